import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { IconButton } from '../../../web/kit/Button.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { NameCustomer } from '../../customers/ui/NameCustomer.tsx'
import { DraftSafety, NewerDraft } from '../../drafts/ui/DraftLine.tsx'
import type { DraftKeeper, DraftState } from '../../drafts/ui/keeper.ts'
import { htmlOfText, textOfHtml } from '../../drafts/ui/plain.ts'
import { NoteBox } from '../../notes/ui/NoteBox.tsx'
import { AnswerBox } from '../../outbox/ui/AnswerBox.tsx'
import type { CaretWish } from '../../outbox/ui/Editor.tsx'
import type { Sending } from '../../outbox/ui/useSend.ts'
import type { OpenConversation } from '../contract.ts'

const words = {
  label: 'What to write',
  answer: 'Answer',
  note: 'Note',
  fold: 'Fold away; the draft stays',
}

export type Writing = 'answer' | 'note'

export interface ComposerProps {
  of: OpenConversation
  writing: Writing
  onWriting: (writing: Writing | null) => void
  keeper: DraftKeeper
  state: DraftState
  sending: Sending
  caretWish: CaretWish | null
  onCaret: (caret: number) => void
}

/** Answer or note; the words go along when one changes one's mind about which it is. */
export function Composer({
  of,
  writing,
  onWriting,
  keeper,
  state,
  sending,
  caretWish,
  onCaret,
}: ComposerProps) {
  const [noteText, setNoteText] = useState(() => textOfHtml(state.html))
  const change = (next: Writing) => {
    if (next === 'note') setNoteText(textOfHtml(keeper.read().html))
    if (state.html) keeper.change({ kind: next })
    onWriting(next)
  }
  const answer = of.canReply.can ? (
    <AnswerBox {...{ keeper, state, sending, caretWish, onCaret }} onFold={() => onWriting(null)} />
  ) : (
    <Banner tone="amber" icon="info">
      {of.canReply.why}
      {!of.customer && <NameCustomer conversation={of.id} />}
    </Banner>
  )
  const note = (
    <>
      <NewerDraft state={state} keeper={keeper} />
      <NoteBox
        key={state.generation}
        conversation={of.id}
        text={noteText}
        onChange={text => {
          setNoteText(text)
          keeper.change({ kind: 'note', html: htmlOfText(text) })
        }}
        onAdded={() => {
          setNoteText('')
          keeper.spent({ discard: true })
          onWriting(null)
        }}
        safety={<DraftSafety state={state} />}
      />
    </>
  )
  return (
    <Tabs
      label={words.label}
      value={writing}
      onChange={change}
      items={[
        { value: 'answer', label: words.answer, panel: answer },
        { value: 'note', label: words.note, icon: 'note', panel: note },
      ]}
      after={<IconButton small icon="down" label={words.fold} keys="esc" onClick={() => onWriting(null)} />}
    />
  )
}
