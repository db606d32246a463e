import { day, minute } from '../../kit/time.ts'
import type { Role } from './contract.ts'

export const sessionLasts = 30 * day
export const inviteLasts = 7 * day
/** A session's "last seen" is written at most this often. */
export const seenEvery = 5 * minute

/** Failed attempts that are allowed within the window, for one mail address and for one network address. */
export const attempts = { window: 15 * minute, perEmail: 10, perAddress: 50 }

/** Browser and system in a few words, as far as the browser tells them. */
export function deviceOf(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'A program'
  const system = /Android/.test(userAgent)
    ? 'Android'
    : /iPhone|iPad/.test(userAgent)
      ? 'iOS'
      : /Windows/.test(userAgent)
        ? 'Windows'
        : /Mac OS X/.test(userAgent)
          ? 'macOS'
          : /Linux/.test(userAgent)
            ? 'Linux'
            : ''
  return system ? `${browser} on ${system}` : browser
}

const rank: Record<Role, number> = { agent: 1, lead: 2, admin: 3, owner: 4 }

export function isAtLeast(role: Role, least: Role): boolean {
  return rank[role] >= rank[least]
}
