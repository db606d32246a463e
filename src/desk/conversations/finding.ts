import type { Context } from '../../platform/context.ts'
import type { Channel, Mark, Message, Summary } from './contract.ts'
import * as store from './store-finding.ts'
import { summariesOf } from './summaries.ts'

export type { Wanted } from './store-finding.ts'

/** Conversations that are as wanted, in no order; of `among` alone where given. */
export function idsOfWanted(
  ctx: Context,
  wanted: store.Wanted,
  options: { among?: string[]; limit: number },
): Promise<string[]> {
  return store.ids(ctx.db, wanted, options.among ?? null, options.limit)
}

/** The same as a page, the latest activity first; `from` and `until` limit when that was. */
export async function latestWanted(
  ctx: Context,
  wanted: store.Wanted & {
    from: Date | null
    until: Date | null
    after: { at: Date; id: string } | null
    limit: number
  },
): Promise<{ summary: Summary; at: Date }[]> {
  const rows = await store.latest(ctx.db, wanted)
  const summaries = await summariesOf(ctx, rows)
  return rows.map((row, index) => ({ summary: summaries[index] as Summary, at: row.last_activity_at }))
}

export interface Told {
  number: number
  subject: string
  text: string
  /** Names and addresses of whoever said it. */
  author: string
  /** Names and addresses of whom it went to. */
  others: string
  at: Date
}

/** What there is to find in one message. */
export async function toldIn(ctx: Context, messageId: string): Promise<Told | undefined> {
  const row = await store.told(ctx.db, messageId)
  if (!row) return undefined
  const people: { name: string; address: string }[] = [...row.recipients, ...row.copies]
  return {
    number: row.number,
    subject:
      row.subject && row.subject !== row.conversation_subject
        ? `${row.conversation_subject}\n${row.subject}`
        : row.conversation_subject,
    text: row.text,
    author: [row.author_name, row.from_name === row.author_name ? '' : row.from_name, row.from_address]
      .filter(Boolean)
      .join('\n'),
    others: people.map(({ name, address }) => `${name}\n${address}`).join('\n'),
    at: row.said_at,
  }
}

export function textsOfMessages(ctx: Context, messageIds: string[]): Promise<Map<string, string>> {
  return store.texts(ctx.db, messageIds)
}

/** A message as it counts for the thread as a whole; `text` may be its beginning alone. */
export interface RecentlySaid {
  id: string
  direction: Message['direction']
  channel: Channel
  text: string
  quotedFrom: number | null
  /** A quotation that is drawn and could not be found in the text. */
  isQuoteLost: boolean
  marks: Mark[]
  saidAt: Date
}

/** The last messages of a conversation, oldest first; of each at most so many characters, however long it is. */
export async function recentlySaid(
  ctx: Context,
  conversationId: string,
  most: { messages: number; characters: number },
): Promise<RecentlySaid[]> {
  const rows = await store.recent(ctx.db, conversationId, most)
  return rows.reverse().map(row => ({
    id: row.id,
    direction: row.direction as Message['direction'],
    channel: row.channel as Channel,
    text: row.text,
    quotedFrom: row.quoted_from,
    isQuoteLost: row.is_quote_lost,
    marks: row.marks as Mark[],
    saidAt: row.said_at,
  }))
}
