import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query'
import { callOptions } from '../../../web/call.ts'
import { type Warning, warnings } from '../contract.ts'

/** Asked for in blocks, so that scrolling by a row asks for nothing. */
const blockSize = 50

/** What about the conversations in sight should not wait, by id; known ones at once, so that nothing moves when an answer comes. */
export function useWarnings(
  ids: readonly string[],
  inSight: { first: number; last: number },
): ReadonlyMap<string, readonly Warning[]> {
  const client = useQueryClient()
  const blocks = blocksOf(ids, inSight)
  return useQueries({
    queries: blocks.map(block => ({
      ...callOptions(warnings, { conversations: block.join(',') }),
      placeholderData: () => known(client, block),
    })),
    combine: joined,
  })
}

type Answer = { items: { conversation: string; warnings: Warning[] }[] }

function blocksOf(ids: readonly string[], { first, last }: { first: number; last: number }): string[][] {
  const blocks: string[][] = []
  for (let from = first - (first % blockSize); from <= last && from < ids.length; from += blockSize)
    blocks.push(ids.slice(from, from + blockSize))
  return blocks
}

function joined(results: { data: Answer | undefined }[]): Map<string, Warning[]> {
  const items = results.flatMap(({ data }) => data?.items ?? [])
  return new Map(items.map(({ conversation, warnings }) => [conversation, warnings]))
}

/** What was last answered about each of them, whatever it was asked together with. */
function known(client: QueryClient, ids: readonly string[]): Answer {
  const all = client.getQueryCache().findAll({ queryKey: [warnings.name] })
  all.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
  const latest = new Map<string, Warning[]>()
  for (const { queryKey, state } of all) {
    const asked = (queryKey[1] as { conversations: string }).conversations.split(',')
    const told = joined([{ data: state.data as Answer | undefined }])
    if (state.data) for (const id of asked) latest.set(id, told.get(id) ?? [])
  }
  return { items: ids.map(conversation => ({ conversation, warnings: latest.get(conversation) ?? [] })) }
}
