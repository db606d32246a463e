import { day, plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import {
  deskMarkOf,
  mailSettings,
  ownIdOf,
  rememberMachineId,
  sendingMailbox,
} from '../../channels/email/index.ts'
import { wakeDelivery } from '../waking.ts'
import { machineHeaders, type OwnMailKind } from './rules.ts'
import * as store from './store.ts'

export interface OwnMail {
  kind: OwnMailKind
  to: { name: string; address: string }
  subject: string
  text: string
  html?: string
  /** `null`: the desk's first mailbox that can send. */
  mailboxId: string | null
  /** Where answers to it, and reports that it failed, belong. */
  conversationId?: string | null
  replyTo?: string
  /** The Message-ID that it answers, with its brackets. */
  answers?: string
  headers?: { name: string; value: string }[]
  /** Made by the caller from what it is about; the same key again makes no second mail. */
  key: string
}

export type OwnMailFate = { id: string; fate: 'queued' | 'known' } | { id: null; fate: 'overCap' }

/**
 * Puts a mail that the desk writes itself into its queue, in this transaction: one Message-ID over all tries, told apart
 * from people's by its headers (RFC 3834), and never sent twice. Nothing is queued for an address that has had its day's fill.
 */
export async function sendOwnMail(ctx: Context, mail: OwnMail): Promise<OwnMailFate> {
  const known = await store.byKey(ctx.db, mail.key)
  if (known) return { id: known.id, fate: 'known' }
  const address = mail.to.address.toLowerCase()
  if (mail.kind !== 'notice' && (await hasHadItsFill(ctx, address))) return { id: null, fate: 'overCap' }
  const mailbox = await sendingMailbox(ctx, mail.mailboxId)
  const id = ctx.id()
  const row: store.OwnMailRow = {
    id,
    kind: mail.kind,
    key: mail.key,
    mailbox_id: mailbox?.id ?? null,
    to_name: mail.to.name,
    to_address: address,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    reply_to: mail.replyTo ?? null,
    headers: [...machineHeaders(mail.kind, deskMarkOf(ctx.seal)), ...(mail.headers ?? [])],
    rfc_id: ownIdOf(ctx.seal, id, mailbox?.address.split('@')[1] ?? 'evenkeel.invalid'),
    answers: mail.answers ?? null,
    state: 'waiting',
    next_try_at: ctx.now,
    attempts: 0,
    mail_started_at: null,
    claimed_by: null,
    claimed_until: null,
    sent_at: null,
    problem: null,
    made_at: ctx.now,
  }
  if (!(await store.insertOnce(ctx.db, row))) return sendOwnMail(ctx, mail)
  if (mailbox && mail.conversationId) await remember(ctx, row, mailbox.id, mail.conversationId)
  ctx.afterCommit(wakeDelivery)
  return { id, fate: 'queued' }
}

async function hasHadItsFill(ctx: Context, address: string): Promise<boolean> {
  const { mostOwnMailsADay: most } = await mailSettings(ctx)
  return (await store.countTo(ctx.db, address, plus(ctx.now, -day), most)) >= most
}

async function remember(
  ctx: Context,
  row: store.OwnMailRow,
  mailboxId: string,
  conversationId: string,
): Promise<void> {
  await rememberMachineId(ctx, {
    mailboxId,
    rfcId: row.rfc_id,
    messageId: row.id,
    conversationId,
  })
}
