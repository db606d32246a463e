import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { minute } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import { gather, keepArrivals } from './arriving.ts'
import { dismiss, quarantine, reprocess, reprocessAll } from './contract.ts'
import { startIngest } from './ingesting.ts'
import { changeMailSettings } from './settings/contract.ts'

let desk: Desk
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test.each([
  ['crash', /^It could not be read: The process ended/],
  ['memory', /^Reading it took more memory than one mail may have \(64 MB\)/],
  ['loop', /^Reading it took longer than 5 seconds\./],
])(
  'a mail by which the reader would %s lies in the quarantine, and the next goes on',
  async (fault, problem) => {
    await desk.call(
      changeMailSettings,
      { readerSeconds: fault === 'loop' ? 5 : 30, readerMemory: 64 },
      { as: 'dele' },
    )
    const poison = letter({ subject: 'Poison', headers: [`X-Fault: ${fault}`] })
    await readFaulty([letter({ subject: 'Before' }), poison, letter({ subject: 'The next one' })])
    expect((await office.conversations()).map(one => one.subject).sort()).toEqual(['Before', 'The next one'])
    const { items } = await listed()
    expect(items).toMatchObject([
      { mailbox: 'Quayside', from: 'ines@harbour.example', subject: 'Poison', size: poison.length },
    ])
    expect(items[0]?.problem).toMatch(problem)
    const kinds = await desk.runtime.connected.pool.query(
      "select kind from journal where kind = 'email.quarantined'",
    )
    expect(kinds.rowCount).toBe(1)
  },
)

test('its source can be downloaded, it can be tried again, and put away', async () => {
  const poison = letter({ subject: 'Poison', headers: ['X-Fault: fail'] })
  await readFaulty([poison])
  const [item] = (await listed()).items
  const answer = await desk.request(`/api/v1/messages/${item!.id}/source`, { as: 'chiara' })
  expect(await answer.text()).toBe(poison)

  await desk.call(reprocess, { id: item!.id }, { as: 'chiara' })
  await readFaulty([])
  expect((await listed()).items).toHaveLength(1)

  await desk.call(dismiss, { id: item!.id }, { as: 'chiara' })
  expect((await listed()).items).toEqual([])
  await expect(desk.call(reprocess, { id: item!.id }, { as: 'chiara' })).rejects.toMatchObject({
    status: 404,
  })
})

test('after an update everything can be tried again at once', async () => {
  const large = letter({ subject: 'Large', headers: ['X-Fault: fail'], text: 'x'.repeat(300_000) })
  await readFaulty([letter({ subject: 'Poison', headers: ['X-Fault: fail'] }), large])
  expect((await listed()).items.map(item => item.subject).sort()).toEqual(['Large', 'Poison'])

  expect(await desk.call(reprocessAll, {}, { as: 'chiara' })).toEqual({ count: 2 })
  await readWaiting()
  expect((await listed()).items).toEqual([])
  expect((await office.conversations()).map(one => one.subject).sort()).toEqual(['Large', 'Poison'])
})

test('a mail over a limit becomes a message that says so, with its source', async () => {
  const [conversation] = await office.send(tooDeep)
  const [message] = await office.messages(conversation!.id)
  expect(message).toMatchObject({
    subject: 'Nested',
    marks: ['over-limit'],
    notices: [expect.stringMatching(/^Its parts lie more than 100 levels deep/)],
  })
  const answer = await desk.request(`/api/v1/messages/${message!.id}/source`, { as: 'ana' })
  expect(await answer.text()).toBe(tooDeep)
})

test('a mail too large to be read in full shows who wrote, what about, and the beginning', async () => {
  await desk.call(changeMailSettings, { largestRead: 1 }, { as: 'dele' })
  const [conversation] = await office.send({
    subject: 'Plans',
    headers: ['Content-Type: multipart/mixed; boundary=x'],
    text: `--x\r\n\r\nSee the plans.\r\n--x\r\nContent-Type: application/x-y; name=plans\r\n\r\n${'plans\r\n'.repeat(300_000)}--x--`,
  })
  const [message] = await office.messages(conversation!.id)
  expect(message).toMatchObject({
    from: { address: 'ines@harbour.example' },
    subject: 'Plans',
    text: 'See the plans.',
    attachments: [],
    marks: ['over-limit'],
    notices: [
      'It is 2 MB; of mail larger than 1 MB only the beginning is shown. The whole of it is in its source.',
    ],
  })
})

test('a signature and a seal are named', async () => {
  const [conversation] = await office.send({
    headers: ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'],
    text: 'AAAA',
  })
  const [message] = await office.messages(conversation!.id)
  expect(message).toMatchObject({ marks: ['encrypted'], attachments: [{ name: 'smime.p7m' }] })
})

test('a fault of the database leaves mail where it is until it is over', async () => {
  const { pool } = desk.runtime.connected
  await pool.query('alter table messages rename to messages_hidden')
  await office.post(letter({ subject: 'Held up' }))
  await office.drain()
  await pool.query('alter table messages_hidden rename to messages')
  expect(await stateOf()).toEqual(['stored'])
  desk.clock.advance(minute)
  await office.drain()
  expect(await stateOf()).toEqual(['read'])
  expect((await office.conversations()).map(one => one.subject)).toEqual(['Held up'])
})

test('one that the database will never take does not hold up its company', async () => {
  const { pool } = desk.runtime.connected
  await pool.query("alter table messages add constraint spoiled check (subject <> 'Spoiled')")
  await office.post(letter({ subject: 'Before' }))
  await office.post(letter({ subject: 'Spoiled' }))
  const shown = await office.send({ subject: 'After' })
  await pool.query('alter table messages drop constraint spoiled')
  expect(shown.map(one => one.subject).sort()).toEqual(['After', 'Before'])
  expect((await listed()).items.map(item => item.subject)).toEqual(['Spoiled'])
})

test('attachments are kept as files with their names', async () => {
  const [conversation] = await office.send({
    headers: ['Content-Type: multipart/mixed; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'See the picture.',
      '--x',
      'Content-Type: image/png; name="../blink.png"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      '',
      Buffer.from('not a picture').toString('base64'),
      '--x--',
    ].join('\r\n'),
  })
  const [message] = await office.messages(conversation!.id)
  expect(message?.attachments).toMatchObject([
    { name: 'blink.png', type: 'image/png', size: 13, inline: false },
  ])
  const answer = await desk.request(`/api/v1/files/${message!.attachments[0]!.id}`, { as: 'ana' })
  expect(await answer.text()).toBe('not a picture')
})

/** Keeps these mails and has them read by a reader that brings about the faults that they name. */
async function readFaulty(letters: string[]): Promise<void> {
  // The office would read them too, and without a fault.
  await office.stop()
  for (const [index, one] of letters.entries()) {
    const source = await gather(desk.runtime.files, Readable.from([Buffer.from(one)]))
    const arrival = {
      mailboxId: office.mailbox.id,
      source,
      envelopeFrom: '',
      envelopeTo: [`${index}@x.example`],
    }
    await desk.runtime.act(system, ctx => keepArrivals(ctx, [arrival]))
  }
  await readWaiting(faulty)
}

async function readWaiting(readerModule?: URL): Promise<void> {
  const ingest = startIngest(desk.runtime, { looks: false, ...(readerModule ? { readerModule } : {}) })
  await ingest.drain()
  await ingest.stop()
}

const faulty = new URL('./reading/fixtures/faulty-worker.ts', import.meta.url)

const listed = () => desk.call(quarantine, {}, { as: 'chiara' })

async function stateOf(): Promise<string[]> {
  const { rows } = await desk.runtime.connected.pool.query('select state from raw_mails')
  return rows.map(row => row.state as string)
}

/** More levels of parts than the reader descends. */
const tooDeep = letter({
  subject: 'Nested',
  headers: ['Content-Type: multipart/mixed; boundary=b0'],
  text: Array.from(
    { length: 400 },
    (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
  ).join(''),
})
