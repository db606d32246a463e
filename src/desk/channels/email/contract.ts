import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event, eventCarrying } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import { line } from '../../../kit/line.ts'
import { pageInput, pageOf } from '../../../kit/page.ts'
import type { Colleague } from '../../people/contract.ts'
import { signInGiven, signInShown } from './oauth/contract.ts'

const host = z.string().trim().min(1, 'Give the server, such as imap.example.org.').max(253)
const port = z.coerce.number().int().min(1).max(65535)
const security = z.enum(['tls', 'starttls', 'none'])
/** `provider`: by OAuth, as the mailbox's `signIn` says. */
const signsInBy = z.enum(['password', 'provider'])

/** What is done with a mail on its server once it is kept here. */
const afterwards = z.enum(['leave', 'seen', 'move'])
const folderName = z.string().trim().min(1, 'Name the folder.').max(500)

/** A password is write-only: it is asked for, kept sealed, and never given back. */
const server = {
  host,
  port,
  security: security.default('tls'),
  signsInBy: signsInBy.default('password'),
  username: z.string().max(254).default(''),
  password: z.string().max(500).optional(),
}
const serverShown = z.object({
  host: z.string(),
  port: z.number().int(),
  security,
  signsInBy,
  username: z.string(),
  hasPassword: z.boolean(),
})

const email = z
  .email('Give a mail address such as help@example.org.')
  .max(254)
  .transform(value => value.toLowerCase())

export const mailbox = z.object({
  id,
  name: z.string(),
  address: z.string(),
  signature: z.string(),
  /** `null`: mail comes by the built-in SMTP receiver only. */
  imap: serverShown.extend({ folders: z.array(z.string()), afterwards, moveTo: z.string() }).nullable(),
  /** `null`: answers stay in the outbox until a server is set up. */
  smtp: serverShown.nullable(),
  /** Whether `name+anything@` reaches it; then replies carry the conversation's token. */
  usesPlusAddress: z.boolean(),
  team: id.nullable(),
  /** Whether the customer's last mail stands below an answer. */
  quotesBelow: z.boolean(),
  /** In megabytes, the mail as it goes out. */
  largestOut: z.number().int(),
  /** `null`: as fast as the server takes them. */
  mailsAMinute: z.number().int().nullable(),
  /** Where reports of failure go: to the mailbox, to it with a mark of the answer (`help+b-…@`), or to another address. */
  bounces: z.enum(['own', 'marked', 'other']),
  bounceAddress: z.string(),
  /** Whether the first mail of a matter is acknowledged, and in what words; see `acknowledgementFor`. */
  acknowledges: z.boolean(),
  acknowledgement: z.string(),
  isActive: z.boolean(),
  /** How it signs in at its provider; `null` where its servers take a password. */
  signIn: signInShown.nullable(),
  lastReceivedAt: z.iso.datetime().nullable(),
  /** When its server last answered to fetching. */
  lastSucceededAt: z.iso.datetime().nullable(),
  lastSentAt: z.iso.datetime().nullable(),
  problem: z.string().nullable(),
})
export type Mailbox = z.output<typeof mailbox>

const settings = {
  name: line(z.string().trim().min(1, 'Give the mailbox a name; customers see it as the sender.').max(120)),
  address: email,
  signature: z.string().max(20_000).default(''),
  imap: z
    .object({
      ...server,
      /** Each is watched by a connection of its own. */
      folders: z
        .array(folderName)
        .min(1, 'Name at least one folder.')
        .max(5, 'At most five folders.')
        .default(['INBOX']),
      afterwards: afterwards.default('leave'),
      moveTo: z.string().trim().max(500).default(''),
    })
    .refine(given => given.afterwards !== 'move' || given.moveTo !== '', {
      path: ['moveTo'],
      message: 'Name the folder to move to.',
    })
    .refine(given => given.afterwards !== 'move' || !given.folders.includes(given.moveTo), {
      path: ['moveTo'],
      message: 'Name a folder that is not fetched itself.',
    })
    .nullable()
    .default(null),
  smtp: z.object(server).nullable().default(null),
  signIn: signInGiven.nullable().default(null),
  usesPlusAddress: z.boolean().default(false),
  team: id.nullable().default(null),
  quotesBelow: z.boolean().default(true),
  largestOut: z.coerce
    .number('Give a number of megabytes.')
    .int('Give whole megabytes.')
    .min(1, 'At least 1 MB.')
    .max(150, 'At most 150 MB.')
    .default(25),
  mailsAMinute: z.coerce
    .number('Give a number of mails.')
    .int('Give a whole number.')
    .min(1, 'At least 1 a minute.')
    .max(10_000, 'At most 10,000 a minute.')
    .nullable()
    .default(null),
  bounces: z.enum(['own', 'marked', 'other']).default('own'),
  bounceAddress: z
    .union([email, z.literal('')], 'Give a mail address such as bounces@example.org.')
    .default(''),
  acknowledges: z.boolean().default(false),
  acknowledgement: z.string().max(10_000, 'At most 10,000 characters.').default(''),
}

export const mailboxes = endpoint({
  name: 'email.mailboxes',
  method: 'GET',
  path: '/mailboxes',
  needs: 'agent',
  summary: 'The mailboxes, and when each last succeeded.',
  input: z.object({}),
  output: z.object({
    items: z.array(mailbox),
    /** The address that a provider sends the browser back to; it is entered on the provider's page. */
    returnAddress: z.string(),
  }),
})

export const makeMailbox = endpoint({
  name: 'email.makeMailbox',
  method: 'POST',
  path: '/mailboxes',
  needs: 'admin',
  summary: 'Set up a mailbox.',
  input: z.object(settings),
  output: mailbox,
})

export const changeMailbox = endpoint({
  name: 'email.changeMailbox',
  method: 'PUT',
  path: '/mailboxes/{id}',
  needs: 'admin',
  summary: 'Change a mailbox; a password that is left out stays as it was.',
  input: z.object({ id, ...settings, isActive: z.boolean().default(true) }),
  output: mailbox,
})

export const testMailbox = endpoint({
  name: 'email.testMailbox',
  method: 'POST',
  path: '/mailboxes/test',
  needs: 'admin',
  summary: 'Try a mailbox’s servers without saving: each part answers with what worked or what to mend.',
  input: z.object({ id: id.optional(), address: email, imap: settings.imap, smtp: settings.smtp }),
  output: z.object({
    parts: z.array(z.object({ part: z.enum(['imap', 'smtp']), worked: z.boolean(), sentence: z.string() })),
  }),
})

export const mailFolders = endpoint({
  name: 'email.folders',
  method: 'POST',
  path: '/mailboxes/folders',
  needs: 'admin',
  summary: 'The folders that a mailbox’s IMAP server shows, to choose from; saves nothing.',
  input: z.object({ id: id.optional(), imap: settings.imap }),
  output: z.object({ folders: z.array(z.string()), problem: z.string().nullable() }),
})

export const quarantine = endpoint({
  name: 'email.quarantine',
  method: 'GET',
  path: '/quarantine',
  needs: 'lead',
  summary: 'Mail that could not be read; its raw source is kept.',
  input: z.object({ ...pageInput }),
  output: pageOf(
    z.object({
      id,
      mailbox: z.string(),
      receivedAt: z.iso.datetime(),
      size: z.number().int(),
      from: z.string(),
      subject: z.string(),
      problem: z.string(),
    }),
  ),
})

export const reprocess = endpoint({
  name: 'email.reprocess',
  method: 'POST',
  path: '/quarantine/{id}/reprocess',
  needs: 'lead',
  summary: 'Try to read a quarantined mail again.',
  input: z.object({ id }),
  output: z.object({}),
})

export const reprocessAll = endpoint({
  name: 'email.reprocessAll',
  method: 'POST',
  path: '/quarantine/reprocess',
  needs: 'lead',
  summary: 'Try to read everything in the quarantine again, such as after an update.',
  input: z.object({}),
  output: z.object({ count: z.number().int() }),
})

export const dismiss = endpoint({
  name: 'email.dismiss',
  method: 'DELETE',
  path: '/quarantine/{id}',
  needs: 'lead',
  summary: 'Put a quarantined mail away; its raw source is kept.',
  input: z.object({ id }),
  output: z.object({}),
})

export const source = endpoint({
  name: 'email.source',
  method: 'GET',
  path: '/messages/{id}/source',
  needs: 'agent',
  summary: 'The raw source of a mail as it came in.',
  input: z.object({ id }),
  output: z.unknown(),
})

export const mailboxChanged = event('email.mailboxChanged', z.object({ address: z.string() }))
export const quarantined = event('email.quarantined', z.object({ mail: id, problem: z.string() }))
export const reprocessed = event('email.reprocessed', z.object({ mail: id }))
export const dismissed = event('email.dismissed', z.object({ mail: id }))

/** A mail system has told what became of a mail of ours; `report` is the message in which it stands. */
export const reported = event(
  'email.reported',
  z.object({
    message: id,
    /** The desk wrote the mail by itself. */
    isOwnMail: z.boolean(),
    report: id,
    kind: z.enum(['bounce', 'delay', 'delivered']),
    recipients: z.array(
      z.object({
        address: z.string(),
        original: z.string().nullable(),
        action: z.enum(['failed', 'delayed', 'delivered']),
        status: z.string().nullable(),
        code: z.number().int().nullable(),
        diagnostic: z.string(),
      }),
    ),
  }),
)
/** So many mails have come from an address that the rest is kept together. */
export const heldBack = event('email.heldBack', z.object({ address: z.string(), most: z.number().int() }))
/** A person's mail has opened a conversation in a mailbox that acknowledges. */
export const awaitsAcknowledgement = event(
  'email.awaitsAcknowledgement',
  z.object({
    message: id,
    mailbox: id,
    template: z.string(),
    name: z.string(),
    address: z.string(),
    subject: z.string(),
    /** With its brackets; `null` where the mail had none. */
    rfcId: z.string().nullable(),
  }),
)

/**
 * Why a colleague's answer by mail becomes their draft instead of going out: switched off in the mail settings, the notice is too
 * old or has had its answer, or it cannot be told what of the mail is meant for the customer.
 */
export type KeptBecause = 'switchedOff' | 'expired' | 'answered' | 'unclear'

const fromColleague = z.object({ mail: id, colleague: id })

/** A colleague has answered a notice by mail; `about` is the mail as it came. */
export const colleagueAnswered = eventCarrying<{
  colleague: Colleague
  text: string
  /** Ids of files that are kept already. */
  files: string[]
  /** The position up to which the notice told them. */
  seen: number
  authentication: 'pass' | 'fail' | 'none'
  keptBecause: KeptBecause | null
}>()('email.colleagueAnswered', fromColleague)

/** The same where the first line says that it is a note. */
export const colleagueNoted = eventCarrying<{ colleague: Colleague; text: string }>()(
  'email.colleagueNoted',
  fromColleague,
)
