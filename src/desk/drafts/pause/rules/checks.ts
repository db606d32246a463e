import type { Language, Piece, Span } from '../../../brief/contract.ts'
import { answeredBy } from '../../../brief/rules/answered.ts'
import { rulesOf } from '../../../brief/rules/compiled.ts'
import { daysOf } from '../../../brief/rules/days.ts'
import { type Folded, fold, pieceAt } from '../../../brief/rules/folded.ts'
import { firstEndingAfter, within } from '../../../brief/rules/spans.ts'
import type { Check, CheckId, Said } from '../contract.ts'
import type { CompiledSet } from './compiled-set.ts'
import { greetingOf } from './greeting.ts'
import type { Reading } from './wording.ts'

/** Shorter drafts are still being begun, or say all there is to say; only what would be a slip is told of them. */
const longEnough = 12

/** What an answer does well and what it lacks, as far as it applies. Evidence 3.4, positive checks. */
export function checksOf(said: Said, reading: Reading, set: CompiledSet): Check[] {
  const { folded, opening } = reading
  const slips = [blanksOf(said), attachmentOf(said, reading), greetingOf(said, folded, opening, set)]
  const isBegun = (folded.text.slice(opening.body).match(/\S+/g)?.length ?? 0) < longEnough
  const all = isBegun
    ? slips
    : [
        ...slips,
        answersOf(said, reading),
        nounsOf(said, folded),
        didOf(reading),
        datedOf(reading),
        ...afterNo(reading),
        empathyOf(reading),
      ]
  return all.filter(check => check !== null)
}

const check = (which: CheckId, isThere: boolean, words: readonly string[] = []): Check => ({
  check: which,
  is: isThere ? 'there' : 'missing',
  words,
})

/** What "use this" has left open. */
function blanksOf({ text }: Said): Check | null {
  const blanks = text.match(/\[\p{L}[^\]\n]{1,60}\]/gu)
  return blanks && check('blanks', false, blanks.slice(0, 3))
}

function attachmentOf({ hasAttachment }: Said, { folded, sentences, found }: Reading): Check | null {
  const announced = sentences.find(each => within(each, found.checks.attached).length > 0)
  return announced ? check('attachment', hasAttachment, [wordsAt(folded, announced).words]) : null
}

/** Each request of the brief, by the brief's own judgement. */
function answersOf({ asks, text, language }: Said, reading: Reading): Check | null {
  if (asks.length === 0) return null
  const answered = answeredBy(asks, text, language ?? reading.language)
  const open = asks.filter((_, at) => !answered[at])
  return check(
    'answers',
    open.length === 0,
    open.map(each => each.words),
  )
}

/** Whether one of the things they speak of is called as they call it. */
function nounsOf({ asks, theirs, language }: Said, folded: Folded): Check | null {
  if (!language) return null
  const words = thingsIn(asks.map(each => each.words).join(' ') || theirs.slice(0, 2000), language)
  if (words.size === 0) return null
  const written = thingsIn(folded.text, language)
  const shared = [...words].filter(([stem]) => written.has(stem))
  return check(
    'theirNouns',
    shared.length > 0,
    (shared.length > 0 ? shared : [...words]).slice(0, 3).map(([, word]) => word),
  )
}

/** Words that name something, by their beginnings: the long ones that are none of a language's common words. */
function thingsIn(text: string, language: Language): Map<string, string> {
  const { common, answering } = rulesOf(language).rules
  const empty = new Set([...common.split(' '), ...answering.stop.split(' ')])
  const words = fold(text).text.match(/(?<![a-z'])[a-z]{5,30}(?![a-z'])/g) ?? []
  return new Map(words.filter(word => !empty.has(word)).map(word => [word.slice(0, 5), word]))
}

function didOf({ folded, found }: Reading): Check {
  const [did] = found.checks.iDid
  return check('iDid', did !== undefined, did && [pieceAt(folded, did.start, did.end).words])
}

/** Every promise has its day or time. */
function datedOf({ folded, sentences, found, language }: Reading): Check | null {
  const { days } = rulesOf(language).rules
  const promised = sentences.filter(
    each =>
      within(each, found.checks.promise).length > 0 &&
      !/\?["')]*\s*$/.test(folded.text.slice(each.start, each.end)),
  )
  if (promised.length === 0) return null
  // Which day does not matter, only that there is one.
  const named = daysOf(folded, days, '2000-01-01', false, () => false)
  const open = promised.filter(each => {
    const place = pieceAt(folded, each.start, each.end)
    return within(place, named).length === 0 && !aTime.test(folded.text.slice(each.start, each.end))
  })
  return check(
    'dated',
    open.length === 0,
    open.slice(0, 2).map(each => wordsAt(folded, each).words),
  )
}

const aTime = /\b\d{1,2}(?::\d\d| ?[ap]m\b| uhr\b| ?h\b)/

/** After a no: a reason beside it, and two ways on or an honest one. */
function afterNo({ folded, sentences, found }: Reading): (Check | null)[] {
  const { no, because, option, onlyWay } = found.checks
  const noes = [...sentences.keys()].filter(at => within(sentences[at] as Span, no).length > 0)
  if (noes.length === 0) return []
  const bare = noes.filter(at => {
    const { start, end } = sentences[at] as Span
    return within({ start, end: sentences[at + 1]?.end ?? end }, because).length === 0
  })
  // "I can't" is no way on.
  const ways = option.filter(({ end }) => (no[firstEndingAfter(no, end)]?.start ?? end) >= end)
  return [
    check(
      'reason',
      bare.length === 0,
      bare.slice(0, 2).map(at => wordsAt(folded, sentences[at] as Span).words),
    ),
    check('options', ways.length > 1 || onlyWay.length > 0),
  ]
}

/** One sentence or two of feeling; a third is a cue (`wording.ts`), and none is no fault. */
function empathyOf({ folded, sentences, found }: Reading): Check | null {
  const felt = sentences.filter(each => within(each, found.empathy).length > 0)
  return felt.length === 1 || felt.length === 2
    ? check('empathy', true, [wordsAt(folded, felt[0] as Span).words])
    : null
}

/** A sentence, so short that it can be shown. */
function wordsAt(folded: Folded, { start, end }: Span): Piece {
  const piece = pieceAt(folded, start, end)
  return piece.words.length > 90 ? { ...piece, words: `${piece.words.slice(0, 80).trimEnd()}…` } : piece
}
