import { storable } from './charsets.ts'
import { decodeWords } from './words.ts'

/** No honest thread is longer; the ends matter most, so the middle goes. */
const mostIds = 500

/**
 * Message ids out of Message-ID, In-Reply-To or References, without brackets, in order, each once. Remarks such as
 * "Your message of Monday" are passed over; ids with broken brackets, or none, are taken if they look like ids. What
 * stores an id and what looks it up both read it here, so that a broken one is the same broken one on both sides.
 */
export function idsOf(values: readonly string[]): string[] {
  const ids = new Set<string>()
  for (const value of values) for (const id of idsIn(value)) if (id.length <= 1000) ids.add(id)
  const all = [...ids]
  return all.length <= mostIds ? all : [...all.slice(0, 50), ...all.slice(50 - mostIds)]
}

function idsIn(value: string): string[] {
  const plain = storable(decodeWords(value)).replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').trim()
  const found: string[] = []
  const bare = (text: string, isAlone = false) => {
    const words = text.split(/[\s,;<>]+/).map(word => word.replace(/^["']+|["']+$/g, ''))
    const ids = words.filter(word => /^[^\s<>"()]+@[^\s<>"()]+$/.test(word))
    // Beside ids in brackets, an address in a remark ("your mail to help@x of Monday") is none.
    if (isAlone || ids.length === words.filter(Boolean).length) found.push(...ids)
  }
  let from = 0
  for (const match of plain.matchAll(/<([^<>]{1,2000})>/g)) {
    bare(plain.slice(from, match.index))
    const id = (match[1] ?? '').replace(/\s+/g, '')
    if (id) found.push(id)
    from = match.index + match[0].length
  }
  bare(plain.slice(from), from === 0)
  // An id without its sign in the middle is none by the RFC, but it is all that some programs give.
  return found.length === 0 && /^[^\s<>]{1,500}$/.test(plain) ? [plain] : found
}

/** The subject as one readable line, at most 2,000 characters. */
export function subjectOf(value: string | null): string {
  if (!value) return ''
  return storable(decodeWords(value))
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 2000)
    .toWellFormed()
}
