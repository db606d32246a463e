import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '../../../../kit/endpoint.ts'
import { call, callOptions, keyOf, refreshAfter } from '../../../../web/call.ts'
import { announce } from '../../../../web/kit/announce.tsx'
import { type File, find } from '../../file/contract.ts'

/**
 * One verb on a file; what it answers is on screen from then on, and `said` is told. Throws what the desk refused, for
 * the form that asked.
 */
export function useFileAct<I extends z.ZodType>(endpoint: Endpoint<I, z.ZodType<File>>, said: string) {
  const client = useQueryClient()
  return async (id: string, input: z.input<I>): Promise<File> => {
    const file = await changeFile(client, id, endpoint, input)
    announce(said)
    return file
  }
}

/**
 * Changes of one file go one after the other, each upon what the one before has made of it: none of one's own makes
 * another stale.
 */
export function changeFile<I extends z.ZodType>(
  client: QueryClient,
  id: string,
  endpoint: Endpoint<I, z.ZodType<File>>,
  input: z.input<I>,
): Promise<File> {
  return inTurn(id, async () => {
    const { revision } = await readFile(client, id, false)
    const file = await call(endpoint, { ...(input as object), revision } as z.input<I>)
    client.setQueryData(keyOf(find, { id }), file)
    refreshAfter(client, endpoint)
    return file
  })
}

/** The file as it is known here; asked for anew where `isFresh`. */
export async function readFile(client: QueryClient, id: string, isFresh: boolean): Promise<File> {
  const options = callOptions(find, { id })
  return isFresh ? client.fetchQuery({ ...options, staleTime: 0 }) : client.ensureQueryData(options)
}

const turns = new Map<string, Promise<unknown>>()

function inTurn<T>(id: string, change: () => Promise<T>): Promise<T> {
  const before = turns.get(id) ?? Promise.resolve()
  const mine = before.then(change, change)
  const settled = mine.catch(() => {})
  turns.set(id, settled)
  return mine
}
