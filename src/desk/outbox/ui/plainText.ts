import type { Node } from '@tiptap/pm/model'
import type { Span } from './editing.ts'

/** A document's plain text, and where each part of it stands in the document. */
export interface PlainText {
  text: string
  /** The place in the document of a place in the text. */
  placeOf(offset: number): number
  /** What stands in a quote, block by block. */
  quoted: Span[]
}

/** Blocks are apart by a line feed, like what a break parts. */
export function plainText(doc: Node): PlainText {
  const pieces: { at: number; place: number }[] = []
  const blocks: { start: number; isQuoted: boolean }[] = []
  let quoteEnds = 0
  let text = ''
  doc.descendants((node, place) => {
    if (node.type.name === 'blockquote') quoteEnds = Math.max(quoteEnds, place + node.nodeSize)
    if (node.isTextblock && pieces.length > 0) text += '\n'
    if (node.isTextblock) {
      pieces.push({ at: text.length, place: place + 1 })
      blocks.push({ start: text.length, isQuoted: place < quoteEnds })
    }
    if (!node.isInline) return true
    pieces.push({ at: text.length, place })
    text += node.text ?? '\n'
    return false
  })
  return {
    text,
    placeOf(offset) {
      const piece = pieces.findLast(each => each.at <= offset)
      return piece ? piece.place + offset - piece.at : doc.content.size
    },
    quoted: blocks.flatMap(({ start, isQuoted }, index) => {
      const next = blocks[index + 1]
      return isQuoted ? [{ start, end: next ? next.start - 1 : text.length }] : []
    }),
  }
}
