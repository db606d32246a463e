import { useContext } from 'react'
import { Reader } from '../../../../web/kit/reader.ts'
import type { Cells, PeriodFigures, Timing } from '../../reports/contract.ts'
import { rateWords, shareWords } from './saying.ts'

const words = {
  kind: 'Kind',
  complaints: 'Complaints',
  rest: 'The others together',
  untold: (least: number) =>
    `Fewer than ${least} complaints of a kind are not told apart, and here that leaves nothing to tell.`,
  perThousand: 'Per 1,000 contacts (95\u00a0% interval)',
  share: (interval: string) => `(${interval})`,
  marks: 'The two marks',
  customer: 'Was the customer let down?',
  expected: 'Done as expected',
  departed: 'Departed from what was expected',
  letDown: 'Let down',
  notLetDown: 'Not let down',
  few: 'too few to tell apart',
  step: 'Step',
  median: 'Median',
  ninetieth: '90th percentile',
  inTime: 'In time (95\u00a0% interval)',
  steps: { acknowledge: 'acknowledged', answer: 'answered' },
  stage: (stage: number, step: string) => `Stage ${stage}, ${step}`,
  counted: (hits: number, of: number) => `${hits} of ${of}`,
}

/** Narrow enough for a phone, and no word in two. */
export const figureTable =
  'table [overflow-wrap:normal] [&_:is(th,td)]:px-1.5 sm:[&_:is(th,td)]:px-3 [&_:is(th,td)]:first:pl-0'
export const rowHead = 'text-sm font-normal text-ink'

/** How many complaints there were of each kind. */
export function KindsTable({ caption, cells, least }: { caption: string; cells: Cells; least: number }) {
  const { locale } = useContext(Reader)
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-semibold">{caption}</h3>
      {cells ? (
        <table className={figureTable}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col" className="is-number">
                {words.complaints}
              </th>
              <th scope="col" className="is-number">
                {words.perThousand}
              </th>
            </tr>
          </thead>
          <tbody>
            {cells.shown.map(({ key, name, count, rate }) => {
              const said = rateWords(rate, locale)
              return (
                <tr key={key}>
                  <td>{name}</td>
                  <td className="is-number">{count}</td>
                  <td className="is-number">
                    {said?.rate}{' '}
                    {said && (
                      <span className="whitespace-nowrap text-soft">{words.share(said.interval)}</span>
                    )}
                  </td>
                </tr>
              )
            })}
            {cells.rest > 0 && (
              <tr>
                <td className="text-soft">{words.rest}</td>
                <td className="is-number">{cells.rest}</td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      ) : (
        <p className="text-sm text-soft">{words.untold(least)}</p>
      )}
    </div>
  )
}

/** Two questions, never one: beside each other, and blank where a few files would be told of. */
export function MarksTable({ marks }: { marks: PeriodFigures['marks'] }) {
  const rows = [
    { name: words.letDown, row: marks.letDown },
    { name: words.notLetDown, row: marks.notLetDown },
  ]
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-semibold">{words.marks}</h3>
      <table className={figureTable}>
        <caption className="sr-only">{words.marks}</caption>
        <thead>
          <tr>
            <th scope="col">{words.customer}</th>
            <th scope="col" className="is-number">
              {words.expected}
            </th>
            <th scope="col" className="is-number">
              {words.departed}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, row }) => (
            <tr key={name}>
              <th scope="row" className={rowHead}>
                {name}
              </th>
              {row ? (
                <>
                  <td className="is-number">{row.expected}</td>
                  <td className="is-number">{row.departed}</td>
                </>
              ) : (
                <td colSpan={2} className="is-number text-soft">
                  {words.few}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How long it took, in working days, and how much of it in time. */
export function TimingsTable({ caption, timings }: { caption: string; timings: readonly Timing[] }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 font-semibold">{caption}</h3>
      <table className={figureTable}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col" className="is-number">
              {words.median}
            </th>
            <th scope="col" className="is-number">
              {words.ninetieth}
            </th>
            <th scope="col" className="is-number">
              {words.inTime}
            </th>
          </tr>
        </thead>
        <tbody>
          {timings.map(timing => (
            <TimingRow key={`${timing.stage} ${timing.step}`} timing={timing} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TimingRow({ timing: { stage, step, figures } }: { timing: Timing }) {
  const { locale } = useContext(Reader)
  return (
    <tr>
      <th scope="row" className={rowHead}>
        {words.stage(stage, words.steps[step])}
      </th>
      {figures ? (
        <>
          <td className="is-number">{figures.median}</td>
          <td className="is-number">{figures.ninetieth}</td>
          <td className="is-number">
            <span className="whitespace-nowrap">{words.counted(figures.inTime, figures.limited)}</span>
            {figures.share && (
              <div className="whitespace-nowrap text-soft">
                {words.share(shareWords(figures.share, locale))}
              </div>
            )}
          </td>
        </>
      ) : (
        <td colSpan={3} className="is-number text-soft">
          {words.few}
        </td>
      )}
    </tr>
  )
}
