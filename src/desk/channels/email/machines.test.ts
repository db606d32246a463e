import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import type { About, MachineMail } from '../../../../world/machines/mail.ts'
import { notices } from '../../../../world/machines/notices.ts'
import { people } from '../../../../world/machines/people.ts'
import { replies } from '../../../../world/machines/replies.ts'
import { reports } from '../../../../world/machines/reports.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { smtpClient } from '../../../../world/smtp-client.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { minute, second } from '../../../kit/time.ts'
import { reply } from '../../outbox/contract.ts'
import { open } from '../../timeline/contract.ts'

const all = [...reports, ...notices, ...replies, ...people]
const customer = 'ines@harbour.example'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
const conversations = new Map<MachineMail, string>()

/** Each mail answers an answer of its own that has really gone out; all of them come in by SMTP. */
beforeAll(async () => {
  desk = await openDesk()
  sink = await startSmtpSink()
  office = await openPostOffice(desk, { smtp: { host: sink.host, port: sink.port, security: 'none' } })
  const line = await smtpClient(office.port)
  for (const [index] of all.entries()) {
    desk.clock.advance(3 * minute)
    const source = letter({ subject: `Router ${index}`, id: `${index}@harbour.example` })
    await line.send({ from: customer, to: [office.mailbox.address], source })
  }
  await office.drain()
  const opened = await bySubject()
  for (const [index, mail] of all.entries()) {
    const id = opened.get(`Router ${index}`) ?? ''
    conversations.set(mail, id)
    await desk.call(reply, { id, text: 'Switch it off and on again.' }, { as: 'ana' })
  }
  desk.clock.advance(15 * second)
  await desk.settle()
  expect(sink.mails).toHaveLength(all.length)
  const ids = await rfcIds()
  for (const [index, mail] of all.entries()) {
    const about: About = {
      id: ids.get(conversations.get(mail) ?? '') ?? '',
      to: customer,
      subject: `Re: Router ${index}`,
    }
    const from = mail.from ?? ''
    const answer = await line.send({ from, to: [office.mailbox.address], source: mail.source(about) })
    expect(answer).toMatch(/^250/)
  }
  await line.close()
  await office.drain()
}, 120_000)
afterAll(async () => {
  await Promise.all([office.stop(), sink.stop()])
  await desk.close()
})

describe.each([
  ['reports', reports],
  ['notices', notices],
] as const)('%s', (_, mails) => {
  test.each(mails.map(mail => [mail.name, mail] as const))('%s', async (_name, mail) => {
    const { state, answer, said } = await seen(mail)
    expect(said.marks).toEqual(['automatic', mail.kind])
    expect(said.author.kind).toBe('system')
    const hasFailed = mail.says?.state === 'failed' || mail.says?.state === 'returned'
    expect(state).toBe(hasFailed ? 'open' : 'waiting')
    expect(answer.state).toBe(hasFailed ? 'failed' : 'sent')
    expect(await reportOf(mail)).toMatchObject({ address: customer, ...mail.says })
  })
})

describe('what answers by itself', () => {
  test.each(replies.map(mail => [mail.name, mail] as const))('%s', async (_name, mail) => {
    const { state, answer, said } = await seen(mail)
    expect(said.marks).toContain(mail.kind)
    expect(said.marks).toContain('automatic')
    expect(state).toBe('waiting')
    expect(answer.state).toBe('sent')
  })
})

describe('a person', () => {
  test.each(people.map(mail => [mail.name, mail] as const))('%s', async (_name, mail) => {
    const { state, answer, said } = await seen(mail)
    expect(said.marks).toEqual([])
    expect(said.author).toMatchObject({ kind: 'customer', name: 'Ines Prado' })
    expect(state).toBe('open')
    expect(answer.state).toBe('sent')
  })
})

test('nothing of all this was answered', () => {
  expect(sink.mails).toHaveLength(all.length)
})

async function seen(mail: MachineMail) {
  const { state, timeline } = await desk.call(open, { id: conversations.get(mail) ?? '' }, { as: 'ana' })
  const messages = timeline.flatMap(item => (item.kind === 'message' ? [item] : []))
  const answer = messages.find(item => item.delivery)?.delivery
  const said = messages.at(-1)?.message
  if (!answer || !said || messages.length !== 3) throw new Error(`${messages.length} messages`)
  return { state, answer, said }
}

async function reportOf(mail: MachineMail) {
  const { rows } = await desk.runtime.connected.pool.query(
    'select address, state, status, code from delivery_reports where conversation_id = $1',
    [conversations.get(mail)],
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}

async function bySubject(): Promise<Map<string, string>> {
  const { rows } = await desk.runtime.connected.pool.query('select id, subject from conversations')
  return new Map(rows.map(row => [row.subject, row.id]))
}

async function rfcIds(): Promise<Map<string, string>> {
  const { rows } = await desk.runtime.connected.pool.query('select conversation_id, rfc_id from outbox')
  return new Map(rows.map(row => [row.conversation_id, row.rfc_id.slice(1, -1)]))
}
