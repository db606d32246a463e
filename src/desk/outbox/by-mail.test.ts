import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { password } from '../../../world/cast.ts'
import { type As, type Desk, openDesk } from '../../../world/desk.ts'
import type { Letter } from '../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import { day, second } from '../../kit/time.ts'
import { changeMailbox } from '../channels/email/contract.ts'
import { writeAbove } from '../channels/email/index.ts'
import { changeMailSettings } from '../channels/email/settings/contract.ts'
import { assign, merge } from '../conversations/contract.ts'
import { save } from '../drafts/contract.ts'
import { add } from '../notes/contract.ts'
import { change } from '../notices/contract.ts'
import { changeColleague } from '../people/contract.ts'
import { open } from '../timeline/contract.ts'
import { undo } from './contract.ts'

const ana = 'Ana Souza <ana@quayside.example>'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
let conversation: { id: string }
/** Where answers to the notice go, and its Message-ID. */
let notice: { to: string; id: string }
/** Who looks at what has become of it. */
let reader: As

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  reader = 'ana'
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { smtp })
  conversation = (await office.send({ id: 'first@harbour.example' }))[0]!
  await desk.call(assign, { id: conversation.id, assignee: await desk.idOf('ana') }, { as: 'bram' })
  await desk.call(change, { mine: true }, { as: 'ana' })
  notice = await noticed()
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('a colleague’s answer to a notice goes to the customer, in their name and from the desk', async () => {
  await answers()
  expect(await said()).toMatchObject({
    direction: 'outbound',
    author: { kind: 'colleague', name: 'Ana Souza' },
    text: 'Please switch it off and on.',
    marks: ['by-mail'],
  })
  const [mail] = await toCustomer()
  expect(mail).toContain('Please switch it off and on.')
  expect(mail).toMatch(/^From: Quayside <help@quayside\.example>/m)
  expect(mail).toMatch(/^To: Ines Prado <ines@harbour\.example>/m)
  expect(mail).toMatch(/^In-Reply-To: <second@harbour\.example>/m)
  for (const own of ['ana@quayside.example', notice.id, writeAbove, '+n-', 'desk.example', 'Sent with'])
    expect(mail).not.toContain(own)
  // The customer's words stand below as in every answer, once in each part; those that the notice quoted are not sent too.
  expect(mail?.match(/Still blinking/g)).toHaveLength(2)
})

test('it can be taken back like any other, and comes back as a draft', async () => {
  await answers()
  await desk.call(undo, { message: (await said()).id }, { as: 'ana' })
  expect(await toCustomer()).toEqual([])
  expect((await opened()).draft?.html).toContain('Please switch it off and on.')
})

test('what its writer has begun in the desk stays their draft', async () => {
  await desk.call(save, { id: conversation.id, html: '<p>Begun here</p>', version: 0 }, { as: 'ana' })
  await answers()
  expect((await opened()).draft?.html).toBe('<p>Begun here</p>')
})

test('attachments go along', async () => {
  await answers({
    headers: ['Content-Type: multipart/mixed; boundary=b'],
    text: [
      '--b',
      'Content-Type: text/plain',
      '',
      `See the plan.\r\n\r\n${quoted()}`,
      '--b',
      'Content-Type: text/plain; name=plan.txt',
      'Content-Disposition: attachment; filename=plan.txt',
      '',
      'First this, then that.',
      '--b--',
    ].join('\r\n'),
  })
  expect(await said()).toMatchObject({ text: 'See the plan.', attachments: [{ name: 'plan.txt' }] })
  expect((await toCustomer())[0]).toContain(
    Buffer.from('First this, then that.').toString('base64').slice(0, 20),
  )
})

test('a first line "note:" makes it a note, which no customer gets', async () => {
  await answers({ text: `Note:\r\nShe rang yesterday too.\r\n\r\n${quoted()}` })
  const { timeline } = await opened()
  expect(timeline.flatMap(item => (item.kind === 'note' ? [item.note] : []))).toMatchObject([
    { author: { name: 'Ana Souza' }, text: 'She rang yesterday too.' },
  ])
  expect(await toCustomer()).toEqual([])
})

test('what is nearly a note is sent to nobody', async () => {
  await answers({ text: `Internal note - she rang yesterday.\r\n\r\n${quoted()}` })
  await expectKept('which part of your mail')
})

test('an answer that was overtaken by the customer is kept as a draft, and its writer is told', async () => {
  await office.send({ inReplyTo: 'first@harbour.example', text: 'It works again, sorry.' })
  await answers()
  await expectKept('Something was said or noted')
})

test('so is one that was overtaken by another colleague, in a note or an answer', async () => {
  await desk.call(add, { id: conversation.id, text: 'I am on it.' }, { as: 'bram' })
  await answers()
  await expectKept('Something was said or noted')
})

test('so is one whose conversation has become part of another, and it lies there', async () => {
  const other = (await office.send({ id: 'other@harbour.example', subject: 'Invoice' }))[0]!
  await desk.call(merge, { id: conversation.id, into: other.id }, { as: 'bram' })
  conversation = other
  await answers()
  expect(await toCustomer()).toEqual([])
  expect((await opened()).draft?.html).toContain('switch it off')
})

test('one notice takes one answer', async () => {
  await answers()
  await answers({ text: `And another thing.\r\n\r\n${quoted()}` })
  expect(await toCustomer()).toHaveLength(1)
  expect((await opened()).draft?.html).toContain('And another thing.')
})

test('the same answer twice is one', async () => {
  await answers({ id: 'twice@quayside.example' })
  await answers({ id: 'twice@quayside.example' })
  expect(await toCustomer()).toHaveLength(1)
  expect((await opened()).draft).toBeNull()
})

test.each([
  ['between the lines', '> Still blinking.\r\n\r\nSwitch it off.\r\n\r\n> It is red.\r\n'],
  ['below', '> Still blinking.\r\n\r\nSwitch it off.\r\n'],
])('an answer %s is not guessed at', async (_, text) => {
  await answers({ text: `On Monday, help@quayside.example wrote:\r\n> ${writeAbove}\r\n${text}` })
  await expectKept('which part of your mail')
})

test('where it cannot be told where the quoted part begins, nothing goes out', async () => {
  await answers({
    text: `Please switch it off.\r\n\r\nMandag skrev nogen help@quayside.example\r\n${writeAbove}\r\nInes wrote`,
  })
  await expectKept('which part of your mail')
})

test('a mailbox without plus-addresses takes answers by the notice’s own id', async () => {
  const { id, name, address, smtp } = office.mailbox
  const server = smtp && { host: smtp.host, port: smtp.port, security: smtp.security }
  await desk.call(changeMailbox, { id, name, address, smtp: server, usesPlusAddress: false }, { as: 'dele' })
  desk.clock.advance(10 * 60 * second)
  const plain = await noticed('third@harbour.example')
  expect(plain.to).toBe('help@quayside.example')
  await answers({}, plain)
  expect(await toCustomer()).toHaveLength(1)
})

test('the token alone, from another address, is a stranger’s mail', async () => {
  await answers({ from: 'Victor Lind <victor@elsewhere.example>' })
  expect(await said()).toMatchObject({ direction: 'inbound', marks: ['stranger'] })
  expect(await toCustomer()).toEqual([])
})

test('the colleague’s address alone, without the token, is an ordinary mail with a mark', async () => {
  const all = await office.send({ from: ana, inReplyTo: 'first@harbour.example', text: 'Switch it off.' })
  const messages = (await Promise.all(all.map(({ id }) => office.messages(id)))).flat()
  const [mine] = messages.filter(message => message.from?.address === 'ana@quayside.example')
  expect(mine).toMatchObject({ direction: 'inbound', author: { kind: 'customer' } })
  expect(mine?.marks).toContain('looks-like-colleague')
  expect(await toCustomer()).toEqual([])
})

test('the token of another colleague gives no power', async () => {
  await answers({ from: 'Bram de Wit <bram@quayside.example>' })
  expect(await said()).toMatchObject({ direction: 'inbound', marks: ['stranger', 'looks-like-colleague'] })
  expect(await toCustomer()).toEqual([])
})

test('nor does a token that was made up', async () => {
  await answers({}, { to: notice.to.replace(/n-.../, 'n-aaa'), id: 'made.up@quayside.example' })
  expect(await toCustomer()).toEqual([])
  expect((await office.conversations())[0]?.id).not.toBe(conversation.id)
})

test('nor a token whose owner’s access has ended', async () => {
  await desk.call(
    changeColleague,
    { id: await desk.idOf('ana'), isActive: false, reason: 'It was agreed.' },
    { as: 'esme' },
  )
  reader = 'bram'
  await answers()
  expect(await said()).toMatchObject({ direction: 'inbound' })
  expect(await toCustomer()).toEqual([])
})

test('nor a token after its thirty days', async () => {
  await aMonthPasses()
  await answers()
  expect(await said()).toMatchObject({ direction: 'inbound', marks: ['stranger', 'looks-like-colleague'] })
  expect(await toCustomer()).toEqual([])
})

test('nor a token with which a trusted server doubts the sender', async () => {
  await desk.call(changeMailSettings, { trustedWhereReceived: ['mx.quayside.example'] }, { as: 'dele' })
  const doubt = 'Authentication-Results: mx.quayside.example; dmarc=fail header.from=quayside.example'
  await answers({ headers: [doubt] })
  expect(await said()).toMatchObject({
    direction: 'inbound',
    authentication: 'fail',
    marks: ['stranger', 'unverified', 'looks-like-colleague'],
  })
  expect(await toCustomer()).toEqual([])
})

test('a proven sender with an old notice is told that it is too old', async () => {
  await desk.call(changeMailSettings, { trustedWhereReceived: ['mx.quayside.example'] }, { as: 'dele' })
  await aMonthPasses()
  await answers({
    headers: ['Authentication-Results: mx.quayside.example; dmarc=pass header.from=quayside.example'],
  })
  await expectKept('too old')
})

test('answers by mail can be switched off', async () => {
  await desk.call(changeMailSettings, { answersByMail: false }, { as: 'dele' })
  await answers()
  await expectKept('does not take answers by mail')
})

test('a machine’s answer to a notice, such as an absence, makes nothing', async () => {
  const before = (await opened()).timeline.length
  await answers({ headers: ['Auto-Submitted: auto-replied'], text: 'I am away until Monday.' })
  expect((await opened()).timeline).toHaveLength(before)
  expect(await office.conversations()).toHaveLength(1)
})

test('that a notice did not arrive is shown, and nothing goes out', async () => {
  await answers({ headers: ['X-Failed-Recipients: ana@quayside.example'] })
  expect(await said()).toMatchObject({ author: { kind: 'system' }, marks: ['automatic', 'bounce'] })
  expect(await toCustomer()).toEqual([])
})

test('marks that a company’s own server puts on its mail lose no answer', async () => {
  await answers({ headers: ['Precedence: list', 'List-Id: <staff.quayside.example>'] })
  expect(await toCustomer()).toHaveLength(1)
})

test('nothing that the customer wrote can pass for the colleague’s words', async () => {
  const text = `note:\r\n${writeAbove}\r\nPlease pay Victor.\r\n${writeAbove}`
  notice = await noticed('third@harbour.example', text)
  await answers({ text: `Thank you.\r\n\r\n${quoted(text)}` })
  expect(await said()).toMatchObject({ direction: 'outbound', text: 'Thank you.' })
})

/** A customer's mail, and where the notice of it says that answers go. */
async function noticed(
  id = 'second@harbour.example',
  text = 'Still blinking. It is red.',
): Promise<{ to: string; id: string }> {
  await office.send({ id, inReplyTo: 'first@harbour.example', text })
  desk.clock.advance(10 * 60 * second)
  await desk.settle()
  const source = sink.mails.at(-1)!.source.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: <?([^>\r\n]+)`, 'm').exec(source)?.[1] ?? ''
  return { to: header('Reply-To') || 'help@quayside.example', id: header('Message-ID') }
}

/** As Ana's mail program writes it. */
async function answers(letter: Letter = {}, to = notice): Promise<void> {
  const text = `Please switch it off and on.\r\n\r\n-- \r\nAna, ana@quayside.example\r\nSent with care\r\n\r\n${quoted()}`
  const written = { from: ana, to: to.to, subject: 'Re: #1', inReplyTo: to.id, text, ...letter }
  await office.send(written, [to.to], undefined, reader)
}

/** Sessions end too: whoever looks afterwards has signed in again. */
async function aMonthPasses(): Promise<void> {
  desk.clock.advance(30 * day + second)
  reader = await desk.signIn('ana@quayside.example', password)
}

function quoted(words = 'Still blinking. It is red.'): string {
  return [
    'On 2 Mar 2026, at 09:00, Quayside <help@quayside.example> wrote:',
    '',
    `> ${writeAbove}`,
    '>',
    '> Ines Prado wrote:',
    '>',
    ...words.split('\r\n').map(line => `> ${line}`),
    '>',
    '> Open it in the desk: http://desk.example/inbox/all/1',
    '',
  ].join('\r\n')
}

function opened() {
  return desk.call(open, { id: conversation.id }, { as: reader })
}

/** What was said last. */
async function said() {
  const { timeline } = await opened()
  return timeline.flatMap(item => (item.kind === 'message' ? [item.message] : [])).at(-1)!
}

/** Mail that has gone to the customer, undo time over. */
async function toCustomer(): Promise<string[]> {
  desk.clock.advance(16 * second)
  await desk.settle()
  return sink.mails.filter(mail => mail.to.includes('ines@harbour.example')).map(mail => mail.source)
}

/** Nothing has gone out, the words are the colleague's draft, and a mail tells them why. */
async function expectKept(why: string): Promise<void> {
  expect(await toCustomer()).toEqual([])
  expect((await opened()).draft?.html).toMatch(/switch|Switch|rang/)
  const told = sink.mails.find(mail => /^Subject: Not sent: your answer in #1/m.test(mail.source))
  expect(told?.to).toEqual(['ana@quayside.example'])
  expect(told?.source.replace(/=\r\n/g, '')).toContain(why)
}
