import type { Node } from '@tiptap/pm/model'
import type { Span } from './editing.ts'

/** A document's plain text, and where each part of it stands in the document. */
export interface PlainText {
  text: string
  /** What stands in a quotation: somebody else's words. */
  quoted: readonly Span[]
  /** The place in the document of a place in the text. */
  placeOf(offset: number): number
}

/** Blocks are apart by a line feed, like what a break parts. */
export function plainText(doc: Node): PlainText {
  const pieces: { at: number; place: number }[] = []
  const quotes: { first: number; until: number }[] = []
  let text = ''
  doc.descendants((node, place) => {
    if (node.type.name === 'blockquote') quotes.push({ first: pieces.length, until: place + node.nodeSize })
    if (node.isTextblock && pieces.length > 0) text += '\n'
    if (node.isTextblock) pieces.push({ at: text.length, place: place + 1 })
    if (!node.isInline) return true
    pieces.push({ at: text.length, place })
    text += node.text ?? '\n'
    return false
  })
  const quoted = quotes.map(({ first, until }) => ({
    start: pieces[first]?.at ?? text.length,
    end: pieces.find((piece, index) => index >= first && piece.place >= until)?.at ?? text.length,
  }))
  return {
    text,
    quoted,
    placeOf(offset) {
      const piece = pieces.findLast(each => each.at <= offset)
      return piece ? piece.place + offset - piece.at : doc.content.size
    },
  }
}
