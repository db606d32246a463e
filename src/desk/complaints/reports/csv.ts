import { addDays } from '../../../kit/days.ts'
import type { Cells, Figures, PeriodFigures, Rate } from './contract.ts'

type Row = (string | number | null)[]

const words = {
  quarters: [
    'From',
    'To',
    'Lodged',
    'Answered',
    'Contacts',
    'Per 1000 contacts',
    'Low (95 %)',
    'High (95 %)',
  ],
  kinds: ['From', 'To', 'By', 'Kind', 'Complaints', 'Per 1000 contacts', 'Low (95 %)', 'High (95 %)'],
  figures: ['From', 'To', 'Figure', 'Value'],
  rest: 'The rest together',
  untold: 'Too few to tell apart',
  by: { byChannel: 'Channel', byStage: 'Stage', byCause: 'Cause', byRule: 'Rule', byFinding: 'Finding' },
  lodged: 'Complaints lodged',
  answered: 'Complaints answered',
  contacts: 'Contacts',
  rate: 'Complaints per 1000 contacts',
  outcome: (name: string) => `Outcome: ${name}`,
  step: { acknowledge: 'acknowledged', answer: 'answered' },
  timing: (stage: number, step: string, what: string) => `Stage ${stage}, ${step}: ${what}`,
  median: 'median of working days',
  ninetieth: 'working days, 90th percentile',
  inTime: 'in time',
  limited: 'of those with a limit',
}

/** A table of the figures (RFC 4180), with a line of column names. */
export function csvOf(table: 'quarters' | 'kinds' | 'return', figures: Figures): string {
  const lines = { quarters: quarterRows, kinds: kindRows, return: returnRows }[table](figures)
  return lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')
}

function quarterRows({ quarters }: Figures): Row[] {
  const rows = quarters.map(({ figures: { lodged, answered, contacts, rate }, ...dated }) => [
    ...span(dated),
    ...[lodged, answered, contacts, ...rateCells(rate)],
  ])
  return [words.quarters, ...rows]
}

function kindRows({ periods }: Figures): Row[] {
  const names = Object.keys(words.by) as (keyof typeof words.by)[]
  const rows = periods.flatMap(({ figures, ...dated }) =>
    names.flatMap(name => cellRows(figures[name]).map(row => [...span(dated), words.by[name], ...row])),
  )
  return [words.kinds, ...rows]
}

/** Counts, times and outcomes as a regulator asks for them. */
function returnRows({ periods }: Figures): Row[] {
  const rows = periods.flatMap(({ figures, ...dated }) =>
    returnOf(figures).map(row => [...span(dated), ...row]),
  )
  return [words.figures, ...rows]
}

function returnOf(figures: PeriodFigures): Row[] {
  return [
    [words.lodged, figures.lodged],
    [words.answered, figures.answered],
    [words.contacts, figures.contacts],
    [words.rate, figures.rate && rounded(figures.rate.rate)],
    ...cellRows(figures.byFinding).map(([name, count]) => [words.outcome(String(name)), count ?? null]),
    ...figures.timings.flatMap(({ stage, step, figures: timed }) => {
      const named = (what: string) => words.timing(stage, words.step[step], what)
      if (!timed) return [[named(words.median), words.untold]]
      return [
        [named(words.median), timed.median],
        [named(words.ninetieth), timed.ninetieth],
        [named(words.inTime), timed.inTime],
        [named(words.limited), timed.limited],
      ]
    }),
  ]
}

function cellRows(cells: Cells): Row[] {
  if (!cells) return [[words.untold, null, ...rateCells(null)]]
  const rest: Row[] = cells.rest > 0 ? [[words.rest, cells.rest, ...rateCells(null)]] : []
  return [...cells.shown.map(({ name, count, rate }) => [name, count, ...rateCells(rate)]), ...rest]
}

function span({ from, until }: { from: string; until: string }): Row {
  return [from, addDays(until, -1)]
}

function rateCells(rate: Rate): Row {
  return rate ? [rounded(rate.rate), rounded(rate.low), rounded(rate.high)] : [null, null, null]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** A title that a spreadsheet would take for a formula is kept from it by an apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
