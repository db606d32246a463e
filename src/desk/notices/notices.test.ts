import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import { hour, minute } from '../../kit/time.ts'
import { importRaw } from '../channels/email/index.ts'
import { changeMailSettings } from '../channels/email/settings/contract.ts'
import { list as openFiles } from '../complaints/file/contract.ts'
import { beginLetter, issueLetter, writeLetter } from '../complaints/letters/contract.ts'
import { lodge } from '../complaints/lodging/contract.ts'
import { askSupporter, mine as concerns } from '../complaints/mine/contract.ts'
import { assign, make as openOne } from '../conversations/contract.ts'
import { add } from '../notes/contract.ts'
import { reply } from '../outbox/contract.ts'
import { changeColleague, teams } from '../people/contract.ts'
import { handOver, make } from '../promises/contract.ts'
import { make as makeRule } from '../rules/contract.ts'
import { change, read } from './contract.ts'

const first = 'first@harbour.example'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
let conversation: { id: string; number: number }

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  const { items } = await desk.call(teams, {}, { as: 'ana' })
  const library = items.find(team => team.name === 'Library')!
  office = await openPostOffice(desk, { smtp, team: library.id })
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('nobody is told anything until they ask for it', async () => {
  expect(await desk.call(read, {}, { as: 'ana' })).toEqual({
    mine: false,
    teams: false,
    rules: false,
    promises: true,
    pages: false,
  })
  await arrives()
  await mine()
  await arrives({ inReplyTo: first })
  expect(await told()).toEqual([])
})

test('a colleague hears of words in a conversation of theirs: the words, a link, and where to answer', async () => {
  await ask('ana', { mine: true })
  await arrives()
  await mine()
  await arrives({ inReplyTo: first, text: 'It stopped, thank you.' })
  expect(await told()).toEqual(['ana@quayside.example'])
  const [mail] = sink.mails
  expect(mail?.from).toMatch(/@quayside\.example$/)
  expect(mail?.source).toMatch(/^From: Quayside <help@quayside\.example>/m)
  expect(mail?.source).toMatch(/^Reply-To: help\+n-[0-9a-z]{24}@quayside\.example/m)
  expect(mail?.source).toMatch(/^Subject: #1: The router is blinking/m)
  expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(mail?.source).toMatch(/^X-Auto-Response-Suppress: All/m)
  expect(mail?.source).not.toMatch(/^List-Id:/m)
  expect(mail?.source).toContain('It stopped, thank you.')
  expect(mail?.source).toContain('http://desk.example/inbox/all/1')
})

test('what nobody has taken yet is told to those of its team who want it', async () => {
  await ask('ana', { teams: true })
  await ask('chiara', { teams: true })
  await ask('bram', { teams: true, mine: true })
  await arrives()
  expect(await told()).toEqual(['ana@quayside.example', 'chiara@quayside.example'])
})

test('what comes within five minutes is one mail', async () => {
  await ask('ana', { teams: true })
  await arrives()
  expect(await told()).toHaveLength(1)
  for (const text of ['Second.', 'Third.']) await arrives({ inReplyTo: first, text })
  expect(await told()).toHaveLength(1)
  desk.clock.advance(5 * minute)
  expect(await told()).toHaveLength(2)
  expect(sink.mails[1]?.source).toContain('Second.')
  expect(sink.mails[1]?.source).toContain('Third.')
  expect(sink.mails[1]?.source).not.toContain('since Sunday')
})

test('nothing is told of what has been answered by then, or of what somebody else took', async () => {
  await ask('ana', { teams: true, mine: true })
  await arrives()
  await told()
  await arrives({ inReplyTo: first, text: 'Second.' })
  await desk.call(reply, { id: conversation.id, text: 'Switch it off and on.' }, { as: 'chiara' })
  desk.clock.advance(hour)
  expect((await told()).filter(to => to === 'ana@quayside.example')).toHaveLength(1)
  await arrives({ inReplyTo: first, text: 'Thank you.' })
  expect((await told()).filter(to => to === 'ana@quayside.example')).toHaveLength(1)
})

test('whoever wants it hears that a question about a rule waits for them, and nobody else', async () => {
  await desk.call(change, { rules: true }, { as: 'bram' })
  const given = { title: 'Late fee', words: 'A late book costs.', reason: '' }
  for (const owner of ['bram', 'ana'] as const) {
    const rule = { ...given, title: `${given.title} of ${owner}`, owner: await desk.idOf(owner) }
    await desk.call(makeRule, rule, { as: 'chiara' })
  }
  expect(await told()).toEqual(['bram@quayside.example'])
  expect(sink.mails[0]?.source).toContain('http://desk.example/rules/questions')
})

test('two processes tell it once', async () => {
  const other = await desk.another()
  await ask('ana', { teams: true })
  await arrives()
  await Promise.all([desk.settle(), other.settle()])
  expect(sink.mails).toHaveLength(1)
})

test.each([
  'Auto-Submitted: auto-replied',
  'List-Id: <news.harbour.example>',
  'X-Failed-Recipients: a@b.example',
])('nothing is told of what a machine wrote: %s', async header => {
  await ask('ana', { teams: true })
  await arrives({ headers: [header] })
  expect(await told()).toEqual([])
})

test('nothing is told of an archive', async () => {
  await ask('ana', { teams: true })
  const source =
    'From: ines@harbour.example\r\nSubject: Old\r\nDate: Mon, 23 Feb 2026 08:00:00 +0000\r\n\r\nOld words.\r\n'
  await importRaw(desk.runtime, office.mailbox.id, new Blob([source]).stream())
  await office.drain()
  expect(await office.conversations()).toHaveLength(1)
  expect(await told()).toEqual([])
})

test('nobody is told their own words, nor after they have left', async () => {
  await ask('chiara', { teams: true })
  await arrives({ from: 'Chiara Fontana <chiara@quayside.example>' })
  expect(await told()).toEqual([])
  await desk.call(
    changeColleague,
    { id: await desk.idOf('chiara'), isActive: false, reason: 'It was agreed.' },
    { as: 'esme' },
  )
  await arrives({ id: 'second@harbour.example', subject: 'Invoice' })
  expect(await told()).toEqual([])
})

test('no note is ever in it', async () => {
  await ask('ana', { mine: true })
  await arrives()
  await mine()
  await desk.call(add, { id: conversation.id, text: 'Between us: a hard one.' }, { as: 'bram' })
  await arrives({ inReplyTo: first, text: 'Any news?' })
  await told()
  expect(sink.mails).toHaveLength(1)
  expect(sink.mails[0]?.source).not.toContain('Between us')
})

test('where answers by mail are switched off it says so, and has no token', async () => {
  await desk.call(changeMailSettings, { answersByMail: false }, { as: 'dele' })
  await ask('ana', { teams: true })
  await arrives()
  await told()
  expect(sink.mails[0]?.source).not.toMatch(/^Reply-To:/m)
  expect(sink.mails[0]?.source).toContain('does not reach the customer')
})

test('what one is told is nobody else’s to see: the journal holds nothing of it', async () => {
  await ask('ana', { mine: true, teams: true })
  const { rows } = await desk.runtime.connected.pool.query(
    "select kind from journal where kind like 'notices.%'",
  )
  expect(rows).toEqual([])
})

test('whoever has a promise is told that it is due, once, and never its note', async () => {
  await arrives()
  const other = await desk.another()
  const promise = {
    conversation: conversation.id,
    words: 'Ring her on Friday',
    note: 'Between us: a hard one.',
    due: { day: '2026-03-06' },
  }
  await desk.call(make, promise, { as: 'ana' })
  await desk.call(make, promise, { as: 'bram' })
  await desk.call(change, { promises: false }, { as: 'bram' })
  for (const moment of ['2026-03-04T09:00:00Z', '2026-03-06T09:00:00Z']) {
    desk.clock.set(moment)
    await Promise.all([desk.settle(), other.settle()])
  }
  expect(await told()).toEqual(['ana@quayside.example', 'ana@quayside.example'])
  const [soon, today] = sink.mails
  expect(soon?.source).toMatch(/^Subject: #1, due soon: Ring her on Friday/m)
  expect(today?.source).toMatch(/^Subject: #1, due today: Ring her on Friday/m)
  expect(soon?.source).toContain('Friday 6 March')
  expect(soon?.source).not.toContain('Between us')
  expect(soon?.source).not.toMatch(/^Reply-To:/m)
})

test('whoever gets a promise from somebody else is told so', async () => {
  await arrives()
  const { id } = await desk.call(
    make,
    { conversation: conversation.id, words: 'Ring her', due: { day: '2026-03-06' } },
    { as: 'ana' },
  )
  await desk.call(handOver, { id, to: await desk.idOf('bram'), reason: 'He knows the line.' }, { as: 'ana' })
  expect(await told()).toEqual(['bram@quayside.example'])
  expect(sink.mails[0]?.source).toContain('He knows the line.')
  await desk.call(handOver, { id, to: 'me' }, { as: 'chiara' })
  expect(await told()).toEqual(['bram@quayside.example'])
})

test('that a page waits is told to whoever wishes it, and nothing of what it is about', async () => {
  await desk.call(change, { pages: true }, { as: 'ana' })
  await desk.call(change, { pages: true }, { as: 'bram' })
  const { id: conversation } = await desk.call(
    openOne,
    { subject: 'A secret matter', text: 'She shouted at me.' },
    { as: 'farid' },
  )
  const named = { title: 'A secret matter', words: 'She shouted at me.', complainant: 'Ines Duarte' }
  const subject = await desk.idOf('ana')
  await desk.call(lodge, { ...named, conversation, subject }, { as: 'farid' })
  expect(await told()).toEqual(['ana@quayside.example'])
  const { items } = await desk.call(concerns, {}, { as: 'ana' })
  const page = items[0]?.id ?? ''
  for (const name of ['dele', 'bram'] as const)
    await desk.call(askSupporter, { id: page, colleague: await desk.idOf(name) }, { as: 'ana' })
  await desk.call(askSupporter, { id: page, colleague: null }, { as: 'ana' })
  expect(await told()).toEqual(['ana@quayside.example', 'bram@quayside.example'])
  const file = await desk.call(openFiles, {}, { as: 'chiara' })
  const ref = { complaint: file.items[0]?.id ?? '' }
  const { id: letter } = await desk.call(
    beginLetter,
    { ...ref, kind: 'notice', subject: page },
    { as: 'chiara' },
  )
  const { missing } = await desk.call(
    writeLetter,
    { ...ref, letter, html: '<p>A secret matter. No view has been formed.</p>', version: 1 },
    { as: 'chiara' },
  )
  const knowing = [...new Set(missing.map(({ kind }) => kind))]
  await desk.call(
    issueLetter,
    { ...ref, letter, version: 1, by: 'page', role: 'Lead', knowing },
    { as: 'chiara' },
  )
  expect(await told()).toEqual(['ana@quayside.example', 'ana@quayside.example', 'bram@quayside.example'])
  for (const { source } of sink.mails) {
    expect(source).toMatch(/^Subject: A page for you at the desk/m)
    expect(source).not.toMatch(/secret|shout|Ines|complain|Souza asks/i)
  }
})

async function arrives(letter: Parameters<PostOffice['send']>[0] = {}): Promise<void> {
  const given = typeof letter === 'string' ? {} : letter
  const all = await office.send({ ...(given.inReplyTo ? {} : { id: first }), ...given })
  conversation = all.at(-1)!
}

async function mine(): Promise<void> {
  await desk.call(assign, { id: conversation.id, assignee: await desk.idOf('ana') }, { as: 'bram' })
}

function ask(who: 'ana' | 'bram' | 'chiara', wishes: { mine?: boolean; teams?: boolean }) {
  return desk.call(change, wishes, { as: who })
}

/** To whom notices have gone so far. */
async function told(): Promise<string[]> {
  await desk.settle()
  return sink.mails
    .filter(mail => /^Auto-Submitted: auto-generated/m.test(mail.source))
    .flatMap(mail => mail.to)
    .sort()
}
