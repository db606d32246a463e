import type { Gate, GateName } from './contract.ts'
import { sentences } from './rules/sentences.ts'

/** Evidence section 1.3, "Gates a program enforces". Pure: the file as it stands, and the time. */

export interface SubjectFacts {
  id: string
  colleagueId: string
  name: string
  noticeAt: Date
  noticeBecause: string
  toldAt: Date | null
  invitedUntil: Date | null
  account: 'awaited' | 'given' | 'declined'
  shownAt: Date | null
  /** When it opens though they have not read it: three working days after it was shown. */
  shownUntil: Date | null
  seenAt: Date | null
}

export interface AllegationFacts {
  id: string
  position: number
  subjectId: string | null
  /** At the stage at which the file is. */
  isDecided: boolean
  isStale: boolean
}

export interface FileFacts {
  stage: number
  isWithdrawn: boolean
  /** Whoever decides at this stage, and whoever handles the file. */
  deciderId: string
  handlerId: string
  /** Those who decided anything at an earlier stage, or were to. */
  earlierDeciders: readonly string[]
  subjects: readonly SubjectFacts[]
  allegations: readonly AllegationFacts[]
  /** Whether the complainant's own answer of this stage is issued, and to which subjects their closing letter is. */
  letters: { complainant: boolean; subjects: readonly string[] }
  /** What is still to be repaired, in words. */
  openRepairs: readonly string[]
  passed: readonly { gate: string; subjectId: string | null; stage: number; reason: string }[]
}

export type Holds = Gate['holds']

/** Every gate of a file, in the order in which they open. */
export function gatesOf(file: FileFacts, now: Date): Gate[] {
  return [
    independence(file),
    ...file.subjects.flatMap(subject => [notice(subject), account(subject, now)]),
    findings(file),
    ...file.subjects.map(subject => seenFirst(subject, file, now)),
    bothLetters(file),
    repair(file),
  ].map(gate => withPass(gate, file))
}

/**
 * The gates that keep something from being done. What holds a decision holds the answer too, and what holds the answer holds
 * the end; `subject` narrows a decision to what concerns its allegation.
 */
export function closedGates(
  gates: readonly Gate[],
  what: Holds,
  { subject, isWithdrawn = false }: { subject?: string | null; isWithdrawn?: boolean } = {},
): Gate[] {
  const held = order.indexOf(what)
  return gates.filter(
    gate =>
      gate.state === 'closed' &&
      order.indexOf(gate.holds) <= held &&
      (subject === undefined || gate.subject === null || gate.subject === subject) &&
      // Whoever takes a complaint back asks for no answer; what is owed at the end is owed all the same.
      (!isWithdrawn || gate.holds === 'close'),
  )
}

/** Neither may ever be passed: a finding is not made by whom it concerns, and no answer goes without one. */
export const neverPassed: readonly GateName[] = ['independence', 'findings', 'repair']

const order: readonly Holds[] = ['decide', 'answer', 'close']

type Bare = Pick<Gate, 'name' | 'subject' | 'holds' | 'because'> & { isOpen: boolean; opensAt?: Date | null }

function independence(file: FileFacts): Bare {
  const of = (id: string) => file.subjects.some(subject => subject.colleagueId === id)
  const isAgain = file.stage > 1 && file.earlierDeciders.includes(file.deciderId)
  const because = of(file.deciderId)
    ? sentences.deciderConcerned
    : of(file.handlerId)
      ? sentences.handlerConcerned
      : isAgain
        ? sentences.decidedBefore
        : sentences.independent
  return {
    name: 'independence',
    subject: null,
    holds: 'decide',
    because,
    isOpen: because === sentences.independent,
  }
}

function notice({ id, name, toldAt, noticeAt, noticeBecause }: SubjectFacts): Bare {
  return {
    name: 'notice',
    subject: id,
    holds: 'decide',
    isOpen: toldAt !== null,
    because: toldAt ? sentences.told(name) : sentences.notTold(name, noticeBecause),
    opensAt: toldAt ? null : noticeAt,
  }
}

function account(subject: SubjectFacts, now: Date): Bare {
  const { id, name, account: given, invitedUntil, toldAt } = subject
  const hasRun = invitedUntil !== null && toldAt !== null && invitedUntil <= now
  const isOpen = given !== 'awaited' || hasRun
  return {
    name: 'account',
    subject: id,
    holds: 'decide',
    isOpen,
    because:
      given === 'given'
        ? sentences.accountGiven(name)
        : given === 'declined'
          ? sentences.accountDeclined(name)
          : hasRun
            ? sentences.invitationRan(name)
            : invitedUntil
              ? sentences.accountAwaited(name)
              : sentences.notInvited(name),
    opensAt: isOpen ? null : invitedUntil,
  }
}

function findings({ allegations, stage }: FileFacts): Bare {
  const open = allegations.filter(each => !each.isDecided || each.isStale)
  const isOpen = allegations.length > 0 && open.length === 0
  return {
    name: 'findings',
    subject: null,
    holds: 'answer',
    isOpen,
    because: isOpen
      ? sentences.allDecided
      : allegations.length === 0
        ? sentences.noAllegation
        : sentences.undecided(
            open.map(each => each.position),
            stage,
          ),
  }
}

function seenFirst(subject: SubjectFacts, { allegations }: FileFacts, now: Date): Bare {
  const { id, name, shownAt, shownUntil, seenAt } = subject
  const isNamed = allegations.some(each => each.subjectId === id)
  const hasRun = shownUntil !== null && shownUntil <= now
  const isOpen = !isNamed || seenAt !== null || hasRun
  return {
    name: 'seenFirst',
    subject: id,
    holds: 'answer',
    isOpen,
    because: !isNamed
      ? sentences.nothingToSee(name)
      : seenAt
        ? sentences.seen(name)
        : hasRun
          ? sentences.shownLongEnough(name)
          : shownAt
            ? sentences.notSeen(name)
            : sentences.notShown(name),
    opensAt: isOpen ? null : shownUntil,
  }
}

function bothLetters({ letters, subjects, isWithdrawn }: FileFacts): Bare {
  const without = subjects.filter(each => !letters.subjects.includes(each.id)).map(each => each.name)
  const isAnswered = letters.complainant || isWithdrawn
  return {
    name: 'bothLetters',
    subject: null,
    holds: 'close',
    isOpen: isAnswered && without.length === 0,
    because: !isAnswered
      ? sentences.noLetter
      : without.length > 0
        ? sentences.noLetterTo(without)
        : sentences.lettersIssued,
  }
}

function repair({ openRepairs }: FileFacts): Bare {
  const isOpen = openRepairs.length === 0
  return {
    name: 'repair',
    subject: null,
    holds: 'close',
    isOpen,
    because: isOpen ? sentences.repaired : sentences.toRepair(openRepairs),
  }
}

function withPass({ isOpen, opensAt = null, ...gate }: Bare, { passed, stage }: FileFacts): Gate {
  const mayPass = !neverPassed.includes(gate.name)
  const pass = mayPass
    ? passed.findLast(
        each => each.gate === gate.name && each.subjectId === gate.subject && each.stage === stage,
      )
    : undefined
  const isPassed = !isOpen && pass !== undefined
  return {
    ...gate,
    state: isOpen ? 'open' : isPassed ? 'passed' : 'closed',
    because: isPassed ? sentences.passed(pass.reason) : gate.because,
    opensAt: isOpen || isPassed ? null : (opensAt?.toISOString() ?? null),
    mayPass: mayPass && !isOpen && !isPassed,
  }
}
