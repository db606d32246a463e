import { setTimeout as pause } from 'node:timers/promises'
import { type SmtpClient, smtpClient } from '../../world/smtp-client.ts'

/** What the outside was promised: mail that got a 250, and answers that got a 200. */
export interface Promised {
  mails: Set<number>
  answers: Set<string>
}

export interface Traffic {
  promised: Promised
  /** Begins nothing new, and goes on until everything begun has been promised. */
  finish(): Promise<void>
}

interface Desk {
  url: string
  key: string
  smtpPort: number
  mailbox: string
}

/** Customers' mail programs and a program that answers. Both do what is right after a broken line: try the same again. */
export function startTraffic(desk: Desk): Traffic {
  const promised: Promised = { mails: new Set(), answers: new Set() }
  let isOver = false
  let next = 0
  const take = () => next++
  const lanes = [
    ...Array.from({ length: 3 }, () => sendMails(desk, take, () => isOver, promised.mails)),
    answerAll(desk, () => isOver, promised.answers),
  ]
  return {
    promised,
    async finish() {
      isOver = true
      await Promise.all(lanes)
    },
  }
}

async function sendMails(
  { smtpPort, mailbox }: Desk,
  take: () => number,
  isOver: () => boolean,
  promised: Set<number>,
): Promise<void> {
  let client: SmtpClient | null = null
  while (!isOver()) {
    const number = take()
    const mail = { from: `c${number}@customers.example`, to: [mailbox], source: source(number, mailbox) }
    for (;;) {
      client ??= await smtpClient(smtpPort)
      if ((await client.send(mail)).startsWith('250')) break
      client.drop()
      client = null
      await pause(50)
    }
    promised.add(number)
    await pause(20)
  }
  client?.drop()
}

function source(number: number, mailbox: string): string {
  return [
    `From: Customer ${number} <c${number}@customers.example>`,
    `To: <${mailbox}>`,
    `Subject: Matter ${number}`,
    `Message-ID: <mail-${number}@customers.example>`,
    `Date: ${new Date().toUTCString()}`,
    '',
    `This is mail-${number}-.`,
    'word '.repeat(400),
    '',
  ].join('\r\n')
}

/** One answer for each conversation, under a key of its own, so that asking twice is answering once. */
async function answerAll(desk: Desk, isOver: () => boolean, promised: Set<string>): Promise<void> {
  while (!isOver()) {
    const open = await call<{ items: { id: string }[] }>(desk, 'GET', '/conversations?state=open&limit=8')
    await Promise.all((open?.items ?? []).map(({ id }) => answer(desk, id, promised)))
    await pause(20)
  }
}

async function answer(desk: Desk, id: string, promised: Set<string>): Promise<void> {
  const body = { text: `This is answer-${id}-.`, key: id }
  while (!(await call(desk, 'POST', `/conversations/${id}/replies`, body))) await pause(50)
  promised.add(id)
}

async function call<T>({ url, key }: Desk, method: string, path: string, body?: object): Promise<T | null> {
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(10_000),
    })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}
