import type { Query } from '@tanstack/react-query'

interface Change {
  /** An event's kind, or the name of the endpoint that was called. */
  kind: string
  /** `null` where it may be any. */
  conversation: string | null
}

/**
 * Which answers a change makes old, by the beginning of its kind. `open` is the conversation concerned alone;
 * everything else names an endpoint, or with a dot at its end all endpoints of a slice.
 */
const table: readonly (readonly [kind: string, touches: readonly string[]])[] = [
  ['conversations.', ['open', 'conversations.list', 'conversations.counts', 'search.', 'promises.']],
  ['notes.', ['open', 'conversations.list']],
  ['outbox.', ['open', 'conversations.list', 'outbox.', 'awake.', 'promises.']],
  ['brief.', ['brief.']],
  ['customers.', ['conversations.', 'customers.', 'search.', 'promises.']],
  ['people.', ['people.', 'conversations.list', 'promises.']],
  ['setup.', ['setup.']],
  ['promises.', ['open', 'promises.', 'search.', 'repair.']],
  ['questions.', ['open', 'questions.', 'repair.']],
  ['email.', ['email.', 'outbox.', 'awake.']],
  ['awake.', ['awake.']],
  ['pause.', ['pause.']],
  ['rules.', ['rules.', 'open']],
  ['complaints.', ['complaints.']],
  ['repair.', ['repair.', 'open', 'promises.', 'complaints.find']],
  ['conversations.merged', ['repair.']],
  ['outbox.undone', ['repair.']],
]

/** Whether one of the changes touches what a query holds. */
export function queriesTouched(
  query: Pick<Query, 'queryKey' | 'state'>,
  changes: readonly Change[],
): boolean {
  const name = String(query.queryKey[0])
  return changes.some(change =>
    table.some(
      ([kind, touches]) =>
        change.kind.startsWith(kind) && touches.some(touched => matches(touched, name, query, change)),
    ),
  )
}

function matches(touched: string, name: string, query: Pick<Query, 'state'>, change: Change): boolean {
  if (touched === 'open') {
    return (
      name === 'conversations.open' &&
      (query.state.data as { id?: string } | undefined)?.id === change.conversation
    )
  }
  return touched.endsWith('.') ? name.startsWith(touched) : name === touched
}
