import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { type ImapScript, type ScriptedMail, startImapScript } from '../../../../world/imap-script.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice, quickPace } from '../../../../world/post-office.ts'
import { mailboxes } from './contract.ts'

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

let desk: Desk
let script: ImapScript
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  script = await startImapScript()
})
afterEach(async () => {
  await office.stop()
  await script.stop()
})
afterAll(() => desk.close())

test.each([
  ['nothing', 0],
  ['far too little', 10],
  ['far too much', 90_000_000],
])('a server that says %s of the sizes gives each mail whole, once', async (_, size) => {
  script.mails = [mail(1, { size }), mail(2, { size, text: 'x'.repeat(1_500_000) }), mail(3, { size })]
  await open()
  await all(3)
  await expectWhole()
})

test('a server that knows no ranges makes no mail longer than it is', async () => {
  script.ignoresRanges = true
  script.mails = [mail(1, { size: 5_000_000 }), mail(2, { text: 'y'.repeat(2_500_000) })]
  await open()
  await all(2)
  await expectWhole()
})

test('a mail of which nothing comes is asked for again; one that never comes is shown, and the others go on', async () => {
  script.mails = [mail(1, { emptyFor: 2 }), mail(2), mail(3, { emptyFor: Infinity }), mail(4)]
  await open()
  await all(4)
  expect(await subjects()).toEqual(['A mail without subject or sender', 'Mail 1', 'Mail 2', 'Mail 4'])
  const bare = (await office.conversations()).find(one => one.subject.startsWith('A mail without'))
  expect(JSON.stringify(await office.messages(bare?.id ?? ''))).toMatch(
    /number 3 in its folder.*gave nothing of it/,
  )
})

test('a server that talks out of turn is understood', async () => {
  script.junk = [
    '* OK Still here',
    '* 1 RECENT',
    '* FLAGS (\\Odd)',
    '* 99 FETCH (FLAGS (\\Seen))',
    '* OK [ALERT] Mind the step',
  ]
  script.mails = [mail(1), mail(2)]
  await open()
  await all(2)
})

test('a server that asks for a pause is given one, and says so to people', async () => {
  script.answerNext('UID FETCH', 'NO [THROTTLED] Too much at once')
  script.mails = [mail(1)]
  await open()
  await expect.poll(problem, soon).toMatch(/asks for a pause: Too much at once/)
  const before = script.connections
  await new Promise(resolve => setTimeout(resolve, 1500))
  expect(script.connections).toBe(before)
  await all(1)
  await expect.poll(problem, soon).toBeNull()
})

test.each(['BYE Going down', 'NO [UNAVAILABLE] Later', 'BAD What was that'])(
  'a server that answers “%s” in between loses nothing',
  async answer => {
    for (const command of ['LOGIN', 'EXAMINE', 'UID SEARCH', 'UID FETCH']) {
      if (!answer.includes('UNAVAILABLE') || command === 'UID FETCH') script.answerNext(command, answer)
    }
    script.mails = [mail(1), mail(2)]
    await open()
    await all(2)
  },
)

test('a server that never says UIDNEXT, or counts backwards, or begins anew, loses nothing', async () => {
  script.uidNext = null
  script.mails = [mail(7)]
  await open()
  await all(1)
  script.mails.push(mail(8))
  script.tell()
  await all(2)
  script.uidNext = 'true'
  script.mails = [mail(1), mail(2), mail(3)]
  script.tell()
  await all(5)
  script.uidValidity++
  script.mails = [...script.mails, mail(4)]
  script.tell()
  await all(6)
})

test('a slow server is waited for', async () => {
  script.slowness = 300
  script.mails = [mail(1), mail(2), mail(3)]
  await open()
  await all(3)
})

test('new mail is found although the server never tells of it', async () => {
  script.idlesDeadly = true
  await open()
  await expect.poll(() => script.heard.includes('IDLE'), soon).toBe(true)
  script.mails = [mail(1)]
  script.idlesDeadly = false
  await all(1)
})

const soon = { timeout: 40_000, interval: 100 }

function mail(uid: number, more: Partial<ScriptedMail> & { text?: string } = {}): ScriptedMail {
  const { text, ...rest } = more
  const subject = `Mail ${uid}`
  return { uid, source: letter({ subject, ...(text ? { text } : {}) }), ...rest }
}

async function open(): Promise<void> {
  const imap = {
    host: '127.0.0.1',
    port: script.port,
    security: 'none' as const,
    username: 'help',
    password: 'x',
  }
  office = await openPostOffice(desk, { imap }, quickPace)
}

async function all(count: number): Promise<void> {
  await expect.poll(async () => (await subjects()).length, soon).toBe(count)
}

async function expectWhole(): Promise<void> {
  const { rows } = await desk.runtime.connected.pool.query<{ message_id: string }>(
    'select message_id from raw_mails order by received_at',
  )
  const sources = await Promise.all(
    rows.map(async row =>
      (await desk.request(`/api/v1/messages/${row.message_id}/source`, { as: 'ana' })).text(),
    ),
  )
  expect(sources.sort()).toEqual(script.mails.map(one => one.source).sort())
}

const subjects = async () => (await office.conversations()).map(one => one.subject).sort()
const problem = async () => (await desk.call(mailboxes, {}, { as: 'dele' })).items[0]?.problem
