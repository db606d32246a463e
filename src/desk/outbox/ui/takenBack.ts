import { useEffect, useSyncExternalStore } from 'react'

/** Where the caret stood in the answer sent last; kept over a reload of the page, so that undo can put it back. */
export function rememberCaret(message: string, caret: number): void {
  sessionStorage.setItem(place, JSON.stringify({ message, caret }))
}

/** The answer in this conversation has become a draft again; whoever shows it is to put the caret there. */
export function tellTakenBack(conversation: string, message: string): void {
  told = { conversation, caret: caretOf(message) }
  for (const listener of listeners) listener()
}

/** Hears, once, that an answer of this conversation was taken back, also if that was just before it was opened. */
export function useTakenBack(conversation: string, hear: (caret: number | null) => void): void {
  const now = useSyncExternalStore(subscribe, () => told)
  useEffect(() => {
    if (now?.conversation !== conversation || now !== told) return
    told = null
    hear(now.caret)
  }, [now, conversation, hear])
}

const place = 'evenkeel.caretOfSent'
let told: { conversation: string; caret: number | null } | null = null
const listeners = new Set<() => void>()

function caretOf(message: string): number | null {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as {
    message: string
    caret: number
  } | null
  return kept?.message === message ? kept.caret : null
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
