import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fileOf } from '../../../../world/complaints.ts'
import { openDesk } from '../../../../world/desk.ts'
import { day, minute } from '../../../kit/time.ts'
import { assign, merge as mergeConversations, setState } from '../../conversations/contract.ts'
import { changeColleague, changeTeam, setAbsence, teams } from '../../people/contract.ts'
import * as rules from '../../rules/contract.ts'
import * as file from './contract.ts'
import * as verbs from './verbs/contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())
/** The desk opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
beforeEach(() => desk.reset())

const reason = 'It was agreed.'
const because = 'They know the room.'
const disliked = {
  facts: 'The room closes at noon.',
  finding: 'notUpheld',
  letDown: 'no',
  departed: 'nobodyConcerned',
  cause: 'policyAsWritten',
} as const

describe('two at one file', () => {
  test('a change on what somebody else has changed is stopped, with what that was; elsewhere it is not', async () => {
    const one = await fileOf(desk)
    const { revision, items } = await one.find()
    await one.tell(verbs.change, { needs: 'A chair', revision })
    await expect(one.tell(verbs.change, { needs: 'A lamp', revision })).rejects.toMatchObject({
      problem: { type: '/problems/stale', changed: [{ kind: 'complaints.changed', by: 'Chiara Fontana' }] },
    })
    await one.tell(verbs.change, { about: 'The reading room', revision })
    const allegation = items[0]?.id ?? ''
    await one.tell(verbs.changeAllegation, { allegation, effect: 'An hour lost', revision })
    await expect(
      one.tell(verbs.changeAllegation, { allegation, effect: 'Two hours lost', revision }),
    ).rejects.toMatchObject({ problem: { type: '/problems/stale' } })
    expect(await one.find()).toMatchObject({ needs: 'A chair', about: 'The reading room' })
  })
})

describe('notice', () => {
  test('is given at once on a working day, and waits for Monday from three on Friday', async () => {
    const ana = await desk.idOf('ana')
    const one = await fileOf(desk, { subject: ana })
    expect((await one.find()).subjects[0]?.toldAt).not.toBeNull()
    desk.clock.set('2026-03-06T15:30:00Z')
    const two = await fileOf(desk, { subject: ana })
    const waiting = await two.find()
    expect(waiting.subjects[0]).toMatchObject({ toldAt: null, noticeAt: '2026-03-09T09:00:00.000Z' })
    expect(waiting.readers.map(reader => reader.part)).toEqual(['handler'])
    expect(waiting.gates).toContainEqual(
      expect.objectContaining({ name: 'notice', state: 'closed', opensAt: '2026-03-09T09:00:00.000Z' }),
    )
    desk.clock.set('2026-03-09T08:59:00Z')
    await desk.settle()
    expect((await two.find()).subjects[0]?.toldAt).toBeNull()
    desk.clock.set('2026-03-09T09:00:00Z')
    await desk.settle()
    expect((await two.find()).subjects[0]?.toldAt).toBe('2026-03-09T09:00:00.000Z')
  })
})

describe('need to know', () => {
  test('whom it concerns can never be let in, nor be given the file', async () => {
    const [ana, chiara] = [await desk.idOf('ana'), await desk.idOf('chiara')]
    const one = await fileOf(desk, { subject: ana })
    await expect(one.tell(verbs.addReader, { colleague: ana, because })).rejects.toMatchObject({
      status: 409,
    })
    await expect(one.tell(verbs.handOver, { to: ana, reason })).rejects.toMatchObject({ status: 409 })
    await expect(one.tell(verbs.nameSubject, { colleague: chiara })).rejects.toMatchObject({ status: 409 })
    await expect(one.tell(verbs.removeReader, { colleague: chiara, because })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('whoever leaves gives the file on; whom it concerns keeps their account in it', async () => {
    const [ana, chiara] = [await desk.idOf('ana'), await desk.idOf('chiara')]
    const one = await fileOf(desk, { subject: ana })
    await desk.call(changeColleague, { id: chiara, isActive: false, reason }, { as: 'esme' })
    const found = await one.find('dele')
    expect(found).toMatchObject({ handler: { name: 'Dele Okonkwo' }, part: 'handler' })
    await desk.call(changeColleague, { id: ana, isActive: false, reason }, { as: 'esme' })
    expect((await one.find('dele')).subjects).toHaveLength(1)
  })
})

describe('no retaliation', () => {
  test('what others change for whom it concerns stands in the file with the reason, and tells them nothing', async () => {
    const ana = await desk.idOf('ana')
    const one = await fileOf(desk, { subject: ana })
    const { items } = await desk.call(teams, {}, { as: 'dele' })
    const team = items.find(each => each.memberIds.includes(ana))
    const memberIds = team?.memberIds.filter(id => id !== ana) ?? []
    await expect(
      desk.call(changeTeam, { id: team?.id ?? '', memberIds }, { as: 'dele' }),
    ).rejects.toMatchObject({ problem: { errors: [{ path: 'reason' }] } })
    await desk.call(
      changeTeam,
      { id: team?.id ?? '', memberIds, reason: 'Fewer at the desk' },
      { as: 'dele' },
    )
    desk.clock.advance(minute)
    await desk.call(
      setAbsence,
      { id: ana, from: '2026-03-03', until: '2026-03-04', reason: 'Training' },
      { as: 'chiara' },
    )
    desk.clock.advance(minute)
    await desk.call(changeColleague, { id: ana, role: 'lead', reason: 'New work' }, { as: 'esme' })
    expect((await one.find()).guards).toMatchObject([
      { reason: 'Fewer at the desk', by: 'Dele Okonkwo' },
      { reason: 'Training', by: 'Chiara Fontana' },
      { reason: 'New work', by: 'Esme Hughes' },
    ])
  })

  test('the same is asked for somebody whom nothing concerns, and nobody is asked for themselves', async () => {
    const bram = await desk.idOf('bram')
    await expect(
      desk.call(changeColleague, { id: bram, role: 'lead' }, { as: 'esme' }),
    ).rejects.toMatchObject({ problem: { errors: [{ path: 'reason' }] } })
    await desk.call(setAbsence, { id: 'me', from: '2026-03-03', until: '2026-03-04' }, { as: 'bram' })
  })

  test('stays so for ninety days after the end, and no longer', async () => {
    const ana = await desk.idOf('ana')
    const one = await fileOf(desk)
    await one.tell(verbs.nameSubject, { colleague: ana })
    const subject = (await one.find()).subjects[0]?.id ?? ''
    await one.issue('closing', subject)
    await one.tell(verbs.close, { because: 'They take it back.', isWithdrawn: true })
    await desk.runtime.connected.pool.query(`update sessions set expires_at = '2027-01-01'`)
    desk.clock.advance(89 * day)
    await desk.call(changeColleague, { id: ana, role: 'lead', reason }, { as: 'esme' })
    expect((await one.find()).guards).toHaveLength(1)
    desk.clock.advance(2 * day)
    await desk.call(changeColleague, { id: ana, role: 'agent', reason }, { as: 'esme' })
    expect((await one.find()).guards).toHaveLength(1)
  })

  test('what makes the complainant wait is kept too', async () => {
    const one = await fileOf(desk)
    await desk.call(assign, { id: one.conversation, assignee: 'me' }, { as: 'bram' })
    await desk.call(assign, { id: one.conversation, assignee: null }, { as: 'bram' })
    desk.clock.advance(minute)
    const until = '2026-03-04T09:00:00Z'
    await desk.call(setState, { id: one.conversation, state: 'snoozed', until }, { as: 'bram' })
    expect((await one.find()).guards.map(guard => guard.what)).toEqual([
      'The conversation was taken from whoever had it and given to nobody.',
      'The conversation was put off until 2026-03-04, beyond the day that is due.',
    ])
  })
})

describe('joining', () => {
  test('brings everything along, once, and leads from the one to the other', async () => {
    const ana = await desk.idOf('ana')
    const [one, two] = [await fileOf(desk, { subject: ana }), await fileOf(desk, { subject: ana })]
    await two.tell(verbs.addEvidence, { kind: 'words', words: 'A photograph' })
    await two.tell(verbs.addReader, { colleague: await desk.idOf('dele'), because })
    const joined = await one.tell(verbs.merge, { other: two.id })
    expect(joined.items.map(item => item.position)).toEqual([1, 2])
    expect(joined.subjects).toHaveLength(1)
    expect(new Set(joined.items.map(item => item.subject?.id))).toEqual(new Set([joined.subjects[0]?.id]))
    expect(joined.evidence).toMatchObject([{ words: 'A photograph' }])
    expect(joined.conversations.map(each => each.id)).toEqual([two.conversation])
    expect(joined.readers.map(reader => reader.part).sort()).toEqual(['handler', 'named', 'subject'])
    expect(await two.find()).toMatchObject({ state: 'merged', mergedInto: { id: one.id }, items: [] })
    for (const each of [one, two]) {
      const { items } = await each.tell(file.history)
      expect(items.map(item => item.kind)).toContain(each === one ? 'complaints.joined' : 'complaints.ended')
    }
  })

  test('is for what is not answered; else it is a complaint of its own', async () => {
    const [one, two] = [await fileOf(desk), await fileOf(desk)]
    const allegation = (await one.find()).items[0]?.id ?? ''
    await one.tell(verbs.decide, { allegation, ...disliked })
    await one.tell(verbs.respond, { how: 'email' })
    await expect(one.tell(verbs.merge, { other: two.id })).rejects.toMatchObject({
      problem: { type: '/problems/answered' },
    })
  })

  test('follows its conversation into another', async () => {
    const [one, two] = [await fileOf(desk), await fileOf(desk)]
    await desk.call(mergeConversations, { id: two.conversation, into: one.conversation }, { as: 'bram' })
    const { items } = await desk.call(file.list, { conversation: one.conversation }, { as: 'chiara' })
    expect(items.map(item => item.id).sort()).toEqual([one.id, two.id].sort())
  })
})

test('not upheld and the rule disliked counts to the rule, once for the file, and leaves with another finding', async () => {
  const rule = await desk.call(
    rules.make,
    {
      title: 'Noon',
      words: 'The reading room closes at noon.',
      reason: 'Nobody is there.',
      from: '2026-01-01',
    },
    { as: 'chiara' },
  )
  const one = await fileOf(desk)
  const allegation = (await one.find()).items[0]?.id ?? ''
  const changed = await one.tell(verbs.changeAllegation, {
    allegation,
    happenedOn: '2026-02-27',
    rule: rule.id,
  })
  expect(changed.items[0]?.standard.rule).toMatchObject({ title: 'Noon', version: 1 })
  const votes = async () => {
    const { rows } = await desk.runtime.connected.pool.query('select * from rule_strains')
    return rows.length
  }
  await one.tell(verbs.decide, { allegation, ...disliked })
  await one.tell(verbs.decide, { allegation, ...disliked, facts: 'It did close.' })
  expect(await votes()).toBe(1)
  const { rows } = await desk.runtime.connected.pool.query('select * from rule_strains')
  expect(JSON.stringify(rows)).not.toContain(one.id)
  const upheld = { finding: 'upheld', letDown: 'yes', cause: 'policyAsWritten' } as const
  const found = await one.tell(verbs.decide, { allegation, ...disliked, ...upheld })
  expect(await votes()).toBe(0)
  expect(found.items[0]).toMatchObject({ cell: 'ruleAtFault', earlier: [{ stage: 1 }, { stage: 1 }] })
})

test('an extension needs its reason, its new day within the limit, and the outside route', async () => {
  const one = await fileOf(desk)
  await one.tell(verbs.acknowledge, { how: 'email' })
  const whole = { reason, until: '2026-03-20', outsideRoute: 'The ombudsman, 0300 000 0000' }
  for (const field of ['reason', 'outsideRoute'] as const)
    await expect(one.tell(verbs.extend, { ...whole, [field]: ' ' })).rejects.toMatchObject({ status: 422 })
  await expect(one.tell(verbs.extend, { ...whole, until: '2026-03-13' })).rejects.toMatchObject({
    status: 422,
  })
  await expect(one.tell(verbs.extend, { ...whole, until: '2026-04-30' })).rejects.toMatchObject({
    status: 422,
  })
  const extended = await one.tell(verbs.extend, whole)
  expect(extended.clock.steps.find(step => step.kind === 'answer')).toMatchObject({ dueDay: '2026-03-20' })
  await expect(one.tell(verbs.pause, { reason })).rejects.toMatchObject({
    problem: { type: '/problems/pause' },
  })
})
