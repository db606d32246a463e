import type { Piece } from '../contract.ts'

/**
 * Selects their very words in the message that holds `from`, so that one sees where they stand, and leads there whoever comes by
 * keyboard. `text` is the message's, into which the piece points. Answers whether they are drawn.
 */
export function showWords(from: Element, piece: Piece, text: string): boolean {
  const message = from.closest<HTMLElement>('.said')
  const frame = message?.querySelector('iframe')
  const room = frame?.contentDocument?.body ?? message?.querySelector('.said-text')
  if (!message || !room) return false
  const range = rangeOf(room, piece.words, timesBefore(text, piece))
  if (!range) return false
  const selection = room.ownerDocument.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  return true
}

/** How often the same words stand before these: "Please answer" may stand twice. */
function timesBefore(text: string, { start, words }: Piece): number {
  const [before, wanted] = [bare(text.slice(0, start)), bare(words)]
  let times = 0
  for (let at = before.indexOf(wanted); at >= 0; at = before.indexOf(wanted, at + 1)) times++
  return times
}

const bare = (text: string) => text.replace(unseen, '')

/** White space, and what takes no room: HTML draws it otherwise than the text has it. */
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g

function rangeOf(room: Element, wanted: string, after: number): Range | null {
  const walker = room.ownerDocument.createTreeWalker(room, NodeFilter.SHOW_TEXT)
  const places: { node: Text; at: number }[] = []
  let letters = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let at = 0; at < node.data.length; at++) {
      const letter = bare(node.data.charAt(at))
      if (letter === '') continue
      letters += letter
      places.push({ node, at })
    }
  }
  const sought = bare(wanted)
  let start = letters.indexOf(sought)
  for (let left = after; left > 0; left--) {
    const next = letters.indexOf(sought, start + 1)
    if (next < 0) break
    start = next
  }
  const first = places[start]
  const last = places[start + sought.length - 1]
  if (start < 0 || !first || !last) return null
  const range = room.ownerDocument.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
