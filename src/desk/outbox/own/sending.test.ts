import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { day, hour, minute } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import { type OwnMail, sendOwnMail } from './sending.ts'

let desk: Desk
let office: PostOffice
let sink: SmtpSink

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { smtp })
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('goes out once, says that a machine wrote it, and asks others not to answer', async () => {
  await queue()
  await desk.settle()
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  const [mail] = sink.mails
  expect(mail?.to).toEqual(['ana@quayside.example'])
  expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(mail?.source).toMatch(/^X-Auto-Response-Suppress: All\r$/m)
  expect(mail?.source).toMatch(/^X-Evenkeel-Desk: \S{16}\r$/m)
  expect(mail?.source).not.toMatch(/^Precedence:/m)
  expect(mail?.source).toContain('Ines has written.')
})

test('the same key is the same mail', async () => {
  const first = await queue()
  expect(await queue()).toEqual({ id: first.id, fate: 'known' })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('two processes send it once', async () => {
  const other = await desk.another()
  await queue()
  await Promise.all([desk.settle(), other.settle()])
  expect(sink.mails).toHaveLength(1)
})

test('a server that says "later" is asked again with the same Message-ID, one that says "never" is not', async () => {
  sink.behave({ at: 'mail', says: '451 Later' })
  await queue()
  await desk.settle()
  const before = await rfcId()
  sink.behave()
  desk.clock.advance(5 * minute)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  expect(sink.mails[0]?.source).toContain(before)

  sink.behave({ at: 'recipient', says: '550 Never' })
  await queue({ key: 'another' })
  await desk.settle()
  sink.behave()
  desk.clock.advance(3 * hour)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('one that may have been sent is never sent again', async () => {
  sink.behave({ at: 'mail', does: 'drop' })
  await queue()
  await desk.settle()
  sink.behave()
  desk.clock.advance(day)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('a process that died over it before the mail began is followed by another', async () => {
  await queue()
  await desk.runtime.connected.pool.query(
    "update own_mails set state = 'sending', claimed_by = id, claimed_until = $1",
    [new Date(desk.clock.now().getTime() - 1)],
  )
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('one address has so many in a day and no more; notices to colleagues are not counted', async () => {
  const to = { name: 'Ines', address: 'Ines@harbour.example' }
  const fates: string[] = []
  for (let n = 0; n < 12; n++) fates.push((await queue({ kind: 'acknowledgement', to, key: `k${n}` })).fate)
  expect(fates.filter(fate => fate === 'queued')).toHaveLength(10)
  expect(fates.slice(10)).toEqual(['overCap', 'overCap'])
  for (let n = 0; n < 12; n++) expect((await queue({ to, key: `notice${n}` })).fate).toBe('queued')
  desk.clock.advance(day + minute)
  expect((await queue({ kind: 'acknowledgement', to, key: 'tomorrow' })).fate).toBe('queued')
})

function queue(mail: Partial<OwnMail> = {}) {
  const whole: OwnMail = {
    kind: 'notice',
    to: { name: 'Ana', address: 'ana@quayside.example' },
    subject: 'Something new in #1',
    text: 'Ines has written.',
    mailboxId: office.mailbox.id,
    key: 'one',
    ...mail,
  }
  return desk.runtime.act(system, ctx => sendOwnMail(ctx, whole))
}

async function rfcId(): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select rfc_id from own_mails')
  return rows[0].rfc_id
}
