import type { Context } from '../../platform/context.ts'
import { customerLabels } from '../customers/index.ts'
import { colleagueNames, teamNames } from '../people/index.ts'
import type { Message, Summary } from './contract.ts'
import type { ConversationRow, MessageFileRow, MessageRow } from './store.ts'

export async function summaryOf(ctx: Context, row: ConversationRow): Promise<Summary> {
  return (await summariesOf(ctx, [row]))[0] as Summary
}

/** In the order given; names come in one question for each kind. */
export async function summariesOf(ctx: Context, rows: ConversationRow[]): Promise<Summary[]> {
  const [customers, colleagues, teams] = await Promise.all([
    customerLabels(
      ctx,
      rows.map(row => row.customer_id),
    ),
    colleagueNames(
      ctx,
      rows.map(row => row.assignee_id),
    ),
    teamNames(
      ctx,
      rows.map(row => row.team_id),
    ),
  ])
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    subject: row.subject,
    state: row.state,
    channel: row.channel,
    customer: (row.customer_id && customers.get(row.customer_id)) || null,
    assignee: row.assignee_id ? { id: row.assignee_id, name: colleagues.get(row.assignee_id) ?? '' } : null,
    team: row.team_id ? { id: row.team_id, name: teams.get(row.team_id) ?? '' } : null,
    preview: row.preview,
    lastBy: row.last_by,
    lastActivityAt: row.last_activity_at.toISOString(),
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    madeAt: row.made_at.toISOString(),
    position: row.position,
  }))
}

export function messageShown(row: MessageRow, files: MessageFileRow[]): Message {
  return {
    id: row.id,
    position: row.position,
    direction: row.direction as Message['direction'],
    channel: row.channel as Message['channel'],
    author: { id: row.author_id, name: row.author_name, kind: row.author_kind as Message['author']['kind'] },
    from: row.from_address ? { name: row.from_name ?? '', address: row.from_address } : null,
    to: row.recipients,
    cc: row.copies,
    replyTo: row.reply_to,
    authentication: row.authentication as Message['authentication'],
    subject: row.subject,
    html: row.html,
    text: row.text,
    quotedFrom: row.quoted_from,
    quotedHtml: row.quoted_html,
    hasRemoteImages: row.has_remote_images,
    marks: row.marks,
    notices: row.notices,
    attachments: files.map(file => ({
      id: file.file_id,
      name: file.name,
      type: file.type,
      size: file.size,
      inline: file.inline,
      contentId: file.content_id,
    })),
    saidAt: row.said_at.toISOString(),
  }
}
