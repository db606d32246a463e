import { useEffect, useState } from 'react'

/** Which of the underlined places the hand or the caret is at; its number among them, or `null`. */
export function useAttended(): number | null {
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    let hovered: number | null = null
    const tell = () => setAt(hovered ?? numberAtCaret())
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

/** Behind its last letter the caret is no longer in a word. */
function numberAtCaret(): number | null {
  const { anchorNode: node, anchorOffset: offset } = document.getSelection() ?? {
    anchorNode: null,
    anchorOffset: 0,
  }
  return node && offset < (node.textContent?.length ?? 0) ? numberAt(node) : null
}

function numberAt(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const name = element?.closest<HTMLElement>('.by-pause')?.dataset.name
  return name === undefined ? null : Number(name)
}
