import { day, minute } from '../../kit/time.ts'
import type { Role } from './contract.ts'

export const sessionLasts = 30 * day
export const inviteLasts = 7 * day
/** A session's "last seen" is written at most this often. */
export const seenEvery = 5 * minute

/** Failed attempts that are allowed within the window, for one mail address and for one network address. */
export const attempts = { window: 15 * minute, perEmail: 10, perAddress: 50 }

/** In this order: each browser also names those after it. */
const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** Browser and system in a few words, as far as the browser tells them. */
export function deviceOf(userAgent: string): string {
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([sign]) => userAgent.includes(sign))?.[1]
  const browser = named(browsers) ?? 'A program'
  const system = named(systems)
  return system ? `${browser} on ${system}` : browser
}

const rank: Record<Role, number> = { agent: 1, lead: 2, admin: 3, owner: 4 }

export function isAtLeast(role: Role, least: Role): boolean {
  return rank[role] >= rank[least]
}
