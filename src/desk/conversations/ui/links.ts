import { trueHost } from './leadsTo.ts'

export interface Piece {
  /** Where it begins in the whole. */
  at: number
  text: string
  /** Where it leads, if it is an address. */
  href?: string
  /** The host where one arrives, if one would read another. */
  leadsTo?: string
}

/** Plain text cut at its web addresses. A full stop or bracket that closes the sentence is no part of the address. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(/\bhttps?:\/\/[^\s<>"']{2,2000}/gi)) {
    const href = found.replace(/[.,;:!?)\]}]+$/, '')
    if (index > end) pieces.push({ at: end, text: text.slice(end, index) })
    const leadsTo = trueHost(href)
    pieces.push({ at: index, text: href, href, ...(leadsTo && { leadsTo }) })
    end = index + href.length
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end) })
  return pieces
}
