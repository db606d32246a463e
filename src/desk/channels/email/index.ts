import { second } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { handle, handleOutside, handleRaw, on, type Slice } from '../../../platform/slice.ts'
import { merged, splitInto } from '../../conversations/contract.ts'
import * as contract from './contract.ts'
import * as imagesContract from './images/contract.ts'
import { picture, picturesOf } from './images/pictures.ts'
import * as mailboxes from './mailboxes.ts'
import * as oauth from './oauth/contract.ts'
import { beginSignIn, finishSignIn } from './oauth/signing-in.ts'
import { allSignIns } from './oauth/store.ts'
import { markerOf, providerIdOf } from './own-ids.ts'
import * as quarantine from './quarantine.ts'
import * as settings from './settings/actions.ts'
import * as settingsContract from './settings/contract.ts'
import * as signing from './signing/actions.ts'
import * as signingContract from './signing/contract.ts'
import * as storeIds from './store-ids.ts'
import * as store from './store-mailboxes.ts'
import { moveNoticeTokens } from './store-notice-tokens.ts'
import { listMailFolders, testMailbox } from './trying.ts'

export { writeAbove } from './by-colleague.ts'
export type { Pace } from './fetching.ts'
export { handOver } from './handing-over.ts'
export { type Imported, importRaw } from './importing.ts'
export { startIngest } from './ingesting.ts'
export { makeMailbox } from './mailboxes.ts'
export { keepNoticeToken, newNoticeToken, noticeAddress, sweepNoticeTokens } from './notice-tokens.ts'
export { outlookThreadOf } from './outlook.ts'
export { bounceAddressOf, deskMarkOf, markerOf, ownIdOf } from './own-ids.ts'
export { htmlToText, sanitiseComposedHtml, textToHtml } from './reading/index.ts'
export { type Receiving, startReceiving } from './receiving.ts'
export { mailSettings } from './settings/actions.ts'
export { signingKeysOf } from './signing/actions.ts'
export { mailStanding, receiverListens } from './standing.ts'

export const email: Slice = {
  name: 'email',
  endpoints: [
    handle(contract.mailboxes, mailboxes.listMailboxes),
    handle(contract.makeMailbox, mailboxes.makeMailbox),
    handle(contract.changeMailbox, mailboxes.changeMailbox),
    handleOutside(contract.testMailbox, testMailbox),
    handleOutside(contract.mailFolders, listMailFolders),
    handle(oauth.beginSignIn, beginSignIn),
    handleOutside(oauth.finishSignIn, finishSignIn),
    handle(signingContract.signingKeys, signing.listKeys),
    handle(signingContract.makeSigningKey, signing.makeKey),
    handle(signingContract.testSigningKey, signing.testKey),
    handle(signingContract.removeSigningKey, signing.removeKey),
    handle(contract.quarantine, quarantine.listQuarantine),
    handle(contract.reprocess, quarantine.reprocess),
    handle(contract.reprocessAll, quarantine.reprocessAll),
    handle(contract.dismiss, quarantine.dismiss),
    handleRaw(contract.source, quarantine.source),
    handle(imagesContract.pictures, picturesOf),
    handleRaw(imagesContract.picture, (ctx, input) => picture(ctx, input)),
    handle(settingsContract.readMailSettings, settings.mailSettings),
    handle(settingsContract.changeMailSettings, settings.changeSettings),
  ],
  reactions: [
    on(merged, async (ctx, { conversation, data }) => {
      await storeIds.moveIds(ctx.db, data.other, conversation as string)
      await moveNoticeTokens(ctx.db, data.other, conversation as string)
    }),
    on(splitInto, (ctx, { data }) => storeIds.moveIdsOf(ctx.db, data.messages, data.into)),
  ],
}

export interface SendingMailbox {
  id: string
  name: string
  address: string
  /** Plain text, set below every answer. */
  signature: string
  usesPlusAddress: boolean
  quotesBelow: boolean
  /** In bytes. */
  largestOut: number
  mailsAMinute: number | null
  bounces: 'own' | 'marked' | 'other'
  bounceAddress: string
  /** `null` while no server is set up: answers wait in the outbox. */
  smtp: store.KeptServer | null
}

/** The mailbox that answers a conversation: its own, or else the first active one. */
export async function sendingMailbox(ctx: Context, mailboxId: string | null): Promise<SendingMailbox | null> {
  const active = (await store.allMailboxes(ctx.db)).filter(row => row.is_active)
  const row = active.find(mailbox => mailbox.id === mailboxId) ?? active[0]
  return row ? sending(row) : null
}

/** Addresses that are the desk's own, also of mailboxes no longer in use. */
export async function ownAddresses(ctx: Context): Promise<string[]> {
  return (await store.allMailboxes(ctx.db)).map(row => row.address)
}

/** Those that have a server to send by, and are let in there: where a provider refuses, answers wait for a new sign-in. */
export async function mailboxesThatSend(ctx: Context): Promise<SendingMailbox[]> {
  const waiting = new Set(
    (await allSignIns(ctx.db)).filter(row => row.state !== 'signed_in').map(row => row.mailbox_id),
  )
  return (await store.allMailboxes(ctx.db))
    .filter(row => row.is_active && row.smtp)
    .filter(row => row.smtp?.signsInBy !== 'provider' || !waiting.has(row.id))
    .map(sending)
}

/** The Message-IDs of a conversation's mails, oldest first, each with its message. */
export async function mailIdsOf(
  ctx: Context,
  conversationId: string,
): Promise<{ rfcId: string; messageId: string }[]> {
  const rows = await storeIds.idsOf(ctx.db, conversationId)
  return rows.map(row => ({ rfcId: row.rfc_id, messageId: row.message_id }))
}

interface OwnMail {
  mailboxId: string
  rfcId: string
  messageId: string
  conversationId: string
}

/** So that a reply to our mail finds its conversation: by its id, and by the marker in its text. */
export async function rememberMailId(ctx: Context, mail: OwnMail): Promise<void> {
  await keepIds(ctx, mail, [
    { kind: 'own', rfcId: mail.rfcId },
    { kind: 'marker', rfcId: markerOf(ctx.seal, mail.messageId) },
  ])
}

/** The same for a mail that the desk wrote by itself: found by its id, and nothing that later answers refer to. */
export async function rememberMachineId(ctx: Context, mail: OwnMail): Promise<void> {
  await keepIds(ctx, mail, [{ kind: 'machine', rfcId: mail.rfcId }])
}

/** When our mail has been taken by a server: the id that the provider gives it in place of ours, as `answer` tells it. */
export async function rememberSent(ctx: Context, mail: OwnMail, answer: string): Promise<void> {
  await store.touchSent(ctx.db, mail.mailboxId, ctx.now, second)
  const provider = providerIdOf(answer)
  if (provider && provider !== mail.rfcId) await keepIds(ctx, mail, [{ kind: 'provider', rfcId: provider }])
}

/** Conversations that hold a copy of a mail of this one (then with the mailbox it went to), or a mail that answers one of the other. */
export async function conversationsBeside(
  ctx: Context,
  conversationId: string,
): Promise<{ id: string; mailbox: { name: string; address: string } | null }[]> {
  const beside = await storeIds.conversationsBeside(ctx.db, conversationId)
  if (beside.length === 0) return []
  const all = await store.allMailboxes(ctx.db)
  return beside.map(each => {
    const mailbox = each.isCopy && all.find(one => one.id === each.mailboxId)
    return {
      id: each.conversationId,
      mailbox: mailbox ? { name: mailbox.name, address: mailbox.address } : null,
    }
  })
}

/** For a mail that was taken back before it left. */
export async function forgetMailId(ctx: Context, messageId: string): Promise<void> {
  await storeIds.deleteIdsOf(ctx.db, messageId)
}

async function keepIds(
  ctx: Context,
  { mailboxId, messageId, conversationId }: OwnMail,
  ids: Pick<storeIds.Known, 'kind' | 'rfcId'>[],
): Promise<void> {
  const rows = ids.map(id => ({ ...id, id: ctx.id(), at: ctx.now, mailboxId, messageId, conversationId }))
  await storeIds.insertIds(ctx.db, rows)
}

function sending(row: store.MailboxRow): SendingMailbox {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    signature: row.signature,
    usesPlusAddress: row.uses_plus_address,
    quotesBelow: row.quotes_below,
    largestOut: row.largest_out * 1_000_000,
    mailsAMinute: row.mails_a_minute,
    bounces: row.bounces,
    bounceAddress: row.bounce_address,
    smtp: row.smtp,
  }
}
