import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Up to which position everything has been in the reader's sight since the conversation was opened. What arrives below
 * the fold, behind the composer's sheet or in a hidden tab counts only once it has been looked at.
 */
export function useSeen(
  scroller: RefObject<HTMLDivElement | null>,
  opened: number,
  count: number,
  isCovered: boolean,
) {
  const seen = useRef(opened)
  useEffect(() => {
    if (isCovered || count === 0) return
    const look = new IntersectionObserver(
      entries => {
        if (document.visibilityState !== 'visible') return
        for (const entry of entries) {
          const position = Number((entry.target as HTMLElement).dataset.position)
          if (entry.isIntersecting && position > seen.current) seen.current = position
        }
      },
      { root: scroller.current },
    )
    for (const item of scroller.current?.querySelectorAll('[data-position]') ?? []) look.observe(item)
    return () => look.disconnect()
  }, [scroller, count, isCovered])
  return useCallback(() => seen.current, [])
}
