import { useState } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '../../../../kit/endpoint.ts'
import { toast } from '../../../../web/kit/toast.tsx'
import type { File } from '../../file/contract.ts'
import { useFileAct } from './useFile.ts'

/** A verb that takes no words: one press. What the desk refuses is said, and stays until it is dismissed. */
export function usePress<I extends z.ZodType<object, { id: string }>>(
  endpoint: Endpoint<I, z.ZodType<File>>,
  said: string,
) {
  const act = useFileAct(endpoint, said)
  const [isPending, setIsPending] = useState(false)
  const press = (input: z.input<I>) => {
    setIsPending(true)
    act(input.id, input)
      .catch((problem: Error) => toast({ text: problem.message, tone: 'failed' }))
      .finally(() => setIsPending(false))
  }
  return { press, isPending }
}
