import type { File, Subject } from '../../file/contract.ts'
import { ClockLine } from '../ClockLine.tsx'
import { clockName, type LineStep, lineOf } from '../clockWords.ts'
import { useMoment } from '../useMoment.ts'
import { useSaying } from '../useSaying.ts'

const words = {
  told: (name: string) => `${name} told`,
  tell: (name: string) => `${name} is told`,
  accounts: 'Both accounts in',
  awaited: 'Their account',
  declined: 'chosen not to give one',
  asked: (until: string) => `awaited until ${until}`,
  notAsked: 'not asked yet',
  seen: (name: string) => `Seen first by ${name}`,
  shown: (name: string) => `now with ${name}`,
  notShown: 'once it is decided',
}

/** The clock as a line of steps, with what those concerned are owed between its beginning and its answer. */
export function FileLine({ file }: { file: File }) {
  const saying = useSaying()
  const say = useMoment()
  const clock = lineOf(file.clock, saying)
  const [first, ...rest] = clock
  const between = file.stage === 1 ? file.subjects.flatMap(subject => stepsOf(subject, say)) : []
  return <ClockLine label={clockName(file.clock)} steps={[...(first ? [first] : []), ...between, ...rest]} />
}

function stepsOf(subject: Subject, say: (at: string) => string): LineStep[] {
  const { colleague, toldAt, noticeAt, account, accountAt, invitedUntil, shownAt, seenAt } = subject
  const { name } = colleague
  const isHeard = account !== 'awaited'
  return [
    toldAt
      ? { label: words.told(name), detail: say(toldAt), state: 'done' }
      : { label: words.tell(name), detail: say(noticeAt), state: 'to come' },
    {
      label: account === 'given' ? words.accounts : words.awaited,
      detail: isHeard
        ? account === 'declined'
          ? words.declined
          : accountAt
            ? say(accountAt)
            : ''
        : invitedUntil
          ? words.asked(say(invitedUntil))
          : words.notAsked,
      state: isHeard ? 'done' : invitedUntil ? 'now' : 'to come',
    },
    {
      label: words.seen(name),
      detail: seenAt ? say(seenAt) : shownAt ? words.shown(name) : words.notShown,
      state: seenAt ? 'done' : shownAt ? 'now' : 'to come',
    },
  ]
}
