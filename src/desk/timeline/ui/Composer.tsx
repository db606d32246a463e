import { useMemo, useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { IconButton } from '../../../web/kit/Button.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { NameCustomer } from '../../customers/ui/NameCustomer.tsx'
import { DraftSafety, NewerDraft } from '../../drafts/ui/DraftLine.tsx'
import { htmlOfText, textOfHtml } from '../../drafts/ui/plain.ts'
import type { Written } from '../../drafts/ui/useDraft.ts'
import { NoteBox } from '../../notes/ui/NoteBox.tsx'
import { AnswerBox } from '../../outbox/ui/AnswerBox.tsx'
import type { CaretWish } from '../../outbox/ui/Editor.tsx'
import type { Editing } from '../../outbox/ui/editing.ts'
import type { Sending } from '../../outbox/ui/useSend.ts'
import type { OpenConversation } from '../contract.ts'
import { Aids, AidsBelow } from './Aids.tsx'

const words = {
  label: 'What to write',
  answer: 'Answer',
  note: 'Note',
  fold: 'Fold away; the draft stays',
}

export type Writing = 'answer' | 'note'

export interface ComposerProps {
  of: OpenConversation
  isPhone: boolean
  writing: Writing
  onWriting: (writing: Writing | null) => void
  answer: Written
  note: Written
  sending: Sending
  caretWish: CaretWish | null
  onCaret: (caret: number) => void
}

/** Answer or note; each keeps its own words. */
export function Composer(props: ComposerProps) {
  const { of, isPhone, writing, onWriting, answer, note, sending, caretWish, onCaret } = props
  const messages = useMemo(
    () => of.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : [])),
    [of.timeline],
  )
  const [editing, setEditing] = useState<Editing | null>(null)
  const draft = editing?.text() ?? textOfHtml(answer.state.html)
  const aids = { of, messages, draft, editing, answer }
  const answerBox = of.canReply.can ? (
    <>
      <Aids {...aids} />
      <AnswerBox
        {...answer}
        {...{ sending, caretWish, onCaret }}
        canReply={of.canReply}
        onEditing={setEditing}
        below={<AidsBelow {...aids} />}
        onFold={() => onWriting(null)}
      />
    </>
  ) : (
    <Banner tone="amber" icon="info">
      {of.canReply.why}
      {!of.customer && <NameCustomer conversation={of.id} />}
    </Banner>
  )
  const noteBox = (
    <>
      <NewerDraft {...note} />
      <Note key={note.state.generation} conversation={of.id} note={note} onAdded={() => onWriting(null)} />
    </>
  )
  return (
    <Tabs
      label={words.label}
      value={writing}
      onChange={onWriting}
      items={[
        { value: 'answer', label: words.answer, panel: answerBox },
        { value: 'note', label: words.note, icon: 'note', panel: noteBox },
      ]}
      // A phone's sheet has its own cross.
      after={
        isPhone ? undefined : (
          <IconButton small icon="down" label={words.fold} keys="esc" onClick={() => onWriting(null)} />
        )
      }
    />
  )
}

/** Plain text, kept as the paragraphs that a draft holds. */
function Note({ conversation, note, onAdded }: { conversation: string; note: Written; onAdded: () => void }) {
  const { keeper, state } = note
  const [text, setText] = useState(() => textOfHtml(state.html))
  return (
    <NoteBox
      conversation={conversation}
      text={text}
      onChange={next => {
        setText(next)
        keeper.change({ html: htmlOfText(next) })
      }}
      onAdded={() => {
        keeper.spent({ discard: true })
        onAdded()
      }}
      safety={<DraftSafety state={state} />}
    />
  )
}
