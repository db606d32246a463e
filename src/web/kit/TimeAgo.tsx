import { useContext, useSyncExternalStore } from 'react'
import { Reader } from './reader.ts'
import { useTip } from './Tooltip.tsx'
import { exactTime, longTime, shortTime } from './time.ts'

export interface TimeAgoProps {
  at: Date | string
  /** `short` for lists ("12 min"), `long` for sentences ("12 min ago", "yesterday, 09:14"). */
  form?: 'short' | 'long'
  /** False inside rows that are themselves one stop for the Tab key. */
  focusable?: boolean
  className?: string
}

/** A time as people say it, kept true each half minute; the exact one on hover and focus. */
export function TimeAgo({ at, form = 'short', focusable = form === 'long', className }: TimeAgoProps) {
  const reader = useContext(Reader)
  const now = useNow()
  const date = typeof at === 'string' ? new Date(at) : at
  const exact = exactTime(date, reader)
  const { handlers, tip } = useTip(exact)
  const words = form === 'short' ? shortTime : longTime
  return (
    <>
      <time
        dateTime={date.toISOString()}
        className={className}
        tabIndex={focusable ? 0 : undefined}
        {...handlers}
      >
        {words(date, { now, ...reader })}
        {focusable && <span className="sr-only"> ({exact})</span>}
      </time>
      {tip}
    </>
  )
}

/** The present, half a minute coarse, the same for everything on screen. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => current)
}

const TICK_MS = 30_000
let current = new Date()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    current = new Date()
    timer = setInterval(tick, TICK_MS)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

function tick(): void {
  current = new Date()
  for (const listener of listeners) listener()
}
