import type { GateName } from '../../src/desk/complaints/gates/contract.ts'
import { addDays, dayIn, weekdayOf } from '../../src/kit/days.ts'
import type { ColleagueName } from '../cast.ts'

/**
 * What has happened in a file, told by what people did, and what therefore must and must not be possible. Written from the rules of
 * evidence section 1.3 alone, so that it can differ from the gates.
 */
export interface Told {
  state: 'open' | 'responded' | 'closed' | 'withdrawn'
  stage: 1 | 2
  handler: ColleagueName
  /** Who decides at stage 2. */
  second: ColleagueName | null
  /** Who decided or answered at stage 1. */
  decidedFirst: Set<ColleagueName>
  readers: Set<ColleagueName>
  concerned: Map<ColleagueName, Concerned>
  allegations: { about: ColleagueName | null; decidedAt: Date | null; stage: number | null }[]
  passes: { gate: GateName; about: ColleagueName | null; stage: number }[]
  /** Letters of the stage since it was opened last, by whom they are to; null is the complainant. */
  letters: Set<ColleagueName | null>
}

interface Concerned {
  isTold: boolean
  invitedOn: string | null
  account: 'awaited' | 'given' | 'declined'
  accountAt: Date | null
  shownOn: string | null
  isSeen: boolean
}

export function begin(): Told {
  return {
    state: 'open',
    stage: 1,
    handler: 'chiara',
    second: null,
    decidedFirst: new Set(),
    readers: new Set(['chiara']),
    concerned: new Map(),
    allegations: [{ about: null, decidedAt: null, stage: null }],
    passes: [],
    letters: new Set(),
  }
}

export const newlyConcerned = (): Concerned => ({
  isTold: false,
  invitedOn: null,
  account: 'awaited',
  accountAt: null,
  shownOn: null,
  isSeen: false,
})

export const decider = (told: Told): ColleagueName => told.second ?? told.handler

/** Whether somebody may find anything about a colleague: they know, and were heard or asked long enough ago. */
export function mayFindAbout(told: Told, whom: ColleagueName | null, now: Date): boolean {
  if (told.concerned.has(decider(told)) || told.concerned.has(told.handler)) return false
  if (told.stage === 2 && told.decidedFirst.has(decider(told))) return false
  const one = whom === null ? null : told.concerned.get(whom)
  if (!one) return true
  const isHeard = one.account !== 'awaited' || hasRun(one.invitedOn, now)
  return one.isTold && (isHeard || isPassed(told, 'account', whom))
}

export function mayAnswer(told: Told, now: Date): boolean {
  const everybodyHeard = [...told.concerned.keys()].every(whom => mayFindAbout(told, whom, now))
  const allFound = told.allegations.length > 0 && told.allegations.every(one => isFound(told, one))
  const seen = [...told.concerned].every(([whom, one]) => {
    const isAbout = told.allegations.some(each => each.about === whom)
    return !isAbout || one.isSeen || hasRun(one.shownOn, now) || isPassed(told, 'seenFirst', whom)
  })
  return everybodyHeard && mayFindAbout(told, null, now) && allFound && seen
}

export function mayEnd(told: Told, now: Date, isWithdrawn: boolean): boolean {
  const written =
    [...told.concerned.keys()].every(whom => told.letters.has(whom)) &&
    (told.letters.has(null) || isWithdrawn)
  return (isWithdrawn || mayAnswer(told, now)) && (written || isPassed(told, 'bothLetters', null))
}

export function isFound(told: Told, one: Told['allegations'][number]): boolean {
  const accountAt = one.about ? told.concerned.get(one.about)?.accountAt : null
  return one.stage === told.stage && !(accountAt && one.decidedAt && accountAt > one.decidedAt)
}

/** Whether one of the two gates that may be passed for somebody is closed. */
export function isShut(told: Told, gate: 'account' | 'seenFirst', whom: ColleagueName, now: Date): boolean {
  const one = told.concerned.get(whom)
  if (!one || isPassed(told, gate, whom)) return false
  if (gate === 'account') return one.account === 'awaited' && !hasRun(one.invitedOn, now)
  const isAbout = told.allegations.some(each => each.about === whom)
  return isAbout && !one.isSeen && !hasRun(one.shownOn, now)
}

export const today = (now: Date): string => dayIn('Europe/London', now)

/** Three days on which the desk works lie between that day and today. */
function hasRun(since: string | null, now: Date): boolean {
  if (since === null) return false
  let worked = 0
  for (let day = addDays(since, 1); day < today(now); day = addDays(day, 1)) if (weekdayOf(day) < 6) worked++
  return worked >= 3
}

function isPassed(told: Told, gate: GateName, about: ColleagueName | null): boolean {
  return told.passes.some(pass => pass.gate === gate && pass.about === about && pass.stage === told.stage)
}
