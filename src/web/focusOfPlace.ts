import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Leads the focus to the heading of a place that has just come, where what had the focus went with the place before. */
export function useFocusOfPlace(): void {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  useEffect(() => {
    if (!path) return
    // The place's own parts take the focus first; a dialog gives it back a moment later, perhaps to what is gone.
    const timers = [50, 250, 600].map(wait => setTimeout(focusHeading, wait))
    return () => timers.forEach(clearTimeout)
  }, [path])
}

function focusHeading(): void {
  if (!isFocusLost()) return
  const shell = document.querySelector<HTMLElement>('.shell')
  const pane = shell?.dataset.pane === 'list' ? '#list' : '#main'
  document.querySelector<HTMLElement>(`${pane} :is(h1, h2)`)?.focus({ preventScroll: true })
}

function isFocusLost(): boolean {
  const at = document.activeElement
  return !at || at === document.body || (at instanceof HTMLElement && at.offsetParent === null)
}
