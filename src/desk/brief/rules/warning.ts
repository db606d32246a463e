import { dayIn } from '../../../kit/days.ts'
import type { Brief, Warning } from '../contract.ts'
import { answeredBy } from './answered.ts'

/** One message of a thread, as the warning sees it. */
export interface Heard {
  id: string
  direction: 'inbound' | 'outbound'
  /** Of outbound ones: what we wrote. */
  text: string
  /** `null` for ours, and for what no customer wrote. */
  brief: Brief | null
  saidAt: Date
}

/** What is kept of a thread that should not wait: why, since when and until which day; none of its words. */
export interface Reason {
  kind: 'deadline' | 'unansweredQuestion' | 'wroteAgain' | 'hotter'
  message: string
  since: Date
  count: number
  day: string | null
}

/**
 * Why a thread should not wait. It speaks of the matter: nothing is counted that would compare people, and what we have answered
 * is with them. `zone` is the one in whose days the desk thinks.
 */
export function reasonsIn(thread: readonly Heard[], zone: string): Reason[] {
  const heard = thread.filter(each => each.direction === 'outbound' || each.brief)
  const theirs = heard.slice(heard.findLastIndex(each => each.direction === 'outbound') + 1)
  if (theirs.length === 0) return []
  return [deadline(theirs, zone), hotter(heard, theirs), unanswered(heard, theirs), again(theirs)].filter(
    reason => reason !== null,
  )
}

/** What of the reasons is to be said on a day, the most pressing first. */
export function warningsOn(reasons: readonly Reason[], today: string): Warning[] {
  return reasons
    .flatMap(({ kind, day, since, ...rest }): Warning[] => {
      const said = { ...rest, since: since.toISOString() }
      if (kind !== 'deadline') return [{ ...said, kind, day: null }]
      if (day === null || day > today) return []
      return [{ ...said, kind: day === today ? 'deadlineToday' : 'deadlinePassed', day }]
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const order: Warning['kind'][] = [
  'deadlinePassed',
  'deadlineToday',
  'hotter',
  'unansweredQuestion',
  'wroteAgain',
]

/** The first day by which they want something that had not passed when they named it. */
function deadline(theirs: readonly Heard[], zone: string): Reason | null {
  const all = theirs.flatMap(each =>
    (each.brief?.days ?? [])
      .filter(({ isDeadline, day }) => isDeadline && day !== null && day >= dayIn(zone, each.saidAt))
      .map(({ day }) => ({ day: day as string, each })),
  )
  const first = all.sort((a, b) => a.day.localeCompare(b.day))[0]
  return first ? { ...restingOn('deadline', first.each), day: first.day } : null
}

/** The latest is hostile, and something that they wrote before was not. */
function hotter(heard: readonly Heard[], theirs: readonly Heard[]): Reason | null {
  const last = theirs.at(-1)
  const wasCalm = heard.some(each => each !== last && each.brief && !each.brief.isHostile)
  return last?.brief?.isHostile && wasCalm ? restingOn('hotter', last) : null
}

/** They have asked in more than one message, and nothing that we wrote since answers any of it. */
function unanswered(heard: readonly Heard[], theirs: readonly Heard[]): Reason | null {
  const open = heard.filter((each, index) => {
    const { language, asks = [] } = each.brief ?? {}
    const questions = asks.filter(ask => ask.kind === 'question')
    if (!language || questions.length === 0) return false
    const ours = heard.slice(index + 1).filter(one => one.direction === 'outbound')
    return !ours.some(one => answeredBy(questions, one.text, language).includes(true))
  })
  const last = open.at(-1)
  if (open.length < 2 || !last || !theirs.includes(last)) return null
  return { ...restingOn('unansweredQuestion', last), count: open.length }
}

function again(theirs: readonly Heard[]): Reason | null {
  const [first] = theirs
  if (!first || theirs.length < 3) return null
  return { ...restingOn('wroteAgain', theirs.at(-1) as Heard), since: first.saidAt, count: theirs.length }
}

const restingOn = (kind: Reason['kind'], { id, saidAt }: Heard): Reason => ({
  kind,
  message: id,
  since: saidAt,
  count: 0,
  day: null,
})
