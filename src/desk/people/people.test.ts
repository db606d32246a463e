import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { colleagues as cast, password } from '../../../world/cast.ts'
import { openDesk } from '../../../world/desk.ts'
import { day, minute } from '../../kit/time.ts'
import * as people from './contract.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const { ana } = cast

describe('signing in', () => {
  test('starts a session that one sees, and can end from another device', async () => {
    const phone = await desk.signIn(ana.email, password, {
      headers: { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605' },
    })
    const { items } = await desk.call(people.sessions, {}, { as: 'ana' })
    const other = items.find(one => one.device === 'Safari on iOS')
    expect(items).toHaveLength(2)
    expect(other?.isThisOne).toBe(false)
    await desk.call(people.endSession, { id: other!.id }, { as: 'ana' })
    await expect(desk.call(people.me, {}, { as: phone })).rejects.toMatchObject({ status: 401 })
  })

  test('takes the address in any case, and sets a cookie that scripts cannot read', async () => {
    const body = JSON.stringify({ email: ana.email.toUpperCase(), password })
    const headers = { 'content-type': 'application/json' }
    const answer = await desk.request('/api/v1/session', { method: 'POST', body, headers })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
  })

  test('says the same for a wrong password and an unknown address', async () => {
    const wrong = await desk.signIn(ana.email, 'not her password').catch(error => error.problem)
    const unknown = await desk
      .signIn('nobody@quayside.example', 'not her password')
      .catch(error => error.problem)
    expect(wrong).toMatchObject({ status: 401 })
    expect(unknown).toEqual(wrong)
  })

  test('closes the door for an address after ten wrong passwords, and opens it again', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await desk.signIn(ana.email, 'wrong').catch(() => {})
    await expect(desk.signIn(ana.email, password)).rejects.toMatchObject({ status: 429 })
    await expect(desk.signIn(cast.bram.email, password)).resolves.toBeTruthy()
    desk.clock.advance(16 * minute)
    await expect(desk.signIn(ana.email, password)).resolves.toBeTruthy()
  })

  test('counts wrong passwords by network address too', async () => {
    const from = '198.51.100.7'
    for (let round = 0; round < 5; round++) {
      const tries = Array.from({ length: 10 }, (_, index) =>
        desk.signIn(`guess${round}${index}@quayside.example`, 'wrong', { from }),
      )
      const ends = await Promise.allSettled(tries)
      expect(ends.map(end => end.status === 'rejected' && end.reason.status)).toEqual(Array(10).fill(401))
    }
    await expect(desk.signIn(ana.email, password, { from })).rejects.toMatchObject({ status: 429 })
    await expect(desk.signIn(ana.email, password, { from: '198.51.100.8' })).resolves.toBeTruthy()
  })

  test('lasts thirty days from the last visit', async () => {
    desk.clock.advance(29 * day)
    await desk.call(people.me, {}, { as: 'ana' })
    desk.clock.advance(29 * day)
    await desk.call(people.me, {}, { as: 'ana' })
    desk.clock.advance(31 * day)
    await expect(desk.call(people.me, {}, { as: 'ana' })).rejects.toMatchObject({ status: 401 })
  })

  test('ends with the sign-out', async () => {
    const session = await desk.signIn(ana.email, password)
    await desk.call(people.signOut, {}, { as: session })
    await expect(desk.call(people.me, {}, { as: session })).rejects.toMatchObject({ status: 401 })
  })

  test('a request from another site changes nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    await expect(
      desk.call(people.changeMe, { name: 'Mallory' }, { as: 'ana', headers }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      desk.call(
        people.changeMe,
        { name: 'Ana S.' },
        { as: 'ana', headers: { origin: 'https://elsewhere.example' } },
      ),
    ).rejects.toMatchObject({ status: 403 })
  })
})

test('a new password needs the old one and signs every other device out', async () => {
  const tablet = await desk.signIn(ana.email, password)
  const next = 'low water at three'
  await expect(
    desk.call(people.changeMe, { password: { current: 'a guess', next } }, { as: 'ana' }),
  ).rejects.toMatchObject({ status: 422 })
  await desk.call(people.changeMe, { password: { current: password, next } }, { as: 'ana' })
  await expect(desk.call(people.me, {}, { as: tablet })).rejects.toMatchObject({ status: 401 })
  await expect(desk.call(people.me, {}, { as: 'ana' })).resolves.toBeTruthy()
  await expect(desk.signIn(ana.email, next)).resolves.toBeTruthy()
})

describe('invitations', () => {
  const invited = { name: 'Gwen Pascoe', email: 'Gwen@Quayside.example', role: 'agent' } as const

  async function invite(): Promise<string> {
    const { link } = await desk.call(people.inviteColleague, invited, { as: 'dele' })
    return link.slice(link.lastIndexOf('/') + 1)
  }

  test('let somebody in once, with a password of their own', async () => {
    const token = await invite()
    expect(await desk.call(people.readInvite, { token })).toEqual({
      name: 'Gwen Pascoe',
      email: 'gwen@quayside.example',
    })
    await desk.call(people.acceptInvite, { token, name: 'Gwen Pascoe', password })
    await expect(desk.signIn('gwen@quayside.example', password)).resolves.toBeTruthy()
    await expect(desk.call(people.acceptInvite, { token, name: 'Twice', password })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('run out after a week, and end when they are withdrawn or replaced', async () => {
    const late = await invite()
    desk.clock.advance(8 * day)
    await expect(desk.call(people.readInvite, { token: late })).rejects.toMatchObject({ status: 404 })
    const first = await invite()
    const second = await invite()
    await expect(desk.call(people.readInvite, { token: first })).rejects.toMatchObject({ status: 404 })
    const [open] = (await desk.call(people.invites, {}, { as: 'dele' })).items
    await desk.call(people.withdrawInvite, { id: open!.id }, { as: 'dele' })
    await expect(desk.call(people.readInvite, { token: second })).rejects.toMatchObject({ status: 404 })
  })

  test('go to nobody who is here already, and give no role above one’s own', async () => {
    await expect(
      desk.call(people.inviteColleague, { ...invited, email: ana.email }, { as: 'dele' }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      desk.call(people.inviteColleague, { ...invited, role: 'owner' }, { as: 'dele' }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('roles', () => {
  test('nobody changes those above them, and nobody ends their own access', async () => {
    const [esme, dele] = [await desk.idOf('esme'), await desk.idOf('dele')]
    await expect(
      desk.call(
        people.changeColleague,
        { id: esme, role: 'agent', reason: 'It was agreed.' },
        { as: 'dele' },
      ),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      desk.call(
        people.changeColleague,
        { id: dele, role: 'owner', reason: 'It was agreed.' },
        { as: 'dele' },
      ),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      desk.call(
        people.changeColleague,
        { id: dele, isActive: false, reason: 'It was agreed.' },
        { as: 'dele' },
      ),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('a desk keeps an owner', async () => {
    const id = await desk.idOf('esme')
    await expect(
      desk.call(people.changeColleague, { id, role: 'admin', reason: 'It was agreed.' }, { as: 'esme' }),
    ).rejects.toMatchObject({ status: 409 })
    await desk.call(
      people.changeColleague,
      { id: await desk.idOf('dele'), role: 'owner', reason: 'It was agreed.' },
      { as: 'esme' },
    )
    await expect(
      desk.call(people.changeColleague, { id, role: 'admin', reason: 'It was agreed.' }, { as: 'esme' }),
    ).resolves.toMatchObject({ role: 'admin' })
  })

  test('ended access ends every session and the sign-in, until it is renewed', async () => {
    const id = await desk.idOf('ana')
    await desk.call(people.changeColleague, { id, isActive: false, reason: 'It was agreed.' }, { as: 'dele' })
    await expect(desk.call(people.me, {}, { as: 'ana' })).rejects.toMatchObject({ status: 401 })
    await expect(desk.signIn(ana.email, password)).rejects.toMatchObject({ status: 401 })
    await desk.call(people.changeColleague, { id, isActive: true, reason: 'It was agreed.' }, { as: 'dele' })
    await expect(desk.signIn(ana.email, password)).resolves.toBeTruthy()
  })

  test('a changed role counts from the next request on', async () => {
    await desk.call(
      people.changeColleague,
      { id: await desk.idOf('ana'), role: 'admin', reason: 'It was agreed.' },
      { as: 'esme' },
    )
    await expect(desk.call(people.invites, {}, { as: 'ana' })).resolves.toBeTruthy()
  })
})

describe('API keys', () => {
  test('work at once, are listed without themselves, and stop at once', async () => {
    const made = await desk.call(people.makeApiKey, { name: 'Website' }, { as: 'dele' })
    const as = { key: made.key }
    expect(await desk.call(people.me, {}, { as })).toEqual({ colleague: null, role: 'agent' })
    const listed = JSON.stringify(await desk.call(people.apiKeys, {}, { as: 'dele' }))
    expect(listed).toContain('Website')
    expect(listed).not.toContain(made.key)
    await desk.call(people.endApiKey, { id: made.id }, { as: 'dele' })
    await expect(desk.call(people.me, {}, { as })).rejects.toMatchObject({ status: 401 })
  })

  test('have a role no higher than their maker’s', async () => {
    await expect(
      desk.call(people.makeApiKey, { name: 'Too much', role: 'owner' }, { as: 'dele' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('that were never given out open nothing', async () => {
    await expect(desk.call(people.me, {}, { as: { key: 'ek_guess' } })).rejects.toMatchObject({ status: 401 })
  })
})

test('a team takes colleagues who serve here, each once, under a name of its own', async () => {
  const ids = [await desk.idOf('ana'), await desk.idOf('bram')]
  const team = await desk.call(
    people.makeTeam,
    { name: 'Harbour walks', memberIds: [ids[0]!, ids[0]!] },
    { as: 'dele' },
  )
  expect(team.memberIds).toEqual([ids[0]])
  expect(
    (
      await desk.call(
        people.changeTeam,
        { id: team.id, memberIds: ids, reason: 'It was agreed.' },
        { as: 'dele' },
      )
    ).memberIds,
  ).toEqual(ids)
  await expect(desk.call(people.makeTeam, { name: 'Library' }, { as: 'dele' })).rejects.toMatchObject({
    status: 422,
  })
  const stranger = '01890000-0000-7000-8000-000000000000'
  await expect(
    desk.call(
      people.changeTeam,
      { id: team.id, memberIds: [stranger], reason: 'It was agreed.' },
      { as: 'dele' },
    ),
  ).rejects.toMatchObject({ status: 422 })
})

test('forty wrong passwords at once are ten attempts', async () => {
  const other = await desk.another()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      (at % 2 ? desk : other).signIn(ana.email, 'not her password').catch(error => error.status as number),
    ),
  )
  expect(answers.filter(status => status === 401)).toHaveLength(10)
  expect(answers.filter(status => status === 429)).toHaveLength(30)
})

test('an address or a password longer than any is turned away unread', async () => {
  const long = Array.from({ length: 20_000 }, (_, at) => (at * 7919).toString(36)).join('')
  await expect(desk.signIn(long, 'wrong')).rejects.toMatchObject({ status: 422 })
  await expect(desk.signIn(ana.email, long)).rejects.toMatchObject({ status: 422 })
})

test('old sessions and counted attempts are swept', async () => {
  await desk.signIn(ana.email, 'wrong').catch(() => {})
  desk.clock.advance(40 * day)
  await desk.runtime.runJob('people.sweep', {})
  const { rows } = await desk.runtime.connected.pool.query(
    'select 1 from sessions union all select 1 from sign_in_attempts union all select 1 from sign_in_turns',
  )
  expect(rows).toEqual([])
})
