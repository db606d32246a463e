import type { Node } from '@tiptap/pm/model'

/** A document's plain text, and where each part of it stands in the document. */
export interface PlainText {
  text: string
  /** The place in the document of a place in the text. */
  placeOf(offset: number): number
}

/** Blocks are apart by a line feed, like what a break parts. */
export function plainText(doc: Node): PlainText {
  const pieces: { at: number; place: number }[] = []
  let text = ''
  doc.descendants((node, place) => {
    if (node.isTextblock && pieces.length > 0) text += '\n'
    if (node.isTextblock) pieces.push({ at: text.length, place: place + 1 })
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
  }
}
