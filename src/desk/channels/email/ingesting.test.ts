import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { minute } from '../../../kit/time.ts'
import { dismiss, quarantine, reprocess } from './contract.ts'

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

test('what cannot be read lies in the quarantine, and the next mail goes on', async () => {
  await office.post(tooDeep)
  const shown = await office.send({ subject: 'The next one' })
  expect(shown.map(one => one.subject)).toEqual(['The next one'])
  const { items } = await listed()
  expect(items).toMatchObject([
    { mailbox: 'Quayside', from: 'ines@harbour.example', subject: 'Nested', size: tooDeep.length },
  ])
  expect(items[0]?.problem).toMatch(/^It could not be read/)
  const kinds = await desk.runtime.connected.pool.query(
    "select kind from journal where kind = 'email.quarantined'",
  )
  expect(kinds.rowCount).toBe(1)
})

test('its source can be downloaded, it can be tried again, and put away', async () => {
  await office.send(tooDeep)
  const [item] = (await listed()).items
  const answer = await desk.request(`/api/v1/messages/${item!.id}/source`, { as: 'chiara' })
  expect(await answer.text()).toBe(tooDeep)

  await desk.call(reprocess, { id: item!.id }, { as: 'chiara' })
  await office.drain()
  expect((await listed()).items).toHaveLength(1)

  await desk.call(dismiss, { id: item!.id }, { as: 'chiara' })
  expect((await listed()).items).toEqual([])
  await expect(desk.call(reprocess, { id: item!.id }, { as: 'chiara' })).rejects.toMatchObject({
    status: 404,
  })
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
