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
  share: 'Hostile of all replies',
  few: `below ${fewest}, too few for a share`,
  all: 'After each answer:',
  first: 'After the first answer of each conversation alone, which are independent of each other:',
  note: 'Several answers in one conversation are not independent, so the first line is a little surer of itself than it should be. Answers without a reply are in neither share.',
  waiting: (count: number) =>
    `too few to compare; each side needs ${fewest} replies, and ${count} ${count === 1 ? 'is' : 'are'} there on the smaller.`,
  between: (by: string, low: string, high: string) =>
    `${by} points with the pause, likely between ${low} and ${high}; `,
  fewer: 'customers wrote fewer hostile replies where it spoke.',
  more: 'customers wrote more hostile replies where it spoke.',
  open: 'the trial cannot tell the two apart.',
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
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {(['on', 'off'] as const).map(arm => (
            <tr key={arm}>
              <th scope="row">{words[arm]}</th>
              <td className="is-number">{trial[arm].answers}</td>
              <td className="is-number">{all[arm].of}</td>
              <td className="is-number">{all[arm].hits}</td>
              <td>{shareWords(all[arm])}</td>
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

function shareWords({ hits, of, share }: Reading['on']): string {
  if (!share) return words.few
  return `${percent(hits / of)} (${percent(share.low)} to ${percent(share.high)})`
}

function differenceWords({ difference, on, off }: Reading): string {
  if (!difference) return words.waiting(Math.min(on.of, off.of))
  const { by, low, high } = difference
  return words.between(points(by), points(low), points(high)) + verdictOf(difference)
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
