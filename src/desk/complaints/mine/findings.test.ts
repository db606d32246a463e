import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { colleagues, password } from '../../../../world/cast.ts'
import { type FileOf, fileOf } from '../../../../world/complaints.ts'
import { type As, openDesk } from '../../../../world/desk.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { day } from '../../../kit/time.ts'
import * as verbs from '../file/verbs/contract.ts'
import { beginLetter, issueLetter, readLetter, writeLetter } from '../letters/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

let one: FileOf
let id: string
let allegation: string

/** Ana is concerned, told, and has given her account; Chiara handles it. */
beforeEach(async () => {
  await desk.reset()
  one = await fileOf(desk, { subject: await desk.idOf('ana') })
  id = (await desk.call(contract.mine, {}, { as: 'ana' })).items[0]?.id ?? ''
  allegation = (await one.find()).items[0]?.id ?? ''
  await one.tell(verbs.invite, { subject: id })
  await give('I was alone at the desk.')
})

const page = (as: As = 'ana') => desk.call(contract.page, { id }, { as })
const give = (words: string) =>
  desk.call(contract.giveAccount, { id, accounts: [{ allegation, words }] }, { as: 'ana' })
const see = (...corrections: string[]) =>
  desk.call(
    contract.seeFindings,
    { id, corrections: corrections.map(words => ({ allegation, words })) },
    { as: 'ana' },
  )
const decide = (given: Partial<GivenTo<typeof verbs.decide>> = {}) =>
  one.tell(verbs.decide, {
    allegation,
    facts: 'She was sent out at noon.',
    finding: 'upheld',
    letDown: 'yes',
    departed: 'yes',
    cause: 'individualSlip',
    ...given,
  })
const show = () => one.tell(verbs.showFindings, { subject: id })
const end = async () => {
  await one.tell(verbs.respond, { how: 'email' })
  await one.issue('decision')
  await one.issue('closing', id)
  await one.tell(verbs.close, { because: 'Accepted.' })
}

describe('the findings', () => {
  test('are read by their subject once shown, and not a moment before', async () => {
    await decide()
    const before = await page()
    expect(before.allegations[0]?.found).toBeNull()
    expect(JSON.stringify(before)).not.toContain('She was sent out at noon.')
    expect(before.lead).not.toContain('No view has been formed')
    await show()
    const shown = await page()
    expect(shown.allegations[0]?.found).toMatchObject({
      facts: 'She was sent out at noon.',
      finding: 'upheld',
      letDown: 'yes',
      departed: 'yes',
    })
    expect(shown.lead).toContain('before Ines Prado does')
    expect(shown).toMatchObject({ findings: { seenAt: null }, can: { correct: true }, leadsFix: 'offered' })
  })

  test('what is not right is attached word for word, and the findings stay as they were', async () => {
    await decide()
    await show()
    const mine = await see('It was a quarter past, not noon.')
    expect(mine.findings?.seenAt).not.toBeNull()
    expect(mine.allegations[0]).toMatchObject({
      found: { facts: 'She was sent out at noon.' },
      corrections: [{ words: 'It was a quarter past, not noon.' }],
    })
    const whole = await one.find()
    expect(whole.items[0]).toMatchObject({
      facts: 'She was sent out at noon.',
      corrections: [{ words: 'It was a quarter past, not noon.' }],
    })
    expect(whole.gates.find(gate => gate.name === 'seenFirst')?.state).toBe('open')
    expect((await see('And the door was open.')).allegations[0]?.corrections).toHaveLength(2)
  })

  test('when they change, what was read no longer counts as read', async () => {
    await decide()
    await show()
    await see()
    await decide({ facts: 'She was sent out at one.' })
    const mine = await page()
    expect(mine.findings).toBeNull()
    expect(JSON.stringify(mine)).not.toContain('at one')
  })

  test('leading the fix is an offer, and either answer can be changed', async () => {
    const lead = (wants: boolean) => desk.call(contract.leadFix, { id, wants }, { as: 'ana' })
    await expect(lead(true)).rejects.toMatchObject({ status: 409 })
    await decide()
    await show()
    expect((await lead(false)).leadsFix).toBe('no')
    expect((await lead(true)).leadsFix).toBe('yes')
  })

  test('after the answer nothing is added to the account; what is missing is a correction', async () => {
    await decide()
    await show()
    await see()
    await one.tell(verbs.respond, { how: 'email' })
    await expect(give('One more thing.')).rejects.toMatchObject({ status: 409 })
    expect((await see('One more thing.')).allegations[0]?.corrections[0]?.words).toBe('One more thing.')
    expect((await page()).lead).toBe('The answer has gone out.')
  })
})

describe('what was done otherwise', () => {
  test('stands on the page with its reason', async () => {
    await decide()
    await show()
    await one.tell(verbs.passGate, {
      gate: 'seenFirst',
      subject: id,
      reason: 'The regulator’s day is today.',
    })
    expect((await page()).passed).toMatchObject([
      { gate: 'seenFirst', reason: 'The regulator’s day is today.', by: 'Chiara Fontana' },
    ])
  })
})

describe('fading', () => {
  test('what was not upheld goes with the end; a letter of one’s own stays', async () => {
    await decide({ finding: 'notUpheld', letDown: 'no', departed: 'no', cause: 'policyAsWritten' })
    await show()
    await see()
    await end()
    expect(await desk.call(contract.mine, {}, { as: 'ana' })).toEqual({ items: [], asked: [] })
    await expect(page()).rejects.toMatchObject({
      status: 404,
      problem: { detail: expect.stringContaining('faded') },
    })
  })

  test('a slip that was upheld shows for twelve months, and to a supporter no longer than that', async () => {
    await desk.call(contract.askSupporter, { id, colleague: await desk.idOf('bram') }, { as: 'ana' })
    await desk.call(contract.answerSupport, { id, accepts: true }, { as: 'bram' })
    await decide()
    await show()
    await see()
    await end()
    expect((await page()).fadesAt?.slice(0, 10)).toBe('2027-03-02')
    desk.clock.advance(360 * day)
    const ana = await desk.signIn(colleagues.ana.email, password)
    const bram = await desk.signIn(colleagues.bram.email, password)
    expect((await page(ana)).steps.at(-1)).toMatchObject({ kind: 'ended', state: 'done' })
    expect((await desk.call(contract.mine, {}, { as: bram })).items).toHaveLength(1)
    desk.clock.advance(6 * day)
    for (const as of [ana, bram]) {
      expect((await desk.call(contract.mine, {}, { as })).items).toEqual([])
      await expect(page(as)).rejects.toMatchObject({ status: 404 })
    }
  })
})

describe('a letter of one’s own', () => {
  const letters = async (as: As) => (await desk.call(contract.myLetters, {}, { as })).items

  /** Begun, written and signed by Chiara, as its screen does it. */
  async function write(words: string): Promise<void> {
    const ref = { complaint: one.id }
    const { id: letter } = await desk.call(
      beginLetter,
      { ...ref, kind: 'closing', subject: id },
      { as: 'chiara' },
    )
    const { version } = await desk.call(readLetter, { ...ref, letter }, { as: 'chiara' })
    const written = await desk.call(
      writeLetter,
      { ...ref, letter, html: `<p>${words}</p>`, version },
      { as: 'chiara' },
    )
    expect(await letters('ana')).toEqual([])
    const knowing = [...new Set(written.missing.map(lack => lack.kind))]
    await desk.call(
      issueLetter,
      { ...ref, letter, version: written.version, by: 'page', role: 'Head of the desk', knowing },
      { as: 'chiara' },
    )
  }

  test('shows once it is issued, stays when the rest has faded, and is for nobody else', async () => {
    await decide({ finding: 'notUpheld', letDown: 'no', departed: 'no', cause: 'policyAsWritten' })
    await show()
    await see()
    await one.tell(verbs.respond, { how: 'email' })
    await write('You did what was expected of you.')
    expect((await page()).letters).toMatchObject([{ signedBy: 'Chiara Fontana, Head of the desk' }])
    expect((await page()).steps.find(step => step.kind === 'letter')?.state).toBe('done')
    await one.issue('decision')
    await one.tell(verbs.close, { because: 'Accepted.' })
    await expect(page()).rejects.toMatchObject({ status: 404 })
    expect(await letters('ana')).toMatchObject([
      { number: 1, html: expect.stringContaining('what was expected') },
    ])
    for (const as of ['chiara', 'esme', 'bram'] as const) expect(await letters(as)).toEqual([])
  })
})

describe('two colleagues concerned by one file', () => {
  const canary = 'kittiwake'
  let his: string

  beforeEach(async () => {
    await one.tell(verbs.nameSubject, { colleague: await desk.idOf('farid'), called: canary })
    his = (await desk.call(contract.mine, {}, { as: 'farid' })).items[0]?.id ?? ''
    await one.tell(verbs.addAllegation, { words: `He said ${canary} to me.`, subject: his })
    const own = (await desk.call(contract.page, { id: his }, { as: 'farid' })).allegations[0]?.id ?? null
    const said = { allegation: own, words: `I said ${canary}, and meant the bird.` }
    await desk.call(contract.giveAccount, { id: his, accounts: [said] }, { as: 'farid' })
    await desk.call(contract.askSupporter, { id: his, colleague: await desk.idOf('dele') }, { as: 'farid' })
    await desk.call(contract.answerSupport, { id: his, accepts: true }, { as: 'dele' })
  })

  test('each reads what concerns them, and learns neither of the other nor who supports them', async () => {
    const mine = JSON.stringify([await page(), await desk.call(contract.mine, {}, { as: 'ana' })])
    expect(mine).not.toContain(canary)
    expect(mine).not.toMatch(/Farid|Dele/)
    await expect(desk.call(contract.page, { id: his }, { as: 'ana' })).rejects.toMatchObject({ status: 404 })
    await expect(page('farid')).rejects.toMatchObject({ status: 404 })
    const theirs = JSON.stringify(await desk.call(contract.page, { id: his }, { as: 'farid' }))
    expect(theirs).toContain(canary)
    expect(theirs).not.toMatch(/alone at the desk|Ana Souza/)
  })

  test('neither writes into what concerns the other', async () => {
    const his1 = (await desk.call(contract.page, { id: his }, { as: 'farid' })).allegations[0]?.id ?? ''
    await expect(
      desk.call(
        contract.giveAccount,
        { id, accounts: [{ allegation: his1, words: 'It was him.' }] },
        { as: 'ana' },
      ),
    ).rejects.toMatchObject({ status: 422 })
  })

  test('what happens to one is live for them and the file, and for nobody else', async () => {
    const before = await lastSeq()
    const said = { allegation: null, words: 'And one more thing.' }
    await desk.call(contract.giveAccount, { id: his, accounts: [said] }, { as: 'farid' })
    expect(await heardSince(before, 'farid')).toEqual(['complaints.subjectChanged'])
    expect(await heardSince(before, 'dele')).toEqual(['complaints.subjectChanged'])
    expect(await heardSince(before, 'chiara')).toEqual(['complaints.subjectChanged'])
    for (const as of ['ana', 'bram', 'esme'] as const) expect(await heardSince(before, as)).toEqual([])
  })
})

async function lastSeq(): Promise<number> {
  const { rows } = await desk.runtime.connected.pool.query<{ seq: number }>(
    'select max(seq)::integer as seq from journal',
  )
  return rows[0]?.seq ?? 0
}

/** What the live stream tells somebody who was away since then. */
async function heardSince(seq: number, as: As): Promise<string[]> {
  const answer = await desk.request(`/api/v1/live?after=${seq}`, { as })
  const reader = answer.body?.getReader()
  let text = ''
  // The first word always comes; what was missed follows at once.
  for (;;) {
    const next = await Promise.race([
      reader?.read(),
      new Promise<null>(resolve => setTimeout(() => resolve(null), 300)),
    ])
    if (!next?.value) break
    text += new TextDecoder().decode(next.value)
  }
  await reader?.cancel()
  return [...text.matchAll(/^data: (\{.*"kind".*\})$/gm)].map(([, data]) => JSON.parse(data ?? '').kind)
}
