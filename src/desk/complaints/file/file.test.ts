import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fileOf } from '../../../../world/complaints.ts'
import { openDesk } from '../../../../world/desk.ts'
import { day } from '../../../kit/time.ts'
import * as verbs from './verbs/contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** The desk opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
beforeEach(() => desk.reset())

const upheld = {
  facts: 'She was sent out at noon.',
  finding: 'upheld',
  letDown: 'yes',
  departed: 'yes',
  cause: 'individualSlip',
} as const
const disliked = {
  facts: 'The room closes at noon.',
  finding: 'notUpheld',
  letDown: 'no',
  departed: 'nobodyConcerned',
  cause: 'policyAsWritten',
} as const

/** As far as both accounts: Ana is concerned, told and heard by the time that has run. */
async function heard() {
  const one = await fileOf(desk, { subject: await desk.idOf('ana') })
  const { subjects, items } = await one.find()
  const subject = subjects[0]?.id ?? ''
  await one.tell(verbs.invite, { subject })
  desk.clock.advance(4 * day)
  return { ...one, subject, allegation: items[0]?.id ?? '' }
}

describe('a file from its beginning to its end', () => {
  test('is told, heard, decided, shown, answered and closed', async () => {
    const one = await heard()
    await one.tell(verbs.acknowledge, { how: 'email' })
    await one.tell(verbs.decide, { allegation: one.allegation, ...upheld })
    await expect(one.tell(verbs.respond, { how: 'email' })).rejects.toMatchObject({
      problem: { type: '/problems/gate', gates: [{ name: 'seenFirst' }] },
    })
    await one.tell(verbs.showFindings, { subject: one.subject })
    desk.clock.advance(6 * day)
    await one.tell(verbs.respond, { how: 'email' })
    await expect(one.tell(verbs.close, { because: 'Accepted.' })).rejects.toMatchObject({
      problem: { type: '/problems/gate', gates: [{ name: 'bothLetters' }] },
    })
    await one.issue('decision')
    await one.issue('closing', one.subject)
    const closed = await one.tell(verbs.close, { because: 'Accepted.' })
    expect(closed).toMatchObject({ state: 'closed', closed: { because: 'Accepted.' } })
    expect(closed.gates.map(gate => gate.state)).not.toContain('closed')
  })

  test('goes to a second stage with somebody else, who decides anew', async () => {
    const one = await fileOf(desk)
    const [{ id: allegation } = { id: '' }] = (await one.find()).items
    await one.tell(verbs.decide, { allegation, ...disliked })
    await one.tell(verbs.respond, { how: 'phone' })
    const chiara = await desk.idOf('chiara')
    await expect(one.tell(verbs.takeFurther, { why: 'Not content.', decider: chiara })).rejects.toMatchObject(
      {
        problem: { errors: [{ path: 'decider' }] },
      },
    )
    const further = await one.tell(verbs.takeFurther, {
      why: 'Not content.',
      decider: await desk.idOf('dele'),
    })
    expect(further).toMatchObject({ stage: 2, state: 'open', allegations: { all: 1, decided: 0 } })
    await expect(one.tell(verbs.decide, { allegation, ...disliked })).rejects.toMatchObject({ status: 403 })
    await expect(one.tell(verbs.respond, { how: 'phone' })).rejects.toMatchObject({
      problem: { gates: [{ name: 'findings' }] },
    })
    const decided = await one.tell(verbs.decide, { allegation, ...disliked, facts: 'It did.' }, 'dele')
    expect(decided.items[0]).toMatchObject({
      facts: 'It did.',
      earlier: [{ stage: 1, by: 'Chiara Fontana' }],
    })
    expect(await one.tell(verbs.respond, { how: 'email' })).toMatchObject({ state: 'responded' })
  })
})
