import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'

const day = z.string()
const count = z.number().int()

/** In a thousand contacts, with the exact 95 % interval; `null` where there was no contact. */
const rate = z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable()
export type Rate = z.output<typeof rate>

/**
 * How many files there were of each kind. Kinds of fewer files than `floor` are not told apart: `rest` is how many files are of
 * any of them, at least `floor` again or none; `null` where there are too few to tell anything apart.
 */
export const cells = z
  .object({
    floor: count,
    /** The rate is that of all contacts, of a channel that of its own. */
    shown: z.array(z.object({ key: z.string(), name: z.string(), count, rate })),
    rest: count,
  })
  .nullable()
export type Cells = z.output<typeof cells>

/** Of a stage, how long a step took in working days and how many were in time; `null` below ten. */
export const timing = z.object({
  stage: count,
  step: z.enum(['acknowledge', 'answer']),
  figures: z
    .object({
      of: count,
      median: z.number(),
      ninetieth: z.number(),
      /** Of those with a limit that is a figure. */
      limited: count,
      inTime: count,
      share: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
})
export type Timing = z.output<typeof timing>

/** A row of the two marks: both cells, or `null` where they cannot be told apart without telling of a few files. */
const marksRow = z.object({ expected: count, departed: count }).nullable()

export const quarterFigures = z.object({ lodged: count, answered: count, contacts: count, rate })
export type QuarterFigures = z.output<typeof quarterFigures>

export const periodFigures = z.object({
  ...quarterFigures.shape,
  byChannel: cells,
  byStage: cells,
  byCause: cells,
  byRule: cells,
  byFinding: cells,
  /** Was the customer let down, and did a colleague depart from what was expected: two questions. */
  marks: z.object({ letDown: marksRow, notLetDown: marksRow }),
  timings: z.array(timing),
})
export type PeriodFigures = z.output<typeof periodFigures>

const dated = { from: day, until: day }
export const figures = z.object({
  /** The newest first. */
  quarters: z.array(z.object({ ...dated, figures: quarterFigures })),
  periods: z.array(z.object({ ...dated, figures: periodFigures })),
  /** So many answered complaints make a period; below `floor` files no kind is told apart. */
  leastInPeriod: count,
})
export type Figures = z.output<typeof figures>

export const read = endpoint({
  name: 'complaints.figures',
  method: 'GET',
  path: '/complaints/figures',
  needs: 'lead',
  summary:
    'Counts of complaints over quarters that are over, and what they were about where that names no file.',
  input: z.object({}),
  output: figures,
})

export const download = endpoint({
  name: 'complaints.figuresAsCsv',
  method: 'GET',
  path: '/complaints/figures/csv',
  needs: 'lead',
  summary:
    'The same as CSV: quarters, what they were about, or a return of counts, times and outcomes for a regulator.',
  input: z.object({ table: z.enum(['quarters', 'kinds', 'return']).default('return') }),
  output: z.object({}),
})
