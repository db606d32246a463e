import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Sheet } from '../../../web/kit/Dialog.tsx'
import type { MenuItem } from '../../../web/kit/Menu.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { PhoneActions } from '../../conversations/ui/HeadActions.tsx'
import { openLog } from '../../log/ui/opening.ts'
import { openRefusal } from '../../rules/ui/opening.ts'
import type { OpenConversation } from '../contract.ts'
import { Composer, type Writing } from './Composer.tsx'
import type { WritingState } from './useWriting.ts'

const words = {
  scope: 'Conversation',
  answer: 'Answer',
  goOn: 'Go on with your draft',
  note: 'Note',
  refuse: 'A no with a way forward',
  fold: 'Fold the composer away',
}

export interface WritingFootProps {
  of: OpenConversation
  writing: WritingState
  /** What else can be done with it, on a phone. */
  more: readonly MenuItem[]
}

/** Beneath the timeline: the composer, folded until one writes. */
export function WritingFoot({ of, writing: state, more }: WritingFootProps) {
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
    { keys: 'r', label: words.answer, opensField: of.canReply.can, run: () => setWriting('answer') },
    {
      keys: ['x', 'mod+.'],
      label: words.refuse,
      run: () => {
        // Where no answer can go out, it was said at the counter or on the phone.
        if (of.canReply.can) setWriting('answer')
        else openLog()
        openRefusal()
      },
    },
    { keys: 'n', label: words.note, opensField: true, run: () => setWriting('note') },
    { keys: 'escape', label: words.fold, on: writing !== null && !isPhone, run: fold },
  ])
  const composer = writing && (
    <Composer
      of={of}
      isPhone={isPhone}
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
          <PhoneComposer>{composer}</PhoneComposer>
        </Sheet>
      ) : (
        composer
      )}
      {(writing === null || isPhone) && (
        <Folded of={of} begun={begun} isPhone={isPhone} more={more} onWriting={setWriting} />
      )}
    </div>
  )
}

/** As tall as what the keyboard leaves in sight, so that Send stays above it. */
function PhoneComposer({ children }: { children: ReactNode }) {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const { style } = document.documentElement
    const measure = () => {
      style.setProperty('--seen-height', `${seen.height}px`)
      style.setProperty('--seen-top', `${seen.offsetTop}px`)
    }
    measure()
    seen.addEventListener('resize', measure)
    seen.addEventListener('scroll', measure)
    return () => {
      seen.removeEventListener('resize', measure)
      seen.removeEventListener('scroll', measure)
      style.removeProperty('--seen-height')
      style.removeProperty('--seen-top')
    }
  }, [])
  return <div className="phone-composer">{children}</div>
}

interface FoldedProps {
  of: OpenConversation
  begun: Writing | null
  isPhone: boolean
  more: readonly MenuItem[]
  onWriting: (writing: Writing) => void
}

function Folded({ of, begun, isPhone, more, onWriting }: FoldedProps) {
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
          <PhoneActions of={of} more={more} />
        </>
      )}
    </div>
  )
}
