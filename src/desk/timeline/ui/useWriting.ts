import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { isEmpty } from '../../drafts/ui/keeper.ts'
import { useDraft } from '../../drafts/ui/useDraft.ts'
import { useFetchEditor } from '../../outbox/ui/AnswerBox.tsx'
import type { CaretWish } from '../../outbox/ui/Editor.tsx'
import { rememberCaret, useTakenBack } from '../../outbox/ui/takenBack.ts'
import { useSend } from '../../outbox/ui/useSend.ts'
import { useWishToWrite } from '../../promises/ui/telling.ts'
import type { OpenConversation } from '../contract.ts'
import type { Writing } from './Composer.tsx'
import { useIsPhone } from './useIsPhone.ts'
import { useSeen } from './useSeen.ts'

/** What one writes in an open conversation: the draft, sending it, and taking it back. */
export function useWriting(of: OpenConversation, scroller: RefObject<HTMLDivElement | null>) {
  const answer = useDraft(of.id, 'answer', of.draft)
  const note = useDraft(of.id, 'note', of.noteDraft)
  const begun: Writing | null = isEmpty(answer.state) ? (isEmpty(note.state) ? null : 'note') : 'answer'
  const isPhone = useIsPhone()
  const [writing, setWriting] = useState<Writing | null>(isPhone ? null : begun)
  const caret = useRef<number | null>(null)
  const [caretWish, setCaretWish] = useState<CaretWish | null>(null)
  const seen = useSeen(scroller, of.position, of.timeline.length, isPhone && writing !== null)
  const sending = useSend(of.id, answer.keeper, seen, message => {
    if (caret.current !== null) rememberCaret(message, caret.current)
    caret.current = null
    setWriting(null)
  })
  useFetchEditor()
  const onTakenBack = useCallback((at: number | null) => {
    setCaretWish({ at })
    setWriting('answer')
  }, [])
  useTakenBack(of.id, onTakenBack)
  const onWish = useCallback(() => setWriting('answer'), [])
  useWishToWrite(of.id, onWish)
  const { stale } = sending
  useEffect(() => {
    if (!stale) return
    // On a phone the sheet lies over what is new.
    if (isPhone) setWriting(null)
    focusFirstAfter(scroller.current, stale.after)
  }, [stale, isPhone, scroller])
  return {
    answer,
    note,
    /** What there is a draft of. */
    begun,
    writing,
    setWriting,
    sending,
    isPhone,
    caretWish,
    onCaret: (at: number) => {
      caret.current = at
    },
  }
}

export type WritingState = ReturnType<typeof useWriting>

function focusFirstAfter(room: HTMLElement | null, position: number): void {
  const items = [...(room?.querySelectorAll<HTMLElement>('[data-position]') ?? [])]
  const fresh = items.find(item => Number(item.dataset.position) > position)
  fresh?.scrollIntoView({ block: 'nearest' })
  fresh?.focus({ preventScroll: true })
}
