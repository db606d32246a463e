import type { QueryClient } from '@tanstack/react-query'
import { counts, list, type View } from '../../desk/conversations/contract.ts'
import { teams } from '../../desk/people/contract.ts'
import { open } from '../../desk/timeline/contract.ts'
import { callOptions, pagesOptions } from '../call.ts'

/** What a view of the inbox asks for; the same object for the loader, the list and the keys. */
export function inboxInput(view: View, team: string | undefined) {
  return { view, ...(team && { team }) }
}

export async function fetchInbox(client: QueryClient, view: View, team: string | undefined): Promise<void> {
  void client.prefetchQuery(callOptions(counts, {}))
  void client.prefetchQuery(callOptions(teams, {}))
  await client.ensureInfiniteQueryData(pagesOptions(list, inboxInput(view, team)))
}

export function fetchConversation(client: QueryClient, number: string): Promise<unknown> {
  return client.ensureQueryData(callOptions(open, { id: number }))
}

/** For a conversation that may be opened next; one that is known and still true is not asked for again. */
export function fetchConversationAhead(client: QueryClient, number: number): void {
  void client.prefetchQuery(callOptions(open, { id: String(number) }))
}
