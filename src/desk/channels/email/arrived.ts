import { plus } from '../../../kit/time.ts'
import type { Context } from '../../../platform/context.ts'
import { findConversation } from '../../conversations/index.ts'
import { meetCustomer } from '../../customers/index.ts'
import { nameWithoutAddresses } from './likeness.ts'
import { type MachineKind, machineKind } from './machines.ts'
import { type Address, normaliseAddress, type ParsedMail } from './reading/index.ts'
import { isMailSystem, type Reported, reportedMail } from './reporting.ts'
import { importedIsClosedAfter, saidAt } from './rules.ts'
import type { MailSettings } from './settings/rules.ts'
import type { Known } from './store-ids.ts'
import type { MailboxRow } from './store-mailboxes.ts'
import type { RawListed } from './store-raw.ts'
import { findPlace, type Place } from './threading.ts'

/** A mail that was read, with what the desk makes of its sender, its time and its place. */
export interface Arrived {
  raw: RawListed
  mail: ParsedMail
  mailbox: MailboxRow
  automatic: MachineKind
  sender: Address | null
  /** `null` for a mail system, and where nobody is named as the sender. */
  customer: { id: string; name: string } | null
  place: Place
  /** The mail of ours that a machine writes about. */
  reported: Reported | null
  at: Date
  /** Imported so long after it was written that nobody waits for an answer. */
  isOld: boolean
}

/** What filing knows of the desk, the same for all mails of a transaction. */
export interface DeskNow {
  mailboxes: MailboxRow[]
  settings: MailSettings
}

/** Who writes, when, and where it belongs. `earlier` are ids of mails of the same transaction. */
export async function look(
  ctx: Context,
  raw: RawListed,
  mail: ParsedMail,
  { mailbox, desk, earlier }: { mailbox: MailboxRow; desk: DeskNow; earlier: Known[] },
): Promise<Arrived> {
  const automatic = kindOf(ctx, mail, raw, desk)
  const recipients = recipientsOf(mail, raw)
  const sender = senderOf(mail, raw)
  const customer =
    sender && !isMailSystem(automatic)
      ? await meetCustomer(ctx, 'email', sender.address, nameWithoutAddresses(sender.name))
      : null
  const at = saidAt(mail.date, raw.received_at)
  const reported = automatic === 'no' ? null : await reportedMail(ctx, mail, recipients)
  const found = await findPlace(ctx, mail, {
    mailbox,
    ...desk,
    earlier,
    recipients,
    sender: sender && { address: sender.address, customerId: customer?.id ?? null },
    isMachine: automatic !== 'no',
    at: raw.is_imported ? at : ctx.now,
  })
  const place: Place = reported
    ? {
        ...found,
        is: 'joins',
        conversation: await findConversation(ctx, reported.conversationId),
        isStranger: false,
      }
    : found
  const isOld = raw.is_imported && at < plus(ctx.now, -importedIsClosedAfter)
  return { raw, mail, mailbox, automatic, sender, customer, place, reported, at, isOld }
}

/** Those of the envelope first, then those that the headers name. */
export function recipientsOf(mail: ParsedMail, raw: RawListed): string[] {
  return [...raw.envelope_to.map(normaliseAddress), ...mail.recipients]
}

/** Which kind of machine wrote it, if one did. */
export function kindOf(ctx: Context, mail: ParsedMail, raw: RawListed, { settings }: DeskNow): MachineKind {
  return machineKind(ctx, mail, { envelopeFrom: raw.envelope_from, ownLists: settings.ownLists })
}

/** Whoever the mail says it is from; at the last whoever handed it over. */
export function senderOf(mail: ParsedMail, raw: RawListed): Address | null {
  const envelope = normaliseAddress(raw.envelope_from)
  return mail.from ?? mail.sender ?? mail.replyTo[0] ?? (envelope ? { name: '', address: envelope } : null)
}
