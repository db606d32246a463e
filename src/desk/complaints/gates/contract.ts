import { z } from 'zod'
import { id } from '../../../kit/ids.ts'

/** Evidence section 1.3, "Gates a program enforces". */
export const gateName = z.enum([
  /** The colleague concerned is told the same working day. */
  'notice',
  /** Their account is in, or declined, or was awaited for three working days. */
  'account',
  /** Neither a colleague concerned nor, at the second stage, who decided before decides. */
  'independence',
  /** Every allegation has its facts, its finding and both marks. */
  'findings',
  /** The colleague concerned reads the findings before the complainant. */
  'seenFirst',
  /** The complainant has their letter, and so has each colleague concerned. */
  'bothLetters',
  /** What is to be put right is repaired, or it is said what was done instead. */
  'repair',
])
export type GateName = z.output<typeof gateName>

export const gate = z.object({
  name: gateName,
  /** The colleague concerned, where it is about one. */
  subject: id.nullable(),
  state: z.enum(['closed', 'open', 'passed']),
  /** What it waits for, as a sentence; what opened it, once it is open. */
  because: z.string(),
  /** When it opens by itself, where it does. */
  opensAt: z.iso.datetime().nullable(),
  /** What cannot be done while it is closed. */
  holds: z.enum(['decide', 'answer', 'close']),
  /** Whether it may be passed with a reason, which the colleague concerned reads. */
  mayPass: z.boolean(),
})
export type Gate = z.output<typeof gate>
