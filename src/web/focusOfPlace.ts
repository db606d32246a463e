import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Leads the focus to the heading of a place that has just come, where what had the focus went with the place before. */
export function useFocusOfPlace(): void {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  useEffect(() => {
    if (!path) return
    // After the place's own parts have taken the focus, if they want it.
    const timer = setTimeout(() => {
      if (!isFocusLost()) return
      const shell = document.querySelector<HTMLElement>('.shell')
      const pane = shell?.dataset.pane === 'list' ? '#list' : '#main'
      document.querySelector<HTMLElement>(`${pane} :is(h1, h2)`)?.focus({ preventScroll: true })
    }, 50)
    return () => clearTimeout(timer)
  }, [path])
}

function isFocusLost(): boolean {
  const at = document.activeElement
  return !at || at === document.body || (at instanceof HTMLElement && at.offsetParent === null)
}
