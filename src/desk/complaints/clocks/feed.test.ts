import ICAL from 'ical.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../../world/desk.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import { changeColleague } from '../../people/contract.ts'
import { make as promise } from '../../promises/contract.ts'
import { lodge } from '../lodging/contract.ts'
import { changeSettings } from '../settings/contract.ts'
import { calendarText, type Entry } from './calendar-text.ts'
import * as contract from './contract.ts'

/** It opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
const desk = await openDesk()
afterAll(() => desk.close())

beforeEach(async () => {
  await desk.reset()
  const chiara = await desk.idOf('chiara')
  await desk.call(
    changeSettings,
    { first: 'uk-council', second: 'uk-council', handlers: [chiara] },
    { as: 'dele' },
  )
  const ines = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  )
  await desk.call(openOne, { subject: 'A card', text: 'She sent me away.', customer: ines.id }, { as: 'ana' })
  await desk.call(
    lodge,
    { conversation: '#1', title: 'Card refused', words: 'She sent me away.' },
    { as: 'ana' },
  )
})

const addressOf = async (as: 'ana' | 'chiara' | 'farid') =>
  new URL((await desk.call(contract.makeCalendar, {}, { as })).address).pathname
const read = async (path: string) => {
  const answer = await desk.request(path)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

/** Reads it as a calendar program would; throws where it is none. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(each => {
    const event = new ICAL.Event(each)
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDay: event.startDate.isDate,
    }
  })
}

test('the secret address lists what is due in the files that its owner may read, and names nobody', async () => {
  const { type, text } = await read(await addressOf('chiara'))
  expect(type).toBe('text/calendar; charset=utf-8')
  expect(eventsIn(text)).toMatchObject([
    { summary: 'Complaint 1: acknowledgement due', start: '2026-03-09', end: '2026-03-10', isDay: true },
    { summary: 'Complaint 1: answer due', start: '2026-03-23', end: '2026-03-24', isDay: true },
  ])
  expect(text).not.toMatch(/Ines|Prado|Card refused|sent me away|Ana|council/i)
})

test('whoever is not on the list of a file learns nothing of it, whatever their role', async () => {
  const { text } = await read(await addressOf('farid'))
  expect(eventsIn(text)).toEqual([])
  const { address } = await desk.call(contract.makeCalendar, {}, { as: 'dele' })
  expect(eventsIn((await read(new URL(address).pathname)).text)).toEqual([])
})

test('one’s own promises are in it, with their hour where they have one', async () => {
  const due = (day: string, time: string | null) => ({
    conversation: '#1',
    words: 'Send it',
    due: { day, time },
  })
  await desk.call(promise, due('2026-03-06', null), { as: 'ana' })
  await desk.call(promise, due('2026-03-31', '10:00'), { as: 'ana' })
  await desk.call(promise, due('2026-03-09', null), { as: 'farid' })
  const own = eventsIn((await read(await addressOf('ana'))).text).filter(each => /Promise/.test(each.summary))
  expect(own).toMatchObject([
    { summary: 'Promise due: conversation 1', start: '2026-03-06', isDay: true },
    { summary: 'Promise due: conversation 1', start: '2026-03-31T09:00:00Z', isDay: false },
  ])
})

test('entries keep their names while days move, and the stamp is the moment of reading', async () => {
  const path = await addressOf('chiara')
  const before = eventsIn((await read(path)).text).map(each => each.uid)
  desk.clock.advance(60_000)
  const { text } = await read(path)
  expect(eventsIn(text).map(each => each.uid)).toEqual(before)
  expect(text).toContain('DTSTAMP:20260302T090100Z')
})

test('made anew or ended, an address opens nothing any more, nor does that of somebody who has left', async () => {
  const first = await addressOf('farid')
  expect((await desk.call(contract.readCalendar, {}, { as: 'farid' })).madeAt).not.toBeNull()
  const second = await addressOf('farid')
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
  await desk.call(contract.endCalendar, {}, { as: 'farid' })
  expect((await read(second)).status).toBe(404)
  const third = await addressOf('farid')
  await desk.call(
    changeColleague,
    { id: await desk.idOf('farid'), isActive: false, reason: 'It was agreed.' },
    { as: 'esme' },
  )
  expect((await read(third)).status).toBe(404)
})

test('the address stands nowhere in the database', async () => {
  const token = (await addressOf('farid')).split('/').at(-1) as string
  const { rows } = await desk.runtime.connected.pool.query(
    `select count(*)::int as count from calendar_links where encode(token_hash, 'escape') like '%' || $1 || '%'`,
    [token],
  )
  expect(rows).toEqual([{ count: 0 }])
})

const entry: Entry = {
  ...{ uid: 'one@desk.example', summary: 'Due', day: '2026-11-30', time: null, zone: 'Europe/London' },
  url: 'https://desk.example/1',
}
const now = new Date('2026-11-22T10:00:00Z')

test('what has commas, line ends or many letters is read back as it was, in lines of 75 octets', () => {
  const summary = `Größer; schöner, ${'äöü'.repeat(60)}\nand \\ more`
  const text = calendarText('A desk, with more', [{ ...entry, summary }], now)
  expect(eventsIn(text)[0]?.summary).toBe(summary)
  const lines = text.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('a whole day stays that day, wherever the desk runs and clocks change', () => {
  const days = ['2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29']
  const text = calendarText(
    'A desk',
    days.map(day => ({ ...entry, uid: day, day, zone: 'Pacific/Apia' })),
    now,
  )
  expect(eventsIn(text).map(each => [each.start, each.end])).toEqual([
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-29', '2028-03-01'],
  ])
  expect(text).toContain('DTSTART;VALUE=DATE:20260329')
})
