import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import type { Dovecot } from '../../world/dovecot.ts'

export interface MailProgram {
  /** Lays a mail into the mailbox; it is there when this resolves. */
  layDown(source: string): Promise<void>
  close(): void
}

/** A mail program that lays mail into the mailbox from which the desk fetches. */
export async function mailProgram(imap: Dovecot): Promise<MailProgram> {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: imapUser, pass: imap.password },
    logger: false,
  })
  client.on('error', () => {})
  await client.connect()
  return {
    async layDown(source) {
      while (!(await client.append('INBOX', source, [], new Date()))) await pause(100)
    },
    close: () => client.close(),
  }
}

export const imapUser = 'crash'
