import { useSyncExternalStore } from 'react'

/** Narrower than two panes: the width at which the shell shows one thing at a time. */
const narrow = matchMedia('(max-width: 45.99rem)')

export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
