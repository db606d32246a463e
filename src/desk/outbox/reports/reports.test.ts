import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { type About, report, returned } from '../../../../world/machines/mail.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { minute, second } from '../../../kit/time.ts'
import { setState } from '../../conversations/contract.ts'
import { find } from '../../customers/contract.ts'
import { open } from '../../timeline/contract.ts'
import { list, reply, sendAgain, sendNow } from '../contract.ts'

const ines = 'ines@harbour.example'
const victor = 'victor@harbour.example'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
let conversation: { id: string }

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { smtp })
  conversation = (await office.send({ id: 'first@harbour.example', subject: 'Router' }))[0]!
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('an answer that did not arrive says where and why, and its conversation is open again', async () => {
  await answer()
  expect(await state()).toBe('waiting')
  await bounce([[ines, 'failed', '5.1.1']])
  expect(await state()).toBe('open')
  const { delivery } = await answered()
  expect(delivery).toMatchObject({
    state: 'failed',
    nextTryAt: null,
    problem: `Did not arrive at ${ines}: mailbox unknown (550 5.1.1).`,
  })
  expect(delivery.missed).toHaveLength(1)
  expect(delivery.missed[0]).toMatchObject({
    address: ines,
    state: 'failed',
    advice: 'Correct the address and send it again, or reach them another way.',
  })
  const { items } = await desk.call(list, { state: 'failed' }, { as: 'ana' })
  expect(items.map(item => item.delivery.missed.map(one => one.address))).toEqual([[ines]])
  const { timeline } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  expect(timeline.map(item => item.kind === 'event' && item.happening.data.because)).toContain('returned')
})

test('one that was answered and closed opens too: nobody has had it', async () => {
  await answer()
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
  await bounce([[ines, 'failed', '5.1.1']])
  expect(await state()).toBe('open')
})

test('a delay is shown, opens nothing, and goes when the mail has arrived', async () => {
  await answer()
  await bounce([[ines, 'delayed', '4.4.1']])
  expect(await state()).toBe('waiting')
  const delayed = (await answered()).delivery
  expect(delayed).toMatchObject({ state: 'sent', problem: null })
  expect(delayed.missed[0]?.sentence).toContain('Their mail system goes on trying.')
  await bounce([[ines, 'delivered', '2.0.0']])
  expect((await answered()).delivery).toMatchObject({ state: 'sent', missed: [] })
})

test('a delay that is told after the end changes nothing', async () => {
  await answer()
  await bounce([[ines, 'failed', '5.1.1']])
  await bounce([[ines, 'delayed', '4.4.1']])
  expect((await answered()).delivery.missed[0]?.state).toBe('failed')
})

test('of several recipients only those are marked whom the report means, and only they get it again', async () => {
  await answer([ines, victor, 'third@harbour.example'])
  await bounce([
    [ines, 'delivered', '2.0.0'],
    [victor, 'failed', '5.1.1'],
    ['third@harbour.example', 'delayed', '4.2.1'],
  ])
  const { message, delivery } = await answered()
  expect(delivery.missed.map(one => [one.address, one.state])).toEqual([
    ['third@harbour.example', 'delayed'],
    [victor, 'failed'],
  ])
  await desk.call(sendNow, { message: message.id }, { as: 'ana' })
  await desk.settle()
  expect(sink.mails.map(mail => mail.to)).toEqual([[ines, victor, 'third@harbour.example'], [victor]])
})

test('a corrected address gets the same answer, and the conversation waits again', async () => {
  await answer()
  await bounce([[ines, 'failed', '5.1.1']])
  const { message } = await answered()
  const corrected = [{ address: ines, instead: 'Ines.Prado@harbour.example' }]
  await desk.call(sendAgain, { message: message.id, corrected }, { as: 'ana' })
  await desk.settle()
  expect(sink.mails.map(mail => mail.to)).toEqual([[ines], ['ines.prado@harbour.example']])
  const ids = sink.mails.map(mail => /^Message-ID:\s+(\S+)/m.exec(mail.source)?.[1])
  expect(new Set(ids).size).toBe(1)
  const now = await answered()
  expect(now.delivery).toMatchObject({ state: 'sent', missed: [], problem: null })
  expect(now.message.to.map(one => one.address)).toEqual(['ines.prado@harbour.example'])
  expect(await state()).toBe('waiting')
  // The first address is told of once more: that counts no longer, but the new one would.
  await bounce([[ines, 'failed', '5.1.1']])
  expect((await answered()).delivery).toMatchObject({ state: 'sent', missed: [] })
  await bounce([['ines.prado@harbour.example', 'failed', '5.1.1']])
  expect((await answered()).delivery.state).toBe('failed')
})

test('a conversation whose customer has written meanwhile stays open when it is sent again', async () => {
  await answer()
  await bounce([[ines, 'failed', '5.1.1']])
  await office.send({ inReplyTo: 'first@harbour.example', text: 'Are you there?' })
  await desk.call(sendAgain, { message: (await answered()).message.id }, { as: 'ana' })
  expect(await state()).toBe('open')
})

test('an address at which it has not failed is not corrected, and what has arrived is not sent again', async () => {
  await answer()
  const { message } = await answered()
  await expect(desk.call(sendAgain, { message: message.id }, { as: 'ana' })).rejects.toMatchObject({
    status: 409,
  })
  await bounce([[ines, 'failed', '5.1.1']])
  const corrected = [{ address: victor, instead: ines }]
  await expect(desk.call(sendAgain, { message: message.id, corrected }, { as: 'ana' })).rejects.toMatchObject(
    {
      status: 422,
    },
  )
})

test('a forged bounce marks nothing: neither a guessed id nor somebody who was not written to', async () => {
  await answer([ines, victor])
  const id = await rfcId()
  for (const forged of [
    id.replace(/\.[0-9a-f]{12}@/, '.000000000000@'),
    'first@harbour.example',
    '1@x.example',
  ])
    await bounce([[ines, 'failed', '5.1.1']], { id: forged })
  await bounce([['somebody@elsewhere.example', 'failed', '5.1.1']])
  expect((await answered()).delivery).toMatchObject({ state: 'sent', missed: [] })
  expect(await state()).toBe('waiting')
})

test('a bounce of a mail that is not ours stays a conversation of its own, marked', async () => {
  await answer()
  await bounce([['x@y.example', 'failed', '5.1.1']], {
    id: 'other@elsewhere.example',
    answers: 'a@b.example',
  })
  const all = await office.conversations()
  expect(all).toHaveLength(2)
  expect((await office.messages(all[0]!.id))[0]?.marks).toEqual(['automatic', 'bounce'])
})

test('the address keeps that mail to it failed, until mail comes from it again', async () => {
  await answer()
  await bounce([[ines, 'failed', '5.1.1']])
  const { customerDetails } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  expect(customerDetails?.failures).toEqual([
    { address: ines, at: desk.clock.now().toISOString(), why: 'mailbox unknown' },
  ])
  await office.send({ inReplyTo: 'first@harbour.example' })
  const id = customerDetails?.id ?? ''
  expect((await desk.call(find, { id }, { as: 'ana' })).failures).toEqual([])
})

test.each([
  ['5.7.1', 'failed'],
  ['5.2.2', 'failed'],
  ['4.4.7', 'failed'],
])('what is not the address’s fault (%s) leaves no note at it', async (status, action) => {
  await answer()
  await bounce([[ines, action, status]])
  const { customerDetails } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  expect(customerDetails?.failures).toEqual([])
})

type Reported = [address: string, action: string, status: string]

async function bounce(
  recipients: Reported[],
  { id, answers }: { id?: string; answers?: string } = {},
): Promise<void> {
  desk.clock.advance(minute)
  const about: About = { id: id ?? (await rfcId()), to: ines, subject: 'Re: Router' }
  const source = report({
    headers: [
      'From: MAILER-DAEMON@relay.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${crypto.randomUUID()}@relay.example>`,
      ...(answers ? [`In-Reply-To: <${answers}>`] : []),
    ],
    notice: 'See below.',
    status: [
      'Reporting-MTA: dns; relay.example',
      ...recipients.map(
        ([address, action, status]) =>
          `\nFinal-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}${action === 'failed' ? `\nDiagnostic-Code: smtp; 550 ${status} No` : ''}`,
      ),
    ].join('\n'),
    returned: returned(about).replace('In-Reply-To: <first@harbour.example>\n', ''),
  })
  await office.send(source, undefined, '')
}

async function answer(to?: string[]): Promise<void> {
  await desk.call(
    reply,
    { id: conversation.id, text: 'Switch it off.', ...(to ? { to } : {}) },
    { as: 'ana' },
  )
  desk.clock.advance(15 * second)
  await desk.settle()
}

async function answered() {
  const { timeline } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  const [item] = timeline.flatMap(item =>
    item.kind === 'message' && item.delivery ? [{ message: item.message, delivery: item.delivery }] : [],
  )
  return item!
}

async function state(): Promise<string> {
  return (await desk.call(open, { id: conversation.id }, { as: 'ana' })).state
}

async function rfcId(): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select rfc_id from outbox')
  return rows[0].rfc_id.slice(1, -1)
}
