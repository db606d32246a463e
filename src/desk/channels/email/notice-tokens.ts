import { createHash, randomBytes } from 'node:crypto'
import { day, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { messageIdOf } from './own-ids.ts'
import { noticeToken, type ParsedMail } from './reading/index.ts'
import { mailSettings } from './settings/actions.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import * as store from './store-notice-tokens.ts'

export type { NoticeTokenRow } from './store-notice-tokens.ts'

/** A fresh token for one notice; 120 bits that stand in its reply address alone. */
export function newNoticeToken(): string {
  return BigInt(`0x${randomBytes(15).toString('hex')}`)
    .toString(36)
    .padStart(24, '0')
}

/**
 * The address that answers to a notice go to. `null` where the mailbox's address carries no tokens, or is too long for one
 * (64 octets before the sign, RFC 5321 section 4.5.3.1.1): then the notice's own signed Message-ID leads back.
 */
export function noticeAddress(
  mailbox: { address: string; usesPlusAddress: boolean },
  token: string,
): string | null {
  const at = mailbox.address.lastIndexOf('@')
  const local = `${mailbox.address.slice(0, at)}+n-${token}`
  return mailbox.usesPlusAddress && Buffer.byteLength(local) <= 64 ? local + mailbox.address.slice(at) : null
}

/** Has answers to this notice count as this colleague's, as long as the mail settings say. */
export async function keepNoticeToken(
  ctx: Context,
  notice: {
    token: string
    mailId: string
    colleagueId: string
    conversationId: string
    /** How far the colleague has read with it. */
    position: number
  },
): Promise<void> {
  const { noticeAnswersLast } = await mailSettings(ctx)
  await store.insertNoticeToken(ctx.db, {
    id: ctx.id(),
    token_hash: hashOf(notice.token),
    mail_id: notice.mailId,
    colleague_id: notice.colleagueId,
    conversation_id: notice.conversationId,
    position: notice.position,
    answered_at: null,
    expires_at: plus(ctx.now, noticeAnswersLast * day),
    made_at: ctx.now,
  })
}

/**
 * The notice that a mail answers: by the token in an address that it was sent to, or by the Message-ID that it answers, which
 * is signed. Also one that has expired: it proves nothing any more, and still tells where the mail belongs.
 */
export async function answeredNotice(
  ctx: Context,
  mail: ParsedMail,
  { mailbox, recipients }: { mailbox: MailboxRow; recipients: string[] },
): Promise<store.NoticeTokenRow | undefined> {
  const token = noticeToken(recipients, mailbox.address)
  const byToken =
    token && (await store.lockNoticeToken(ctx.db, { column: 'token_hash', value: hashOf(token) }))
  if (byToken) return byToken
  for (const id of mail.inReplyTo.slice(0, 5)) {
    const mailId = messageIdOf(ctx.seal, id)
    const found = mailId && (await store.lockNoticeToken(ctx.db, { column: 'mail_id', value: mailId }))
    if (found) return found
  }
  return undefined
}

/** One that has ended still tells for a while where a mail belongs; then it is gone. */
export async function sweepNoticeTokens(ctx: Context): Promise<void> {
  await store.sweepNoticeTokens(ctx.db, plus(ctx.now, -90 * day))
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
