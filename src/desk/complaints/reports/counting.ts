import { dayIn } from '../../../kit/days.ts'
import { perThousand } from '../../../kit/poisson.ts'
import { wilson } from '../../../kit/proportions.ts'
import { workingDaysBetween } from '../../../kit/working-days.ts'
import type { Context } from '../../../platform/context.ts'
import { contactsIn } from '../../conversations/index.ts'
import { standardAt } from '../../rules/index.ts'
import type { DeskHours } from '../../setup/contract.ts'
import type { Clock } from '../clocks/contract.ts'
import { cellOf } from '../file/rules.ts'
import { type Staged, stagedOf } from '../file/store-stages.ts'
import { clockOfStage } from '../file/ticking.ts'
import type * as contract from './contract.ts'
import { cellsOf, isTold, type Kinds, median, percentile } from './rules.ts'
import * as store from './store.ts'
import { causeNames, channelNames, findingNames, noRule, stageName } from './words.ts'

/** Below so many files a kind is not told apart; of the marks, which touch colleagues, below twice as many. */
const floor = 5
const marksFloor = 10

export interface Span {
  from: Date
  until: Date
}

export async function quarterFigures(ctx: Context, { from, until }: Span): Promise<contract.QuarterFigures> {
  const [lodged, answered, contacts] = await Promise.all([
    store.lodgedBetween(ctx.db, from, until),
    store.answeredBetween(ctx.db, from, until),
    contactsIn(ctx, from, until),
  ])
  const all = [...contacts.values()].reduce((sum, each) => sum + each, 0)
  return {
    lodged: lodged.length,
    answered: new Set(answered.map(row => row.complaint_id)).size,
    contacts: all,
    rate: perThousand(lodged.length, all),
  }
}

export async function periodFigures(
  ctx: Context,
  span: Span,
  hours: DeskHours,
): Promise<contract.PeriodFigures> {
  const lodged = await store.lodgedBetween(ctx.db, span.from, span.until)
  const answered = await store.answeredBetween(ctx.db, span.from, span.until)
  const files = [...new Set(answered.map(row => row.complaint_id))]
  const decided = await store.decidedIn(ctx.db, files)
  const contacts = await contactsIn(ctx, span.from, span.until)
  const all = [...contacts.values()].reduce((sum, each) => sum + each, 0)
  const told = (kinds: Kinds) => cellsOf(kinds, floor, () => all)
  const findings = kindsOf(
    decided,
    row => row.finding && [row.finding, findingNames[row.finding], row.complaint_id],
  )
  const byFinding = told(findings)
  return {
    ...(await quarterFigures(ctx, span)),
    byChannel: cellsOf(
      kindsOf(lodged, row => [row.received_how, channelNames[row.received_how], row.id]),
      floor,
      channel => contacts.get(channel) ?? 0,
    ),
    byStage: told(kindsOf(answered, row => [String(row.stage), stageName(row.stage), row.complaint_id])),
    byCause: told(kindsOf(decided, row => row.cause && [row.cause, causeNames[row.cause], row.complaint_id])),
    byRule: told(await rulesOf(ctx, decided)),
    byFinding,
    marks: marksOf(decided, findings, byFinding),
    timings: timingsOf(ctx, answered, await stagedOf(ctx.db, files), hours),
  }
}

function kindsOf<R>(rows: readonly R[], of: (row: R) => [string, string, string] | null): Kinds {
  const kinds = new Map<string, { name: string; files: Set<string> }>()
  for (const row of rows) {
    const found = of(row)
    if (!found) continue
    const [key, name, file] = found
    const kind = kinds.get(key) ?? { name, files: new Set() }
    kinds.set(key, kind)
    kind.files.add(file)
  }
  return kinds
}

/** By the rule that was the standard, under the title that it had then. */
async function rulesOf(ctx: Context, decided: readonly store.DecidedRow[]): Promise<Kinds> {
  const titles = new Map<string, string>()
  for (const { rule_id: id, rule_version: version } of decided) {
    if (id && version !== null && !titles.has(id))
      titles.set(id, (await standardAt(ctx, id, version))?.title ?? '')
  }
  return kindsOf(decided, row =>
    row.rule_id
      ? [row.rule_id, titles.get(row.rule_id) ?? '', row.complaint_id]
      : ['none', noRule, row.complaint_id],
  )
}

/**
 * Both cells of a row, where both are of enough files. What the findings do not tell apart, the row must not either: its sum
 * less a finding that is told would tell the one that is not.
 */
function marksOf(
  decided: readonly store.DecidedRow[],
  findings: Kinds,
  byFinding: contract.Cells,
): contract.PeriodFigures['marks'] {
  const filesIn = (cell: string) =>
    new Set(decided.filter(row => cellOf(row.let_down, row.departed) === cell).map(row => row.complaint_id))
      .size
  const row = (expected: string, departed: string, of: string[]) => {
    const counts = { expected: filesIn(expected), departed: filesIn(departed) }
    const areTold = of.every(finding => isTold(byFinding, findings, finding))
    return areTold && Object.values(counts).every(count => count >= marksFloor) ? counts : null
  }
  return {
    letDown: row('ruleAtFault', 'error', ['upheld', 'partlyUpheld']),
    notLetDown: row('ruleDisliked', 'noFinding', ['notUpheld']),
  }
}

function timingsOf(
  ctx: Context,
  answered: readonly { complaint_id: string; stage: number }[],
  staged: ReadonlyMap<string, Staged>,
  hours: DeskHours,
): contract.Timing[] {
  const stages = [...new Set(answered.map(row => row.stage))].sort()
  return stages.flatMap(stage => {
    const rows = answered.filter(row => row.stage === stage)
    return (['acknowledge', 'answer'] as const).map(step => {
      const taken = rows.flatMap(row => takenBy(ctx, staged.get(row.complaint_id), stage, step, hours))
      return { stage, step, figures: taken.length < marksFloor ? null : timed(taken) }
    })
  })
}

interface Taken {
  days: number
  /** `null` where the regime has no figure. */
  isInTime: boolean | null
}

function takenBy(
  ctx: Context,
  of: Staged | undefined,
  stage: number,
  kind: 'acknowledge' | 'answer',
  hours: DeskHours,
): Taken[] {
  const row = of?.stages.find(each => each.stage === stage)
  if (!of || !row) return []
  const clock: Clock = clockOfStage(row, of, hours, ctx.now)
  const step = clock.steps.find(each => each.kind === kind)
  if (!step?.metAt) return []
  const begun = dayIn(hours.zone, row.requested_at)
  const met = dayIn(hours.zone, new Date(step.metAt))
  return [
    {
      days: Math.max(0, workingDaysBetween(begun, met, hours)),
      isInTime: step.dueDay === null ? null : step.state === 'met',
    },
  ]
}

function timed(taken: readonly Taken[]) {
  const days = taken.map(each => each.days)
  const limited = taken.filter(each => each.isInTime !== null)
  const inTime = limited.filter(each => each.isInTime).length
  return {
    of: taken.length,
    median: median(days) ?? 0,
    ninetieth: percentile(days, 90) ?? 0,
    limited: limited.length,
    inTime,
    share: wilson(inTime, limited.length),
  }
}
