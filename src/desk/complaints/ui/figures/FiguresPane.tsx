import { type ReactNode, useContext, useState } from 'react'
import { addressOf, useCall } from '../../../../web/call.ts'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../../web/kit/Pane.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import { Section } from '../../../../web/kit/Section.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { download, type Figures, read } from '../../reports/contract.ts'
import { figureTable, KindsTable, MarksTable, rowHead, TimingsTable } from './PeriodParts.tsx'
import { rateWords, spanWords } from './saying.ts'

const words = {
  title: 'Figures',
  quarters: 'Complaints by quarter',
  quartersAbout:
    'A quarter is counted once, two weeks after its end, so that no figure moves when one file does. A contact is what a customer wrote, a call or a visit.',
  none: 'The first quarter is not over yet',
  noneAbout:
    'Two weeks after a quarter with complaints ends, you see here how many there were in 1,000 contacts, what they were about and how long they took. Nothing is counted by person.',
  quarter: 'Quarter',
  lodged: 'Lodged',
  answered: 'Answered',
  rate: 'Per 1,000 contacts (95\u00a0% interval)',
  of: (contacts: string) => `of ${contacts}`,
  noContact: 'no contact',
  kinds: 'What they were about',
  kindsAbout: (least: number) =>
    `Kinds are told apart over so many quarters as it takes to answer ${least} complaints. Kinds of few complaints are put together, so that no count tells of a file to somebody whom it does not concern. A complaint can be of several kinds.`,
  noKinds: (least: number) =>
    `Until ${least} complaints are answered in quarters that are over, kinds are not told apart.`,
  period: 'Period',
  byFinding: 'By finding',
  byCause: 'By cause',
  byRule: 'By rule',
  byChannel: 'By channel',
  byStage: 'By stage',
  timings: 'How long it took, in working days',
  take: 'Take with you',
  csv: { quarters: 'Quarters', kinds: 'Kinds', return: 'Return for a regulator' },
  asCsv: 'as CSV',
}

/** Counts of complaints, for leads; nothing by person, and nothing of a file. */
export function FiguresPane({ before }: { before?: ReactNode }) {
  const mayNot = useWhyNot('lead')
  const figures = useCall(read, {}, { on: mayNot === null }).data
  return (
    <Pane title={words.title} before={before}>
      {mayNot && <EmptyState icon="lock" title={mayNot} />}
      {figures && <Shown figures={figures} />}
    </Pane>
  )
}

function Shown({ figures }: { figures: Figures }) {
  if (figures.quarters.length === 0) {
    return (
      <EmptyState icon="numbers" title={words.none}>
        {words.noneAbout}
      </EmptyState>
    )
  }
  return (
    <div className="sections">
      <Section title={words.quarters} about={words.quartersAbout}>
        <Quarters quarters={figures.quarters} />
      </Section>
      <Section title={words.kinds} about={words.kindsAbout(figures.leastInPeriod)}>
        {figures.periods.length > 0 ? (
          <Periods periods={figures.periods} />
        ) : (
          <p className="text-soft">{words.noKinds(figures.leastInPeriod)}</p>
        )}
      </Section>
      <Section title={words.take}>
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {(['quarters', 'kinds', 'return'] as const).map(table => (
            <li key={table}>
              <a className="link" href={addressOf(download, { table })} download>
                {words.csv[table]}
              </a>{' '}
              <span className="text-soft">{words.asCsv}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Quarters({ quarters }: Pick<Figures, 'quarters'>) {
  const { locale } = useContext(Reader)
  return (
    <table className={figureTable}>
      <caption className="sr-only">{words.quarters}</caption>
      <thead>
        <tr>
          <th scope="col">{words.quarter}</th>
          {[words.lodged, words.answered, words.rate].map(name => (
            <th key={name} scope="col" className="is-number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ figures: { lodged, answered, contacts, rate }, ...dated }) => {
          const said = rateWords(rate, locale)
          return (
            <tr key={dated.from}>
              <th scope="row" className={rowHead}>
                {spanWords(dated, locale)}
              </th>
              <td className="is-number">{lodged}</td>
              <td className="is-number">{answered}</td>
              <td className="is-number">
                {said?.rate ?? words.noContact}
                {said && (
                  <div className="text-soft">
                    <span className="whitespace-nowrap">({said.interval})</span>{' '}
                    {words.of(new Intl.NumberFormat(locale).format(contacts))}
                  </div>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Periods({ periods }: Pick<Figures, 'periods'>) {
  const { locale } = useContext(Reader)
  const [from, setFrom] = useState(periods[0]?.from ?? '')
  const period = periods.find(each => each.from === from)
  if (!period) return null
  const { figures } = period
  const kinds = ['byFinding', 'byCause', 'byRule', 'byChannel', 'byStage'] as const
  return (
    <>
      <Select
        className="max-w-80"
        label={words.period}
        value={from}
        onChange={setFrom}
        choices={periods.map(each => ({ value: each.from, label: spanWords(each, locale) }))}
      />
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {kinds.map(kind => (
          <KindsTable key={kind} caption={words[kind]} cells={figures[kind]} least={leastOf(figures[kind])} />
        ))}
        <MarksTable marks={figures.marks} />
        <div className="md:col-span-2">
          <TimingsTable caption={words.timings} timings={figures.timings} />
        </div>
      </div>
    </>
  )
}

/** The floor, where it stands; five where nothing is told apart and nothing says so. */
function leastOf(cells: { floor: number } | null): number {
  return cells?.floor ?? 5
}
