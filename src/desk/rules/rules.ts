import { folded } from '../../kit/text.ts'
import type { FourLines } from './applying/contract.ts'
import type { AnswerKind, AskKind, Standing, Strain } from './contract.ts'

/** What a version says of when it holds; `from` is a day, year-month-day. */
export interface Dated {
  number: number
  from: string
  isEnded: boolean
}

/** The version of a day: of those begun by then the one made last. `undefined` where the rule had not begun. */
export function versionOn<V extends Dated>(versions: readonly V[], day: string): V | undefined {
  return latest(versions.filter(version => version.from <= day))
}

/** The version to show today, and how it stands: in force, the first to come, or the last before the end. */
export function standingOn<V extends Dated>(
  versions: readonly V[],
  day: string,
): { standing: Standing; version: V } {
  const current = versionOn(versions, day)
  if (current) return { standing: current.isEnded ? 'ended' : 'in force', version: current }
  const first = versions.toSorted((a, b) => a.from.localeCompare(b.from) || b.number - a.number)[0]
  if (!first) throw new Error('A rule has at least one version.')
  return { standing: 'to come', version: first }
}

/**
 * What is wrong with the first day of a next version, as a sentence, or null. What was in force on a day that has been is not
 * rewritten; only a rule's first version may say that it has long been so.
 */
export function whyNotFrom(from: string, today: string, last: Dated | undefined): string | null {
  if (!last) return null
  if (from < today) return 'A change holds from today or from a day to come; what was in force before stays.'
  if (from < last.from) return `There is a version from ${last.from} already; choose that day or a later one.`
  return null
}

/** By which an import knows a rule again, and no two rules are alike. */
export function foldedTitle(title: string): string {
  return folded(title).replace(/\s+/g, ' ').trim()
}

/** The same day so many months later, or the last of that month: a year after 29 February is 28 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())))
  return at.toISOString().slice(0, 10)
}

/** Of two days. */
export function laterOf(one: string, other: string): string {
  return one < other ? other : one
}

/** When a rule's owner is asked again, from the day of the answer: a rule to be changed that was not, in a month. */
export function nextReview(day: string, answer: AnswerKind | 'written'): string {
  return monthsAfter(day, answer === 'change' || answer === 'explain' ? 1 : 12)
}

/** Which answers a question takes; a missing reason or owner is answered by giving it. */
export function answersTo(kind: AskKind): readonly AnswerKind[] {
  return answers[kind]
}

const answers: Record<AskKind, readonly AnswerKind[]> = {
  reason: [],
  owner: [],
  yearly: ['keep', 'change', 'explain'],
  told: ['answered'],
  bend: ['given', 'declined'],
}

/** Fewer uses than these make no rate: one vote of three would read as 333 in a thousand. */
const fewestUses = 10

/** Fewer votes than these are not told, none included: who knows who was there could guess who pressed. */
const fewestVotes = 3

export function strainOf(votes: number, uses: number): Strain {
  if (votes < fewestVotes) return { votes: null, uses, perThousand: null }
  return { votes, uses, perThousand: uses < fewestUses ? null : Math.round((votes / uses) * 1000) }
}

/** The month of a day, and the first of the twelve months that end with it. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function firstMonth(day: string): string {
  return monthOf(monthsAfter(day, -11))
}

/**
 * Whether what was sent still refuses what was prepared: at least half of the words of three letters or more that say what
 * one cannot do are in it. Who has written something else instead has not refused by this rule.
 */
export function stillSays(text: string, lines: Pick<FourLines, 'cannot'>): boolean {
  const said = new Set(wordsOf(text))
  const asked = [...new Set(wordsOf(lines.cannot))].filter(word => word.length >= 3)
  const wanted = asked.length > 0 ? asked : wordsOf(lines.cannot)
  if (wanted.length === 0) return text.includes(lines.cannot)
  return wanted.filter(word => said.has(word)).length * 2 >= wanted.length
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function latest<V extends Dated>(versions: readonly V[]): V | undefined {
  return versions.reduce<V | undefined>(
    (best, version) => (best && best.number > version.number ? best : version),
    undefined,
  )
}
