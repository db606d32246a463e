import { type RefObject, useEffect, useRef, useState } from 'react'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import { TextArea } from '../../../../web/kit/TextInput.tsx'
import { type Texts, useDeviceDraft } from './draft.ts'

const words = {
  empty: 'Nothing is written yet. What you write stays on this device until you give it.',
  writing: 'Being kept on this device.',
  kept: 'Kept on this device, and nowhere else.',
  back: 'Write on',
  failed: 'It was not given. Nothing is lost; try again in a moment.',
}

/** About no single allegation. */
export const whole = 'whole'

export interface DeviceFormProps {
  /** Under which name this device keeps the draft. */
  name: string
  fields: readonly { field: string; label: string }[]
  /** On the button that leads to the last look. */
  give: string
  /** Why there is nothing to give yet. */
  nothing: string
  /** Over the last look, and on the button that gives it. */
  look: { title: string; about: string; give: string }
  /** On the button that opens it, where it is not open from the start; a draft opens it too. */
  opener?: string
  onGive: (texts: { allegation: string | null; words: string }[]) => Promise<unknown>
  /** With what else one can do instead. */
  children?: React.ReactNode
}

/** Something that is written here and given only after a last look at it. This file and its draft know no way to the server. */
export function DeviceForm({ name, fields, give, nothing, look, opener, onGive, children }: DeviceFormProps) {
  const draft = useDeviceDraft(name)
  const [looks, setLooks] = useState(false)
  const [opens, setOpens] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opens) room.current?.querySelector('textarea')?.focus()
  }, [opens])
  const written = fields.filter(({ field }) => draft.texts[field]?.trim())
  const after = useRef<HTMLElement>(null)
  if (!draft.isRead) return null
  const isFolded = opener !== undefined && !opens && written.length === 0
  return (
    <div className="form outline-none" ref={room} tabIndex={-1}>
      {isFolded ? (
        <div>
          <Button onClick={() => setOpens(true)}>{opener}</Button>
        </div>
      ) : (
        <>
          {fields.map(({ field, label }) => (
            <TextArea
              key={field}
              label={label}
              rows={4}
              value={draft.texts[field] ?? ''}
              onChange={text => draft.set(field, text)}
            />
          ))}
          <Kept state={draft.state} />
          <div className="flex flex-wrap gap-2">
            <Button
              kind="go"
              why={written.length === 0 && nothing}
              onClick={event => {
                after.current = event.currentTarget
                setLooks(true)
              }}
            >
              {give}
            </Button>
            {children}
          </div>
        </>
      )}
      {looks && (
        <LastLook
          {...{ fields: written, texts: draft.texts, look, after }}
          onClose={() => setLooks(false)}
          onGive={async () => {
            await onGive(written.map(({ field }) => said(field, draft.texts)))
            await draft.clear()
            // What led there may be folded away by now.
            after.current = room.current
            setLooks(false)
            setOpens(false)
          }}
        />
      )}
    </div>
  )
}

function said(field: string, texts: Texts) {
  return { allegation: field === whole ? null : field, words: texts[field] ?? '' }
}

function Kept({ state }: { state: ReturnType<typeof useDeviceDraft>['state'] }) {
  if (typeof state === 'object')
    return (
      <Banner tone="red" role="alert">
        {state.problem}
      </Banner>
    )
  return (
    <p className="flex items-center gap-1.5 text-sm text-soft" role="status">
      <Icon name="lock" />
      {words[state]}
    </p>
  )
}

interface LastLookProps extends Pick<DeviceFormProps, 'fields' | 'look'> {
  texts: Texts
  /** Where the focus goes when it closes. */
  after: RefObject<HTMLElement | null>
  onClose: () => void
  onGive: () => Promise<void>
}

function LastLook({ fields, texts, look, after, onClose, onGive }: LastLookProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const give = () => {
    setBusy(true)
    setProblem(undefined)
    onGive().catch((thrown: Error) => {
      setBusy(false)
      setProblem(thrown.message || words.failed)
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={look.title}
      description={look.about}
      finalFocus={after}
      footer={
        <>
          <Button onClick={onClose}>{words.back}</Button>
          <Button kind="go" busy={busy} onClick={give}>
            {look.give}
          </Button>
        </>
      }
    >
      {problem && (
        <Banner tone="red" role="alert">
          {problem}
        </Banner>
      )}
      {fields.map(({ field, label }) => (
        <section key={field} className="flex flex-col gap-1">
          <h3 className="text-sm text-soft">{label}</h3>
          <p className="whitespace-pre-wrap">{texts[field]}</p>
        </section>
      ))}
    </Dialog>
  )
}
