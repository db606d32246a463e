import { storable } from './charsets.ts'
import { decodeWords } from './words.ts'

/** No honest thread is longer; the ends matter most, so the middle goes. */
const mostIds = 500

/**
 * Message ids out of Message-ID, In-Reply-To or References, without brackets, in order, each once. Remarks such as
 * "Your message of Monday" are passed over; bare ids without brackets are taken if they look like ids.
 */
export function idsOf(values: readonly string[]): string[] {
  const ids = new Set<string>()
  for (const value of values) {
    const plain = storable(decodeWords(value))
    const bracketed = [...plain.matchAll(/<([^<>]{1,2000})>/g)].map(match =>
      (match[1] ?? '').replace(/\s+/g, ''),
    )
    const bare = bracketed.length
      ? []
      : plain.split(/[\s,;]+/).filter(word => /^[^\s<>"()]+@[^\s<>"()]+$/.test(word))
    const single =
      values.length === 1 && !bracketed.length && !bare.length && /^[^\s<>]{1,500}$/.test(plain)
        ? [plain]
        : []
    for (const id of [...bracketed, ...bare, ...single]) if (id && id.length <= 1000) ids.add(id)
  }
  const all = [...ids]
  return all.length <= mostIds ? all : [...all.slice(0, 50), ...all.slice(50 - mostIds)]
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

/** The Date header as an ISO string; null if it names no date between 1970 and 9999. */
export function dateOf(value: string | null): string | null {
  if (!value) return null
  const plain = withoutComments(decodeWords(value).slice(0, 300)).replace(/\s+/g, ' ').trim()
  const tries = [
    plain,
    plain.replace(/^[^\d,]{1,15},?\s*/, ''),
    plain.replace(/\s[A-Z]{3,5}$/, ' +0000'),
    plain.replace(/\s?[+-]\d{1,5}.*$/, ' +0000'),
  ]
  for (const text of tries) {
    const date = new Date(text)
    const year = date.getUTCFullYear()
    if (year >= 1970 && year <= 9999) return date.toISOString()
  }
  return null
}

function withoutComments(value: string): string {
  let depth = 0
  let out = ''
  for (const character of value) {
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += character
  }
  return out
}
