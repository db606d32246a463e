import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { colleagues, password } from '../../../../world/cast.ts'
import { type FileOf, fileOf } from '../../../../world/complaints.ts'
import { type As, openDesk } from '../../../../world/desk.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { day } from '../../../kit/time.ts'
import { make as makeRule } from '../../rules/contract.ts'
import { open as openConversation } from '../../timeline/contract.ts'
import * as verbs from '../file/verbs/contract.ts'
import { mine, page, leadFix as sayLead, seeFindings } from '../mine/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** The desk opens on Monday 2 March 2026; Chiara handles what is lodged, and leads. */
beforeEach(() => desk.reset())

const found = {
  facts: 'The card was refused.',
  finding: 'upheld',
  letDown: 'yes',
  departed: 'nobodyConcerned',
  cause: 'policyAsWritten',
} as const

/** A file in which a cause is named, for a fresh complainant each time. */
async function named(
  given: Partial<GivenTo<typeof verbs.decide>> = {},
  rule: string | null = null,
): Promise<FileOf & { allegation: string }> {
  const one = await fileOf(desk, { words: 'No card for me.' })
  const allegation = (await one.find()).items[0]?.id ?? ''
  if (rule) await one.tell(verbs.changeAllegation, { allegation, happenedOn: '2026-03-02', rule })
  await one.tell(verbs.decide, { allegation, ...found, ...given })
  return { ...one, allegation }
}

const lessons = async (as: As = 'chiara') => (await desk.call(contract.lessons, {}, { as })).items
const first = async (as: As = 'chiara') => (await lessons(as))[0] as contract.Lesson

const proof = (owner: string | null) =>
  desk.call(
    makeRule,
    { title: 'Proof of address', words: 'A bill on paper.', owner, from: '2026-01-01' },
    { as: 'chiara' },
  )

describe('a lesson', () => {
  test('opens at the third file, once, and further files join it', async () => {
    await named()
    await named()
    expect(await lessons()).toEqual([])
    await named()
    expect(await lessons()).toMatchObject([
      { cause: 'policyAsWritten', rule: null, owner: null, state: 'opened', files: 3, what: '' },
    ])
    await named()
    expect(await lessons()).toMatchObject([{ files: 4 }])
  })

  test('counts by cause and by rule, and only what is near in time', async () => {
    const rule = await proof(null)
    await named()
    await named({}, rule.id)
    await named({ cause: 'communication' })
    await named({}, rule.id)
    expect(await lessons()).toEqual([])
    desk.clock.advance(91 * day)
    const session = await desk.signIn(colleagues.chiara.email, password)
    expect(await lessons(session)).toEqual([])
  })

  test('names cause and rule, and nobody who was in a file', async () => {
    const rule = await proof(await desk.idOf('farid'))
    const files = [await named({}, rule.id), await named({}, rule.id), await named({}, rule.id)]
    await files[0]?.tell(verbs.change, { wantsToKnow: true })
    const [lesson] = await lessons('dele')
    expect(lesson).toMatchObject({
      rule: { title: 'Proof of address' },
      owner: { name: 'Farid Haddad' },
      wishToKnow: { all: 1, told: 0 },
      toTell: [],
      can: { lead: true, settle: true },
    })
    expect((await lessons('farid'))[0]?.can.lead).toBe(true)
    const said = JSON.stringify(lesson)
    expect(said).not.toMatch(/Ines|Prado|Bram|Chiara|card was refused|No card/)
    for (const one of files) {
      expect(said).not.toContain(one.id)
      expect(said).not.toContain(one.conversation)
      expect(said).not.toContain(one.allegation)
    }
    expect(await lessons('ana')).toEqual([])
    await expect(
      desk.call(
        contract.leadLesson,
        { id: lesson?.id ?? '', what: 'x', dueDay: '2026-04-01' },
        { as: 'ana' },
      ),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('is taken in hand, changed, and told in a draft that a person sends', async () => {
    const one = await named()
    await named()
    await named()
    await one.tell(verbs.change, { wantsToKnow: true })
    const { id } = await first()
    const lead = (dueDay: string) =>
      desk.call(contract.leadLesson, { id, what: 'Take portal statements.', dueDay }, { as: 'dele' })
    await expect(lead('2026-03-01')).rejects.toMatchObject({ problem: { errors: [{ path: 'dueDay' }] } })
    expect(await lead('2026-03-20')).toMatchObject({
      state: 'being changed',
      leads: { name: 'Dele Okonkwo' },
      dueDay: '2026-03-20',
      isLate: false,
    })
    const tell = (endpoint: typeof contract.prepareTelling | typeof contract.tellLesson, as: As) =>
      desk.call(endpoint, { id, complaint: one.id }, { as })
    await expect(tell(contract.prepareTelling, 'chiara')).rejects.toMatchObject({ status: 409 })
    await desk.call(
      contract.settleLesson,
      { id, outcome: 'changed', what: 'Portal statements are enough.' },
      { as: 'dele' },
    )
    expect((await first('dele')).toTell).toEqual([])
    await expect(tell(contract.prepareTelling, 'dele')).rejects.toMatchObject({ status: 404 })
    expect((await first()).toTell).toMatchObject([
      { complaint: one.id, complainant: 'Ines Prado', toldAt: null },
    ])
    await tell(contract.prepareTelling, 'chiara')
    const { draft, timeline } = await desk.call(openConversation, { id: one.conversation }, { as: 'chiara' })
    expect(draft?.html).toContain('Portal statements are enough.')
    expect(draft?.html).not.toMatch(/sorry|apolog/i)
    expect(timeline.filter(item => item.kind === 'message')).toHaveLength(1)
    expect((await first()).wishToKnow.told).toBe(0)
    await tell(contract.tellLesson, 'chiara')
    expect((await first()).wishToKnow).toEqual({ all: 1, told: 1 })
  })

  test('may end with nothing changed, because; and the next three open another only after ninety days', async () => {
    for (const _ of [1, 2, 3]) await named()
    const { id } = await first()
    await desk.call(
      contract.settleLesson,
      { id, outcome: 'explained', what: 'The law asks for it; the leaflet says so now.' },
      { as: 'chiara' },
    )
    for (const _ of [1, 2, 3]) await named()
    expect(await lessons()).toMatchObject([{ state: 'explained', files: 3 }])
    await expect(
      desk.call(contract.settleLesson, { id, outcome: 'changed', what: 'Once more.' }, { as: 'chiara' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('may be led by whoever was concerned, by their own wish, which nobody else learns', async () => {
    const one = await fileOf(desk, { subject: await desk.idOf('ana'), words: 'No card.' })
    const { subjects, items } = await one.find()
    const subject = subjects[0]?.id ?? ''
    await one.tell(verbs.invite, { subject })
    desk.clock.advance(4 * day)
    await one.tell(verbs.decide, { allegation: items[0]?.id ?? '', ...found, departed: 'no' })
    await named()
    await named()
    await one.tell(verbs.showFindings, { subject })
    await desk.call(seeFindings, { id: subject }, { as: 'ana' })
    expect(await lessons('ana')).toEqual([])
    await desk.call(sayLead, { id: subject, wants: true }, { as: 'ana' })
    const [offered] = await lessons('ana')
    expect(offered).toMatchObject({ can: { lead: true, settle: false }, leads: null })
    expect(JSON.stringify(await lessons('dele'))).not.toContain('Ana')
    const led = await desk.call(
      contract.leadLesson,
      { id: offered?.id ?? '', what: 'Take portal statements.', dueDay: '2026-04-01' },
      { as: 'ana' },
    )
    expect(led).toMatchObject({ leads: { name: 'Ana Souza' }, can: { settle: true } })
    expect((await desk.call(page, { id: subject }, { as: 'ana' })).leadsFix).toBe('yes')
    expect((await desk.call(mine, {}, { as: 'ana' })).items).toHaveLength(1)
  })
})
