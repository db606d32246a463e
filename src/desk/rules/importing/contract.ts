import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'

/** A file as it is, in base64; at most a megabyte of it. */
const file = z.object({
  name: z.string().max(255),
  content: z
    .base64('Send the file’s bytes in base64.')
    .max(1_400_000, 'A list has at most a megabyte; take it in by parts.'),
})

const lineError = z.object({
  /** Of the file, from 1. */
  line: z.number().int(),
  message: z.string(),
})
export type LineError = z.output<typeof lineError>

export const preview = z.object({
  format: z.enum(['csv', 'markdown']),
  /** What one should know before taking it in, such as a guess at the encoding. */
  notes: z.array(z.string()),
  rules: z.array(
    z.object({
      line: z.number().int(),
      title: z.string(),
      does: z.enum(['make', 'change', 'same']),
      notes: z.array(z.string()),
    }),
  ),
  /** While there is one, nothing is taken in. */
  errors: z.array(lineError),
})
export type Preview = z.output<typeof preview>

export const readList = endpoint({
  name: 'rules.readList',
  method: 'POST',
  path: '/rules/list/preview',
  needs: 'lead',
  summary: 'What a list of rules in CSV or Markdown would do; nothing is changed.',
  input: file,
  output: preview,
})

export const importList = endpoint({
  name: 'rules.importList',
  method: 'POST',
  path: '/rules/list',
  needs: 'lead',
  summary: 'Take a list of rules in: new titles are entered, known ones changed, all of them or none.',
  input: file,
  output: z.object({ made: z.number().int(), changed: z.number().int(), same: z.number().int() }),
})

export const exportRules = endpoint({
  name: 'rules.exportRules',
  method: 'GET',
  path: '/rules/list',
  needs: 'agent',
  summary: 'The register as CSV, as it can be imported again; ended rules are left out.',
  input: z.object({}),
  output: z.unknown(),
})
