import { dayIn } from '../../../kit/days.ts'
import type { Brief, Warning } from '../contract.ts'
import { answeredBy } from './answered.ts'

/** One message of a thread, as the warning sees it. */
export interface Said {
  direction: 'inbound' | 'outbound'
  text: string
  /** Of inbound ones. */
  brief: Brief | null
}

/**
 * What about a thread should not wait, with its reason in their own words where there are some; the most pressing alone.
 * It speaks of the matter: there is no score, and nothing is said of the person.
 */
export function warningOf(thread: readonly Said[], now: Date, zone: string): Warning | null {
  const lastOurs = thread.findLastIndex(each => each.direction === 'outbound')
  const theirs = thread.slice(lastOurs + 1).flatMap(each => each.brief ?? [])
  // What we have answered is with them.
  if (theirs.length === 0) return null
  return (
    deadline(theirs, dayIn(zone, now)) ??
    hotter(thread, theirs) ??
    unanswered(thread, theirs) ??
    again(theirs)
  )
}

function deadline(theirs: readonly Brief[], today: string): Warning | null {
  const due = theirs
    .flatMap(each => each.days)
    .filter(each => each.isDeadline && each.day !== null && each.day <= today)
    .at(-1)
  if (!due) return null
  return { kind: due.day === today ? 'deadlineToday' : 'deadlinePassed', count: 0, because: due.words }
}

/** The latest is hostile, and what they wrote before was not. */
function hotter(thread: readonly Said[], theirs: readonly Brief[]): Warning | null {
  const all = thread.flatMap(each => each.brief ?? [])
  const last = theirs.at(-1)
  const before = all.slice(0, -1)
  if (!last?.isHostile || before.length === 0 || before.some(each => each.isHostile)) return null
  return { kind: 'hotter', count: 0, because: last.cues[0]?.words ?? null }
}

/** Questions of earlier messages that nothing we wrote afterwards answers, and that they wrote again since. */
function unanswered(thread: readonly Said[], theirs: readonly Brief[]): Warning | null {
  const open = thread.flatMap((each, index) => {
    const { brief } = each
    if (!brief?.language) return []
    const questions = brief.asks.filter(ask => ask.kind === 'question')
    const later = thread.slice(index + 1).filter(one => one.direction === 'outbound')
    const answered = later.map(one => answeredBy(questions, one.text, brief.language ?? 'en'))
    return questions.filter((_, at) => !answered.some(flags => flags[at]))
  })
  const last = open.at(-1)
  if (open.length < 2 || !last || (theirs.length < 2 && open.length < 2)) return null
  return { kind: 'unansweredQuestion', count: open.length, because: last.words }
}

function again(theirs: readonly Brief[]): Warning | null {
  return theirs.length > 2 ? { kind: 'wroteAgain', count: theirs.length, because: null } : null
}
