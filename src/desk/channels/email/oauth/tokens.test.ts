import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../../world/desk.ts'
import { type OAuthProvider, startOAuthProvider } from '../../../../../world/oauth-provider.ts'
import { day, hour, minute, second } from '../../../../kit/time.ts'
import { system } from '../../../../platform/context.ts'
import { changeMailbox, type Mailbox, mailboxes, makeMailbox } from '../contract.ts'
import { beginSignIn, finishSignIn } from './contract.ts'
import { keepSignInsFresh } from './keeping.ts'
import { accessToken } from './tokens.ts'

let desk: Desk
let provider: OAuthProvider

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  provider = await startOAuthProvider({ clock: desk.clock })
})
afterEach(() => provider.stop())
afterAll(() => desk.close())

test('a token is kept until shortly before its end, then renewed, and the rotated refresh token is used next', async () => {
  const { id } = await signedInMailbox()
  const first = await token(id)
  desk.clock.advance(50 * minute)
  expect(await token(id)).toBe(first)
  desk.clock.advance(6 * minute)
  const second = await token(id)
  expect(second).not.toBe(first)
  for (let round = 0; round < 5; round++) {
    desk.clock.advance(hour)
    expect(provider.userOf(await token(id))).toBe('help@quayside.example')
  }
  expect(provider.reuses).toBe(0)
})

test('two processes at once renew once, at a provider that takes no refresh token twice', async () => {
  const { id } = await signedInMailbox()
  const other = await desk.another()
  for (let round = 0; round < 5; round++) {
    desk.clock.advance(hour)
    provider.asked.length = 0
    const tokens = await Promise.all(
      Array.from({ length: 12 }, (_, index) => token(id, index % 2 === 0 ? desk : other)),
    )
    expect(new Set(tokens).size).toBe(1)
    expect(provider.asked).toEqual(['refresh_token'])
  }
  expect(provider.reuses).toBe(0)
})

test('no secret is in the clear in the database, and none is in an answer', async () => {
  const made = await signedInMailbox()
  const secrets = [await token(made.id), provider.clientSecret]
  const { rows } = await desk.runtime.connected.pool.query('select * from mail_sign_ins')
  const answers = JSON.stringify(await desk.call(mailboxes, {}, { as: 'dele' }))
  for (const secret of secrets) {
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(answers).not.toContain(secret)
  }
  expect(answers).toContain('"hasClientSecret":true')
})

test('a refused refresh is not tried again until somebody has signed in anew', async () => {
  const made = await signedInMailbox()
  provider.revoke('help@quayside.example')
  desk.clock.advance(hour)
  await expect(token(made.id)).rejects.toThrow(
    /127\.0\.0\.1 does not accept the sign-in any more: sign in again/,
  )
  provider.asked.length = 0
  desk.clock.advance(day)
  await expect(token(made.id)).rejects.toThrow(/sign in again/)
  expect(provider.asked).toEqual([])
  expect((await theMailbox()).signIn).toMatchObject({
    state: 'refused',
    problem: expect.stringMatching(/sign in/),
  })
  await signIn(made)
  expect(provider.userOf(await token(made.id))).toBe('help@quayside.example')
  expect((await theMailbox()).signIn).toMatchObject({ state: 'signed_in', problem: null })
})

test.each([
  [{ kind: 'status', status: 503 } as const],
  [{ kind: 'cut' } as const],
  [{ kind: 'nonsense' } as const],
  [{ kind: 'error', error: 'temporarily_unavailable' } as const],
])('a passing fault ($kind) is waited out, while the token that is there is used', async fault => {
  const { id } = await signedInMailbox()
  const first = await token(id)
  desk.clock.advance(56 * minute)
  provider.misbehave(fault)
  expect(await token(id)).toBe(first)
  expect(await token(id)).toBe(first)
  expect(provider.asked).toEqual(['authorization_code', 'refresh_token'])
  desk.clock.advance(4 * minute)
  provider.misbehave(fault)
  await expect(token(id)).rejects.toThrow(/it is tried again/)
  desk.clock.advance(11 * second)
  expect(provider.userOf(await token(id))).toBe('help@quayside.example')
})

test('a provider that asks for time is given it', async () => {
  const { id } = await signedInMailbox()
  desk.clock.advance(hour)
  provider.misbehave({ kind: 'status', status: 429, retryAfter: 600 })
  await expect(token(id)).rejects.toThrow(/429/)
  desk.clock.advance(9 * minute)
  await expect(token(id)).rejects.toThrow(/429/)
  expect(provider.asked).toEqual(['authorization_code', 'refresh_token'])
  desk.clock.advance(2 * minute)
  expect(provider.userOf(await token(id))).toBe('help@quayside.example')
})

test('a process that ends between the answer and its commit costs nothing where the provider has some grace', async () => {
  await provider.stop()
  provider = await startOAuthProvider({ clock: desk.clock, grace: 300 })
  const { id } = await signedInMailbox()
  desk.clock.advance(hour)
  let commits = 0
  const dying = desk.runtime.outside(system, ctx =>
    accessToken({ act: run => (commits++ === 0 ? ctx.act(run) : Promise.reject(new Error('killed'))) }, id),
  )
  await expect(dying).rejects.toThrow('killed')
  expect(provider.asked).toEqual(['authorization_code', 'refresh_token'])
  desk.clock.advance(2 * minute)
  expect(provider.userOf(await token(id))).toBe('help@quayside.example')
  expect(provider.reuses).toBe(0)
})

test('without any grace it costs a new sign-in, and says so', async () => {
  const made = await signedInMailbox()
  desk.clock.advance(hour)
  provider.misbehave({ kind: 'cut-after' })
  await expect(token(made.id)).rejects.toThrow(/cannot be reached; it is tried again/)
  desk.clock.advance(minute)
  await expect(token(made.id)).rejects.toThrow(/sign in again/)
  await signIn(made)
  expect(provider.userOf(await token(made.id))).toBe('help@quayside.example')
})

test('an answer that comes after another process has renewed is not kept over its tokens', async () => {
  await provider.stop()
  provider = await startOAuthProvider({ clock: desk.clock, grace: 300 })
  const { id } = await signedInMailbox()
  const other = await desk.another()
  desk.clock.advance(hour)
  let quicker = ''
  provider.beforeAnswer(async () => {
    provider.beforeAnswer(null)
    desk.clock.advance(2 * minute)
    quicker = await token(id, other)
  })
  expect(await token(id)).toBe(quicker)
  desk.clock.advance(hour)
  expect(provider.userOf(await token(id))).toBe('help@quayside.example')
})

test('a token that a mail server refuses is renewed before its time, at most once a minute', async () => {
  const { id } = await signedInMailbox()
  const first = await token(id)
  expect(await token(id, desk, first)).toBe(first)
  desk.clock.advance(2 * minute)
  const next = await token(id, desk, first)
  expect(next).not.toBe(first)
  expect(await token(id, desk, first)).toBe(next)
})

test('a client secret that has ended is said, and a new one goes on with the same sign-in', async () => {
  const made = await signedInMailbox()
  provider.changeSecret('another secret')
  desk.clock.advance(hour)
  await expect(token(made.id)).rejects.toThrow(/does not accept the client id or the client secret/)
  await change(made, { clientSecret: 'another secret', clientSecretExpiresOn: '2027-03-31' })
  expect(provider.userOf(await token(made.id))).toBe('help@quayside.example')
  expect((await theMailbox()).signIn).toMatchObject({
    state: 'signed_in',
    clientSecretExpiresOn: '2027-03-31',
  })
})

test('another client makes the sign-in void; the same settings keep it', async () => {
  const made = await signedInMailbox()
  await change(made, {})
  expect((await theMailbox()).signIn).toMatchObject({ state: 'signed_in', hasClientSecret: true })
  await change(made, { clientId: 'another-client' })
  expect((await theMailbox()).signIn).toMatchObject({ state: 'new', hasClientSecret: false })
  await expect(token(made.id)).rejects.toThrow(/Nobody has signed in yet/)
})

test('a sign-in that nobody uses is used once a week, so that it does not end', async () => {
  const made = await signedInMailbox()
  await desk.call(changeMailbox, { id: made.id, ...settings(), isActive: false }, { as: 'dele' })
  desk.clock.advance(6 * day)
  await keepSignInsFresh(desk.runtime)
  expect(provider.asked).toEqual(['authorization_code'])
  desk.clock.advance(2 * day)
  await keepSignInsFresh(desk.runtime)
  await keepSignInsFresh(desk.runtime)
  expect(provider.asked).toEqual(['authorization_code', 'refresh_token'])
})

test('the desk signs in by itself where a provider lets programs do so', async () => {
  const made = await makeOne({ flow: 'app' })
  expect(provider.userOf(await token(made.id))).toBe('*')
  desk.clock.advance(hour)
  await token(made.id)
  expect(provider.asked).toEqual(['client_credentials', 'client_credentials'])
})

test('a sign-in is finished only in the browser that began it, once, and in time', async () => {
  const made = await makeOne()
  const begin = async () => {
    const { url } = await desk.call(beginSignIn, { id: made.id }, { as: 'dele' })
    return returned(await provider.allow(url))
  }
  const back = await begin()
  await expect(desk.call(finishSignIn, back, { as: 'esme' })).rejects.toThrow(/not begun in this browser/)
  await expect(desk.call(finishSignIn, back, { as: 'dele' })).rejects.toThrow(/not begun in this browser/)
  const late = await begin()
  desk.clock.advance(16 * minute)
  await expect(desk.call(finishSignIn, late, { as: 'dele' })).rejects.toThrow(/too long ago/)
  await expect(
    desk.call(finishSignIn, { ...(await begin()), state: 'made up' }, { as: 'dele' }),
  ).rejects.toThrow(/not begun in this browser/)
  const { url } = await desk.call(beginSignIn, { id: made.id }, { as: 'dele' })
  const denied = returned(await provider.allow(url, ''))
  await expect(desk.call(finishSignIn, denied, { as: 'dele' })).rejects.toThrow(
    /was not allowed to let the desk in/,
  )
  expect((await theMailbox()).signIn).toMatchObject({ state: 'new' })
  expect(await desk.call(finishSignIn, await begin(), { as: 'dele' })).toMatchObject({ mailbox: made.id })
})

test.each([
  [{ tokenUrl: 'http://provider.example/token' }, /begins with https/],
  [{ authorizeUrl: 'javascript:alert(1)' }, /begins with https/],
  [{ provider: 'microsoft' as const }, /tenant/],
  [{ provider: 'google' as const, flow: 'app' as const }, /no program/],
  [{ clientId: '' }, /client id/],
])('what is wrong with a provider is said: %j', async (wrong, sentence) => {
  await expect(makeOne(wrong)).rejects.toThrow(sentence)
})

const servers = { host: '127.0.0.1', port: 1, security: 'none', username: 'help@quayside.example' } as const

type SignIn = NonNullable<Parameters<typeof desk.call<typeof makeMailbox>>[1]['signIn']>

function makeOne(more: Partial<SignIn> = {}): Promise<Mailbox> {
  return desk.call(makeMailbox, { ...settings(), signIn: { ...settings().signIn, ...more } }, { as: 'dele' })
}

function change(made: Mailbox, more: Partial<SignIn>): Promise<Mailbox> {
  const { clientSecret: _, ...kept } = settings().signIn
  const signIn = { ...kept, ...more }
  return desk.call(changeMailbox, { id: made.id, ...settings(), signIn }, { as: 'dele' })
}

function settings() {
  return {
    name: 'Quayside',
    address: 'help@quayside.example',
    smtp: { ...servers, signsInBy: 'provider' as const },
    signIn: {
      provider: 'other' as const,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      authorizeUrl: provider.authorizeUrl,
      tokenUrl: provider.tokenUrl,
      scopes: 'mail offline_access',
    },
  }
}

async function signedInMailbox(): Promise<Mailbox> {
  const made = await makeOne()
  await signIn(made)
  return made
}

async function signIn(made: Mailbox): Promise<void> {
  const { url } = await desk.call(beginSignIn, { id: made.id }, { as: 'dele' })
  await desk.call(finishSignIn, returned(await provider.allow(url)), { as: 'dele' })
}

function returned(address: string) {
  expect(address).toMatch(/^http:\/\/desk\.example\/settings\/mailboxes\/signed-in\?/)
  return Object.fromEntries(new URL(address).searchParams) as { state: string }
}

function token(id: string, on = desk, instead?: string): Promise<string> {
  return on.runtime.outside(system, ctx => accessToken(ctx, id, { instead }))
}

async function theMailbox(): Promise<Mailbox> {
  return (await desk.call(mailboxes, {}, { as: 'dele' })).items[0]!
}
