import { z } from 'zod'

/** The first entry of every backup. */
export const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The migrations that made the tables, in order. */
  migrations: z.array(z.string()).min(1),
  /** In an order in which every table comes after those that it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
export type Manifest = z.output<typeof manifest>

/** What follows the tables. */
export const tail = z.object({
  rows: z.record(z.string(), z.number().int()),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  jobs: z.array(
    z.object({ name: z.string(), payload: z.record(z.string(), z.unknown()), dueAt: z.iso.datetime() }),
  ),
})
export type Tail = z.output<typeof tail>

/** The last entry: proof that nothing before it is missing or changed. */
export const seal = z.object({ sha256: z.string() })

export const names = {
  manifest: 'evenkeel/manifest.json',
  tail: 'evenkeel/tail.json',
  seal: 'evenkeel/seal.json',
  tables: 'evenkeel/tables/',
  data: 'evenkeel/data/',
} as const
