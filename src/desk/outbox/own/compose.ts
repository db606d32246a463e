import MailComposer from 'nodemailer/lib/mail-composer'
import type { OwnMailRow } from './store.ts'

/** The mail as it goes out. Its words are the desk's own templates; a note's cannot get here. */
export function composeOwnMail(row: OwnMailRow, from: { name: string; address: string }): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: row.rfc_id,
    date: row.made_at,
    from,
    to: { name: row.to_name, address: row.to_address },
    replyTo: row.reply_to ?? undefined,
    subject: row.subject,
    inReplyTo: row.answers ?? undefined,
    references: row.answers ?? undefined,
    headers: row.headers.map(({ name, value }) => ({ key: name, value })),
    text: row.text.replace(/\r?\n/g, '\r\n'),
    html: row.html?.replace(/\r?\n/g, '\r\n'),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
