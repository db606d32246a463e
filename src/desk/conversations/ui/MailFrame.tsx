import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { mailDocument } from './mailDocument.ts'
import { mailTree } from './mailTree.ts'

const words = {
  hidden: 'The sender had hidden this:',
  leadsTo: (host: string) => `leads to ${host}`,
}

export interface MailFrameProps {
  html: string
  title: string
  /** The address of an enclosed picture by its content id; null where there is none. */
  imageAt: (contentId: string) => string | null
  /** The desk's own address of a picture from elsewhere; null while nobody asked for it. */
  remoteAt: (source: string) => string | null
}

/** A stranger's HTML in a frame without scripts, as tall as what it holds. The target of a link is shown beneath. */
export function MailFrame({ html, title, imageAt, remoteAt }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(24)
  const [target, setTarget] = useState('')
  const isDark = useIsDark()
  const body = useMemo(
    () => mailTree({ html, imageAt, remoteAt, leadsTo: words.leadsTo }),
    [html, imageAt, remoteAt],
  )
  const { page, scheme } = useMemo(
    () =>
      mailDocument({
        body,
        origin: location.origin,
        isDark,
        fonts: ownFonts(),
        hiddenBySender: words.hidden,
      }),
    [body, isDark],
  )
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let sizes: ResizeObserver | undefined
    const onLoad = () => {
      const inside = element.contentDocument
      if (!inside?.body) return
      const measure = () => setHeight(heightOf(inside))
      sizes?.disconnect()
      sizes = new ResizeObserver(measure)
      sizes.observe(inside.body)
      measure()
      listenInside(inside, setTarget)
    }
    element.addEventListener('load', onLoad)
    return () => {
      element.removeEventListener('load', onLoad)
      sizes?.disconnect()
    }
  }, [])
  return (
    <>
      <iframe
        ref={frame}
        title={title}
        srcDoc={page}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        className="block w-full rounded-sm"
        style={{ height, colorScheme: scheme }}
      />
      {target && <p className="mail-target">{target}</p>}
    </>
  )
}

/** As tall as its text, and as the bar below it where a table is wider than the pane. */
function heightOf(inside: Document): number {
  const { documentElement: root, body } = inside
  const bar = root.scrollWidth > root.clientWidth ? 12 : 0
  return Math.ceil(body.getBoundingClientRect().height) + bar
}

/** Keys pressed inside a frame stay in it; the desk's keys must work there too. */
function listenInside(inside: Document, setTarget: (target: string) => void): void {
  const show = (event: Event) => {
    // An element of the frame is none of this page's classes.
    const link = (event.target as Element).closest?.('a[href]')
    setTarget(link?.getAttribute('href') ?? '')
  }
  inside.addEventListener('mouseover', show)
  inside.addEventListener('focusin', show)
  inside.addEventListener('mouseleave', () => setTarget(''))
  inside.addEventListener('keydown', event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const same = new KeyboardEvent('keydown', {
      key,
      code,
      ctrlKey,
      metaKey,
      altKey,
      shiftKey,
      cancelable: true,
    })
    if (!window.dispatchEvent(same)) event.preventDefault()
  })
}

/** The rules by which this page has its type, for the frame, which has no style sheets of ours. */
function ownFonts(): string {
  return [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .map(rule => rule.cssText)
    .join('')
}

function useIsDark(): boolean {
  return useSyncExternalStore(
    subscribe,
    () =>
      getComputedStyle(document.documentElement).colorScheme === 'dark' ||
      (chosen() === undefined && dark.matches),
  )
}

const dark = matchMedia('(prefers-color-scheme: dark)')
const chosen = () => document.documentElement.dataset.theme

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  const theme = new MutationObserver(changed)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    dark.removeEventListener('change', changed)
    theme.disconnect()
  }
}
