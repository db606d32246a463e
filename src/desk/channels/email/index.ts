import { type Context, system } from '../../../platform/context.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { handle, handleOutside, handleRaw, type Slice } from '../../../platform/slice.ts'
import * as contract from './contract.ts'
import * as mailboxes from './mailboxes.ts'
import * as oauth from './oauth/contract.ts'
import { signedInServer } from './oauth/server.ts'
import { beginSignIn, finishSignIn } from './oauth/signing-in.ts'
import { allSignIns } from './oauth/store.ts'
import * as quarantine from './quarantine.ts'
import * as settings from './settings/actions.ts'
import * as settingsContract from './settings/contract.ts'
import * as storeIds from './store-ids.ts'
import * as store from './store-mailboxes.ts'
import { listMailFolders, testMailbox } from './trying.ts'

export type { Pace } from './fetching.ts'
export { type Imported, importRaw } from './importing.ts'
export { startIngest } from './ingesting.ts'
export { makeMailbox } from './mailboxes.ts'
export { CannotSignIn } from './oauth/tokens.ts'
export { ownIdOf } from './own-ids.ts'
export { htmlToText, sanitiseComposedHtml, textToHtml } from './reading/index.ts'
export { type Receiving, startReceiving } from './receiving.ts'
export { mailSettings } from './settings/actions.ts'
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
    handle(contract.quarantine, quarantine.listQuarantine),
    handle(contract.reprocess, quarantine.reprocess),
    handle(contract.dismiss, quarantine.dismiss),
    handleRaw(contract.source, quarantine.source),
    handle(settingsContract.readMailSettings, settings.mailSettings),
    handle(settingsContract.changeMailSettings, settings.changeSettings),
  ],
}

export interface SendingMailbox {
  id: string
  name: string
  address: string
  /** Plain text, set below every answer. */
  signature: string
  usesPlusAddress: boolean
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

/**
 * The server to send by, with the password in the clear or a fresh access token; `instead` is a token that it has refused.
 * Rejects with `CannotSignIn`.
 */
export async function sendingServer(
  runtime: Runtime,
  mailbox: SendingMailbox & { smtp: store.KeptServer },
  instead?: string,
): Promise<MailServer> {
  return runtime.outside(system, ctx => signedInServer(ctx, mailbox.id, mailbox.smtp, instead))
}

/** For whoever watches whether mail goes out. */
export async function noteSent(ctx: Context, mailboxId: string): Promise<void> {
  await store.touchSent(ctx.db, mailboxId, ctx.now)
}

/** The Message-IDs of a conversation's mails, oldest first. */
export async function mailIdsOf(ctx: Context, conversationId: string): Promise<string[]> {
  return (await storeIds.idsOf(ctx.db, conversationId)).map(row => row.rfc_id)
}

/** So that a reply to this mail finds its conversation. */
export async function rememberMailId(
  ctx: Context,
  mail: { mailboxId: string; rfcId: string; messageId: string; conversationId: string },
): Promise<void> {
  await storeIds.insertIds(ctx.db, [
    {
      id: ctx.id(),
      mailbox_id: mail.mailboxId,
      rfc_id: mail.rfcId,
      message_id: mail.messageId,
      conversation_id: mail.conversationId,
      at: ctx.now,
    },
  ])
}

/** For a mail that was taken back before it left. */
export async function forgetMailId(ctx: Context, messageId: string): Promise<void> {
  await storeIds.deleteIdsOf(ctx.db, messageId)
}

function sending(row: store.MailboxRow): SendingMailbox {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    signature: row.signature,
    usesPlusAddress: row.uses_plus_address,
    smtp: row.smtp,
  }
}
