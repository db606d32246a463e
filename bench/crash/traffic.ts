import { setTimeout as pause } from 'node:timers/promises'
import { type SmtpClient, smtpClient } from '../../world/smtp-client.ts'

/** How a mail reaches the desk: handed to its own receiver, or laid into a mailbox from which it is fetched. */
export type Door = 'smtp' | 'imap'

/** What the outside was promised: mail that got a 250 or lies in the mailbox, and answers that got a 200. */
export interface Promised {
  mails: Record<Door, Set<number>>
  answers: Set<string>
}

export interface Traffic {
  promised: Promised
  /** Begins nothing new, and goes on until everything begun has been promised. */
  finish(): Promise<void>
  /** Ends at once, for a story that cannot go on. */
  abandon(): void
}

interface Desk {
  /** Of each of its processes. */
  processes: { url: string; smtpPort: number }[]
  key: string
  mailbox: string
  /** Lays a mail into the mailbox that the desk fetches from. */
  layDown(source: string): Promise<void>
}

interface Course {
  isOver: boolean
  isAbandoned: boolean
  /** The number of the next mail. */
  next: number
}

/** Customers' mail programs and a program that answers. Both do what is right after a broken line: try the same again. */
export function startTraffic(desk: Desk): Traffic {
  const promised: Promised = { mails: { smtp: new Set(), imap: new Set() }, answers: new Set() }
  const course: Course = { isOver: false, isAbandoned: false, next: 0 }
  const lanes = [
    ...Array.from({ length: 3 }, () => sendMails(desk, course, promised.mails.smtp)),
    layMails(desk, course, promised.mails.imap),
    answerAll(desk, course, promised.answers),
  ]
  return {
    promised,
    async finish() {
      course.isOver = true
      await Promise.all(lanes)
    },
    abandon() {
      course.isOver = true
      course.isAbandoned = true
    },
  }
}

async function sendMails({ processes, mailbox }: Desk, course: Course, promised: Set<number>): Promise<void> {
  let client: SmtpClient | null = null
  while (!course.isOver) {
    const number = course.next++
    const mail = { from: `c${number}@customers.example`, to: [mailbox], source: source(number, mailbox) }
    while (!course.isAbandoned) {
      client ??= await smtpClient(one(processes).smtpPort)
      if ((await client.send(mail)).startsWith('250')) {
        promised.add(number)
        break
      }
      client.drop()
      client = null
      await pause(50)
    }
    await pause(20)
  }
  client?.drop()
}

async function layMails(desk: Desk, course: Course, promised: Set<number>): Promise<void> {
  while (!course.isOver) {
    const number = course.next++
    await desk.layDown(source(number, desk.mailbox))
    promised.add(number)
    await pause(40)
  }
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
async function answerAll(desk: Desk, course: Course, promised: Set<string>): Promise<void> {
  const begun = new Map<string, Promise<void>>()
  while (!course.isOver) {
    const open = await call<{ items: { id: string }[] }>(desk, 'GET', '/conversations?state=open&limit=12')
    for (const { id } of open?.items ?? []) {
      if (!begun.has(id)) begun.set(id, answer(desk, id, course, promised))
    }
    await pause(20)
  }
  await Promise.all(begun.values())
}

async function answer(desk: Desk, id: string, course: Course, promised: Set<string>): Promise<void> {
  const body = { text: `This is answer-${id}-.`, key: id }
  while (!course.isAbandoned) {
    if (await call(desk, 'POST', `/conversations/${id}/replies`, body)) {
      promised.add(id)
      return
    }
    await pause(50)
  }
}

async function call<T>(
  { processes, key }: Desk,
  method: string,
  path: string,
  body?: object,
): Promise<T | null> {
  try {
    const response = await fetch(`${one(processes).url}/api/v1${path}`, {
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

function one<T>(all: T[]): T {
  return all[Math.floor(Math.random() * all.length)] as T
}
