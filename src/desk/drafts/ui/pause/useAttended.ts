import { useEffect, useState } from 'react'

/** Which of the underlined places the hand or the caret is at; its number among them, or `null`. */
export function useAttended(): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    let hovered: number | null = null
    const tell = () => setAt(hovered ?? numberAt(document.getSelection()?.anchorNode ?? null))
    const hover = (event: Event) => {
      hovered = numberAt(event.target as Node)
      tell()
    }
    document.addEventListener('selectionchange', tell)
    document.addEventListener('mouseover', hover)
    return () => {
      document.removeEventListener('selectionchange', tell)
      document.removeEventListener('mouseover', hover)
    }
  }, [])
  return at
}

function numberAt(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const name = element?.closest<HTMLElement>('.by-pause')?.dataset.name
  return name === undefined ? null : Number(name)
}
