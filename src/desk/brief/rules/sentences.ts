import type { Span } from '../contract.ts'

/** Lines this long go on in the next one: a mail program broke them. */
const brokenByProgram = 56

const abbreviations = new Set(
  (
    'mr mrs ms dr st no nr nos ref tel e.g i.e etc approx dept inc ltd vs sr jr prof hr fr z.b d.h u.a bzw ca usw str evtl ggf inkl zzgl tel bspw ' +
    'm mm mme mlle art av bd p.ex env sra srta ud uds num nro pag avda c/ p.ej dna'
  ).split(' '),
)

/**
 * Cuts a folded text into sentences: at full stops that are none of an abbreviation, a number or an ordinal, at question and
 * exclamation marks, at empty lines, and at the end of a line that nobody broke. One pass.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over the letters, with a branch for each that can end a sentence
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  let lineStart = 0
  const end = (at: number) => {
    const from = skipBlank(text, start, at)
    if (from < at) spans.push({ start: from, end: at })
    start = at
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === NEWLINE) {
      if (i - lineStart < brokenByProgram || isBlankLine(text, i + 1) || startsItem(text, i + 1)) end(i)
      lineStart = i + 1
    } else if (letter === QUESTION || letter === EXCLAMATION || letter === STOP) {
      let after = i + 1
      while (after < text.length && '.!?'.includes(text.charAt(after))) after++
      const isOnlyStop = letter === STOP && after === i + 1
      while (after < text.length && '"\')'.includes(text.charAt(after))) after++
      const isCut = after >= text.length || text.charCodeAt(after) <= 32 || '¿¡'.includes(text.charAt(after))
      if (isCut && !(isOnlyStop && goesOn(text, i))) end(after)
      i = after - 1
    } else if ((letter === 0xbf || letter === 0xa1) && i > start) end(i)
  }
  end(text.length)
  return spans
}

const NEWLINE = 10
const QUESTION = 63
const EXCLAMATION = 33
const STOP = 46

/** Whether a full stop belongs to an abbreviation or an ordinal rather than to the sentence. */
function goesOn(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && stop - from < 8 && !/\s/.test(text.charAt(from - 1))) from--
  const word = text.slice(from, stop).replace(/^[("']+/, '')
  if (abbreviations.has(word)) return true
  // "am 3. November" goes on; "it costs 40. Please …" does not.
  return (
    /^\d{1,2}$/.test(word) &&
    /^\s+(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|stock|etage|klasse)/.test(
      text.slice(stop + 1, stop + 9),
    )
  )
}

function skipBlank(text: string, from: number, to: number): number {
  while (from < to && (text.charCodeAt(from) <= 32 || '-*>'.includes(text.charAt(from)))) from++
  return from
}

function isBlankLine(text: string, at: number): boolean {
  while (at < text.length && text.charCodeAt(at) <= 32 && text.charCodeAt(at) !== NEWLINE) at++
  return at >= text.length || text.charCodeAt(at) === NEWLINE
}

const startsItem = (text: string, at: number) =>
  /^\s{0,8}(?:[-*]|\d{1,2}[.)])\s/.test(text.slice(at, at + 14))
