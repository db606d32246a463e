import { useEffect, useRef } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Sheet } from '../../../web/kit/Dialog.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { PhoneActions } from '../../conversations/ui/HeadActions.tsx'
import type { OpenConversation } from '../contract.ts'
import { Composer, type Writing } from './Composer.tsx'
import type { WritingState } from './useWriting.ts'

const words = {
  scope: 'Conversation',
  answer: 'Answer',
  goOn: 'Go on with your draft',
  note: 'Note',
  fold: 'Fold the composer away',
}

/** Beneath the timeline: the composer, folded until one writes. */
export function WritingFoot({ of, writing: state }: { of: OpenConversation; writing: WritingState }) {
  const { writing, setWriting, begun, isPhone } = state
  const foot = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(false)
  const fold = () => setWriting(null)
  useEffect(() => {
    // What had the focus has gone with the composer.
    if (!writing && document.activeElement === document.body && wasWriting.current)
      foot.current?.querySelector('button')?.focus()
    wasWriting.current = writing !== null
  }, [writing])
  useKeys(words.scope, [
    { keys: 'r', label: words.answer, run: () => setWriting('answer') },
    { keys: 'n', label: words.note, run: () => setWriting('note') },
    { keys: 'escape', label: words.fold, on: writing !== null && !isPhone, run: fold },
  ])
  const composer = writing && (
    <Composer
      of={of}
      writing={writing}
      onWriting={next => (next ? setWriting(next) : fold())}
      answer={state.answer}
      note={state.note}
      sending={state.sending}
      caretWish={state.caretWish}
      onCaret={state.onCaret}
    />
  )
  const title = writing === 'note' ? words.note : words.answer
  return (
    <div ref={foot}>
      {isPhone ? (
        <Sheet open={writing !== null} onClose={() => setWriting(null)} title={title} closeOnOutside={false}>
          {composer}
        </Sheet>
      ) : (
        composer
      )}
      {(writing === null || isPhone) && (
        <Folded of={of} begun={begun} isPhone={isPhone} onWriting={setWriting} />
      )}
    </div>
  )
}

interface FoldedProps {
  of: OpenConversation
  begun: Writing | null
  isPhone: boolean
  onWriting: (writing: Writing) => void
}

function Folded({ of, begun, isPhone, onWriting }: FoldedProps) {
  return (
    <div className="foot-acts">
      <Button
        kind="go"
        icon="pencil"
        {...(!isPhone && { keys: 'r' })}
        onClick={() => onWriting(begun ?? 'answer')}
      >
        {begun ? words.goOn : words.answer}
      </Button>
      <Button icon="note" {...(!isPhone && { keys: 'n' })} onClick={() => onWriting('note')}>
        {words.note}
      </Button>
      {isPhone && (
        <>
          <span className="flex-1" />
          <PhoneActions of={of} />
        </>
      )}
    </div>
  )
}
