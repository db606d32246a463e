import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { id } from '../../kit/ids.ts'

/** Kept once by the hash of its content, whoever uploads it. */
const file = z.object({ id, name: z.string(), type: z.string(), size: z.number().int() })

/** The body is the file itself; its name and type travel in the query. */
export const upload = endpoint({
  name: 'files.upload',
  method: 'POST',
  path: '/files',
  needs: 'agent',
  summary: 'Upload a file for an answer; the body is the file itself (`application/octet-stream`).',
  input: z.object({
    name: z.string().min(1).max(255),
    type: z
      .string()
      .max(200)
      .regex(/^[\w.+-]+\/[\w.+-]+( *; *[\w.+-]+=[\w.+-]+)*$/, 'Give a type such as text/plain.')
      .default('application/octet-stream'),
  }),
  output: file,
})

export const download = endpoint({
  name: 'files.download',
  method: 'GET',
  path: '/files/{id}',
  needs: 'agent',
  summary:
    'Download an attachment. Images can be shown with `inline=true`; anything else is always a download.',
  input: z.object({ id, inline: z.enum(['true', 'false']).default('false') }),
  output: z.unknown(),
})
