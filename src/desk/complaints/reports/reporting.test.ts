import { parse } from 'csv-parse/sync'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { password } from '../../../../world/cast.ts'
import { type As, openDesk } from '../../../../world/desk.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { lodge } from '../lodging/contract.ts'
import { changeSettings } from '../settings/contract.ts'
import * as contract from './contract.ts'
import { figuresJob } from './reporting.ts'

/** It opens on Monday 2 March 2026, nine o'clock, in Europe/London: in the first quarter. */
const desk = await openDesk()
afterAll(() => desk.close())

let chiara: As
let ana: As

beforeEach(async () => {
  await desk.reset()
  const handlers = [await desk.idOf('esme')]
  await desk.call(changeSettings, { first: 'house', second: 'house', handlers }, { as: 'dele' })
})

interface Told {
  finding?: string
  letDown?: string
  departed?: string
  cause?: string
  /** Working days until the answer. */
  day?: string
  stage?: number
}

/** A complaint of that kind, answered: what the verbs of the file leave behind, without their gates. */
async function answered(count: number, told: Told = {}): Promise<void> {
  const { finding = 'upheld', letDown = 'yes', departed = 'no', cause = 'policyAsWritten' } = told
  for (let one = 0; one < count; one++) {
    const { number } = await desk.call(
      openOne,
      { subject: 'A matter', text: 'No.', channel: 'phone' },
      { as: 'ana' },
    )
    const input = { conversation: `#${number}`, title: 'Secret title', words: 'Secret words.' }
    const { id } = await desk.call(lodge, input, { as: 'ana' })
    await sql(
      `update complaint_allegations set finding = $2, let_down = $3, departed = $4, cause = $5 where complaint_id = $1`,
      [id, finding, letDown, departed, cause],
    )
    await sql(`update complaint_stages set acknowledged_at = $2, responded_at = $3 where complaint_id = $1`, [
      id,
      '2026-03-03T10:00:00Z',
      `${told.day ?? '2026-03-09'}T10:00:00Z`,
    ])
    await sql(`update complaints set state = 'responded' where id = $1`, [id])
  }
}

const sql = (text: string, values: unknown[]) => desk.runtime.connected.pool.query(text, values)

async function quarterEnds(day = '2026-04-15'): Promise<void> {
  desk.clock.set(`${day}T09:00:00Z`)
  await desk.runtime.runJob(figuresJob.name, {})
  chiara = await desk.signIn('chiara@quayside.example', password)
  ana = await desk.signIn('ana@quayside.example', password)
}

const figures = () => desk.call(contract.read, {}, { as: chiara })
const period = async () => (await figures()).periods[0]?.figures

describe('when figures are told', () => {
  test('not before their quarter is over and what comes late is in it', async () => {
    await answered(20)
    await quarterEnds('2026-03-31')
    expect(await figures()).toMatchObject({ quarters: [], periods: [] })
    await quarterEnds('2026-04-14')
    expect(await figures()).toMatchObject({ quarters: [], periods: [] })
    await quarterEnds('2026-04-15')
    expect(await figures()).toMatchObject({
      quarters: [
        { from: '2026-01-01', until: '2026-04-01', figures: { lodged: 20, answered: 20, contacts: 20 } },
      ],
      periods: [{ from: '2026-01-01', until: '2026-04-01' }],
    })
  })

  test('once: a file that moves afterwards moves no figure, and a later look finds the same', async () => {
    await answered(20)
    await quarterEnds()
    const before = await figures()
    await sql(
      `update complaint_allegations set finding = 'notUpheld', let_down = 'no', cause = 'communication'`,
      [],
    )
    await quarterEnds('2026-04-20')
    expect(await figures()).toEqual(before)
  })

  test('kinds only where twenty were answered; the count of a quarter is told before', async () => {
    await answered(19)
    await quarterEnds()
    const { quarters, periods } = await figures()
    expect(quarters[0]?.figures).toMatchObject({ lodged: 19, answered: 19 })
    expect(periods).toEqual([])
  })

  test('to leads and above', async () => {
    await quarterEnds()
    await expect(desk.call(contract.read, {}, { as: ana })).rejects.toMatchObject({ status: 403 })
    expect((await desk.request('/api/v1/complaints/figures/csv', { as: ana })).status).toBe(403)
  })
})

describe('what they tell', () => {
  test('a lead who reads no file sees counts of it and nothing else', async () => {
    await answered(20)
    await quarterEnds()
    const all = JSON.stringify(await figures())
    expect(all).not.toMatch(/Secret|Ana|Esme|Souza|Hughes/)
    const ids = (await sql('select id::text from complaints union select id::text from colleagues', [])).rows
    for (const { id } of ids) expect(all).not.toContain(id)
  })

  test('kinds of few files are put together, so that none can be told by taking one count from another', async () => {
    await answered(15)
    await answered(2, { cause: 'individualSlip', departed: 'yes' })
    await answered(4, { cause: 'communication', finding: 'notUpheld', letDown: 'no' })
    await quarterEnds()
    const told = await period()
    expect(told?.byCause).toMatchObject({
      floor: 5,
      shown: [{ key: 'policyAsWritten', name: 'The rule as it is written', count: 15 }],
      rest: 6,
    })
    expect(told?.byFinding).toBeNull()
    expect(told?.byStage).toMatchObject({ floor: 5, shown: [{ name: 'Stage 1', count: 21 }], rest: 0 })
  })

  test('the two marks stand apart, and only where each cell has ten files', async () => {
    await answered(11)
    await answered(10, { departed: 'yes', cause: 'individualSlip' })
    await answered(12, { finding: 'notUpheld', letDown: 'no' })
    await answered(9, { finding: 'notUpheld', letDown: 'no', departed: 'yes' })
    await quarterEnds()
    expect((await period())?.marks).toEqual({ letDown: { expected: 11, departed: 10 }, notLetDown: null })
  }, 60_000)

  test('a row of marks is not told where it would tell a finding that is not', async () => {
    await answered(11)
    await answered(9, { departed: 'yes' })
    await answered(3, { finding: 'partlyUpheld', departed: 'yes' })
    await answered(3, { finding: 'notUpheld', letDown: 'no' })
    await quarterEnds()
    const told = await period()
    expect(told?.byFinding).toMatchObject({ shown: [{ key: 'upheld', count: 20 }], rest: 6 })
    expect(told?.marks.letDown).toBeNull()
  })

  test('times stand against the clock, with how many were in time', async () => {
    await answered(18, { day: '2026-03-09' })
    await answered(2, { day: '2026-03-23' })
    await quarterEnds()
    expect((await period())?.timings).toMatchObject([
      {
        stage: 1,
        step: 'acknowledge',
        figures: { of: 20, median: 1, ninetieth: 1, inTime: 20, limited: 20 },
      },
      { stage: 1, step: 'answer', figures: { of: 20, median: 5, ninetieth: 5, inTime: 18, limited: 20 } },
    ])
    const answer = (await period())?.timings[1]?.figures?.share
    expect(answer?.low).toBeCloseTo(0.699, 3)
    expect(answer?.high).toBeCloseTo(0.972, 3)
  })

  test('a rate has its exact interval, by kind as for the whole', async () => {
    await answered(20)
    for (let one = 0; one < 80; one++)
      await desk.call(openOne, { subject: 'A call', text: 'Hello.', channel: 'phone' }, { as: 'ana' })
    await quarterEnds()
    const told = await period()
    expect(told?.rate?.rate).toBe(200)
    expect(told?.rate?.low).toBeCloseTo(122.17, 1)
    expect(told?.rate?.high).toBeCloseTo(308.88, 1)
    expect(told?.byChannel).toMatchObject({ shown: [{ key: 'phone', rate: { rate: 200 } }] })
    expect(told?.byCause?.shown[0]?.rate?.rate).toBe(200)
  })
})

test('the tables come as CSV, the return of a regulator among them', async () => {
  await answered(18)
  await answered(6, { finding: 'notUpheld', letDown: 'no', cause: 'customerSide' })
  await quarterEnds()
  const read = async (table: string) => {
    const answer = await desk.request(`/api/v1/complaints/figures/csv?table=${table}`, { as: chiara })
    return parse(await answer.text(), { bom: true }) as string[][]
  }
  expect(await read('quarters')).toEqual([
    ['From', 'To', 'Lodged', 'Answered', 'Contacts', 'Per 1000 contacts', 'Low (95 %)', 'High (95 %)'],
    ['2026-01-01', '2026-03-31', '24', '24', '24', '1000', '640.72', '1487.92'],
  ])
  const kinds = await read('kinds')
  const notUpheld = kinds.find(row => row[3] === 'Not upheld')
  expect(notUpheld?.slice(0, 6)).toEqual(['2026-01-01', '2026-03-31', 'Finding', 'Not upheld', '6', '250'])
  const figures = (await read('return')).map(row => row.slice(2))
  expect(figures).toEqual(
    expect.arrayContaining([
      ['Complaints lodged', '24'],
      ['Outcome: Upheld', '18'],
      ['Stage 1, answered: in time', '24'],
    ]),
  )
})
