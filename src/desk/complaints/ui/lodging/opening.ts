import { useSyncExternalStore } from 'react'

/** From where a complaint is lodged. */
export interface LodgingPlace {
  conversation: string
  /** The message that says so, where one was chosen; otherwise the desk looks for it. */
  message?: string
}

/** Opens the sheet in which a complaint is lodged. */
export function openLodging(place: LodgingPlace): void {
  set(place)
}

export function closeLodging(): void {
  set(null)
}

/** `null` while it is closed. */
export function useLodging(): LodgingPlace | null {
  return useSyncExternalStore(subscribe, () => opened)
}

let opened: LodgingPlace | null = null
const listeners = new Set<() => void>()

function set(next: LodgingPlace | null): void {
  opened = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
