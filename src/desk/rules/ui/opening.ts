import { useSyncExternalStore } from 'react'

/** Opens the four lines of a refusal where one is writing, perhaps with a rule chosen. */
export function openRefusal(rule: string | null = null): void {
  set({ rule })
}

export function closeRefusal(): void {
  set(null)
}

/** `null` while it is closed. */
export function useRefusalOpen(): { rule: string | null } | null {
  return useSyncExternalStore(subscribe, () => opened)
}

let opened: { rule: string | null } | null = null
const listeners = new Set<() => void>()

function set(next: typeof opened): void {
  opened = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
