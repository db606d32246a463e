import type { z } from 'zod'
import type { Endpoint } from '../../../kit/endpoint.ts'
import { useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { find, history, list, type Repair } from '../contract.ts'

/** One verb on a repair; what it changed is asked for again, and said. */
export function useRepairChange<I extends z.ZodType>(endpoint: Endpoint<I, z.ZodType<Repair>>, said: string) {
  return useChange(endpoint, { touches: [find, list, history], onDone: () => announce(said) })
}
