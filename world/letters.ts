import MailComposer from 'nodemailer/lib/mail-composer'
import type { WorldFile } from './files.ts'

export interface Letter {
  from: { name: string; address: string }
  to: { name: string; address: string }
  subject: string
  text: string
  html?: string
  date: Date
  /** The Message-ID that it answers, with its brackets. */
  answers?: string
  files?: WorldFile[]
}

/** The raw source of a mail as a customer's program writes it. */
export function letter({ answers, files = [], ...rest }: Letter): Promise<Buffer> {
  const composer = new MailComposer({
    ...rest,
    inReplyTo: answers,
    references: answers,
    attachments: files.map(file => ({
      filename: file.name,
      contentType: file.type,
      content: Buffer.from(file.content),
    })),
  })
  return composer.compile().build()
}
