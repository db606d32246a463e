import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { openPostOffice } from '../../../world/post-office.ts'
import { minute } from '../../kit/time.ts'
import { make, merge, setState, split } from '../conversations/contract.ts'
import { write } from '../log/contract.ts'
import { add } from '../notes/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const as = 'ana'
const text = 'You lost my parcel 🎁 on Monday.  I want a new one, because it was for my daughter.'

beforeEach(async () => {
  await desk.reset()
  await desk.call(make, { subject: 'A parcel', text }, { as })
})

const look = (id = '#1') => desk.call(open, { id }, { as })
const messageOf = async (id = '#1') => {
  const [first] = (await look(id)).timeline
  return first?.kind === 'message' ? first.message.id : ''
}
const events = async (id = '#1') =>
  (await look(id)).timeline.flatMap(item => (item.kind === 'event' ? [item.happening.event] : []))
const wishFor = (words: string, id = '#1') => desk.call(contract.tell, { id, part: 'wish', words }, { as })
const close = (knowing: string[] = [], id = '#1') =>
  desk.call(setState, { id, state: 'closed', knowing }, { as })
const refused = (promise: Promise<unknown>) => promise.then(() => null).catch(error => error.problem)

describe('what a customer told', () => {
  test('is kept in their own words by its place in the message, and shown with it', async () => {
    const message = await messageOf()
    const start = text.indexOf('I want')
    const end = text.indexOf(', because')
    const told = await desk.call(contract.tell, { id: '#1', part: 'wish', message, start, end }, { as })
    expect(told).toMatchObject({
      part: 'wish',
      words: 'I want a new one',
      from: { message, span: { start, end } },
      by: { name: 'Ana Souza' },
      outcome: null,
    })
    expect((await look()).told).toEqual([told])
    expect(await events()).toEqual(['questions.told'])
  })

  test('never has other words than the message has there, nor half a character or bare space', async () => {
    const message = await messageOf()
    const gift = text.indexOf('🎁')
    const input = { id: '#1', part: 'happened', message, start: gift + 1, end: gift + 2 } as const
    expect((await desk.call(contract.tell, input, { as })).words).toBe('🎁')
    const space = text.indexOf('  I want')
    for (const [start, end] of [
      [space, space + 2],
      [5, 5],
      [5, 4000],
    ] as const) {
      const problem = await refused(desk.call(contract.tell, { ...input, start, end }, { as }))
      expect(problem.status).toBe(422)
    }
    // Words of one's own cannot be passed off as theirs.
    const both = { ...input, start: 0, end: 8, words: 'I was rude' }
    expect((await refused(desk.call(contract.tell, both, { as }))).status).toBe(422)
  })

  test('comes from the customer alone, and from this conversation alone', async () => {
    await desk.call(make, { subject: 'Another', text: 'Something else.' }, { as })
    const elsewhere = await messageOf('#2')
    const input = { id: '#1', part: 'wish', message: elsewhere, start: 0, end: 5 } as const
    expect((await refused(desk.call(contract.tell, input, { as }))).errors[0].path).toBe('message')
  })

  test('is what they wrote themselves, not what they quote of ours', async () => {
    const office = await openPostOffice(desk)
    const [mail] = await office.send({
      inReplyTo: 'ours@quayside.example',
      headers: ['Content-Type: text/html'],
      text: '<p>I want it mended.</p><div class="gmail_quote"><div class="gmail_attr">On Monday, Quayside wrote:</div><blockquote class="gmail_quote">We can mend it.</blockquote></div>',
    })
    await office.stop()
    const { timeline } = await look(mail?.id)
    const [said] = timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
    const keep = (words: string) => {
      const start = said?.text.indexOf(words) ?? -1
      const place = { message: said?.id, start, end: start + words.length }
      return desk.call(contract.tell, { id: mail?.id ?? '', part: 'wish', ...place }, { as })
    }
    expect(said?.quotedFrom).toBeGreaterThan(0)
    expect((await refused(keep('We can mend it'))).errors).toMatchObject([{ path: 'end' }])
    expect((await keep('I want it mended')).words).toBe('I want it mended')
  })

  test('is changed where a colleague wrote it down, and stays as it is where they said it', async () => {
    const typed = await wishFor('A new parcel')
    const changed = await desk.call(
      contract.retell,
      { id: typed.id, words: 'Two new parcels' },
      { as: 'bram' },
    )
    expect(changed.words).toBe('Two new parcels')
    const message = await messageOf()
    const theirs = await desk.call(
      contract.tell,
      { id: '#1', part: 'happened', message, start: 0, end: 18 },
      { as },
    )
    expect((await refused(desk.call(contract.retell, { id: theirs.id, words: 'Lost' }, { as }))).status).toBe(
      409,
    )
    expect((await look()).told.map(each => each.words)).toEqual(['You lost my parcel', 'Two new parcels'])
  })

  test('can be taken away, which the timeline tells', async () => {
    const { id } = await wishFor('A new parcel')
    await desk.call(contract.remove, { id }, { as })
    expect((await look()).told).toEqual([])
    expect(await events()).toEqual(['questions.told', 'questions.removed'])
    expect((await refused(desk.call(contract.remove, { id }, { as }))).status).toBe(404)
    await close()
  })
})

describe('a wish', () => {
  test('that nobody has answered keeps a conversation from being closed, until somebody names it', async () => {
    const wish = await wishFor('A new parcel')
    const problem = await refused(close())
    expect(problem).toMatchObject({
      type: '/problems/open-matters',
      matters: [{ kind: 'wish', id: wish.id, text: expect.stringContaining('“A new parcel”') }],
    })
    expect((await look()).state).toBe('open')
    await close([wish.id])
    const closed = await look()
    expect(closed.state).toBe('closed')
    expect(closed.told[0]?.outcome).toBeNull()
    expect(await events()).toEqual(['questions.told', 'conversations.stateChanged', 'questions.wishLeftOpen'])
  })

  test('that is met or declined with a reason lets it go', async () => {
    const [one, other] = [await wishFor('A new parcel'), await wishFor('An apology')]
    await desk.call(contract.answerWish, { id: one.id, kind: 'met' }, { as })
    expect((await refused(close())).matters.map((matter: { id: string }) => matter.id)).toEqual([other.id])
    const bare = await refused(desk.call(contract.answerWish, { id: other.id, kind: 'declined' }, { as }))
    expect(bare.errors[0].path).toBe('reason')
    const declined = await desk.call(
      contract.answerWish,
      { id: other.id, kind: 'declined', reason: 'The carrier lost it, and says so.' },
      { as: 'bram' },
    )
    expect(declined.outcome).toMatchObject({
      kind: 'declined',
      reason: 'The carrier lost it, and says so.',
      by: { name: 'Bram de Wit' },
    })
    await close()
    expect(await events()).not.toContain('questions.wishLeftOpen')
  })

  test('whose outcome is taken back is open again', async () => {
    const { id } = await wishFor('A new parcel')
    await desk.call(contract.answerWish, { id, kind: 'met' }, { as })
    const words = 'Something else'
    expect((await refused(desk.call(contract.retell, { id, words }, { as }))).status).toBe(409)
    expect((await desk.call(contract.reopenWish, { id }, { as })).outcome).toBeNull()
    expect((await refused(close())).type).toBe('/problems/open-matters')
  })

  test('is the only thing that is met: what happened has happened', async () => {
    const { id } = await desk.call(
      contract.tell,
      { id: '#1', part: 'happened', words: 'It was lost.' },
      { as },
    )
    expect((await refused(desk.call(contract.answerWish, { id, kind: 'met' }, { as }))).status).toBe(409)
    await close()
  })
})

describe('in a log', () => {
  const call = { kind: 'phone', what: 'Her parcel was lost.' } as const
  const log = (told: object, state: 'open' | 'closed' = 'closed') =>
    desk.call(write, { ...call, state, told }, { as })

  test('what they told is kept with the entry, and the wish with its outcome', async () => {
    const { id } = await log({ wish: 'A new one', settles: 'A present', outcome: 'met' })
    const { told, timeline, state } = await look(id)
    const [said] = timeline
    const message = said?.kind === 'message' ? said.message.id : null
    expect(state).toBe('closed')
    expect(told.map(each => [each.part, each.words, each.from, each.outcome?.kind])).toEqual([
      ['wish', 'A new one', { message, span: null }, 'met'],
      ['settles', 'A present', { message, span: null }, undefined],
    ])
  })

  test('an open wish keeps the entry open', async () => {
    const problem = await refused(log({ wish: 'A new one' }))
    expect(problem.errors).toMatchObject([{ path: 'told.outcome' }])
    const { id } = await log({ wish: 'A new one' }, 'open')
    expect((await refused(close([], id))).type).toBe('/problems/open-matters')
  })

  test('a wish is declined with a reason here too', async () => {
    const problem = await refused(log({ wish: 'A new one', outcome: 'declined' }))
    expect(problem.errors).toMatchObject([{ path: 'told.reason' }])
  })
})

describe('when conversations become one, or two', () => {
  test('a merge brings along all that was told, open wishes too', async () => {
    await desk.call(make, { subject: 'The same parcel', text: 'Where is it?' }, { as })
    const here = await wishFor('A new parcel')
    desk.clock.advance(minute)
    const there = await wishFor('My money', '#2')
    await desk.call(contract.answerWish, { id: here.id, kind: 'met' }, { as })
    await desk.call(merge, { id: '#2', into: '#1' }, { as })
    expect((await look()).told.map(each => [each.words, each.outcome?.kind])).toEqual([
      ['A new parcel', 'met'],
      ['My money', undefined],
    ])
    expect((await refused(close())).matters).toMatchObject([{ id: there.id }])
    await desk.call(contract.answerWish, { id: there.id, kind: 'met' }, { as })
    await close()
  })

  test('a split takes along what came from the messages that go, and leaves the rest', async () => {
    const first = await messageOf()
    await desk.call(make, { subject: 'A lamp', text: 'The lamp is broken. Exchange it.' }, { as })
    const lamp = await messageOf('#2')
    await desk.call(merge, { id: '#2', into: '#1' }, { as })
    await desk.call(contract.tell, { id: '#1', part: 'happened', message: first, start: 0, end: 18 }, { as })
    desk.clock.advance(minute)
    await desk.call(contract.tell, { id: '#1', part: 'wish', message: lamp, start: 20, end: 32 }, { as })
    await wishFor('Typed, of the parcel')
    await desk.call(add, { id: '#1', text: 'A note between.' }, { as })
    const made = await desk.call(split, { id: '#1', messages: [lamp] }, { as })
    const words = async (id: string) => (await look(id)).told.map(each => each.words)
    expect(await words('#1')).toEqual(['You lost my parcel', 'Typed, of the parcel'])
    expect(await words(made.id)).toEqual(['Exchange it.'])
    expect((await refused(close([], made.id))).type).toBe('/problems/open-matters')
  })
})

describe('the wording of the three questions', () => {
  const english = async () =>
    (await desk.call(contract.readWording, {}, { as })).items.find(each => each.language === 'en')
  const own = {
    language: 'en',
    happened: 'What has happened?',
    wish: 'And now?',
    settles: 'And then?',
  } as const

  test('is softened from the start, in four languages, and none begins with a bare what or why', async () => {
    const { items } = await desk.call(contract.readWording, {}, { as })
    expect(items.map(each => each.language)).toEqual(['en', 'de', 'fr', 'es'])
    for (const { happened, wish, settles } of items)
      for (const question of [happened, wish, settles])
        expect(question).not.toMatch(/^¿?(?:what|why|was|warum|quoi|pourquoi|que|qué|por qué)\b/i)
    expect(await english()).toMatchObject({
      happened: 'Could you walk me through what happened, from the start?',
      isChanged: false,
    })
  })

  test('is changed by an admin for everybody, in one language alone', async () => {
    expect((await refused(desk.call(contract.changeWording, own, { as }))).status).toBe(403)
    await desk.call(contract.changeWording, own, { as: 'dele' })
    await desk.call(contract.changeWording, { ...own, wish: 'What now, please?' }, { as: 'dele' })
    expect(await english()).toEqual({ ...own, wish: 'What now, please?', isChanged: true })
    const { items } = await desk.call(contract.readWording, {}, { as })
    expect(items.filter(each => each.isChanged)).toHaveLength(1)
  })

  test('is never empty', async () => {
    const problem = await refused(desk.call(contract.changeWording, { ...own, wish: '  ' }, { as: 'dele' }))
    expect(problem.errors).toMatchObject([
      { path: 'wish', message: expect.stringContaining('Write the question') },
    ])
    expect(await english()).toMatchObject({ isChanged: false })
  })
})
