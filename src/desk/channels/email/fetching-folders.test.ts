import { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { type Dovecot, startDovecot } from '../../../../world/dovecot.ts'
import { letter } from '../../../../world/letter.ts'
import { type LineCutter, startLineCutter } from '../../../../world/line-cutter.ts'
import { openPostOffice, type PostOffice, quickPace } from '../../../../world/post-office.ts'
import { changeMailbox, mailboxes, mailFolders } from './contract.ts'
import { startReceiving } from './index.ts'

vi.setConfig({ testTimeout: 90_000 })

let dovecot: Dovecot
let cutter: LineCutter
let desk: Desk
let office: PostOffice
let user: string
let remote: ImapFlow

beforeAll(async () => {
  ;[desk, dovecot] = await Promise.all([openDesk(), startDovecot()])
  cutter = await startLineCutter(dovecot)
})
beforeEach(async () => {
  await desk.reset()
  cutter.cutAfter(null)
  user = `user-${crypto.randomUUID().slice(0, 8)}`
  remote = await signedIn()
})
afterEach(async () => {
  await office.stop()
  remote.close()
})
afterAll(async () => {
  await cutter.stop()
  await desk.close()
  await dovecot.stop()
})

test.each([1, 2, 3])(
  'however often the line is cut, each mail is there in the end, once (run %i)',
  async run => {
    const random = seeded(run)
    await open()
    cutter.cutAfter(() => 200 + Math.floor(random() * 30_000))
    const before = cutter.cuts
    const sent: string[] = []
    for (let index = 0; index < 40; index++) {
      const text = 'A line of the letter.\r\n'.repeat(Math.floor(random() * 400))
      sent.push(`No ${index}`)
      // Of forty people: one who opens so many in an hour is held back.
      const from = `p${index}@harbour.example`
      await put(letter({ from, subject: `No ${index}`, text: `${text}The end of ${index}.` }))
      if (random() < 0.2) await new Promise(resolve => setTimeout(resolve, random() * 300))
    }
    await expect.poll(() => cutter.cuts - before, soon).toBeGreaterThan(5)
    cutter.cutAfter(null)
    await expect.poll(async () => (await subjects()).length, soon).toBe(40)
    expect((await subjects()).sort()).toEqual(sent.sort())
    const { rows } = await desk.runtime.connected.pool.query<{ body: Buffer }>('select body from raw_mails')
    for (const { body } of rows) expect(body.toString()).toMatch(/The end of \d+\.\r\n$/)
  },
)

test('a line that never lasts for all of what has gathered brings it all the same, once', async () => {
  const random = seeded(4)
  await open()
  await office.stop()
  const text = 'A line of the letter.\r\n'.repeat(200)
  for (let index = 0; index < 40; index++)
    await put(letter({ from: `p${index}@harbour.example`, subject: `No ${index}`, text }))
  cutter.cutAfter(() => 8000 + Math.floor(random() * 12_000))
  office = await startAgain()
  await expect.poll(async () => (await subjects()).length, soon).toBe(40)
  expect(new Set(await subjects()).size).toBe(40)
})

test('mails that are moved and deleted in the middle of it do no harm to the others', async () => {
  await remote.mailboxCreate('Elsewhere')
  await open()
  await office.stop()
  for (let index = 0; index < 30; index++)
    await put(letter({ from: `p${index}@harbour.example`, subject: `No ${index}` }))
  const again = startAgain()
  await remote.mailboxOpen('INBOX')
  await remote.messageDelete('1:3', { uid: true })
  await remote.messageMove('10:12', 'Elsewhere', { uid: true })
  office = await again
  await put(letter({ subject: 'The last' }))
  await expect.poll(subjects, soon).toContain('The last')
  const found = await subjects()
  expect(new Set(found).size).toBe(found.length)
  for (let index = 12; index < 30; index++) expect(found).toContain(`No ${index}`)
})

test('several folders are fetched, also those with names from elsewhere, and the server’s are shown to choose from', async () => {
  await remote.mailboxCreate('Rückfragen 日本')
  await open({ folders: ['INBOX', 'Rückfragen 日本'] })
  const { id, imap } = office.mailbox
  expect(await desk.call(mailFolders, { id, imap }, { as: 'dele' })).toEqual({
    folders: ['INBOX', 'Rückfragen 日本'],
    problem: null,
  })
  await put(letter({ subject: 'In the inbox' }))
  await put(letter({ subject: 'In the other' }), 'Rückfragen 日本')
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['In the inbox', 'In the other'])
})

test('one folder that is missing is said, the others are fetched, and it goes on when it is there', async () => {
  await open({ folders: ['INBOX', 'Junk'] }, false)
  await put(letter({ subject: 'In the inbox' }))
  await expect.poll(subjects, soon).toEqual(['In the inbox'])
  await expect.poll(problem, soon).toMatch(/has no folder Junk/)
  expect((await theMailbox()).lastSucceededAt).toBeNull()
  await remote.mailboxCreate('Junk')
  await put(letter({ subject: 'In Junk' }), 'Junk')
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['In Junk', 'In the inbox'])
  await expect.poll(problem, soon).toBeNull()
})

test('a folder that is renamed is found again, without a mail twice', async () => {
  await remote.mailboxCreate('Post')
  await open({ folders: ['Post'] })
  await put(letter({ subject: 'Before' }), 'Post')
  await expect.poll(subjects, soon).toEqual(['Before'])
  await remote.mailboxRename('Post', 'Letters')
  await put(letter({ subject: 'After' }), 'Letters')
  await expect.poll(async () => (await subjects()).sort(), soon).toEqual(['After', 'Before'])
  expect((await theMailbox()).imap?.folders).toEqual(['Letters'])
})

test.each([
  ['seen', { messages: 2, unseen: 1 }],
  ['move', { messages: 1, unseen: 1 }],
] as const)(
  'afterwards a mail is what was chosen, and what was fetched before stays: %s',
  async (afterwards, left) => {
    await open()
    await put(letter({ subject: 'Left as it was' }))
    await expect.poll(subjects, soon).toEqual(['Left as it was'])
    await office.stop()
    const { id, name, address, imap } = office.mailbox
    const chosen = imap && { ...imap, afterwards, moveTo: 'Done' }
    await desk.call(changeMailbox, { id, name, address, imap: chosen }, { as: 'dele' })
    office = await startAgain()
    await put(letter({ subject: 'Done with' }))
    await expect.poll(async () => (await subjects()).length, soon).toBe(2)
    await expect
      .poll(() => remote.status('INBOX', { messages: true, unseen: true }), soon)
      .toMatchObject(left)
    if (afterwards === 'move')
      expect(await remote.status('Done', { messages: true })).toMatchObject({ messages: 1 })
  },
)

const soon = { timeout: 60_000, interval: 100 }

type Imap = NonNullable<Parameters<typeof openPostOffice>[1]>['imap']

function imapOf(more: Partial<NonNullable<Imap>> = {}) {
  return {
    host: '127.0.0.1',
    port: cutter.port,
    security: 'none' as const,
    username: user,
    password: dovecot.password,
    ...more,
  }
}

async function open(more: Partial<NonNullable<Imap>> = {}, waits = true): Promise<void> {
  office = await openPostOffice(desk, { imap: imapOf(more) }, quickPace)
  if (waits) await expect.poll(async () => (await theMailbox()).lastSucceededAt, soon).not.toBeNull()
}

/** The same desk, carried by another process. */
async function startAgain(): Promise<PostOffice> {
  const receiving = await startReceiving(desk.runtime, { host: '127.0.0.1', port: 0, pace: quickPace })
  return { ...office, drain: receiving.drain, stop: receiving.stop }
}

async function signedIn(): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: dovecot.host,
    port: dovecot.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: dovecot.password },
    logger: false,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function put(source: string, folder = 'INBOX'): Promise<void> {
  await remote.append(folder, source, [], new Date('2026-03-02T09:00:00Z'))
}

async function theMailbox() {
  return (await desk.call(mailboxes, {}, { as: 'dele' })).items[0]!
}

/** The same numbers each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const subjects = async () => (await office.conversations()).map(one => one.subject)
const problem = async () => (await theMailbox()).problem
