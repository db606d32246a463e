import { dayIn } from '../../../kit/days.ts'
import type { Language, NamedDay, Span } from '../../brief/contract.ts'
import { rulesOf } from '../../brief/rules/compiled.ts'
import { daysOf } from '../../brief/rules/days.ts'
import { type Folded, fold, pieceAt } from '../../brief/rules/folded.ts'
import { languageOf } from '../../brief/rules/language.ts'
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
  return sentencesOf(folded.text)
    .flatMap(sentence => promisesOf(folded, sentence, daysWithin(folded, sentence, days), words, today))
    .slice(0, mostInOne)
}

const mostInOne = 20

interface Placed extends Span {
  day: string | null
  isDeadline: boolean
}

/** The days of one sentence, at their places in the folded text. */
function daysWithin({ at }: Folded, sentence: Span, days: readonly NamedDay[]): Placed[] {
  const [from, to] = [at[sentence.start] as number, at[sentence.end] as number]
  return days
    .filter(each => each.start >= from && each.end <= to)
    .map(({ start, end, day, isDeadline }) => ({
      start: placeOf(at, start, sentence),
      end: placeOf(at, end, sentence),
      day,
      isDeadline,
    }))
}

/** Where a letter of the source stands in the folded text. */
function placeOf(at: Int32Array, source: number, { start, end }: Span): number {
  let place = start
  while (place < end && (at[place] as number) < source) place++
  return place
}

function promisesOf(
  folded: Folded,
  sentence: Span,
  days: readonly Placed[],
  words: Compiled,
  today: string,
): Drafted[] {
  const text = folded.text.slice(sentence.start, sentence.end)
  if (/\?["')]*\s*$/.test(text) || words.news.test(text)) return []
  const starts = commitsIn(text, words)
  if (starts.length === 0) return datedOnly(folded, sentence, days, words, today)
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length
    const until = next < text.length ? withoutJoin(text.slice(0, next), words).length : next
    const from = index === 0 ? leadingDay(sentence, days, start) : start
    return draftedAt(folded, sentence, { start: from, end: until }, days, words, today)
  })
}

/** Where something is committed to, none of it taken back or asked; from where on it is conditional, nothing is. */
function commitsIn(text: string, { commits, idle, theirs, joins }: Compiled): number[] {
  const starts: number[] = []
  for (const { index, 0: words } of text.matchAll(commits)) {
    const after = text.slice(index + words.length).trimStart()
    const before = text.slice(0, index)
    const clause = before.slice(Math.max(0, before.search(joins.atEnd) + 1))
    if (idle.test(after) || theirs.test(before) || theirs.test(`${clause.trim()} `)) continue
    starts.push(index)
  }
  return starts
}

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
  const limit = days.some(day => isAhead(day) && day.isDeadline) || words.today.test(text)
  if (!named && !limit) return []
  if (words.theirs.test(text) || words.idle.test(text)) return []
  if (!limit && !words.delivers.test(text)) return []
  return [draftedAt(folded, sentence, { start: 0, end: text.length }, days, words, today)]
}

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

function withoutJoin(text: string, { joins }: Compiled): string {
  return text.replace(joins.atEnd, '')
}

/** Lines and passages of others as blanks of the same length, so that every place stays where it is. */
function ownWords(text: string, quoted: readonly Span[]): string {
  const blank = (words: string) => words.replace(/[^\n]/g, ' ')
  let own = text
  for (const { start, end } of quoted)
    own = own.slice(0, start) + blank(own.slice(start, end)) + own.slice(end)
  return own.replace(/^ {0,3}>.*$/gm, blank).replace(/[“"„«][^“”"„«»\n]{12,400}[”"“»]/g, blank)
}
