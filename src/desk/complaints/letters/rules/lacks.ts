import { fold } from '../../../brief/rules/folded.ts'
import type { Lack, LetterKind } from '../contract.ts'
import type { LetterFacts } from './facts.ts'
import { findingWords } from './wording.ts'

/** A gap that nobody has written in yet, as it stands in the text. */
const aGap = /\[[^[\]\n]{3,200}\]/g

/**
 * What the regime and fairness demand of a letter and is not there, as sentences: gaps, points that are not answered, reasons,
 * the rule, the next stage and the outside route with how to reach it, the day, an extension's reason.
 */
export function lacksOf(kind: LetterKind, text: string, facts: LetterFacts): Lack[] {
  const read: Read = { text, words: wordSet(text), folded: plain(text), facts }
  const gaps = (text.match(aGap) ?? []).map(words => lack('gap', sentences.gap, words.slice(1, -1)))
  return [...gaps, ...demands[kind].flatMap(check => check(read))]
}

/** Never left out knowingly: without them it is not that letter. */
export function isUnpassable(kind: LetterKind, { kind: what }: Pick<Lack, 'kind'>): boolean {
  if (what === 'gap') return true
  if (kind === 'extension') return ['newDay', 'extensionReason', 'outsideRoute'].includes(what)
  if (kind === 'closing') return what === 'finding'
  return kind === 'notice' && what === 'noViewFormed'
}

/** Colleagues whose names stand in a letter to the complainant; their part at the desk says enough. */
export function namedIn(
  text: string,
  colleagues: LetterFacts['colleagues'],
): { name: string; role: string }[] {
  const words = wordSet(text)
  const stands = (name: string) => wordsIn(name).filter(word => word.length > 2)
  return colleagues
    .filter(({ name }) => {
      const parts = stands(name)
      const last = parts.at(-1)
      return last !== undefined && (words.has(last) || plain(text).includes(plain(name)))
    })
    .map(({ name, called }) => ({ name, role: called }))
}

interface Read {
  text: string
  words: ReadonlySet<string>
  folded: string
  facts: LetterFacts
}

type Check = (read: Read) => Lack[]

const lack = (kind: Lack['kind'], says: string, words = ''): Lack => ({ kind, says, words })

const points: Check = ({ words, facts }) =>
  facts.allegations
    .filter(each => !mostlyIn(each.words, words))
    .map(each => lack('allegation', sentences.allegation(each.position), each.words))

const findings: Check = ({ folded, facts }) =>
  facts.allegations.flatMap(({ finding, position, words }) => {
    if (finding && folded.includes(findingWords[finding].label)) return []
    return [lack('finding', finding ? sentences.finding(position) : sentences.noFinding(position), words)]
  })

const reasons: Check = ({ words, folded, facts }) =>
  facts.allegations
    .filter(each => !(each.facts && mostlyIn(each.facts, words)) && !gives.test(folded))
    .map(each => lack('reasons', sentences.reasons(each.position), each.words))

const rules: Check = ({ folded, facts }) =>
  facts.allegations.flatMap(({ rule }) =>
    rule && !folded.includes(plain(rule.title)) ? [lack('rule', sentences.rule, rule.title)] : [],
  )

const nextStage: Check = ({ folded, facts }) =>
  facts.regime.hasNextStage && !again.test(folded) ? [lack('nextStage', sentences.nextStage)] : []

const outsideRoute: Check = ({ folded, facts }) => {
  const { name, address, web } = facts.regime.outside
  const route = facts.extension?.outsideRoute ?? ''
  if (name === '' && route === '') return [lack('outsideRoute', sentences.noOutside)]
  if (name === '')
    return mostlyIn(route, wordSet(folded)) ? [] : [lack('outsideRoute', sentences.outside, route)]
  const reach = [address, web].filter(Boolean)
  const isThere = folded.includes(plain(name))
  const isReachable = reach.length === 0 || reach.some(way => folded.includes(plain(way)))
  return isThere && isReachable ? [] : [lack('outsideRoute', sentences.outside, [name, ...reach].join(', '))]
}

const answerDay: Check = ({ folded, facts }) =>
  facts.answerBy && !namesDay(folded, facts.answerBy, facts)
    ? [lack('answerDay', sentences.answerDay, facts.answerBy)]
    : []

const newDay: Check = ({ folded, facts }) => {
  const until = facts.extension?.until
  if (!until) return [lack('newDay', sentences.notExtended)]
  return namesDay(folded, until, facts) ? [] : [lack('newDay', sentences.newDay, until)]
}

const extensionReason: Check = ({ words, facts }) => {
  const reason = facts.extension?.reason ?? ''
  return reason !== '' && mostlyIn(reason, words)
    ? []
    : [lack('extensionReason', sentences.extensionReason, reason)]
}

const decidedForThem: Check = ({ facts }) =>
  facts.allegations
    .filter(({ subject, cell }) => subject === facts.subject?.id && cell === null)
    .map(({ position, words }) => lack('finding', sentences.noFinding(position), words))

const noView: Check = ({ folded }) =>
  /\bno view\b|\bnothing (?:is|has been) decided\b/.test(folded)
    ? []
    : [lack('noViewFormed', sentences.noView)]
const whatNext: Check = ({ folded }) =>
  /\baccount\b/.test(folded) ? [] : [lack('whatNext', sentences.whatNext)]
const support: Check = ({ folded }) => (/\bsupport/.test(folded) ? [] : [lack('support', sentences.support)])

const decided = [points, findings, reasons, rules]

const demands: Readonly<Record<LetterKind, readonly Check[]>> = {
  acknowledgement: [points, answerDay],
  agreedPoints: [points, answerDay],
  holding: [answerDay, outsideRoute],
  extension: [newDay, extensionReason, outsideRoute],
  decision: [...decided, nextStage, outsideRoute],
  stage2Decision: [...decided, outsideRoute],
  notice: [noView, whatNext, support],
  invitation: [noView, whatNext, support],
  closing: [decidedForThem, support],
}

const gives = /\b(?:because|reason|reasons|shows|showed|therefore|so that)\b/
const again = /\b(?:stage 2|second stage|next stage|look(?:ed)? at (?:it )?again|somebody else|reviewed?)\b/

/** Whether at least half of the longer words of a passage stand in a letter; whoever writes may shorten. */
function mostlyIn(passage: string, words: ReadonlySet<string>): boolean {
  const wanted = [...wordSet(passage)].filter(word => word.length > 3)
  const asked = wanted.length > 0 ? wanted : [...wordSet(passage)]
  return asked.filter(word => words.has(word)).length * 2 >= asked.length
}

/** As "30 November", "November 30" or "2026-11-30", whatever stands around it. */
function namesDay(folded: string, day: string, { locale }: Pick<LetterFacts, 'locale'>): boolean {
  const said = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const [date, month] = ['day', 'month'].map(
    type => said.formatToParts(new Date(day)).find(part => part.type === type)?.value ?? '',
  ) as [string, string]
  const [is, of] = [plain(date), plain(month)]
  return folded.includes(day) || folded.includes(`${is} ${of}`) || folded.includes(`${of} ${is}`)
}

const plain = (text: string) => fold(text).text.replace(/\s+/g, ' ')
const wordsIn = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
const wordSet = (text: string): ReadonlySet<string> => new Set(wordsIn(text))

const sentences = {
  gap: 'Write here, or take the brackets out with what stands in them.',
  allegation: (position: number) => `Answer point ${position} in the complainant’s words.`,
  finding: (position: number) => `Say what was found on point ${position}.`,
  noFinding: (position: number) => `Point ${position} is not decided yet.`,
  reasons: (position: number) => `Give the reasons for point ${position}.`,
  rule: 'Name the rule that it rests on.',
  nextStage: 'Say how they can have it looked at again.',
  outside: 'Name where they can turn outside, and how to reach it.',
  noOutside: 'The desk has not said where complainants can turn outside; an admin enters it in the settings.',
  answerDay: 'Name the day by which they have the answer.',
  newDay: 'Name the new day by which they have the answer.',
  notExtended: 'Extend the time in the file first; the letter takes its new day from there.',
  extensionReason: 'Say why it takes longer, as the file has it.',
  noView: 'Say that no view has been formed.',
  whatNext: 'Say that they are asked for their account, and by when.',
  support: 'Say who can support them.',
}
