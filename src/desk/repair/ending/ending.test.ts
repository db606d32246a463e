import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import { friday, latest, repairsAt } from '../../../../world/repairs.ts'
import { setState } from '../../conversations/contract.ts'
import { undo } from '../../outbox/contract.ts'
import { tell } from '../../questions/contract.ts'
import * as opening from '../opening/contract.ts'
import * as remedies from '../remedies/contract.ts'
import * as ending from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const {
  admit,
  answer,
  close,
  creditForgotten,
  find,
  open,
  passUpTo,
  prevent,
  seek,
  take,
  timeline,
  untilLate,
} = repairsAt(desk)
beforeEach(async () => {
  await desk.reset()
  await creditForgotten()
})

describe('asking whether it is put right', () => {
  const repaired = async () => {
    const { id } = await open()
    await admit(id)
    await take(id, 'doTheThingOwed')
    return id
  }

  test('comes when it is done, and once', async () => {
    const { id } = await open()
    const ask = () => desk.call(ending.ask, { id, how: 'phone' }, { as: 'ana' })
    await expect(ask()).rejects.toThrow('Ask when something has been done')
    await admit(id)
    await take(id, 'doTheThingOwed')
    expect((await find(id)).asking.standing).toBe('now')
    expect((await ask()).asking).toMatchObject({ standing: 'asked', asked: { how: 'phone' } })
    await expect(ask()).rejects.toThrow('nobody asks them again')
  })

  test('by the question in an answer; with it in a second answer, that is not sent', async () => {
    const id = await repaired()
    const { question } = (await find(id)).asking
    const message = await answer(`The credit is booked. ${question}`)
    expect((await find(id)).asking).toMatchObject({ standing: 'asked', asked: { how: 'mail' } })
    await expect(answer(`Once more: ${question}`)).rejects.toThrow('nobody asks them again')
    await desk.call(undo, { message }, { as: 'ana' })
    expect((await find(id)).asking.standing).toBe('now')
  })

  test('in any of the four languages', async () => {
    const id = await repaired()
    await answer('Ist das für Sie nun in Ordnung gebracht, oder ist noch etwas offen?')
    expect((await find(id)).asking.standing).toBe('asked')
  })

  test('what they wish for is shown from where it is kept', async () => {
    await desk.call(tell, { id: '#1', part: 'wish', words: 'The credit on the next bill' }, { as: 'ana' })
    const { id } = await open()
    expect((await find(id)).wishes.map(wish => wish.words)).toEqual(['The credit on the next bill'])
  })

  test('“not yet” is a second failure, also after it was closed', async () => {
    const id = await repaired()
    await seek(id)
    await prevent(id)
    expect((await close(id)).state).toBe('repaired')
    const after = await desk.call(
      ending.answerAsking,
      { id, answer: 'notYet', words: 'Nothing has come.' },
      { as: 'ana' },
    )
    expect(after).toMatchObject({ state: 'open', second: { why: 'notYet' }, isLocked: true })
  })
})

describe('a second failure', () => {
  test('is a second slip of ours on one matter, and one that was not ours is none', async () => {
    await open({ cause: 'notOurDoing' })
    expect((await open()).second).toBeNull()
    const second = await open({ slip: 'Forgotten again' })
    expect(second).toMatchObject({
      causeState: 'secondFailure',
      second: { why: 'sameMatter', before: { name: 'Ana Souza' }, answered: null },
      isLocked: true,
      waitsFor: 'freshOwner',
    })
  })

  test('is a remedy past due; what was said first is there to compare, and is not sent again', async () => {
    const { id } = await open()
    await admit(id, 'I forgot your credit. I am sorry.')
    await take(id, 'doTheThingOwed', { due: friday })
    await untilLate()
    const failed = await find(id)
    expect(failed).toMatchObject({
      admission: null,
      isLocked: true,
      second: { why: 'brokenRemedy', earlier: 'I forgot your credit. I am sorry.' },
      strands: { admit: 'toDo' },
    })
    expect(latest(failed)?.state).toBe('broken')
    await expect(answer('I forgot your credit! I am sorry.')).rejects.toThrow(
      'before it failed a second time',
    )
    await admit(id, 'I forgot the credit, and then I did not keep Friday either.')
    expect((await find(id)).strands.admit).toBe('done')
  })

  test('is none after all where it turns out not to have been ours', async () => {
    await open()
    const { id } = await open()
    const changed = await desk.call(
      opening.change,
      { id, cause: 'notOurDoing', because: 'The bank sent it back.' },
      { as: 'ana' },
    )
    expect(changed).toMatchObject({ second: null, isLocked: false })
  })

  test('asks which it was and brings somebody else', async () => {
    await open()
    const { id } = await open()
    const afresh = (owner: string, as: As = 'ana') =>
      desk.call(ending.startAfresh, { id, kind: 'competence', owner }, { as })
    await expect(afresh('me')).rejects.toThrow('somebody else takes it')
    const begun = await afresh(await desk.idOf('dele'))
    expect(begun).toMatchObject({
      owner: { name: 'Dele Okonkwo' },
      second: { answered: { kind: 'competence', by: 'Ana Souza' } },
      isLocked: true,
    })
    await expect(
      desk.call(opening.handOver, { id, owner: await desk.idOf('ana') }, { as: 'dele' }),
    ).rejects.toThrow('somebody else takes it')
  })

  test('does not give the same sum of goodwill again', async () => {
    await desk.call(remedies.setLimit, { role: 'agent', amount: '99', currency: 'GBP' }, { as: 'dele' })
    const { id } = await open()
    await admit(id)
    await take(id, 'doTheThingOwed', { due: friday })
    await passUpTo(id, 'symbolicPayment')
    const sum = (amount: string) =>
      take(id, 'symbolicPayment', { forWhat: 'distress', money: { amount, currency: 'GBP' } })
    await sum('20')
    await untilLate()
    await expect(sum('20.00')).rejects.toThrow('the same sum')
    expect(latest(await sum('35'))?.state).toBe('fulfilled')
  })
})

describe('closing', () => {
  const almost = async () => {
    const { id } = await open()
    await admit(id)
    await seek(id)
    await take(id, 'doTheThingOwed')
    await prevent(id)
    return id
  }

  test('needs it repaired, and says what is missing', async () => {
    const { id } = await open({ cause: 'causeUnknown' })
    await expect(close(id)).rejects.toMatchObject({
      problem: {
        type: '/problems/not-repaired',
        missing: [
          'Say whose doing it is.',
          'Admit it in an answer, or say why none is needed.',
          'Search for what else it touched.',
          'Say what keeps it from happening again, who does it and by when; or why nothing can.',
          'Consider what puts it right.',
        ],
      },
    })
  })

  test('repaired, with who and when; open again with a reason', async () => {
    const id = await almost()
    expect(await close(id)).toMatchObject({
      state: 'repaired',
      closing: { by: 'Ana Souza' },
      waitsFor: 'nothing',
    })
    await expect(take(id, 'explain')).rejects.toThrow('This repair is closed')
    expect(await desk.call(ending.reopen, { id, because: 'It came back.' }, { as: 'ana' })).toMatchObject({
      state: 'open',
      closing: null,
    })
  })

  test('what cannot be repaired says what was done instead', async () => {
    const id = await almost()
    await expect(close(id, 'doneInstead')).rejects.toMatchObject({ status: 422 })
    expect(await close(id, 'doneInstead', 'The letter is lost; we wrote a statement.')).toMatchObject({
      state: 'doneInstead',
      closing: { words: 'The letter is lost; we wrote a statement.' },
    })
  })

  test('is for its owner and leads', async () => {
    const id = await almost()
    const closing = { id, as: 'repaired' as const }
    await expect(desk.call(ending.close, closing, { as: 'bram' })).rejects.toMatchObject({ status: 403 })
    await desk.call(ending.close, closing, { as: 'esme' })
  })

  test('of the conversation names it as a matter, and it outlives that', async () => {
    const { id } = await open()
    const shut = (knowing: string[] = []) =>
      desk.call(setState, { id: '#1', state: 'closed', knowing }, { as: 'ana' })
    await expect(shut()).rejects.toMatchObject({
      problem: { type: '/problems/open-matters', matters: [{ kind: 'repair', id }] },
    })
    await shut([id])
    expect((await find(id)).state).toBe('open')
    expect(await timeline()).toContain('repair.leftOpen')
  })
})
