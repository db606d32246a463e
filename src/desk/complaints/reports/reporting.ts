import { addDays, dayIn, momentAt } from '../../../kit/days.ts'
import type { InputOf } from '../../../kit/endpoint.ts'
import type { Context } from '../../../platform/context.ts'
import { handle, handleRaw, type RawAnswer, work } from '../../../platform/slice.ts'
import { deskHours } from '../../setup/index.ts'
import * as contract from './contract.ts'
import { periodFigures, quarterFigures } from './counting.ts'
import { csvOf } from './csv.ts'
import { nextQuarter, periodsOf, quarterOf } from './rules.ts'
import * as store from './store.ts'

/** So many answered complaints make a period in which kinds are told apart. */
const leastInPeriod = 20
/** A quarter is reckoned so many days after its end, when what was entered late is there. */
const daysToSettle = 14

export const figuresEndpoints = [handle(contract.read, read), handleRaw(contract.download, download)]
export const figuresJob = { name: 'complaints.figures', every: '41 3 * * *' }
export const figuresWork = work(figuresJob, keepAll)

/** What is kept, and nothing that is still in motion: no figure moves when one file does. */
async function read(ctx: Context): Promise<contract.Figures> {
  const rows = await store.allFigures(ctx.db)
  const dated = ({ from_day: from, until_day: until }: store.FiguresRow) => ({ from, until })
  return {
    quarters: rows.flatMap(row => (row.kind === 'quarter' ? [{ ...dated(row), figures: row.figures }] : [])),
    periods: rows.flatMap(row => (row.kind === 'period' ? [{ ...dated(row), figures: row.figures }] : [])),
    leastInPeriod,
  }
}

async function download(ctx: Context, { table }: InputOf<typeof contract.download>): Promise<RawAnswer> {
  return {
    body: new Uint8Array(Buffer.from(`\ufeff${csvOf(table, await read(ctx))}`)),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="complaints-${table}.csv"`,
    },
  }
}

/** Reckons the quarters that are over, and each period that they fill, once. */
async function keepAll(ctx: Context): Promise<void> {
  const hours = await deskHours(ctx)
  const first = await store.firstLodged(ctx.db)
  if (!first) return
  const settled = addDays(dayIn(hours.zone, ctx.now), -daysToSettle)
  const spanOf = ({ from, until }: { from: string; until: string }) => ({
    from: momentAt(from, '00:00', hours.zone),
    until: momentAt(until, '00:00', hours.zone),
  })
  const kept = await read(ctx)
  const told = new Map(kept.quarters.map(each => [each.from, each.figures.answered]))
  const quarters = []
  for (
    let from = quarterOf(dayIn(hours.zone, first));
    nextQuarter(from) <= settled;
    from = nextQuarter(from)
  ) {
    const dated = { from, until: nextQuarter(from) }
    const answered = told.get(from) ?? (await keepQuarter(ctx, dated, spanOf(dated)))
    quarters.push({ ...dated, answered })
  }
  const known = new Set(kept.periods.map(each => each.from))
  for (const period of periodsOf(quarters, leastInPeriod)) {
    if (known.has(period.from)) continue
    const figures = await periodFigures(ctx, spanOf(period), hours)
    await store.keepFigures(ctx.db, { ...rowOf(ctx, period), kind: 'period', figures })
  }
}

async function keepQuarter(
  ctx: Context,
  dated: { from: string; until: string },
  span: { from: Date; until: Date },
): Promise<number> {
  const figures = await quarterFigures(ctx, span)
  await store.keepFigures(ctx.db, { ...rowOf(ctx, dated), kind: 'quarter', figures })
  return figures.answered
}

function rowOf(ctx: Context, { from, until }: { from: string; until: string }) {
  return { id: ctx.id(), from_day: from, until_day: until, made_at: ctx.now }
}
