import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { later } from '../../../web/kit/later.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { awaitField } from '../../../web/kit/typeAhead.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { OpenMatters } from '../../conversations/ui/OpenMatters.tsx'
import { snoozeChoices } from '../../conversations/ui/snoozeTimes.ts'
import { DraftSafety, NewerDraft } from '../../drafts/ui/DraftLine.tsx'
import { type DraftKeeper, type DraftState, isEmpty } from '../../drafts/ui/keeper.ts'
import { htmlOfText } from '../../drafts/ui/plain.ts'
import { useUploads } from '../../files/ui/useUploads.ts'
import type { CanReply } from '../contract.ts'
import { mailSize } from '../rules.ts'
import { Attached } from './Attached.tsx'
import type { CaretWish, EditorProps } from './Editor.tsx'
import type { Editing } from './editing.ts'
import { RecipientLine } from './RecipientLine.tsx'
import type { Sending, Then } from './useSend.ts'

const Editor = later<EditorProps>(
  async () => (await import('./Editor.tsx')).default,
  ({ html, onChange }) => <UntilEditor html={html} onChange={onChange} />,
)

const words = {
  scope: 'Answer',
  label: 'Your answer',
  send: 'Send',
  sendThen: 'Other ways to send',
  close: 'Send and close',
  open: 'Send and keep open',
  snooze: (when: string) => `Send and snooze: ${when}`,
  attach: 'Attach a file',
  nothing: 'Write an answer first.',
  unfit: 'Mend the addresses first.',
  uploading: 'A file is still on its way to the desk.',
  tooLarge: 'The attachments are too large for a mail.',
  stale: 'Something was said or noted here since you began. It is marked above; look at it, then send.',
  anyway: 'Send anyway',
}

export interface AnswerBoxProps {
  keeper: DraftKeeper
  state: DraftState
  canReply: CanReply
  sending: Sending
  caretWish: CaretWish | null
  onCaret: (caret: number) => void
  onEditing: (editing: Editing | null) => void
  /** Stands between the words and the sending of them. */
  below: ReactNode
  onFold: () => void
}

/** Where an answer is written and sent; what it needs to know of the conversation comes from outside. */
export function AnswerBox(props: AnswerBoxProps) {
  const { keeper, state, canReply, sending, caretWish, onCaret, onEditing, below, onFold } = props
  const [isUnfit, setIsUnfit] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const uploads = useUploads(file =>
    keeper.change({
      attachments: [...keeper.read().attachments, { ...file, inline: false, contentId: null }],
    }),
  )
  const why = isEmpty({ ...state, attachments: [] })
    ? words.nothing
    : isUnfit
      ? words.unfit
      : uploads.isBusy
        ? words.uploading
        : mailSize(state.html.length, state.attachments) > canReply.largestMail
          ? words.tooLarge
          : null
  const send = (then: Then) => !why && sending.send(then, { anyway: sending.stale !== null })
  useKeys(words.scope, [{ keys: 'mod+enter', label: words.send, run: () => send(waiting) }])
  const ways = [
    { label: words.close, icon: 'close' as const, run: () => send({ state: 'closed' }) },
    { label: words.open, icon: 'inbox' as const, run: () => send({ state: 'open' }) },
  ]
  const naps = () =>
    snoozeChoices(new Date()).map(({ label, until }) => ({
      label: words.snooze(label),
      icon: 'snooze' as const,
      run: () => send({ state: 'snoozed' as const, until: until?.toISOString() ?? null }),
    }))
  return (
    // A file let go beside the text is meant for the answer too; the browser would leave the page for it.
    // biome-ignore lint/a11y/noStaticElementInteractions: attaching has its own button
    <div
      className="answer"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        if (event.defaultPrevented || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        uploads.add([...event.dataTransfer.files])
      }}
    >
      <NewerDraft state={state} keeper={keeper} />
      {sending.stale && (
        <Banner tone="amber" role="alert">
          {words.stale}
        </Banner>
      )}
      {sending.problem && (
        <Banner tone="red" role="alert">
          {sending.problem.message}
        </Banner>
      )}
      <OpenMatters
        matters={sending.matters}
        onStay={sending.stay}
        onClose={knowing => send({ state: 'closed', knowing })}
      />
      <RecipientLine
        {...canReply}
        key={`to-${state.generation}`}
        chosen={state.recipients}
        onChoose={recipients => keeper.change({ recipients })}
        onUnfit={setIsUnfit}
      />
      <Editor
        html={state.html}
        generation={state.generation}
        caretWish={caretWish}
        tools={
          <IconButton small icon="attach" label={words.attach} onClick={() => picker.current?.click()} />
        }
        onChange={html => keeper.change({ html })}
        onCaret={onCaret}
        onEditing={onEditing}
        onFiles={uploads.add}
        onSend={() => send(waiting)}
        onEscape={onFold}
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={event => {
          uploads.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Attached
        files={state.attachments}
        uploads={uploads.uploads}
        largestMail={canReply.largestMail}
        onRemove={id => keeper.change({ attachments: state.attachments.filter(file => file.id !== id) })}
        onStop={uploads.remove}
      />
      {below}
      <div className="answer-acts">
        <DraftSafety state={state} />
        <Menu label={words.sendThen} iconOnly why={why} groups={[ways, naps()]} />
        <Button
          kind="go"
          icon="send"
          keys="mod+enter"
          busy={sending.busy}
          why={why}
          onClick={() => send(waiting)}
        >
          {sending.stale ? words.anyway : words.send}
        </Button>
      </div>
    </div>
  )
}

/** Fetches the editor once the page has come to rest, before anybody asks to write. */
export function useFetchEditor(): void {
  useEffect(() => {
    // What could not be fetched ahead is fetched when it is asked for.
    const timer = setTimeout(() => Editor.ahead().catch(() => {}), 400)
    return () => clearTimeout(timer)
  }, [])
}

const waiting: Then = { state: 'waiting' }

/** Takes what is typed while the editor is on its way; else the letters would be the desk's keys. */
function UntilEditor({ html, onChange }: { html: string; onChange: (html: string) => void }) {
  const before = useRef(html)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const own = field.current
    return () => {
      if (document.activeElement === own) awaitField()
    }
  }, [])
  return (
    <textarea
      ref={field}
      className="editor-room editor"
      aria-label={words.label}
      aria-busy="true"
      // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write an answer
      autoFocus
      onChange={event => onChange(before.current + htmlOfText(event.target.value))}
    />
  )
}
