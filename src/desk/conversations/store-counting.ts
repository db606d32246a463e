import type { Db } from '../../platform/database/connect.ts'

/** How often customers turned to the desk: what they wrote, and their calls and visits, by channel. */
export async function contactsBetween(
  db: Db,
  from: Date,
  until: Date,
): Promise<{ channel: string; count: number }[]> {
  const rows = await db
    .selectFrom('messages')
    .select(['channel', eb => eb.fn.countAll<string>().as('count')])
    .where('direction', '=', 'inbound')
    .where('said_at', '>=', from)
    .where('said_at', '<', until)
    .groupBy('channel')
    .execute()
  return rows.map(({ channel, count }) => ({ channel, count: Number(count) }))
}
