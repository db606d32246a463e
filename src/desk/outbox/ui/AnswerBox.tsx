import { lazy, Suspense, useRef } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { snoozeChoices } from '../../conversations/ui/snoozeTimes.ts'
import { DraftSafety, NewerDraft } from '../../drafts/ui/DraftLine.tsx'
import { type DraftKeeper, type DraftState, isEmpty } from '../../drafts/ui/keeper.ts'
import { useUploads } from '../../files/ui/useUploads.ts'
import { Attached } from './Attached.tsx'
import type { Sending, Then } from './useSend.ts'

const Editor = lazy(() => import('./Editor.tsx'))

const words = {
  scope: 'Answer',
  send: 'Send',
  sendThen: 'Other ways to send',
  close: 'Send and close',
  open: 'Send and keep open',
  snooze: (when: string) => `Send and snooze: ${when}`,
  attach: 'Attach a file',
  nothing: 'Write an answer first.',
  uploading: 'A file is still on its way to the desk.',
  stale: 'Something was said or noted here since you began. It is marked above; look at it, then send.',
  anyway: 'Send anyway',
}

export interface AnswerBoxProps {
  keeper: DraftKeeper
  state: DraftState
  sending: Sending
  caret: number | null
  onCaret: (caret: number) => void
  onFold: () => void
}

/** Where an answer is written and sent; what it needs to know of the conversation comes from outside. */
export function AnswerBox({ keeper, state, sending, caret, onCaret, onFold }: AnswerBoxProps) {
  const picker = useRef<HTMLInputElement>(null)
  const uploads = useUploads(file =>
    keeper.change({
      attachments: [...keeper.read().attachments, { ...file, inline: false, contentId: null }],
    }),
  )
  const why = isEmpty({ ...state, attachments: [] }) ? words.nothing : uploads.isBusy ? words.uploading : null
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
    <div className="answer">
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
      <Suspense fallback={<div className="editor-room editor" aria-busy="true" />}>
        <Editor
          html={state.html}
          generation={state.generation}
          caret={caret}
          onChange={html => keeper.change({ kind: 'answer', html })}
          onCaret={onCaret}
          onFiles={uploads.add}
          onSend={() => send(waiting)}
          onEscape={onFold}
        />
      </Suspense>
      <Attached
        files={state.attachments}
        uploads={uploads.uploads}
        onRemove={id => keeper.change({ attachments: state.attachments.filter(file => file.id !== id) })}
        onStop={uploads.remove}
      />
      <div className="answer-acts">
        <IconButton icon="attach" label={words.attach} onClick={() => picker.current?.click()} />
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

const waiting: Then = { state: 'waiting' }
