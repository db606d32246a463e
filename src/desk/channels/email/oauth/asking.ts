import { second } from '../../../../kit/time.ts'

/** What a provider's token endpoint answers (RFC 6749 section 5). */
export type Answer =
  | {
      kind: 'tokens'
      accessToken: string
      /** Milliseconds. */
      lasts: number
      /** `null`: the one before stays good. */
      refreshToken: string | null
    }
  /** Asking again with the same words is pointless. `client`: the desk's own id or secret; `grant`: the sign-in. */
  | { kind: 'refused'; cause: 'grant' | 'client' | 'request'; sentence: string }
  /** It passes; `after` in milliseconds where the provider says how long. */
  | { kind: 'later'; after: number | null; sentence: string }

const patience = 20 * second
/** Where a provider does not say how long its tokens last. */
const usualLife = 3600 * second
const largestAnswer = 100_000

/** Asks for tokens; never throws, follows no redirect, and says nothing secret in its sentences. */
export async function askForTokens(
  provider: { name: string; tokenUrl: string },
  fields: Record<string, string>,
): Promise<Answer> {
  let response: Response
  let body: Record<string, unknown> | null
  try {
    response = await fetch(provider.tokenUrl, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    body = jsonIn((await response.text()).slice(0, largestAnswer))
  } catch (error) {
    const why = (error as Error).name === 'TimeoutError' ? 'did not answer in time' : 'cannot be reached'
    return { kind: 'later', after: null, sentence: `${provider.name} ${why}; it is tried again.` }
  }
  if (response.ok && typeof body?.access_token === 'string') return tokensIn(body, body.access_token)
  const code = typeof body?.error === 'string' ? body.error : ''
  if (code === '' || response.status >= 500 || passing.has(code) || response.status === 429) {
    return {
      kind: 'later',
      after: askedFor(response.headers.get('retry-after')),
      sentence: `${provider.name} cannot give a token just now (${response.status}); it is tried again.`,
    }
  }
  const said = typeof body?.error_description === 'string' ? body.error_description : ''
  return refusal(provider.name, code, said)
}

/** What a provider's refusal means, for the person who can mend it; shared with what comes back through the browser. */
export function refusal(name: string, code: string, said: string): Answer & { kind: 'refused' } {
  const known = explained.find(one => one.said.test(said) || one.codes?.includes(code))
  return {
    kind: 'refused',
    cause: known?.cause ?? 'request',
    sentence: known
      ? `${name} ${known.sentence}`
      : `${name} refused: ${[code, firstLine(said)].filter(Boolean).join(', ')}.`,
  }
}

const passing = new Set(['temporarily_unavailable', 'server_error', 'slow_down'])
const nothing = /(?!)/

/** In this order; Microsoft's numbers say more than the standard's words. */
const explained: {
  codes?: string[]
  said: RegExp
  cause: 'grant' | 'client' | 'request'
  sentence: string
}[] = [
  {
    said: /AADSTS7000222/,
    cause: 'client',
    sentence: 'says that the client secret has expired: make a new one there and enter it here.',
  },
  {
    said: /AADSTS700082|AADSTS70043/,
    cause: 'grant',
    sentence: 'let the sign-in end, because it was not used for long: sign in again.',
  },
  {
    said: /AADSTS50173/,
    cause: 'grant',
    sentence: 'ended the sign-in, because the password was changed: sign in again.',
  },
  {
    said: /AADSTS5007[69]/,
    cause: 'grant',
    sentence: 'asks for a second factor: sign in again.',
  },
  {
    codes: ['access_denied'],
    said: /AADSTS6500[14]/,
    cause: 'grant',
    sentence: 'was not allowed to let the desk in: sign in again and allow it.',
  },
  {
    codes: ['invalid_client'],
    said: nothing,
    cause: 'client',
    sentence: 'does not accept the client id or the client secret: compare both with its page.',
  },
  {
    codes: ['unauthorized_client'],
    said: nothing,
    cause: 'client',
    sentence: 'does not let this client sign in so: look at its permissions on the provider’s page.',
  },
  {
    codes: ['invalid_scope'],
    said: nothing,
    cause: 'request',
    sentence: 'does not know the scopes that were asked for, or the client may not ask for them.',
  },
  {
    codes: ['invalid_grant', 'interaction_required', 'login_required', 'consent_required'],
    said: nothing,
    cause: 'grant',
    sentence: 'does not accept the sign-in any more: sign in again.',
  },
]

function tokensIn(body: Record<string, unknown>, accessToken: string): Answer {
  const seconds = Number(body.expires_in)
  const refreshToken =
    typeof body.refresh_token === 'string' && body.refresh_token !== '' ? body.refresh_token : null
  return {
    kind: 'tokens',
    accessToken,
    lasts: seconds > 0 ? seconds * second : usualLife,
    refreshToken,
  }
}

function jsonIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Seconds or a date (RFC 9110 section 10.2.3). */
function askedFor(header: string | null): number | null {
  if (header === null) return null
  const milliseconds = /^\d+$/.test(header) ? Number(header) * second : Date.parse(header) - Date.now()
  return milliseconds > 0 ? milliseconds : null
}

function firstLine(text: string): string {
  const line = text.split(/\r?\n/)[0] ?? ''
  return line.slice(0, 300).replace(/[.\s]+$/, '')
}
