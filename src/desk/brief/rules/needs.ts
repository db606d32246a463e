import type { Need, NeedKind, Span } from '../contract.ts'
import { needKinds, ruleSets, type WordsFound } from './compiled.ts'
import { type Folded, pieceAt, placesIn } from './folded.ts'
import { found, type Lists, listsOf } from './phrases.ts'
import { firstEndingAfter } from './spans.ts'
import { keyLength, squeezed } from './squeezed.ts'

interface Hit extends Span {
  kind: NeedKind
}

/**
 * Threats, danger, needs and the word of complaint, in every language that we have words for, whatever the letter is written
 * in: people swear in one language and despair in another. Each comes with the whole sentence that it stands in.
 */
export function needsOf(folded: Folded, sentences: readonly Span[], words: WordsFound): Need[] {
  const { text } = folded
  const harmless = placesIn(text.length)
  for (const span of words.harmless.flat()) if (isInOne(sentences, span)) harmless.take(span)
  const hits = words.needs.flatMap(({ kind, spans }) =>
    spans.filter(span => !harmless.isCovered(span)).map((span): Hit => ({ ...span, kind })),
  )
  hits.push(...disguised(text))
  return inSentences(folded, sentences, hits)
}

/** What begins in one sentence and ends in the next is no phrase: "I will kill you. To whom it may concern". */
function isInOne(sentences: readonly Span[], { start, end }: Span): boolean {
  return end <= (sentences[firstEndingAfter(sentences, start)]?.end ?? end)
}

/** One need for each sentence and kind, the gravest first where a sentence holds several. */
function inSentences(folded: Folded, sentences: readonly Span[], hits: Hit[]): Need[] {
  hits.sort((a, b) => a.start - b.start)
  const needs: Need[] = []
  let next = 0
  for (const { start, end } of sentences) {
    const here = new Map<NeedKind, Span>()
    while (next < hits.length && (hits[next] as Span).start < end) {
      const hit = hits[next++] as Hit
      // What runs over the end of a sentence belongs to both.
      const before = here.get(hit.kind)
      here.set(hit.kind, { start: before?.start ?? Math.min(start, hit.start), end: Math.max(end, hit.end) })
    }
    const gravest = needKinds.find(kind => here.has(kind))
    for (const [kind, span] of here) {
      // A complaint about an injury is both; an illness in the sentence of a threat is told by the threat.
      if (kind !== gravest && kind !== 'complaint') continue
      needs.push({ ...shortened(folded, span, hits), kind })
    }
  }
  return needs
}

/** A sentence without end is cut around the words that matter; they themselves never. */
function shortened(folded: Folded, span: Span, hits: readonly Span[]) {
  if (span.end - span.start <= longest) return pieceAt(folded, span.start, span.end)
  const hit = hits.find(each => each.end > span.start && each.start < span.end) ?? span
  return pieceAt(
    folded,
    Math.max(span.start, hit.start - longest / 2),
    Math.min(span.end, hit.end + longest / 2),
  )
}

const longest = 600

/** Nothing hides in these, and letters are full of them: "don't", "I'm". */
const everyday =
  "(?<=(?<![a-z])(?:i|you|he|she|it|we|they|that|there|here|what|who|where|how|let|don|doesn|didn|isn|wasn|aren|weren|won|can|couldn|wouldn|shouldn|hasn|haven|hadn))'(?:t|s|m|d|ll|ve|re)(?![a-z])"
/** Letters one by one, signs or digits within a word, letters drawn out. */
const suspicious = new RegExp(
  `(?<![a-z0-9])(?:[a-z0-9@$!][^a-z0-9@$!\\n]{1,3}){3,60}[a-z0-9]|(?<=[a-z])(?![a-z\\s]|${everyday})[^a-z\\s]{1,4}[a-z]{1,20}|([a-z])\\1\\1`,
  'g',
)
const around = 48

/** Words that are spaced, dotted, stretched or spelt with digits so that no list of words knows them. */
function disguised(text: string): Hit[] {
  const windows: Span[] = []
  for (const { start, end } of found(suspicious, text)) {
    const last = windows.at(-1)
    const from = Math.max(0, start - around)
    if (last && from <= last.end) last.end = Math.min(text.length, end + around)
    else windows.push({ start: from, end: Math.min(text.length, end + around) })
  }
  return windows.flatMap(window => disguisedIn(text, window))
}

/** A list for each language and kind. */
let hidden: Lists | undefined

const shortest = 5
/** From here on a beginning is enough. */
const longEnough = 6

function disguisedIn(text: string, window: Span): Hit[] {
  hidden ??= listsOf(ruleSets.flatMap(({ needs }) => needKinds.map(kind => squeezed(needs[kind]))))
  const { letters, at } = squeeze(text, window)
  const hits: Hit[] = []
  for (const [i, start] of at.entries()) {
    if (!isEdge(text, start - 1)) continue
    for (const { list, pattern } of hidden.from(letters.slice(i, i + keyLength))) {
      pattern.lastIndex = i
      const [found] = pattern.exec(letters) ?? []
      if (!found || found.length < shortest) continue
      const end = endOfRun(text, (at[i + found.length - 1] as number) + 1)
      if (found.length >= longEnough || isEdge(text, end))
        hits.push({ start, end, kind: needKinds[list % needKinds.length] as NeedKind })
    }
  }
  return hits
}

const isEdge = (text: string, at: number) => !/[a-z]/.test(text.charAt(at))

/** Past the same letter again, which was squeezed away. */
function endOfRun(text: string, end: number): number {
  let at = end
  while (at < text.length && text.charAt(at) === text.charAt(end - 1)) at++
  return at
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The letters alone, each once, digits that stand for letters among them. */
function squeeze(text: string, { start, end }: Span): { letters: string; at: number[] } {
  let letters = ''
  let last = ''
  const at: number[] = []
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i)
    // Another line is another word.
    if (sign === '\n') last = ''
    const isBetween = /[a-z]/.test(text.charAt(i - 1)) || /[a-z]/.test(text.charAt(i + 1))
    const letter = /[a-z]/.test(sign) ? sign : isBetween ? lookalikes[sign] : undefined
    if (!letter || letter === last) continue
    last = letter
    letters += letter
    at.push(i)
  }
  return { letters, at }
}
