import { z } from 'zod'
import { endpoint } from '../../../../kit/endpoint.ts'
import { id } from '../../../../kit/ids.ts'

export const pictures = endpoint({
  name: 'email.pictures',
  method: 'GET',
  path: '/messages/{id}/pictures',
  needs: 'agent',
  summary: 'Where the desk fetches the remote pictures of a message, for somebody who asked to see them.',
  input: z.object({ id }),
  output: z.object({
    /** The desk is set never to load any. */
    isOff: z.boolean(),
    items: z.array(z.object({ source: z.string(), path: z.string() })),
  }),
})

export const picture = endpoint({
  name: 'email.picture',
  method: 'GET',
  path: '/messages/{id}/picture',
  needs: 'agent',
  summary: 'One remote picture of a message, fetched by the desk; `source` and `key` as the list gives them.',
  input: z.object({ id, source: z.string().min(1).max(4000), key: z.string().max(100) }),
  output: z.unknown(),
})
