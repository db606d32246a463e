/** Selects their very words in the message that holds `from`, so that one sees where they stand. Nothing happens if they are not drawn. */
export function showWords(from: Element, wanted: string): void {
  const message = from.closest('.said')
  const frame = message?.querySelector('iframe')
  const room = frame?.contentDocument?.body ?? message?.querySelector('.said-text')
  if (!room) return
  const range = rangeOf(room, wanted)
  if (!range) return
  const selection = room.ownerDocument.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

/** White space counts for nothing: HTML draws it otherwise than the text has it. */
function rangeOf(room: Element, wanted: string): Range | null {
  const walker = room.ownerDocument.createTreeWalker(room, NodeFilter.SHOW_TEXT)
  const places: { node: Text; at: number }[] = []
  let letters = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at++) {
      if (/\s/.test(node.data.charAt(at))) continue
      letters += node.data.charAt(at)
      places.push({ node, at })
    }
  }
  const bare = wanted.replace(/\s+/g, '')
  const start = letters.indexOf(bare)
  const first = places[start]
  const last = places[start + bare.length - 1]
  if (start < 0 || !first || !last) return null
  const range = room.ownerDocument.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
