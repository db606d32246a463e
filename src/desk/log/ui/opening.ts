import { useSyncExternalStore } from 'react'

/** Opens the sheet in which a call or a visit is logged. */
export function openLog(): void {
  setOpen(true)
}

export function closeLog(): void {
  setOpen(false)
}

export function useIsLogOpen(): boolean {
  return useSyncExternalStore(subscribe, () => isOpen)
}

let isOpen = false
const listeners = new Set<() => void>()

function setOpen(next: boolean): void {
  isOpen = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
