import { useIsMutating } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Sheet } from '../../../web/kit/Dialog.tsx'
import { UndoBar } from '../../../web/kit/UndoBar.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { PhoneActions } from '../../conversations/ui/HeadActions.tsx'
import { isEmpty } from '../../drafts/ui/keeper.ts'
import type { OpenConversation } from '../contract.ts'
import { Composer, type Writing } from './Composer.tsx'
import type { WritingState } from './useWriting.ts'

const words = {
  scope: 'Conversation',
  answer: 'Answer',
  goOn: 'Go on with your draft',
  note: 'Note',
  undo: 'Take the answer back',
  goesOut: 'Your answer goes out.',
  fold: 'Fold the composer away',
}

/** Beneath the timeline: the composer, folded until one writes; and, for a while after sending, the way back. */
export function WritingFoot({ of, writing: state }: { of: OpenConversation; writing: WritingState }) {
  const { writing, setWriting, keeper, undo, isPhone, caret } = state
  const held = useHeld(of)
  const foot = useRef<HTMLDivElement>(null)
  const fold = () => {
    setWriting(null)
    setTimeout(() => foot.current?.querySelector('button')?.focus())
  }
  useKeys(words.scope, [
    { keys: 'r', label: words.answer, run: () => setWriting('answer') },
    { keys: 'n', label: words.note, run: () => setWriting('note') },
    {
      keys: 'z',
      label: words.undo,
      on: held !== undefined,
      run: () => held && undo.mutate({ message: held.message }),
    },
    { keys: 'escape', label: words.fold, on: writing !== null && !isPhone, run: fold },
  ])
  const composer = writing && (
    <Composer
      of={of}
      writing={writing}
      onWriting={next => (next ? setWriting(next) : fold())}
      keeper={keeper}
      state={state.state}
      sending={state.sending}
      caret={caret.current}
      onCaret={at => {
        caret.current = at
      }}
    />
  )
  const title = writing === 'note' ? words.note : words.answer
  return (
    <div ref={foot}>
      {held && (
        <UndoBar
          key={held.message}
          text={words.goesOut}
          until={held.until}
          keys="z"
          onUndo={() => undo.mutate({ message: held.message })}
        />
      )}
      {isPhone ? (
        <Sheet open={writing !== null} onClose={() => setWriting(null)} title={title} closeOnOutside={false}>
          {composer}
        </Sheet>
      ) : (
        composer
      )}
      {(writing === null || isPhone) && (
        <Folded
          of={of}
          hasDraft={!isEmpty(state.state)}
          kind={state.state.kind}
          isPhone={isPhone}
          onWriting={setWriting}
        />
      )}
    </div>
  )
}

interface FoldedProps {
  of: OpenConversation
  hasDraft: boolean
  kind: Writing
  isPhone: boolean
  onWriting: (writing: Writing) => void
}

function Folded({ of, hasDraft, kind, isPhone, onWriting }: FoldedProps) {
  return (
    <div className="foot-acts">
      <Button
        kind="go"
        icon="pencil"
        {...(!isPhone && { keys: 'r' })}
        onClick={() => onWriting(hasDraft ? kind : 'answer')}
      >
        {hasDraft ? words.goOn : words.answer}
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

/** The answer that can still be taken back. The seconds are the server's, counted from when it told them. */
function useHeld(of: OpenConversation): { message: string; until: Date } | undefined {
  const isUndoing = useIsMutating({ mutationKey: ['outbox.undo'] }) > 0
  const told = useMemo(() => ({ of, at: Date.now() }), [of])
  if (isUndoing) return undefined
  for (const item of of.timeline.toReversed()) {
    if (item.kind !== 'message' || !item.delivery?.undoUntil) continue
    return { message: item.message.id, until: new Date(told.at + item.delivery.undoSeconds * 1000) }
  }
  return undefined
}
