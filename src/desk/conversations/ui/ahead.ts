import type { QueryClient } from '@tanstack/react-query'
import type { Summary, View } from '../contract.ts'
import { filterOf } from '../rules.ts'

/** What a list holds in the query client: pages of summaries. */
export interface Pages {
  pages: { items: Summary[]; next: string | null }[]
  pageParams: unknown[]
}

interface ListInput {
  view?: View
  team?: string
}

/** Whether a conversation belongs into a view of the reader `me`. */
export function belongs(summary: Summary, input: ListInput, me: string | null): boolean {
  const filter = filterOf(input.view ?? 'all', me)
  if (filter.state && filter.state !== summary.state) return false
  if (filter.assignee !== undefined && filter.assignee !== (summary.assignee?.id ?? null)) return false
  return !input.team || input.team === summary.team?.id
}

/** A list with the changed conversation in its place, or without it where it has left the view. */
export function withChanged(list: Pages, changed: Summary, input: ListInput, me: string | null): Pages {
  const stays = belongs(changed, input, me)
  const pages = list.pages.map(page => {
    if (!page.items.some(item => item.id === changed.id)) return page
    const items = stays
      ? page.items.map(item => (item.id === changed.id ? { ...item, ...changed } : item))
      : page.items.filter(item => item.id !== changed.id)
    return { ...page, items }
  })
  return { ...list, pages }
}

/** Shows `change` at once wherever the conversation is on screen; returns how to take that back. */
export function changeAhead(
  client: QueryClient,
  before: Summary,
  change: Partial<Summary>,
  me: string | null,
): () => void {
  // An answer that is on its way now would bring back the old state for a moment.
  void client.cancelQueries({ queryKey: ['conversations.list'] })
  void client.cancelQueries({ queryKey: ['conversations.open'] })
  const lists = client.getQueriesData<Pages>({ queryKey: ['conversations.list'] })
  const opened = client.getQueriesData<Summary>({ queryKey: ['conversations.open'] })
  const after = { ...summaryAlone(before), ...change }
  for (const [key, list] of lists) {
    if (list?.pages) client.setQueryData(key, withChanged(list, after, key[1] as ListInput, me))
  }
  for (const [key, open] of opened) {
    if (open?.id === before.id) client.setQueryData(key, { ...open, ...change })
  }
  return () => {
    for (const [key, data] of [...lists, ...opened]) client.setQueryData(key, data)
  }
}

/** The first conversation on screen that answers to `is`, in a list or opened. */
export function summaryIn(client: QueryClient, is: (summary: Summary) => boolean): Summary | undefined {
  for (const [, opened] of client.getQueriesData<Summary>({ queryKey: ['conversations.open'] })) {
    if (opened && is(opened)) return opened
  }
  for (const [, list] of client.getQueriesData<Pages>({ queryKey: ['conversations.list'] })) {
    const found = list?.pages?.flatMap(page => page.items).find(is)
    if (found) return found
  }
  return undefined
}

/** The conversation below another in a list, or the one above the last; nothing where it is not in the list. */
export function neighbourOf(list: Pages | undefined, id: string): Summary | undefined {
  const rows = list?.pages.flatMap(page => page.items) ?? []
  const at = rows.findIndex(row => row.id === id)
  return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])
}

/** An opened conversation is a summary with more; the more has no place in a list. */
function summaryAlone(summary: Summary): Summary {
  const { id, number, subject, state, channel, customer, assignee, team } = summary
  const { preview, lastBy, lastActivityAt, snoozedUntil, madeAt, position } = summary
  return {
    ...{ id, number, subject, state, channel, customer, assignee, team },
    ...{ preview, lastBy, lastActivityAt, snoozedUntil, madeAt, position },
  }
}
