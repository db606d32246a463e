import { useEffect, useState, useSyncExternalStore } from 'react'
import { announce } from './announce.tsx'
import { Button, IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'

const words = { dismiss: 'Dismiss', region: 'Messages' }

export interface Toast {
  text: string
  /** `failed` stays until it is dismissed, and is read out at once. */
  tone?: 'plain' | 'failed'
  action?: { label: string; run: () => void }
}

/** Says in a corner that something is done or has failed. One with an action stays until it is used or dismissed. */
export function toast(message: Toast): void {
  shown = [...shown.slice(-2), { ...message, id: ++lastId }]
  announce(message.text, message.tone === 'failed' ? 'assertive' : 'polite')
  changed()
}

/** Where toasts appear; mounted once, by KitRoot. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className="toasts" aria-label={words.region}>
      {toasts.map(each => (
        <ToastBar key={each.id} toast={each} />
      ))}
    </section>
  )
}

const STAY_MS = 6_000

function ToastBar({ toast: { id, text, tone = 'plain', action } }: { toast: Toast & { id: number } }) {
  const [held, setHeld] = useState(false)
  const stays = tone === 'failed' || action !== undefined || held
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => dismiss(id), STAY_MS)
    return () => clearTimeout(timer)
  }, [id, stays])
  return (
    <div
      className={cx('toast', tone === 'failed' && 'tone-red')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {tone === 'failed' && <Icon name="warning" />}
      <span className="toast-words">{text}</span>
      {action && (
        <Button
          small
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton small icon="x" label={words.dismiss} onClick={() => dismiss(id)} />
    </div>
  )
}

let lastId = 0
let shown: ReadonlyArray<Toast & { id: number }> = []
const listeners = new Set<() => void>()

function dismiss(id: number): void {
  shown = shown.filter(each => each.id !== id)
  changed()
}

function changed(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
