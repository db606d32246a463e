import { startIngest } from '../src/desk/channels/email/index.ts'
import { startDelivery } from '../src/desk/outbox/index.ts'
import type { Runtime } from '../src/platform/runtime.ts'

/** Work leads to work, a mail to a job and a job to an answer; so much of it in one test goes in a circle. */
const longest = 1000

/** Reads in mail, sends answers and does jobs that are due by the desk's clock, until there are none. */
export async function settle(runtime: Runtime): Promise<void> {
  const ingest = startIngest(runtime, { looks: false })
  const delivery = startDelivery(runtime, { looks: false })
  try {
    for (let round = 0; round < longest; round++) {
      const read = await ingest.drain()
      const sent = await delivery.drain()
      const isIdle = !(await doNextJob(runtime))
      if (isIdle && sent + read === 0) return
    }
  } finally {
    await delivery.stop()
    await ingest.stop()
  }
  throw new Error('The background work does not come to an end.')
}

/** Takes the job that is due first, by the desk's clock rather than the database's; its error is the test's. */
async function doNextJob(runtime: Runtime): Promise<boolean> {
  const { rows } = await runtime.connected.pool.query<{ id: string; name: string; payload: object | null }>(
    `delete from pgboss.job where id = (
       select id from pgboss.job
       where state in ('created', 'retry') and (data->>'dueAt')::timestamptz <= $1
       order by (data->>'dueAt')::timestamptz, created_on, id limit 1
     ) returning id, name, data->'payload' as payload`,
    [runtime.clock.now()],
  )
  const [job] = rows
  if (!job) return false
  await runtime.runJob(job.name, job.payload ?? {})
  return true
}
