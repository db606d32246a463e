import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Mail grows to its height a moment after it is drawn; so long the latest is held in sight, unless somebody scrolls. */
const holdsFor = 1500
const nearEnd = 160

/** Shows the latest of a story when it opens, and what is added while its end is in sight. */
export function useLatestInSight(scroller: RefObject<HTMLDivElement | null>, count: number): void {
  const before = useRef(0)
  const wasNearEnd = useRef(true)
  useLayoutEffect(() => {
    const added = count > before.current
    before.current = count
    if (added && wasNearEnd.current) showLatest(scroller.current)
  }, [scroller, count])
  useEffect(() => {
    const room = scroller.current
    const story = room?.firstElementChild
    if (!room || !story) return
    let holds = true
    const letGo = () => {
      holds = false
    }
    const onScroll = () => {
      wasNearEnd.current = room.scrollHeight - room.scrollTop - room.clientHeight < nearEnd
    }
    const sizes = new ResizeObserver(() => holds && showLatest(room))
    sizes.observe(story)
    const timer = setTimeout(letGo, holdsFor)
    for (const sign of ['wheel', 'touchmove', 'keydown'] as const)
      room.addEventListener(sign, letGo, { passive: true })
    room.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sizes.disconnect()
      clearTimeout(timer)
      for (const sign of ['wheel', 'touchmove', 'keydown'] as const) room.removeEventListener(sign, letGo)
      room.removeEventListener('scroll', onScroll)
    }
  }, [scroller])
}

/** The end; or the beginning of the last message where that is taller than the room. */
function showLatest(room: HTMLDivElement | null): void {
  const last = [...(room?.querySelectorAll<HTMLElement>('[data-position]') ?? [])].at(-1)
  if (!room) return
  room.scrollTop = room.scrollHeight
  if (last && last.offsetHeight > room.clientHeight - 80)
    room.scrollTop = last.offsetTop - room.offsetTop - 12
}
