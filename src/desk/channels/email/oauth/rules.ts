import { day, minute, plus, second } from '../../../../kit/time.ts'

export type ProviderName = 'microsoft' | 'google' | 'other'

/** What an admin gives about a provider; `tenant` for Microsoft alone, the addresses and scopes for another one alone. */
export interface ProviderSettings {
  provider: ProviderName
  /** `code`: somebody signs in in the browser. `app`: the desk itself, without a person (RFC 6749 section 4.4). */
  flow: 'code' | 'app'
  clientId: string
  tenant: string
  authorizeUrl: string
  tokenUrl: string
  scopes: string
}

/** Where one signs in, where tokens come from, and what is asked for. */
export interface Provider {
  name: string
  authorizeUrl: string
  tokenUrl: string
  scope: string
  /** What this provider wants in the address besides the standard's own parameters. */
  parameters: Record<string, string>
}

/** A provider's addresses and scopes, from what is known of it or from what was given. */
export function providerOf(given: ProviderSettings): Provider {
  switch (given.provider) {
    case 'microsoft': {
      const base = `https://login.microsoftonline.com/${encodeURIComponent(given.tenant)}/oauth2/v2.0`
      return {
        name: 'Microsoft',
        authorizeUrl: `${base}/authorize`,
        tokenUrl: `${base}/token`,
        scope: given.flow === 'app' ? 'https://outlook.office365.com/.default' : microsoftScopes,
        parameters: { prompt: 'select_account' },
      }
    }
    case 'google':
      return {
        name: 'Google',
        authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        scope: 'https://mail.google.com/',
        // Without both, Google gives no refresh token.
        parameters: { access_type: 'offline', prompt: 'consent' },
      }
    case 'other':
      return {
        name: hostOf(given.authorizeUrl || given.tokenUrl),
        authorizeUrl: given.authorizeUrl,
        tokenUrl: given.tokenUrl,
        scope: given.scopes,
        parameters: {},
      }
  }
}

/** The mail servers that belong to a provider; `null` where it is not known. */
export function serversOf(provider: ProviderName): { imap: Server; smtp: Server } | null {
  switch (provider) {
    case 'microsoft':
      return {
        imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
        smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
      }
    case 'google':
      return {
        imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
        smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
      }
    case 'other':
      return null
  }
}

/** An address that a browser or the desk may send a secret to: https, or http on this machine. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address)
  if (!url || url.username || url.hash) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
}

/** A token is renewed so long before its end, or after three quarters of a short life. */
const early = 5 * minute
/** With less than this left it is not begun with any more. */
const leastLeft = 30 * second
/** How long one process may take to renew; the provider is given up before. */
export const renewingLasts = 60 * second
/** A token that a mail server refuses is renewed before its time, but not again and again. */
const refusedAgain = minute
/** Refresh tokens that nobody uses end by themselves, at Microsoft after 90 days; used weekly they stay. */
const unusedFor = 7 * day
/** A sign-in that was begun is to be finished in the browser within this time. */
export const attemptLasts = 15 * minute

export interface Standing {
  flow: 'code' | 'app'
  state: 'new' | 'signed_in' | 'refused'
  hasRefreshToken: boolean
  hasAccessToken: boolean
  accessExpiresAt: Date | null
  renewedAt: Date | null
  retryAt: Date | null
  renewingUntil: Date | null
}

/**
 * What to do when a token is asked for: `use` the one there is, `renew` it, `wait` for the process that renews it, come
 * back `later`, or nothing but a person helps (`sign-in`, `refused`). `isRejected`: a mail server did not take this one.
 */
export function nextStep(
  one: Standing,
  now: Date,
  isRejected = false,
): 'use' | 'renew' | 'wait' | 'later' | 'sign-in' | 'refused' {
  if (one.state === 'refused') return 'refused'
  const hasGrant = one.hasRefreshToken || one.flow === 'app'
  const left = one.hasAccessToken && one.accessExpiresAt ? one.accessExpiresAt.getTime() - now.getTime() : 0
  if (!hasGrant && left <= 0) return 'sign-in'
  const isRejectedAnew = isRejected && !isLater(one.renewedAt, refusedAgain, now)
  const isUsable = left > Math.min(leastLeft, earlyFor(one)) && !isRejectedAnew
  if (isUsable && (left > earlyFor(one) || !hasGrant)) return 'use'
  if (isLater(one.renewingUntil, 0, now)) return isUsable ? 'use' : 'wait'
  if (isLater(one.retryAt, 0, now)) return isUsable ? 'use' : 'later'
  return hasGrant ? 'renew' : 'sign-in'
}

/** Whether it should be renewed so that it does not end unused, also where the mailbox is switched off. */
export function isUnused(one: Standing, now: Date): boolean {
  return (
    one.state === 'signed_in' &&
    one.flow === 'code' &&
    one.hasRefreshToken &&
    plus(one.renewedAt ?? new Date(0), unusedFor) < now
  )
}

/** How long a provider is left alone after its `failures`th passing fault in a row; longer where it asks for it, up to an hour. */
export function retryAfter(failures: number, asked: number | null): number {
  const own = Math.min(5 * second * 2 ** Math.min(failures - 1, 10), 5 * minute)
  return Math.min(Math.max(own, asked ?? 0), 60 * minute)
}

const microsoftScopes =
  'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

interface Server {
  host: string
  port: number
  security: 'tls' | 'starttls'
}

function earlyFor({ accessExpiresAt, renewedAt }: Standing): number {
  const life =
    accessExpiresAt && renewedAt ? accessExpiresAt.getTime() - renewedAt.getTime() : Number.POSITIVE_INFINITY
  return Math.min(early, life / 4)
}

function isLater(at: Date | null, by: number, than: Date): boolean {
  return at !== null && plus(at, by) > than
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? 'the provider'
}
