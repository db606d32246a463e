import {
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'

/**
 * A few words on hover and focus. What they say must also be in the control's name or description: the tip itself
 * is for eyes only. It stays while the pointer is on it and goes with Escape (WCAG 1.4.13).
 */
export function Tooltip({ text, children }: { text: string | undefined; children: ReactNode }) {
  const { handlers, tip } = useTip(text)
  return (
    <>
      <span className="contents" {...handlers}>
        {children}
      </span>
      {tip}
    </>
  )
}

const SHOW_MS = 350
const HIDE_MS = 100

/** For controls that carry their own tip: spread `handlers` on the element, render `tip` beside it. */
export function useTip(text: string | undefined) {
  const [anchor, setAnchor] = useState<Element>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = useCallback((next: Element | undefined, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnchor(next), delay)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const hide = useCallback(() => later(undefined, 0), [later])
  const handlers = {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') later(boxOf(event.currentTarget), SHOW_MS)
    },
    onPointerLeave: () => later(undefined, HIDE_MS),
    onFocus: (event: FocusEvent) => {
      if (event.target.matches(':focus-visible')) later(boxOf(event.currentTarget), 0)
    },
    onBlur: hide,
  }
  const tip = anchor && text && (
    <Tip anchor={anchor} text={text} onHide={hide} onEnter={() => clearTimeout(timer.current)} />
  )
  return { handlers: text ? handlers : undefined, tip, show: (at: Element) => later(at, 0) }
}

interface TipProps {
  anchor: Element
  text: string
  onHide: () => void
  onEnter: () => void
}

function Tip({ anchor, text, onHide, onEnter }: TipProps) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!element.current) return
    // The top layer lies above dialogs and is not cut off by scrolling panes.
    element.current.showPopover()
    place(element.current, anchor.getBoundingClientRect())
  }, [anchor])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onHide()
    window.addEventListener('keydown', onKey)
    window.addEventListener('scroll', onHide, { capture: true, passive: true })
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('scroll', onHide, { capture: true })
    }
  }, [onHide])
  return createPortal(
    <div
      ref={element}
      popover="manual"
      className="tip"
      aria-hidden="true"
      onPointerEnter={onEnter}
      onPointerLeave={onHide}
    >
      {text}
    </div>,
    document.body,
  )
}

const GAP = 6

function place(tip: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = tip
  const middle = anchor.left + anchor.width / 2 - width / 2
  const below = anchor.bottom + GAP
  const fits = below + height <= window.innerHeight
  tip.style.left = `${Math.max(GAP, Math.min(middle, window.innerWidth - width - GAP))}px`
  tip.style.top = `${fits ? below : Math.max(GAP, anchor.top - height - GAP)}px`
}

function boxOf(element: Element): Element {
  return getComputedStyle(element).display === 'contents' ? (element.firstElementChild ?? element) : element
}
