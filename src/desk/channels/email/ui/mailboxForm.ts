import type { z } from 'zod'
import { changeMailbox, type Mailbox } from '../contract.ts'
import { type ProviderName, serversOf } from '../oauth/rules.ts'
import { standardAcknowledgement } from '../rules.ts'

/** What the form holds: everything but the id, which a new mailbox does not have. */
export const mailboxSchema = changeMailbox.input.omit({ id: true })
export type MailboxValues = z.input<typeof mailboxSchema>
export type Part = 'imap' | 'smtp'
export type Server = NonNullable<MailboxValues['imap']>
export type SignIn = NonNullable<MailboxValues['signIn']>
type Security = NonNullable<Server['security']>

const ports: Record<Part, Record<Security, number>> = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
}

/** The values to begin with: an existing mailbox without its passwords, or an empty one. */
export function mailboxValues(mailbox: Mailbox | undefined): MailboxValues {
  if (!mailbox) {
    return {
      name: '',
      address: '',
      signature: '',
      imap: null,
      smtp: null,
      signIn: null,
      usesPlusAddress: false,
      team: null,
      quotesBelow: true,
      largestOut: 25,
      mailsAMinute: null,
      bounces: 'own',
      bounceAddress: '',
      acknowledges: false,
      acknowledgement: standardAcknowledgement,
      isActive: true,
    }
  }
  const { imap, smtp, signIn } = mailbox
  const {
    id: _,
    lastReceivedAt: _received,
    lastSucceededAt: _succeeded,
    lastSentAt: _sent,
    problem: _problem,
    ...settings
  } = mailbox
  return {
    ...settings,
    imap: imap && withoutPassword(imap),
    smtp: smtp && withoutPassword(smtp),
    signIn: signIn && keptOf(signIn),
  }
}

/** A server as most are: encrypted from the start, the address as the user's name. */
export function newServer(part: Part, address: string): Server {
  const domain = address.split('@')[1]
  return {
    host: domain ? `${part}.${domain}` : '',
    port: ports[part].tls,
    security: 'tls',
    signsInBy: 'password',
    username: address,
    ...(part === 'imap' && { folders: ['INBOX'] }),
  }
}

/** Another way of encrypting, with its usual port where the usual one of the way before stood. */
export function secured(part: Part, server: Server, security: Security): Server {
  const before = ports[part][server.security ?? 'tls']
  const port = Number(server.port) === before ? ports[part][security] : server.port
  return { ...server, security, port }
}

/** Whether one of the servers is signed in to at the provider. */
export function usesProvider(values: MailboxValues): boolean {
  return values.imap?.signsInBy === 'provider' || values.smtp?.signsInBy === 'provider'
}

/** After a change of the servers: a provider's part is there exactly while one of them needs it. */
export function withProvider(values: MailboxValues, kept: Mailbox['signIn']): MailboxValues {
  if (!usesProvider(values)) return { ...values, signIn: null }
  if (values.signIn) return values
  const names = [values.imap?.host, values.smtp?.host, values.address].join(' ')
  return atProvider(values, kept ? keptOf(kept) : newSignIn(guessed(names)))
}

/** The provider's part changed; another provider brings its own servers where they are known. */
export function atProvider(values: MailboxValues, signIn: SignIn): MailboxValues {
  const servers = signIn.provider === values.signIn?.provider ? null : serversOf(signIn.provider)
  const moved = (server: Server | null | undefined, part: Part) =>
    server?.signsInBy === 'provider' ? { ...server, ...servers?.[part] } : (server ?? null)
  return { ...values, signIn, imap: moved(values.imap, 'imap'), smtp: moved(values.smtp, 'smtp') }
}

function newSignIn(provider: ProviderName): SignIn {
  return { provider, flow: 'code', clientId: '' }
}

function guessed(names: string): ProviderName {
  if (/gmail|google/.test(names)) return 'google'
  return /office|outlook|microsoft/.test(names) ? 'microsoft' : 'other'
}

function keptOf({
  provider,
  flow,
  clientId,
  clientSecretExpiresOn,
  tenant,
  authorizeUrl,
  tokenUrl,
  scopes,
}: NonNullable<Mailbox['signIn']>): SignIn {
  return { provider, flow, clientId, clientSecretExpiresOn, tenant, authorizeUrl, tokenUrl, scopes }
}

function withoutPassword<Shown extends { hasPassword: boolean }>({
  hasPassword: _,
  ...server
}: Shown): Omit<Shown, 'hasPassword'> {
  return server
}
