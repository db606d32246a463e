import { type Token, tokensOf } from './words.ts'

/** Whole sentences that are scored together; what the model learnt from was of this length. */
export interface Passage {
  tokens: Token[]
}

const together = 40
const ends = /^[.!?…]/

/**
 * The writer's own sentences, in passages of about forty words; a text of up to sixty is one. Lines that quote (`>`), all
 * below "-- ", a forwarded message's header and "On … wrote:" are left out, so that nobody is held to another's words.
 */
export function passagesOf(text: string): Passage[] {
  const tokens = tokensOf(ownWords(text))
  if (tokens.length <= 60) return tokens.length > 0 ? [{ tokens }] : []
  const passages: Passage[] = []
  let current: Token[] = []
  for (const [at, token] of tokens.entries()) {
    current.push(token)
    const isEnd = ends.test(token.word) && !ends.test(tokens[at + 1]?.word ?? '')
    if ((isEnd && current.length >= together) || current.length >= 3 * together) {
      passages.push({ tokens: current })
      current = []
    }
  }
  const last = passages.at(-1)
  if (last && current.length < 10) last.tokens.push(...current)
  else passages.push({ tokens: current })
  return passages
}

const quotation = /^[ \t]*>.*$/gm
const below =
  /^(?:-- ?$|_{5,}|-{3,} ?(?:original message|forwarded message)|on .{5,120} wrote:$|from: .{1,120}\n(?:sent|date|to): )/im

/** The same length as before, what is left out made spaces, so that every place still points into the text. */
function ownWords(text: string): string {
  const cut = below.exec(text)
  const own = cut && cut.index > 0 ? text.slice(0, cut.index) : text
  const open = own.replace(quotation, line => ' '.repeat(line.length))
  return open.trim() === '' ? text : open
}
