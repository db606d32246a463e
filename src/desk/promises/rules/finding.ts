import { dayIn } from '../../../kit/days.ts'
import type { Language, NamedDay, Span } from '../../brief/contract.ts'
import { rulesOf } from '../../brief/rules/compiled.ts'
import { daysOf } from '../../brief/rules/days.ts'
import { type Folded, fold, pieceAt } from '../../brief/rules/folded.ts'
import { languageOf } from '../../brief/rules/language.ts'
import { found } from '../../brief/rules/phrases.ts'
import { sentencesOf } from '../../brief/rules/sentences.ts'
import { type Compiled, wordsOf } from './compiled.ts'
import { timeIn } from './times.ts'

/** What a draft seems to promise: always `text.slice(start, end)`. */
export interface Drafted extends Span {
  words: string
  /** `null` where it names none; then it takes one to become a promise. */
  day: string | null
  time: string | null
}

export interface WrittenFor {
  /** Of the conversation, for a draft that is too short to tell. */
  language: Language | null
  now: Date
  /** The customer's own zone, in which "tomorrow" is meant. */
  zone: string
  /** Places that are somebody else's words. */
  quoted?: readonly Span[]
}

/**
 * The promises in a draft: what the writer commits themselves to, and what is to happen by a day. Questions, requests, conditions,
 * opening hours and what has been are none; nor is anything that is quoted. A suggestion for its writer, who confirms, corrects
 * or dismisses it.
 */
export function promisesIn(text: string, written: WrittenFor): Drafted[] {
  const folded = fold(text, ownWords(text, written.quoted ?? []))
  const language = languageOf(folded.text) ?? written.language
  if (!language) return []
  const words = wordsOf(language)
  const today = dayIn(written.zone, written.now)
  const monthFirst = written.zone.startsWith('America/')
  const days = daysOf(folded, rulesOf(language).rules.days, today, monthFirst, () => false)
  const sentences = sentencesOf(folded.text)
  const placed = daysBySentence(folded, sentences, days)
  return sentences
    .flatMap((sentence, index) => promisesOf(folded, sentence, placed[index] ?? [], words, today))
    .slice(0, mostInOne)
}

const mostInOne = 20

interface Placed extends Span {
  day: string | null
  isDeadline: boolean
}

/** The days at their places in the folded text, those of one sentence together. */
function daysBySentence({ at }: Folded, sentences: readonly Span[], days: readonly NamedDay[]): Placed[][] {
  let next = 0
  return sentences.map(({ start, end }) => {
    const to = at[end] as number
    const own: Placed[] = []
    for (; next < days.length && (days[next] as NamedDay).start < to; next++) {
      const { day, isDeadline, ...piece } = days[next] as NamedDay
      const placed = { start: placeOf(at, piece.start), end: placeOf(at, piece.end) }
      if (placed.start >= start && placed.end <= end) own.push({ ...placed, day, isDeadline })
    }
    return own
  })
}

/** Where a letter of the source stands in the folded text. */
function placeOf(at: Int32Array, source: number): number {
  let low = 0
  for (let high = at.length - 1; low < high; ) {
    const middle = (low + high) >> 1
    if ((at[middle] as number) < source) low = middle + 1
    else high = middle
  }
  return low
}

function promisesOf(
  folded: Folded,
  sentence: Span,
  days: readonly Placed[],
  words: Compiled,
  today: string,
): Drafted[] {
  const text = folded.text.slice(sentence.start, sentence.end)
  const isCommitted = text.search(words.commits) >= 0
  // Most sentences are neither, and need no second look.
  if (!isCommitted && days.length === 0 && !words.today.test(text)) return []
  if (isQuestion.test(text.slice(-20)) || words.news.test(text)) return []
  // Taken back, asked or conditional: then the day in it is no promise either.
  if (!isCommitted) return datedOnly(folded, sentence, days, words, today)
  const starts = commitsIn(text, words)
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    const until = next < text.length ? withoutJoin(text.slice(0, next), words).length : next
    const from = index === 0 ? leadingDay(sentence, days, start) : start
    return draftedAt(folded, sentence, { start: from, end: until }, days, words, today)
  })
}

const isQuestion = /\?["')]*\s*$/

/** Where something is committed to, none of it taken back or asked; from where on it is conditional, nothing is. */
function commitsIn(text: string, { commits, idle, theirs }: Compiled): number[] {
  const starts: number[] = []
  for (const { start, end } of found(commits, text)) {
    if (idle.test(text.slice(end, end + sight).trimStart())) continue
    // What is asked of them or depends on them stands shortly before it.
    if (theirs.test(text.slice(Math.max(0, start - sight), start))) continue
    starts.push(start)
    if (starts.length === mostInOne) break
  }
  return starts
}

/** So far does a phrase reach. */
const sight = 160

/** A day before the first commitment belongs to it: "By Friday I will write". */
function leadingDay(sentence: Span, days: readonly Placed[], start: number): number {
  const leading = days.find(day => day.start - sentence.start < start)
  return leading ? 0 : start
}

/** Without a commitment: something of ours that is to happen by a day. */
function datedOnly(
  folded: Folded,
  sentence: Span,
  days: readonly Placed[],
  words: Compiled,
  today: string,
): Drafted[] {
  const text = folded.text.slice(sentence.start, sentence.end)
  const isAhead = (day: Placed) => day.day !== null && day.day >= today
  const named = days.find(isAhead)
  const limit = days.some(day => isAhead(day) && isLimit(folded.text, day)) || words.today.test(text)
  if (!named && !limit) return []
  if (words.theirs.test(text) || words.idle.test(text)) return []
  if (!limit && !words.delivers.test(text)) return []
  return [draftedAt(folded, sentence, { start: 0, end: text.length }, days, words, today)]
}

/** By that day, rather than until it. */
function isLimit(text: string, { start, end, isDeadline }: Placed): boolean {
  if (byItself.test(text.slice(start, end))) return true
  return isDeadline && !lasting.test(text.slice(Math.max(0, start - 12), start))
}

const byItself =
  /^(?:by|before|within|no later|bis|vor|innerhalb|binnen|avant|d.ici|sous|dans|antes|dentro)\b/
const lasting = /(?:until|till|due|due on|ends? on|expires on|jusqu.au?|hasta el|hasta)\s$/

function draftedAt(
  folded: Folded,
  sentence: Span,
  within: Span,
  days: readonly Placed[],
  words: Compiled,
  today: string,
): Drafted {
  const {
    start,
    end,
    words: said,
  } = pieceAt(folded, sentence.start + within.start, sentence.start + within.end)
  const text = folded.text.slice(sentence.start + within.start, sentence.start + within.end)
  const isWithin = (day: Placed) =>
    day.start >= sentence.start + within.start && day.end <= sentence.start + within.end
  const named = days.find(day => isWithin(day) && day.day !== null && day.day >= today)
  const time = timeIn(text, words)
  const day = named?.day ?? (time !== null || words.today.test(text) ? today : null)
  const trimmed = said.replace(/[\s.,;:!]+$/, '')
  return { start, end: end - (said.length - trimmed.length), words: trimmed, day, time: day && time }
}

/** Without the "and" before the next one. */
function withoutJoin(text: string, { joins }: Compiled): string {
  const last = text.slice(-20)
  return text.slice(0, text.length - last.length) + last.replace(joins.atEnd, '')
}

/** Lines and passages of others as blanks of the same length, so that every place stays where it is. */
function ownWords(text: string, quoted: readonly Span[]): string {
  const blank = (words: string) => words.replace(/[^\n]/g, ' ')
  let own = text
  for (const { start, end } of quoted)
    own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end)
  return own.replace(/^ {0,3}>.*$/gm, blank).replace(/[“"„«][^“”"„«»\n]{12,400}[”"“»]/g, blank)
}
