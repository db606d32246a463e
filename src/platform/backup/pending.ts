import type { ClientBase } from 'pg'
import type { Tail } from './manifest.ts'
import { exists } from './tables.ts'

/**
 * Jobs that have not been done yet, such as waking what was snoozed. What recurs is left out: the next start plans it
 * anew. The rows of the queue themselves stay where they are, because their shape belongs to one version of it.
 */
export async function pendingJobs(client: ClientBase): Promise<Tail['jobs']> {
  if (!(await exists(client, 'pgboss.job'))) return []
  const { rows } = await client.query<{
    name: string
    data: { payload?: object; dueAt?: string } | null
    due: Date
  }>(`
    select name, data, start_after as due from pgboss.job
    where state < 'completed' and name not like '\\_\\_pgboss\\_\\_%'
      and name not in (select name from pgboss.schedule)
    order by start_after, id`)
  return rows.map(({ name, data, due }) => ({
    name,
    payload: { ...data?.payload },
    dueAt: data?.dueAt ?? due.toISOString(),
  }))
}
