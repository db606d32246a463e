import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { lines } from '../../../../world/machines/mail.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { hour } from '../../../kit/time.ts'
import { changeMailSettings } from '../../channels/email/settings/contract.ts'
import { open } from '../../timeline/contract.ts'

let desk: Desk
let office: PostOffice
let sink: SmtpSink

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  office = await openPostOffice(desk, acknowledging(sink))
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('a person who brings something new is told once that it has come, by name and number', async () => {
  const [conversation] = await office.send({ id: 'first@harbour.example', subject: 'Re: Router' })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  const [mail] = sink.mails
  expect(mail?.to).toEqual(['ines@harbour.example'])
  expect(mail?.from).toMatch(/^help\+b-[0-9a-z]{37}@quayside\.example$/)
  expect(mail?.source).toMatch(/^Subject: Auto: Router\r$/m)
  expect(mail?.source).toMatch(/^Auto-Submitted: auto-replied\r$/m)
  expect(mail?.source).toMatch(/^In-Reply-To: <first@harbour\.example>\r$/m)
  expect(mail?.source).toMatch(/^Reply-To: help\+c-[0-9a-f]+@quayside\.example\r$/m)
  expect(mail?.source).toContain(`Thank you, Ines Prado. It is #${conversation?.number}.`)
})

test('what is said later in the same matter is not acknowledged', async () => {
  await office.send({ id: 'first@harbour.example' })
  desk.clock.advance(48 * hour)
  await office.send({ inReplyTo: 'first@harbour.example' })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('whoever writes three times in a morning hears once, and again the day after', async () => {
  for (const subject of ['Router', 'Invoice', 'Visit']) await office.send({ subject })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  desk.clock.advance(24 * hour)
  await office.send({ subject: 'Another' })
  await desk.settle()
  expect(sink.mails).toHaveLength(2)
})

test('two processes that read two mails of one sender acknowledge once', async () => {
  const other = await desk.another()
  await office.post(letterOf('Router'))
  await office.post(letterOf('Invoice'))
  await Promise.all([desk.settle(), other.settle()])
  expect(sink.mails).toHaveLength(1)
})

test.each([
  'noreply@shop.example',
  'No-Reply@shop.example',
  'donotreply@shop.example',
  'do_not_reply+123@shop.example',
  'mailer-daemon@shop.example',
  'postmaster@shop.example',
  'nichtantworten@shop.example',
  'keine-antwort@shop.example',
  'ne-pas-repondre@shop.example',
  'no-responder@shop.example',
  'bounces+ines=harbour@shop.example',
  'talk-request@lists.example',
  'owner-talk@lists.example',
  'help@quayside.example',
  'help+anything@quayside.example',
])('nothing goes to %s', async address => {
  await office.send({ from: `Somebody <${address}>` }, undefined, 'somebody@shop.example')
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
})

test.each([
  'Auto-Submitted: auto-generated',
  'X-Auto-Response-Suppress: AutoReply',
  'Precedence: bulk',
  'List-Id: <talk.lists.example>',
  'List-Unsubscribe: <https://news.example>',
  'X-Failed-Recipients: a@b.example',
  'X-Evenkeel-Desk: abcdefghijklmnop',
])('nothing goes to a machine (%s)', async header => {
  await office.send({ headers: [header] })
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
})

test('nothing goes to the null sender', async () => {
  await office.send({}, undefined, '')
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
})

test('somebody whose company wants no receipts is still told', async () => {
  await office.send({ headers: ['X-Auto-Response-Suppress: DR, RN, NRN'] })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('a group of our own that passes mail on is no list, once it is named', async () => {
  const headers = ['List-Id: Help <help.quayside.example>', 'Precedence: list']
  await office.send({ headers })
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
  await desk.call(changeMailSettings, { ownLists: ['help.quayside.example'] }, { as: 'dele' })
  const [conversation] = await office.send({ headers, subject: 'Another' })
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  expect((await office.messages(conversation?.id ?? ''))[0]?.marks).toEqual([])
})

test('an answer to the acknowledgement belongs to its conversation, and our answers refer to the customer’s mail', async () => {
  const [conversation] = await office.send({ id: 'first@harbour.example' })
  await desk.settle()
  const [, id] = /^Message-ID:\s+<(.+)>/m.exec(sink.mails[0]?.source ?? '') ?? []
  await office.send({ inReplyTo: id, subject: 'Aw: Auto' })
  expect(await office.messages(conversation?.id ?? '')).toHaveLength(2)
})

test('an acknowledgement that comes back to the desk makes nothing', async () => {
  await office.send({})
  await desk.settle()
  await office.send(sink.mails[0]?.source ?? '')
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  expect(await office.conversations()).toHaveLength(1)
})

test('one that comes back leaves its note at the address, in its conversation, and opens nothing', async () => {
  const [conversation] = await office.send({ id: 'first@harbour.example' })
  await desk.settle()
  const bounce = lines(
    'From: MAILER-DAEMON@relay.example',
    'Subject: Undelivered Mail Returned to Sender',
    '',
    '<ines@harbour.example>: 550 5.1.1 User unknown',
  )
  const { id = '' } = conversation ?? {}
  await office.send(bounce, [sink.mails[0]?.from ?? ''], '')
  expect((await office.messages(id)).map(message => message.marks)).toEqual([[], ['automatic', 'bounce']])
  const { customerDetails } = await desk.call(open, { id }, { as: 'ana' })
  expect(customerDetails?.failures.map(one => one.why)).toEqual(['mailbox unknown'])
})

test('a holiday note that answers it belongs to its conversation', async () => {
  const [conversation] = await office.send({ id: 'first@harbour.example' })
  await desk.settle()
  await office.send({ headers: ['Auto-Submitted: auto-replied'] }, [sink.mails[0]?.from ?? ''], '')
  expect(await office.conversations()).toHaveLength(1)
  expect((await office.messages(conversation?.id ?? '')).map(message => message.marks)).toEqual([
    [],
    ['automatic', 'auto-reply'],
  ])
})

test('a name that carries an advertisement stays out of the greeting', async () => {
  await office.send({ from: '"Win at www.casino.example" <ines@harbour.example>' })
  await desk.settle()
  expect(sink.mails[0]?.source).toContain('Thank you. It is #')
})

test('two desks that acknowledge each other stop by themselves', async () => {
  const other = await openDesk()
  const theirSink = await startSmtpSink()
  const theirs = await openPostOffice(other, { ...acknowledging(theirSink), address: 'care@harbour.example' })
  try {
    // A person behind the other desk's address begins; each sink's mail is carried to the other desk until none is left.
    await office.send({ from: 'Care <care@harbour.example>' }, undefined, 'care@harbour.example')
    for (let round = 0; round < 5; round++) {
      await desk.settle()
      for (const mail of sink.mails.slice(round))
        await theirs.send(mail.source, ['care@harbour.example'], mail.from)
      await other.settle()
      for (const mail of theirSink.mails.slice(round)) await office.send(mail.source, undefined, mail.from)
    }
    expect(sink.mails.length + theirSink.mails.length).toBeLessThanOrEqual(2)
    expect(sink.mails).toHaveLength(1)
  } finally {
    await Promise.all([theirs.stop(), theirSink.stop()])
    await other.close()
  }
})

test('desks whose headers were lost on the way stop at the window, too', async () => {
  const other = await openDesk()
  const theirSink = await startSmtpSink()
  const theirs = await openPostOffice(other, { ...acknowledging(theirSink), address: 'care@harbour.example' })
  const bare = (source: string) =>
    source.replace(
      /^(?:Auto-Submitted|X-Auto-Response-Suppress|X-Evenkeel-Desk|In-Reply-To|References):.*\r\n/gm,
      '',
    )
  try {
    await office.send({ from: 'Care <care@harbour.example>' }, undefined, 'care@harbour.example')
    for (let round = 0; round < 5; round++) {
      await desk.settle()
      for (const mail of sink.mails.slice(round))
        await theirs.send(bare(mail.source), ['care@harbour.example'], 'help@quayside.example')
      await other.settle()
      for (const mail of theirSink.mails.slice(round))
        await office.send(bare(mail.source), undefined, 'care@harbour.example')
    }
    expect(sink.mails.length + theirSink.mails.length).toBe(2)
  } finally {
    await Promise.all([theirs.stop(), theirSink.stop()])
    await other.close()
  }
})

function acknowledging({ host, port }: SmtpSink) {
  return {
    smtp: { host, port, security: 'none' as const },
    acknowledges: true,
    acknowledgement: 'Thank you, {name}. It is #{number}.',
  }
}

function letterOf(subject: string): string {
  return [
    'From: Ines Prado <ines@harbour.example>',
    'To: help@quayside.example',
    `Subject: ${subject}`,
    '',
    'It blinks.',
    '',
  ].join('\r\n')
}
