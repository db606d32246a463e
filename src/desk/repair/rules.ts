import type {
  Cause,
  CauseState,
  Flag,
  ItemState,
  RemedyKind,
  RemedyState,
  State,
  StrandState,
  WaitsFor,
} from './contract.ts'
import { isOwedUnmet, ladderOf, prevention, type Weighed } from './rules/remedies.ts'

/** What decides how far a repair is: facts of the matter alone. It knows no customer, account, plan or colleague. */
export interface Facts extends Weighed {
  state: State
  cause: Cause
  admission: 'message' | 'notNeeded' | null
  isSearched: boolean
  items: readonly { state: ItemState }[]
  remedies: readonly { kind: RemedyKind; state: RemedyState; settledAt: Date | null }[]
  isAsked: boolean
  answer: 'yes' | 'notYet' | 'none' | null
  second: { at: Date; isAnswered: boolean } | null
}

export interface Strands {
  admit: StrandState
  cleanUp: StrandState
  putBack: StrandState
  prevent: StrandState
}

/** For the words that admit: a second failure comes before its cause. */
export function causeStateOf(cause: Cause, isSecond: boolean): CauseState {
  return isSecond ? 'secondFailure' : cause
}

/** Whether it is ours to answer for: by its cause, and where a rule caused it, as whoever knows says. `null`: nobody knows. */
export function ownFaultOf(cause: Cause, given: boolean | undefined): boolean | null {
  if (cause === 'causeUnknown') return null
  if (cause === 'ruleCausedIt') return given ?? true
  return cause === 'ourFault'
}

export function strandsOf(facts: Facts): Strands {
  return {
    admit: facts.admission === 'message' ? 'done' : (facts.admission ?? 'toDo'),
    cleanUp: cleanUpOf(facts),
    putBack: putBackOf(facts),
    prevent: preventOf(facts),
  }
}

/** After a second failure nothing prepared is said until the repair is closed. */
export function isLocked({ state, second }: Pick<Facts, 'state' | 'second'>): boolean {
  return state === 'open' && second !== null
}

/** What comes first. */
export function waitsForOf(facts: Facts): WaitsFor {
  if (facts.state !== 'open') return 'nothing'
  if (facts.second && !facts.second.isAnswered) return 'freshOwner'
  if (facts.remedies.some(each => each.state === 'asked')) return 'lead'
  if (facts.cause === 'causeUnknown') return 'cause'
  const strands = strandsOf(facts)
  if (strands.admit === 'toDo') return 'admit'
  if (!isSettled(strands.cleanUp)) return 'cleanUp'
  if (!isSettled(strands.putBack)) return 'putBack'
  if (!isSettled(strands.prevent) && !isPreventionTracked(facts)) return 'prevent'
  if (askingOf(facts).standing === 'now') return 'ask'
  if (facts.isAsked && facts.answer === null) return 'answer'
  return 'close'
}

/** Quiet: they stop nobody (evidence 2.1: an apology alone did least and wore off soonest). */
export function flagsOf(facts: Facts): Flag[] {
  const isApologised =
    facts.admission === 'message' ||
    facts.remedies.some(each => each.kind === 'apologise' && each.state === 'fulfilled')
  const isRepairing =
    facts.items.some(each => each.state === 'toDo' || each.state === 'done') ||
    facts.remedies.some(each => !isWord(each.kind) && isUnderWayOrDone(each.state))
  const flags: Flag[] = []
  if (isApologised && !isRepairing) flags.push('apologyAlone')
  if (facts.admission === null && facts.remedies.some(each => each.state === 'fulfilled'))
    flags.push('notAdmitted')
  return flags
}

/** Whether the customer may be asked that it is put right: once, and when what was to be given has been. */
export function askingOf(facts: Facts): { standing: 'later' | 'now' | 'asked' | 'answered'; why: string } {
  if (facts.answer !== null) return { standing: 'answered', why: '' }
  if (facts.isAsked) return { standing: 'asked', why: 'They were asked once; nobody asks them again.' }
  if (facts.second && !facts.second.isAnswered)
    return { standing: 'later', why: 'It failed a second time: that is answered first.' }
  const given = facts.remedies.filter(each => each.kind !== prevention)
  if (given.some(each => isOpen(each.state)))
    return { standing: 'later', why: 'Ask when everything that was promised to them is done.' }
  if (!given.some(each => each.state === 'fulfilled'))
    return { standing: 'later', why: 'Ask when something has been done to put it right.' }
  return { standing: 'now', why: '' }
}

/** What must come before it is closed, as sentences; empty where nothing must. */
export function missingFor(as: 'repaired' | 'doneInstead', facts: Facts): string[] {
  const strands = strandsOf(facts)
  const toDo = facts.items.filter(each => each.state === 'toDo').length
  const open = facts.remedies.filter(each => each.kind !== prevention && isOpen(each.state))
  const missing: (string | false)[] = [
    facts.second !== null &&
      !facts.second.isAnswered &&
      'It failed a second time: say whether it was integrity or competence, and who takes it now.',
    facts.cause === 'causeUnknown' && 'Say whose doing it is.',
    strands.admit === 'toDo' && 'Admit it in an answer, or say why none is needed.',
    !facts.isSearched && 'Search for what else it touched.',
    toDo > 0 &&
      (toDo === 1 ? 'One thing is still to be cleaned up.' : `${toDo} things are still to be cleaned up.`),
    open.some(each => each.state === 'asked') && 'A lead has not answered yet about a remedy.',
    open.some(each => each.state !== 'asked') && 'A remedy is promised and not done yet.',
    !isSettled(strands.prevent) &&
      !isPreventionTracked(facts) &&
      'Say what keeps it from happening again, who does it and by when; or why nothing can.',
  ]
  if (as === 'repaired')
    missing.push(
      !isSettled(strands.putBack) && open.length === 0 && 'Consider what puts it right.',
      isStillNotYet(facts) &&
        'They said that it is not put right yet. Do more, keep their new answer, or say honestly that it cannot be repaired.',
    )
  return missing.filter(each => each !== false)
}

function cleanUpOf({ items, isSearched }: Facts): StrandState {
  const taken = items.filter(each => each.state !== 'setAside')
  if (taken.some(each => each.state === 'toDo')) return 'underWay'
  if (isSearched) return 'done'
  return taken.length > 0 ? 'underWay' : 'toDo'
}

/**
 * Done with the first remedy that suffices: words alone do only where something else was considered too, or nothing was our doing.
 * Not needed only where every kind was looked at.
 */
function putBackOf(facts: Facts): StrandState {
  const given = facts.remedies.filter(each => each.kind !== prevention)
  if (given.some(each => isOpen(each.state)) || isOwedUnmet(facts))
    return given.length > 0 ? 'underWay' : 'toDo'
  const isEnough = facts.isOwnFault === false || given.some(each => !isWord(each.kind))
  if (isEnough && given.some(each => each.state === 'fulfilled')) return 'done'
  const isAllLookedAt = ladderOf(facts).every(
    each => each.kind === prevention || each.standing === 'considered' || each.standing === 'not here',
  )
  if (isAllLookedAt && given.length > 0) return 'notNeeded'
  return given.length > 0 ? 'underWay' : 'toDo'
}

function preventOf({ remedies }: Facts): StrandState {
  const own = remedies.filter(each => each.kind === prevention)
  if (own.some(each => isOpen(each.state))) return 'underWay'
  if (own.some(each => each.state === 'fulfilled')) return 'done'
  return own.some(each => each.state === 'notNeeded') ? 'notNeeded' : 'toDo'
}

/** It may take longer than the repair: its promise is tracked. One that is past due is not. */
function isPreventionTracked({ remedies }: Facts): boolean {
  const own = remedies.filter(each => each.kind === prevention)
  return own.some(each => each.state === 'promised') && !own.some(each => each.state === 'broken')
}

/** They said that it is not, and nothing has been done since. */
function isStillNotYet({ answer, second, remedies }: Facts): boolean {
  if (answer !== 'notYet') return false
  return !remedies.some(
    each =>
      each.state === 'fulfilled' &&
      !isWord(each.kind) &&
      each.kind !== prevention &&
      second !== null &&
      each.settledAt !== null &&
      each.settledAt > second.at,
  )
}

function isSettled(state: StrandState): boolean {
  return state === 'done' || state === 'notNeeded'
}

function isOpen(state: RemedyState): boolean {
  return state === 'asked' || state === 'promised' || state === 'broken'
}

function isUnderWayOrDone(state: RemedyState): boolean {
  return isOpen(state) || state === 'fulfilled'
}

/** Said, and nothing else. */
function isWord(kind: RemedyKind): boolean {
  return kind === 'explain' || kind === 'apologise'
}
