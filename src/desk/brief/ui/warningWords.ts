import { dayName, longTime, type TimeWords } from '../../../web/kit/time.ts'
import type { Warning } from '../contract.ts'

/** A warning in two to four words, of the matter; nothing of the person. */
export function warningLabel({ kind, count, day }: Warning, times: TimeWords): string {
  switch (kind) {
    case 'deadlineToday':
      return 'Deadline today'
    case 'deadlinePassed':
      return `Deadline was ${dayOf(day, times)}`
    case 'hotter':
      return 'Words have sharpened'
    case 'unansweredQuestion':
      return `${ordinals[count] ?? `${count}th`} unanswered question`
    case 'wroteAgain':
      return `They have written ${howOften[count] ?? `${count} times`}`
  }
}

/** Why, in one sentence, from when it was said. */
export function warningReason({ kind, count, day, since }: Warning, times: TimeWords): string {
  const when = longTime(new Date(since), times)
  switch (kind) {
    case 'deadlineToday':
      return `They asked for it by today (written ${when}).`
    case 'deadlinePassed':
      return `They asked for it by ${dayOf(day, times)} (written ${when}), and have had no answer since.`
    case 'hotter':
      return `Their latest message (${when}) has strong words, and one before had none.`
    case 'unansweredQuestion':
      return `They asked in ${count} messages, and nothing we wrote seems to answer; the last: ${when}.`
    case 'wroteAgain':
      return `${count} messages since we last wrote; the first: ${when}.`
  }
}

const ordinals = [
  '',
  '',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
]
const howOften = [
  '',
  '',
  'twice',
  ...'three four five six seven eight nine ten'.split(' ').map(count => `${count} times`),
]

function dayOf(day: string | null, times: TimeWords): string {
  return day ? dayName(new Date(`${day}T12:00:00Z`), { ...times, timeZone: 'UTC' }) : ''
}
