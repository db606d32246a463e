import { folded } from '../../kit/text.ts'
import { askedWords, isUnspaced, placedWords } from '../../kit/words.ts'

/** What one types into search, understood as far as it can be. */
export interface Question {
  terms: Term[]
  /** Each is a name or an address that something was said or written by. */
  from: Term[]
  /** Names, `me` or `nobody`; any of them. */
  assignees: string[]
  states: string[]
  channels: string[]
  before: Day | null
  after: Day | null
  hints: string[]
}

/** Words that follow each other; of the last one its beginning is enough where `isBeginning`. */
export interface Term {
  words: string[]
  isBeginning: boolean
  isExcluded: boolean
  /** The conversation of this number answers too, or (with `#`) alone. */
  number: { value: string; isAlone: boolean } | null
}

/** A day by the calendar, or so many days ago. */
export type Day = { year: number; month: number; day: number } | { daysAgo: number }

/** Reads a question; whatever it is, there is an answer, and `hints` say what was left out of account. */
export function parseQuestion(text: string): Question {
  const question: Question = {
    terms: [],
    from: [],
    assignees: [],
    states: [],
    channels: [],
    before: null,
    after: null,
    hints: [],
  }
  const pieces = [...text.slice(0, 500).matchAll(/(-?)(?:([\p{L}]+):)?(?:"([^"]*)("?)|(\S+))/gu)].slice(
    0,
    mostPieces,
  )
  for (const [index, piece] of pieces.entries()) {
    const [whole, minus, key, quoted, closing, bare] = piece
    const isQuoted = quoted !== undefined
    const isLast = index === pieces.length - 1 && !/\s$/.test(text) && !(isQuoted && closing)
    const value = (isQuoted ? quoted : (bare ?? '')).replace(/"/g, ' ')
    if (key !== undefined && takeKey(question, key.toLowerCase(), value, isLast)) continue
    const said = key === undefined || isQuoted ? value : whole.slice(minus ? 1 : 0)
    const term = termOf(key === undefined ? said : `${key} ${value}`, {
      isBeginning: isLast,
      isExcluded: minus === '-',
    })
    if (term) question.terms.push(term)
  }
  return question
}

/** The words of an entry as PostgreSQL's `tsvector` literal, and the marks by which its author and its number are found. */
export function vectorOf(entry: {
  number: number
  subject: string
  text: string
  author: string
  others: string
}): string {
  const places = new Map<string, number[]>()
  let size = 0
  let from = 0
  const add = (word: string, place: number) => {
    const known = places.get(word)
    if (known) {
      if (place > 0 && place <= lastPlace && known.length < mostPlaces) known.push(place)
      return
    }
    size += word.length * 3 + 8
    if (size < largestVector) places.set(word, place > 0 && place <= lastPlace ? [place] : [])
  }
  add(`#${entry.number}`, 0)
  for (const { word } of placedWords(entry.author)) add(`from:${word}`, 0)
  for (const field of [entry.subject, entry.author, entry.others, entry.text]) {
    let last = from
    for (const { word, place } of placedWords(field)) {
      add(word, place && from + place)
      if (place > 0) last = Math.max(last, from + place)
    }
    from = last + gap
  }
  return [...places]
    .map(([word, at]) => (at.length > 0 ? `'${word}':${at.join(',')}` : `'${word}'`))
    .join(' ')
}

/** The terms as a `tsquery` literal; null where nothing is asked for. Everything must be there, and nothing excluded. */
export function queryOf(terms: Term[], mark = ''): string | null {
  const asked = terms.map(term =>
    term.isExcluded ? `!(${phraseOf(term, mark)})` : `(${phraseOf(term, mark)})`,
  )
  return asked.length > 0 ? asked.join(' & ') : null
}

/** About 160 characters in one line around the first place where one of the words stands, or else the beginning. */
export function excerptOf(text: string, terms: Term[]): string {
  const asked = terms.filter(term => !term.isExcluded).flatMap(term => term.words)
  const start = placeOf(text, asked)
  const from = start < before ? 0 : wordStart(text, start - before)
  const part = text
    .slice(from, from + 400)
    .replace(/\s+/g, ' ')
    .trim()
  const cut = part.length <= excerptLength ? part : part.slice(0, excerptLength).replace(/\s\S*$/, '')
  return `${from > 0 ? '…' : ''}${cut.toWellFormed()}${from + 400 < text.length || cut.length < part.length ? '…' : ''}`
}

/** The moment a day begins in a time zone, or the moment so many days before `now`. */
export function startOf(day: Day, zone: string, now: Date): Date {
  if ('daysAgo' in day) return new Date(now.getTime() - day.daysAgo * 86_400_000)
  const midnight = Date.UTC(day.year, day.month - 1, day.day)
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = midnight - offsetAt(zone, midnight)
  return new Date(midnight - offsetAt(zone, guess))
}

const mostPieces = 24
const mostPlaces = 255
const lastPlace = 16_383
/** PostgreSQL takes 1 MB. */
const largestVector = 900_000
/** Between fields, so that no phrase reaches from one into the next. */
const gap = 3
const before = 50
const excerptLength = 170
const states = ['open', 'waiting', 'snoozed', 'closed']
const channels = ['email', 'phone', 'counter', 'form', 'chat']

/** Answers whether the key was one of ours, even where its value could not be understood. */
function takeKey(question: Question, key: string, value: string, isLast: boolean): boolean {
  switch (key) {
    case 'from': {
      const term = termOf(value, { isBeginning: isLast, isExcluded: false })
      if (term)
        question.from.push(
          ...term.words.map((word, index) => ({
            ...term,
            words: [word],
            isBeginning: isLast && index === term.words.length - 1,
          })),
        )
      return true
    }
    case 'assignee':
      if (value) question.assignees.push(value)
      return true
    case 'state':
      return takeOne(question, question.states, states, key, value)
    case 'channel':
      return takeOne(question, question.channels, channels, key, value)
    case 'before':
    case 'after': {
      const day = dayOf(value)
      if (day) question[key] = day
      else if (value)
        question.hints.push(`“${key}:” takes a date such as 2026-11-30, or 7d for seven days ago.`)
      return true
    }
    default:
      if (value && !value.startsWith('//') && !/^\d/.test(value)) {
        question.hints.push(
          `Search knows no “${key}:”; it looked for the words. It knows from:, assignee:, state:, channel:, before: and after:.`,
        )
      }
      return false
  }
}

function takeOne(question: Question, into: string[], known: string[], key: string, value: string): boolean {
  const given = value.toLowerCase()
  if (known.includes(given)) into.push(given)
  else if (value) question.hints.push(`“${key}:” takes one of ${known.join(', ')}.`)
  return true
}

function dayOf(value: string): Day | null {
  const ago = /^(\d{1,4})([dwmy])$/i.exec(value)
  if (ago)
    return { daysAgo: Number(ago[1]) * ({ d: 1, w: 7, m: 30, y: 365 }[ago[2]?.toLowerCase() as 'd'] ?? 1) }
  const [, year, month, day] = (/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(value) ?? []).map(Number)
  if (!year || !month) return null
  const date = new Date(Date.UTC(year, month - 1, day || 1))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === (day || 1)
    ? { year, month, day: day || 1 }
    : null
}

function termOf(text: string, how: { isBeginning: boolean; isExcluded: boolean }): Term | null {
  const number = /^(#?)(\d{1,9})$/.exec(text.trim())
  const words = text.split(/\s+/).flatMap(askedWords)
  if (words.length === 0) return null
  return {
    words,
    ...how,
    number: number ? { value: String(Number(number[2])), isAlone: number[1] === '#' } : null,
  }
}

function phraseOf(term: Term, mark: string): string {
  const number = term.number && !mark ? `'#${term.number.value}'` : null
  if (number && term.number?.isAlone) return number
  const words = term.words.map((word, index) => {
    const isLast = index === term.words.length - 1
    // One letter of a script without spaces begins a pair, wherever it stands.
    const isBeginning =
      (isLast && term.isBeginning) || (term.words.length === 1 && isUnspaced(word) && [...word].length === 1)
    return `'${mark}${word}'${isBeginning ? ':*' : ''}`
  })
  const phrase = words.join(' <-> ')
  return number ? `${phrase} | ${number}` : phrase
}

function placeOf(text: string, asked: string[]): number {
  const begun = asked.map(word => (isUnspaced(word) ? '' : '(?<![\\p{L}\\p{N}])') + RegExp.escape(word))
  if (begun.length === 0) return 0
  const plain = folded(text.slice(0, 50_000))
  const at = plain.search(new RegExp(begun.join('|'), 'u'))
  // Folding seldom changes the length; where it does, a place nearby is good enough.
  return at < 0 ? 0 : Math.min(text.length, Math.floor((at * Math.min(text.length, 50_000)) / plain.length))
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + 30).search(/\s/)
  return space < 0 ? from : from + space + 1
}

/** Milliseconds by which a zone is ahead of UTC at a moment. */
function offsetAt(zone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(part => part.type === 'timeZoneName')
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
}
