import type { z } from 'zod'
import type { Endpoint } from '../../../kit/endpoint.ts'
import { useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { find, list, type Promised } from '../contract.ts'

export interface VerbProps {
  promise: Promised
  onClose: () => void
}

/** One verb on a promise; what it changed is asked for again, and said. */
export function usePromiseChange<I extends z.ZodType>(
  endpoint: Endpoint<I, z.ZodType<Promised>>,
  said: string,
) {
  return useChange(endpoint, { touches: [list, find], onDone: () => announce(said) })
}
