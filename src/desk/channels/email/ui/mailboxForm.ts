import type { z } from 'zod'
import { changeMailbox, type Mailbox } from '../contract.ts'
import { standardAcknowledgement } from '../rules.ts'

/** What the form holds: everything but the id, which a new mailbox does not have. */
export const mailboxSchema = changeMailbox.input.omit({ id: true })
export type MailboxValues = z.input<typeof mailboxSchema>
export type Part = 'imap' | 'smtp'
export type Server = NonNullable<MailboxValues['imap']>
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
      usesPlusAddress: false,
      team: null,
      acknowledges: false,
      acknowledgement: standardAcknowledgement,
      isActive: true,
    }
  }
  const { name, address, signature, usesPlusAddress, team, acknowledges, acknowledgement, isActive } = mailbox
  return {
    name,
    address,
    signature,
    imap: mailbox.imap && withoutPassword(mailbox.imap),
    smtp: mailbox.smtp && withoutPassword(mailbox.smtp),
    usesPlusAddress,
    team,
    acknowledges,
    acknowledgement,
    isActive,
  }
}

/** A server as most are: encrypted from the start, the address as the user's name. */
export function newServer(part: Part, address: string): Server {
  const domain = address.split('@')[1]
  return {
    host: domain ? `${part}.${domain}` : '',
    port: ports[part].tls,
    security: 'tls',
    username: address,
    ...(part === 'imap' && { folder: 'INBOX' }),
  }
}

/** Another way of encrypting, with its usual port where the usual one of the way before stood. */
export function secured(part: Part, server: Server, security: Security): Server {
  const before = ports[part][server.security ?? 'tls']
  const port = Number(server.port) === before ? ports[part][security] : server.port
  return { ...server, security, port }
}

function withoutPassword<Shown extends { hasPassword: boolean }>({
  hasPassword: _,
  ...server
}: Shown): Omit<Shown, 'hasPassword'> {
  return server
}
