import { useNavigate } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { escapeHtml } from '../../../kit/text.ts'
import type { Promised } from '../contract.ts'

/** Opens an answer in the promise's conversation, with the fact in it; sent, it tells the customer. */
export function useTellNow(): (promise: Promised, fact: string) => void {
  const navigate = useNavigate()
  return (promise, fact) => {
    wish = { conversation: promise.conversation.id, html: `<p>${escapeHtml(fact)}</p>` }
    setTells(promise.conversation.id, new Set([...tellsOf(promise.conversation.id), promise.id]))
    void navigate({
      to: '/inbox/$view/$number',
      params: { view: 'all', number: String(promise.conversation.number) },
    })
  }
}

/** Hears, once, that somebody wants to write in this conversation. */
export function useWishToWrite(conversation: string, hear: () => void): void {
  const now = useSyncExternalStore(subscribe, () => wish)
  useEffect(() => {
    if (now?.conversation === conversation) hear()
  }, [now, conversation, hear])
}

/** What the wish wants in the answer; given once. */
export function takeWished(conversation: string): string | null {
  if (wish?.conversation !== conversation) return null
  const { html } = wish
  wish = null
  return html
}

/** Of which promises the answer that is being written here tells the customer. */
export function tellsOf(conversation: string): ReadonlySet<string> {
  return tells.get(conversation) ?? none
}

export function useTells(conversation: string): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => tellsOf(conversation))
}

export function setTells(conversation: string, ids: ReadonlySet<string>): void {
  tells.set(conversation, ids)
  for (const listener of listeners) listener()
}

const none: ReadonlySet<string> = new Set()
const tells = new Map<string, ReadonlySet<string>>()
let wish: { conversation: string; html: string } | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
