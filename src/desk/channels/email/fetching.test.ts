import { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { type Dovecot, startDovecot } from '../../../../world/dovecot.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { startSmtpSink } from '../../../../world/smtp-sink.ts'
import { hour, plus, second } from '../../../kit/time.ts'
import { changeMailbox, mailboxes, makeMailbox, testMailbox } from './contract.ts'
import { startReceiving } from './index.ts'
import { changeMailSettings } from './settings/contract.ts'

// A line that drops is taken up again after some seconds, on a busy machine later.
vi.setConfig({ testTimeout: 60_000 })

let dovecot: Dovecot
let desk: Desk
let office: PostOffice
let user: string
let remote: ImapFlow

beforeAll(async () => {
  ;[desk, dovecot] = await Promise.all([openDesk(), startDovecot()])
})
beforeEach(async () => {
  await desk.reset()
  user = `user-${crypto.randomUUID().slice(0, 8)}`
  remote = await signedIn()
})
afterEach(async () => {
  await office.stop()
  remote.close()
})
afterAll(async () => {
  await desk.close()
  await dovecot.stop()
})

test('new mail is fetched as soon as the server tells of it, and stays unseen there', async () => {
  await open()
  await put(letter({ subject: 'By IMAP' }))
  await expect.poll(subjects, soon).toEqual(['By IMAP'])
  const box = await remote.status('INBOX', { unseen: true, messages: true })
  expect(box).toMatchObject({ unseen: 1, messages: 1 })
})

test('what was there before stays there', async () => {
  await put(letter({ subject: 'Old' }), '2026-02-01T10:00:00Z')
  await open()
  await put(letter({ subject: 'New' }))
  await expect.poll(subjects, soon).toEqual(['New'])
})

test('what came between the setting up and the first look is fetched', async () => {
  await open()
  await office.stop()
  const { host, port, password } = dovecot
  const imap = { host, port, security: 'none' as const, username: `${user}-2`, password }
  await desk.call(makeMailbox, { name: 'Sales', address: 'sales@quayside.example', imap }, { as: 'dele' })
  const theirs = await signedIn(`${user}-2`)
  await theirs.append('INBOX', letter({ subject: 'In between' }), [], plus(desk.clock.now(), second))
  theirs.close()
  desk.clock.advance(hour)
  const again = await startReceiving(desk.runtime, { host: '127.0.0.1', port: 0 })
  await expect.poll(subjects, soon).toEqual(['In between'])
  await again.stop()
})

test('a mail that was read elsewhere is fetched all the same', async () => {
  await open()
  await remote.append('INBOX', letter({ subject: 'Seen already' }), ['\\Seen'], new Date())
  await expect.poll(subjects, soon).toEqual(['Seen already'])
})

test('mail that came while the desk was away is fetched afterwards, each once', async () => {
  await open()
  await put(letter({ subject: 'First' }))
  await expect.poll(subjects, soon).toEqual(['First'])
  await office.stop()
  for (let index = 0; index < 60; index++) await put(letter({ subject: `No ${index}` }))
  const again = await startReceiving(desk.runtime, { host: '127.0.0.1', port: 0 })
  await expect.poll(() => count('messages'), soon).toBe(61)
  await again.stop()
})

test('a server that drops the line is found again', async () => {
  await open()
  await put(letter({ subject: 'Before' }))
  await expect.poll(subjects, soon).toEqual(['Before'])
  await dovecot.end()
  await expect.poll(problem, soon).toMatch(/Nothing answers|closed the connection/)
  await dovecot.start()
  remote = await signedIn()
  await put(letter({ subject: 'After' }))
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['After', 'Before'])
  await expect.poll(problem, soon).toBeNull()
})

test('another UIDVALIDITY makes nothing twice and loses nothing', async () => {
  await remote.mailboxCreate('Post')
  await open('Post')
  const known = letter({ subject: 'Known' })
  await put(known, undefined, 'Post')
  await expect.poll(subjects, soon).toEqual(['Known'])
  await office.stop()
  await remote.mailboxDelete('Post')
  await remote.mailboxCreate('Other')
  await remote.mailboxRename('Other', 'Post')
  await put(known, undefined, 'Post')
  await put(letter({ subject: 'Older than the desk' }), '2026-02-01T10:00:00Z', 'Post')
  await put(letter({ subject: 'Unknown' }), undefined, 'Post')
  const again = await startReceiving(desk.runtime, { host: '127.0.0.1', port: 0 })
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['Known', 'Unknown'])
  await again.stop()
})

test('a large mail comes in pieces and whole', async () => {
  await open()
  const large = letter({ text: 'All work and no play.\r\n'.repeat(120_000) })
  await put(large)
  await expect.poll(() => count('messages'), soon).toBe(1)
  const { rows } = await desk.runtime.connected.pool.query('select message_id from raw_mails')
  const answer = await desk.request(`/api/v1/messages/${rows[0].message_id}/source`, { as: 'ana' })
  expect(await answer.text()).toBe(large)
})

test('one above every limit is fetched by its beginning, shown, and holds up no other', async () => {
  await open()
  await desk.call(changeMailSettings, { largestFetched: 10, largestRead: 5 }, { as: 'dele' })
  await put(letter({ subject: 'Above', text: 'All work and no play.\r\n'.repeat(500_000) }))
  await put(letter({ subject: 'Within', text: 'All work and no play.\r\n'.repeat(300_000) }))
  await put(letter({ subject: 'Small' }))
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['Above', 'Small', 'Within'])
  const { rows } = await desk.runtime.connected.pool.query(
    'select subject, notices, marks, left(text, 21) as text from messages order by subject',
  )
  const text = 'All work and no play.'
  expect(rows).toMatchObject([
    {
      subject: 'Above',
      text,
      marks: ['over-limit'],
      notices: [
        expect.stringMatching(/larger than 10 MB; only so much of it was fetched/),
        expect.stringMatching(/^It is 10 MB/),
      ],
    },
    { subject: 'Small', marks: [], notices: [] },
    {
      subject: 'Within',
      text,
      marks: ['over-limit'],
      notices: [expect.stringMatching(/^It is 7 MB; of mail larger than 5 MB/)],
    },
  ])
  const sizes = await desk.runtime.connected.pool.query('select size from raw_mails order by size')
  expect(sizes.rows[1].size).toBeGreaterThan(6_900_000)
})

test('of two processes one reads the folder, and the other takes over', async () => {
  await open()
  const other = await desk.another()
  const second = await startReceiving(other.runtime, { host: '127.0.0.1', port: 0 })
  await put(letter({ subject: 'One' }))
  await expect.poll(subjects, soon).toEqual(['One'])
  await office.stop()
  await put(letter({ subject: 'Two' }))
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['One', 'Two'])
  await second.stop()
})

test('the servers are tried before they are kept, and no answer holds the password', async () => {
  const sink = await startSmtpSink({ user, password: 'let-me-send' })
  await open()
  const imap = {
    host: dovecot.host,
    port: dovecot.port,
    security: 'none' as const,
    username: user,
    password: dovecot.password,
  }
  const smtp = {
    host: sink.host,
    port: sink.port,
    security: 'none' as const,
    username: user,
    password: 'let-me-send',
  }
  const address = office.mailbox.address
  const tried = async (change: object) =>
    (
      await desk.call(
        testMailbox,
        { address, imap: { ...imap, ...change }, smtp: { ...smtp, ...change } },
        { as: 'dele' },
      )
    ).parts
  expect(await tried({})).toEqual([
    { part: 'imap', worked: true, sentence: '127.0.0.1 lets this desk read INBOX.' },
    { part: 'smtp', worked: true, sentence: '127.0.0.1 lets this desk send, mails of up to 52 MB.' },
  ])
  const wrong = await tried({ password: 'not-this-one' })
  expect(wrong.map(part => part.worked)).toEqual([false, false])
  for (const part of wrong) expect(part.sentence).toMatch(/did not accept the user name or the password\.$/)
  expect(JSON.stringify(wrong)).not.toContain('not-this-one')
  const nowhere = await tried({ port: 1 })
  for (const part of nowhere) expect(part.sentence).toMatch(/Nothing answers at 127\.0\.0\.1:1/)
  const kept = await desk.call(
    testMailbox,
    { id: office.mailbox.id, address, imap: { ...imap, password: undefined } },
    { as: 'dele' },
  )
  expect(kept.parts.map(part => part.worked)).toEqual([true])
  await sink.stop()
})

test('settings that change are followed, and a wrong password is said', async () => {
  await open()
  const { id, name, address } = office.mailbox
  const imap = {
    host: dovecot.host,
    port: dovecot.port,
    security: 'none' as const,
    username: user,
    password: 'wrong',
  }
  await desk.call(changeMailbox, { id, name, address, imap }, { as: 'dele' })
  await expect.poll(problem, soon).toMatch(/did not accept the user name or the password/)
})

const soon = { timeout: 20_000, interval: 100 }

async function open(folder = 'INBOX'): Promise<void> {
  const { host, port, password } = dovecot
  const imap = { host, port, security: 'none' as const, username: user, password, folders: [folder] }
  office = await openPostOffice(desk, { imap })
  await expect.poll(async () => (await theMailbox())?.lastSucceededAt, soon).not.toBeNull()
}

async function signedIn(as = user): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: dovecot.host,
    port: dovecot.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: as, pass: dovecot.password },
    logger: false,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** The desk's clock stands in March 2026: what the server takes in now is newer than that. */
async function put(source: string, at = '2026-03-02T09:00:00Z', folder = 'INBOX'): Promise<void> {
  await remote.append(folder, source, [], new Date(at))
}

async function subjects(): Promise<string[]> {
  return (await office.conversations()).map(one => one.subject)
}

async function theMailbox() {
  return (await desk.call(mailboxes, {}, { as: 'dele' })).items[0]
}

const problem = async () => (await theMailbox())?.problem

async function count(table: string): Promise<number> {
  const { rows } = await desk.runtime.connected.pool.query(`select count(*) as count from ${table}`)
  return Number(rows[0].count)
}
