import type { LetDown, State } from '../contract.ts'
import type { MineStep, StepKind } from './contract.ts'

/** What one's own page says of how a file stands. */
export interface Standing {
  state: State
  stage: number
  complainant: string
  toldAt: Date
  account: {
    state: 'awaited' | 'given' | 'declined'
    at: Date | null
    until: Date | null
    untilDay: string | null
  }
  /** Something was found already that concerns them. */
  isDecided: boolean
  shownAt: Date | null
  seenAt: Date | null
  /** Of the stage it is at. */
  respondedAt: Date | null
  /** The last day for the answer; `null` where the regime names none. */
  answerBy: string | null
  letterAt: Date | null
  closedAt: Date | null
  now: Date
  today: string
}

/** The first sentence of the page. */
export function leadOf(it: Standing): string {
  if (isOver(it)) return words.lead.over
  if (it.respondedAt) return words.lead.answered
  if (it.shownAt) return it.seenAt ? words.lead.seen(it.complainant) : words.lead.shown(it.complainant)
  if (it.isDecided) return words.lead.decided
  return it.stage > 1 ? words.lead.again : words.lead.open
}

/** What was, what is now and what comes, in its order; evidence section 1.3. */
export function stepsOf(it: Standing): MineStep[] {
  const steps = [told(it), account(it), facts(it), seen(it), answer(it), letter(it), ended(it)]
  return steps.filter(step => step !== null)
}

/** What waits for the colleague themselves; `null` where nothing does. */
export function waitsFor(it: Standing): { words: string; by: string | null } | null {
  if (isOver(it)) return null
  if (it.shownAt && !it.seenAt) return { words: words.waits.findings, by: null }
  if (!it.shownAt && !it.respondedAt && it.account.state === 'awaited' && !hasRun(it))
    return { words: words.waits.account, by: it.account.untilDay }
  return null
}

export function mayGiveAccount(it: Pick<Standing, 'state' | 'respondedAt'>): boolean {
  return it.state === 'open' && !it.respondedAt
}

/** Once the findings are there to be read, or the answer has gone out. */
export function mayCorrect(it: Pick<Standing, 'shownAt' | 'respondedAt'>): boolean {
  return it.shownAt !== null || it.respondedAt !== null
}

/** With something to mend, whoever it concerned may lead the mending; evidence section 4.4. */
export function offersFix(found: readonly { letDown: LetDown | null }[]): boolean {
  return found.some(one => one.letDown === 'yes')
}

function isOver({ state }: Standing): boolean {
  return state === 'closed' || state === 'withdrawn' || state === 'merged'
}

function hasRun({ account, now }: Standing): boolean {
  return account.until !== null && account.until <= now
}

function step(
  kind: StepKind,
  state: MineStep['state'],
  said: string,
  at: Date | string | null = null,
): MineStep {
  return {
    kind,
    state,
    at: at instanceof Date ? at.toISOString() : null,
    by: typeof at === 'string' ? at : null,
    words: said,
  }
}

function told(it: Standing): MineStep {
  return step('told', 'done', words.told, it.toldAt)
}

function account(it: Standing): MineStep {
  const { state, at, untilDay } = it.account
  if (state === 'given') return step('account', 'done', words.account.given, at)
  if (state === 'declined')
    return step(
      'account',
      'done',
      mayGiveAccount(it) ? words.account.declined : words.account.declinedOnly,
      at,
    )
  if (!mayGiveAccount(it)) return step('account', 'done', words.account.none)
  if (hasRun(it)) return step('account', 'now', words.account.run)
  return step('account', 'now', words.account.awaited, untilDay)
}

function facts(it: Standing): MineStep | null {
  if (it.shownAt) return step('facts', 'done', words.facts.done, it.shownAt)
  if (isOver(it) || it.respondedAt) return null
  const isHeard = it.account.state !== 'awaited' || hasRun(it)
  return isHeard ? step('facts', 'now', words.facts.now) : step('facts', 'toCome', words.facts.toCome)
}

function seen(it: Standing): MineStep | null {
  if (it.seenAt) return step('seen', 'done', words.seen.done, it.seenAt)
  if (isOver(it) || (it.respondedAt && !it.shownAt)) return null
  return it.shownAt ? step('seen', 'now', words.seen.now) : step('seen', 'toCome', words.seen.toCome)
}

function answer(it: Standing): MineStep | null {
  if (it.respondedAt) return step('answer', 'done', words.answer.done(it.complainant), it.respondedAt)
  if (isOver(it)) return null
  if (it.answerBy !== null && it.answerBy < it.today)
    return step('answer', 'late', words.answer.late(it.complainant), it.answerBy)
  return step('answer', 'toCome', words.answer.toCome(it.complainant), it.answerBy)
}

function letter(it: Standing): MineStep | null {
  if (it.letterAt) return step('letter', 'done', words.letter.done, it.letterAt)
  return isOver(it) ? null : step('letter', 'toCome', words.letter.toCome)
}

function ended(it: Standing): MineStep {
  if (!isOver(it)) return step('ended', 'toCome', words.ended.toCome)
  return step('ended', 'done', words.ended[it.state as 'closed' | 'withdrawn' | 'merged'], it.closedAt)
}

const words = {
  lead: {
    open: 'No view has been formed.',
    decided: 'What was found is being written down. You read it before it goes to anybody outside.',
    again: 'Somebody else looks at it anew now, and has formed no view of what was asked anew.',
    shown: (complainant: string) =>
      `The findings are written. You read them first, before ${complainant} does.`,
    seen: (complainant: string) => `You have read the findings. ${complainant} has not been answered yet.`,
    answered: 'The answer has gone out.',
    over: 'It is over.',
  },
  waits: {
    findings: 'The findings are here for you to read first.',
    account: 'You can give your account.',
  },
  told: 'You were told.',
  account: {
    awaited: 'Your account is waited for. You can give it, or choose not to.',
    given: 'You gave your account.',
    declined: 'You chose to give no account. Nothing is concluded from that; you can still give one.',
    declinedOnly: 'You chose to give no account. Nothing is concluded from that.',
    run: 'Your account was waited for. You can still give it until the answer goes out.',
    none: 'No account was given. Nothing is concluded from that.',
  },
  facts: {
    toCome: 'Whoever decides reads both accounts and writes down what was found.',
    now: 'Whoever decides reads what there is and writes down what was found.',
    done: 'What was found was written down and shown to you.',
  },
  seen: {
    toCome: 'You read the findings first, and can attach what is not right.',
    now: 'The findings are here for you to read first. You can attach what is not right.',
    done: 'You read the findings.',
  },
  answer: {
    toCome: (complainant: string) => `${complainant} is answered.`,
    late: (complainant: string) =>
      `${complainant} is not answered yet. That is late, and it is not for you to make good.`,
    done: (complainant: string) => `${complainant} was answered.`,
  },
  letter: {
    toCome: 'You get a closing letter of your own.',
    done: 'Your own letter is here.',
  },
  ended: {
    toCome:
      'It is closed. What was not upheld no longer stands about you from that day on; a slip that was upheld does so for twelve months more.',
    closed: 'It was closed.',
    withdrawn: 'The complaint was taken back.',
    merged: 'It was joined to another file, which has a page of its own.',
  },
}
