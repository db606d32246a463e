import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, minute, plus, second } from '../../../../kit/time.ts'
import { isSafeAddress, isUnused, nextStep, providerOf, retryAfter, type Standing } from './rules.ts'

const now = new Date('2026-03-02T09:00:00Z')
const fresh: Standing = {
  flow: 'code',
  state: 'signed_in',
  hasRefreshToken: true,
  hasAccessToken: true,
  accessExpiresAt: plus(now, hour),
  renewedAt: now,
  retryAt: null,
  renewingUntil: null,
}
const step = (more: Partial<Standing>, isRejected = false) => nextStep({ ...fresh, ...more }, now, isRejected)
const endsIn = (left: number, life = hour): Partial<Standing> => ({
  accessExpiresAt: plus(now, left),
  renewedAt: plus(now, left - life),
})

describe('what to do when a token is asked for', () => {
  test.each([
    ['it is fresh', {}, 'use'],
    ['it ends in six minutes', endsIn(6 * minute), 'use'],
    ['it ends in four minutes', endsIn(4 * minute), 'renew'],
    ['it has ended', endsIn(-minute), 'renew'],
    ['it lives for twenty seconds only', endsIn(20 * second, 20 * second), 'use'],
    ['it ends, and somebody renews it', { ...endsIn(4 * minute), renewingUntil: plus(now, minute) }, 'use'],
    ['it has ended, and somebody renews it', { ...endsIn(0), renewingUntil: plus(now, minute) }, 'wait'],
    ['whoever renewed it has died', { ...endsIn(0), renewingUntil: plus(now, -second) }, 'renew'],
    ['it ends, and the provider is busy', { ...endsIn(4 * minute), retryAt: plus(now, minute) }, 'use'],
    ['it has ended, and the provider is busy', { ...endsIn(0), retryAt: plus(now, minute) }, 'later'],
    [
      'nobody has signed in',
      { hasRefreshToken: false, hasAccessToken: false, accessExpiresAt: null },
      'sign-in',
    ],
    ['there is no refresh token, and it lasts', { hasRefreshToken: false }, 'use'],
    ['there is no refresh token, and it has ended', { hasRefreshToken: false, ...endsIn(0) }, 'sign-in'],
    ['the provider refused', { state: 'refused' }, 'refused'],
    ['the desk signs in by itself', { flow: 'app', hasRefreshToken: false, ...endsIn(0) }, 'renew'],
  ] as const)('%s', (_, standing, expected) => {
    expect(step(standing as Partial<Standing>)).toBe(expected)
  })

  test('a token that a server refused is renewed, unless it was given just now', () => {
    expect(step(endsIn(30 * minute), true)).toBe('renew')
    expect(step({}, true)).toBe('use')
  })

  test('right after a renewal it is always used, however short it lives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * day }), life => {
        expect(step(endsIn(life, life))).toBe('use')
      }),
    )
  })
})

test('what is unused for a week is used', () => {
  expect(isUnused({ ...fresh, renewedAt: plus(now, -8 * day) }, now)).toBe(true)
  expect(isUnused({ ...fresh, renewedAt: plus(now, -6 * day) }, now)).toBe(false)
  expect(isUnused({ ...fresh, state: 'refused', renewedAt: plus(now, -8 * day) }, now)).toBe(false)
})

test('a busy provider is left alone longer and longer, up to five minutes, or as long as it asks up to an hour', () => {
  expect([1, 2, 3, 10, 1000].map(failures => retryAfter(failures, null) / second)).toEqual([
    5, 10, 20, 300, 300,
  ])
  expect(retryAfter(1, 10 * minute)).toBe(10 * minute)
  expect(retryAfter(1, day)).toBe(hour)
})

test('secrets go to https alone, or to this machine', () => {
  for (const good of ['https://login.example/token', 'http://127.0.0.1:99/token', 'http://localhost/token'])
    expect(isSafeAddress(good)).toBe(true)
  for (const bad of [
    'http://login.example/token',
    'javascript:x',
    'ftp://a',
    '',
    'https://user:x@a.example/',
    '//a',
  ])
    expect(isSafeAddress(bad)).toBe(false)
})

test('the known providers are asked as they want it', () => {
  const given = { clientId: 'x', authorizeUrl: '', tokenUrl: '', scopes: '' }
  const microsoft = providerOf({ ...given, provider: 'microsoft', flow: 'code', tenant: 'library.example' })
  expect(microsoft.tokenUrl).toBe('https://login.microsoftonline.com/library.example/oauth2/v2.0/token')
  expect(microsoft.scope.split(' ')).toEqual([
    'https://outlook.office.com/IMAP.AccessAsUser.All',
    'https://outlook.office.com/SMTP.Send',
    'offline_access',
  ])
  expect(providerOf({ ...given, provider: 'microsoft', flow: 'app', tenant: 'x' }).scope).toMatch(
    /\.default$/,
  )
  expect(providerOf({ ...given, provider: 'google', flow: 'code', tenant: '' })).toMatchObject({
    scope: 'https://mail.google.com/',
    parameters: { access_type: 'offline', prompt: 'consent' },
  })
})
