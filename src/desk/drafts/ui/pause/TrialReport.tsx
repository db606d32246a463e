import type { Interval } from '../../../../kit/proportions.ts'
import type { Trial } from '../../trial/contract.ts'
import { fewest, type Reading, readingOf } from '../../trial/rules.ts'

const words = {
  caption: 'What customers wrote next',
  arm: 'Conversations',
  on: 'With the pause',
  off: 'Without it',
  answers: 'Answers',
  replies: 'Replies',
  hostile: 'Hostile',
  all: 'After each answer:',
  first: 'After the first answer of each conversation alone, which are independent of each other:',
  note: 'Several answers in one conversation are not independent, so the first line is a little surer of itself than it should be. Answers without a reply are in neither share.',
  waiting: (on: number, off: number) =>
    `too few to compare. Each side needs ${fewest} replies; there are ${on} with the pause and ${off} without it.`,
  shares: (on: string, off: string) => `${on} of the replies were hostile with the pause, ${off} without it.`,
  share: (share: string, low: string, high: string) => `${share} (likely ${low} to ${high})`,
  between: (by: string, low: string, high: string) =>
    `That is ${by} points with it, likely between ${low} and ${high}:`,
  fewer: 'fewer hostile replies where it spoke.',
  more: 'more hostile replies where it spoke.',
  open: 'this cannot tell the two apart.',
}

/** What a trial says and does not say, with counts and 95 % intervals; nothing about colleagues. */
export function TrialReport({ trial }: { trial: Trial }) {
  const [all, first] = [readingOf(trial, 'all'), readingOf(trial, 'first')]
  return (
    <>
      <table className="table">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.arm}</th>
            <th scope="col" className="is-number">
              {words.answers}
            </th>
            <th scope="col" className="is-number">
              {words.replies}
            </th>
            <th scope="col" className="is-number">
              {words.hostile}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['on', 'off'] as const).map(arm => (
            <tr key={arm}>
              <th scope="row">{words[arm]}</th>
              <td className="is-number">{trial[arm].answers}</td>
              <td className="is-number">{all[arm].of}</td>
              <td className="is-number">{all[arm].hits}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.all} {differenceWords(all)}
      </p>
      <p>
        {words.first} {differenceWords(first)}
      </p>
      <p className="text-sm text-soft">{words.note}</p>
    </>
  )
}

function differenceWords({ difference, on, off }: Reading): string {
  if (!difference) return words.waiting(on.of, off.of)
  const { by, low, high } = difference
  const between = words.between(points(by), points(low), points(high))
  return `${words.shares(shareWords(on), shareWords(off))} ${between} ${verdictOf(difference)}`
}

function shareWords({ hits, of, share }: Reading['on']): string {
  return share ? words.share(percent(hits / of), percent(share.low), percent(share.high)) : ''
}

function verdictOf({ low, high }: Interval): string {
  if (high < 0) return words.fewer
  return low > 0 ? words.more : words.open
}

const percent = (share: number) => `${Math.round(share * 100)} %`
const points = (share: number) => {
  const rounded = Math.round(share * 100)
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−')
}
