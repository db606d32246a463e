import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../src/platform/clock.ts'

/**
 * What the token endpoint does next, once: fail with a status, break the line before or after it has done its work,
 * answer something that is no JSON, or refuse with one of the standard's words.
 */
export type ProviderFault =
  | { kind: 'status'; status: number; retryAfter?: number }
  | { kind: 'cut' }
  | { kind: 'cut-after' }
  | { kind: 'nonsense' }
  | { kind: 'error'; status?: number; error: string; description?: string }

export interface OAuthProvider {
  readonly url: string
  readonly authorizeUrl: string
  readonly tokenUrl: string
  /** For Dovecot: which user a token is for, and whether it is still good (RFC 7662). */
  readonly introspectUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Every request to the token endpoint, by its grant type. */
  readonly asked: string[]
  /** Grants that were ended because an old refresh token came again. */
  reuses: number
  /** The next requests to the token endpoint fare so, in this order. */
  misbehave(...faults: ProviderFault[]): void
  /** Called when new tokens are made and before they are sent. */
  beforeAnswer(run: (() => Promise<void>) | null): void
  /** Ends what a user has allowed: refresh and access tokens. */
  revoke(user: string): void
  /** Ends the access tokens alone, before their time. */
  endAccess(user: string): void
  changeSecret(secret: string): void
  /** The user of a token that is good, or null. */
  userOf(token: string): string | null
  /** A token of the user's own, outside of everything that the desk was allowed. */
  tokenFor(user: string): string
  /** Signs a user in without a browser, as the button of its page does; answers where the browser is sent back to. */
  allow(authorizeAddress: string, user?: string): Promise<string>
  stop(): Promise<void>
}

export interface OAuthProviderOptions {
  clock?: Clock
  /** How long an access token lasts, in seconds. */
  lasts?: number
  /** How long a refresh token that was replaced still works, in seconds; used later, it ends the whole grant. */
  grace?: number
  clientId?: string
  clientSecret?: string
  /** Which scopes a mail server wants to see in a token. */
  scope?: string
  port?: number
}

interface Grant {
  user: string
  scope: string
  isEnded: boolean
}
interface Refresh {
  grant: Grant
  replacedAt: number | null
}

/**
 * An OAuth 2 provider on loopback: one page with one button, PKCE demanded, refresh tokens rotated, and a refresh token that
 * comes again after its grace ends everything, as the strictest providers do (RFC 9700 section 4.14.2).
 */
export async function startOAuthProvider(options: OAuthProviderOptions = {}): Promise<OAuthProvider> {
  const clock = options.clock ?? { now: () => new Date() }
  const { lasts = 3600, grace = 0, clientId = 'the-desk', scope = 'mail offline_access' } = options
  let clientSecret = options.clientSecret ?? 'a secret of the client'
  const codes = new Map<string, { grant: Grant; challenge: string; redirect: string }>()
  const access = new Map<string, { grant: Grant; endsAt: number }>()
  const refresh = new Map<string, Refresh>()
  const faults: ProviderFault[] = []
  let before: (() => Promise<void>) | null = null
  const now = () => clock.now().getTime()
  const grants = () => [...refresh.values(), ...access.values()].map(one => one.grant)

  const server = createServer((request, response) => {
    void answer(request, response).catch(error => send(response, 500, { error: String(error) }))
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', url)
    const path = `${request.method} ${asked.pathname}`
    if (path === 'GET /authorize') return page(response, asked)
    if (path === 'POST /authorize') {
      const user = new URLSearchParams(await bodyOf(request)).get('user') ?? ''
      return redirect(response, asked, user)
    }
    if (path === 'POST /token') return token(new URLSearchParams(await bodyOf(request)), response)
    if (asked.pathname === '/introspect') {
      const given =
        asked.searchParams.get('token') ?? new URLSearchParams(await bodyOf(request)).get('token') ?? ''
      const user = provider.userOf(given)
      return send(response, 200, user ? { active: true, username: user, scope } : { active: false })
    }
    send(response, 404, { error: 'There is nothing here.' })
  }

  function page(response: ServerResponse, asked: URL): void {
    const problem = wrongIn(asked)
    const user = escaped(asked.searchParams.get('login_hint') ?? '')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      problem
        ? `<!doctype html><html lang="en"><title>Refused</title><h1>Refused</h1><p>${escaped(problem)}</p>`
        : `<!doctype html><html lang="en"><title>Sign in</title><h1>Let the desk into your mail</h1>
<form method="post"><label>User <input name="user" value="${user}"></label><button>Allow</button></form>`,
    )
  }

  function wrongIn(asked: URL): string | null {
    const given = (name: string) => asked.searchParams.get(name)
    if (given('client_id') !== clientId) return 'This client is not known.'
    if (given('response_type') !== 'code') return 'Only codes are given.'
    if (given('code_challenge_method') !== 'S256' || !given('code_challenge')) return 'PKCE is missing.'
    if (!given('state') || !given('redirect_uri')) return 'The state or the redirect address is missing.'
    return null
  }

  function redirect(response: ServerResponse, asked: URL, user: string): void {
    if (wrongIn(asked)) {
      send(response, 400, { error: wrongIn(asked) })
      return
    }
    const given = (name: string) => asked.searchParams.get(name) ?? ''
    const back = new URL(given('redirect_uri'))
    back.searchParams.set('state', given('state'))
    if (user === '') back.searchParams.set('error', 'access_denied')
    else {
      const code = randomBytes(16).toString('base64url')
      const grant = { user, scope: given('scope'), isEnded: false }
      codes.set(code, { grant, challenge: given('code_challenge'), redirect: given('redirect_uri') })
      back.searchParams.set('code', code)
    }
    response.writeHead(303, { location: back.href }).end()
  }

  async function token(fields: URLSearchParams, response: ServerResponse): Promise<void> {
    const kind = fields.get('grant_type') ?? ''
    provider.asked.push(kind)
    const fault = faults.shift()
    if (fault && fault.kind !== 'cut-after') return misbehave(fault, response)
    const refused = (error: string) =>
      send(response, 400, { error, error_description: 'As the test wants it.' })
    if (fields.get('client_id') !== clientId || fields.get('client_secret') !== clientSecret)
      return send(response, 401, { error: 'invalid_client' })
    const grant =
      kind === 'client_credentials' ? appGrant() : kind === 'refresh_token' ? renewed(fields) : begun(fields)
    if (!grant) return refused('invalid_grant')
    const given = issue(grant, kind !== 'client_credentials')
    await before?.()
    if (fault) return void response.destroy()
    send(response, 200, given)
  }

  function appGrant(): Grant {
    return { user: '*', scope, isEnded: false }
  }

  function begun(fields: URLSearchParams): Grant | null {
    const code = codes.get(fields.get('code') ?? '')
    codes.delete(fields.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(fields.get('code_verifier') ?? '')
      .digest('base64url')
    return code && code.challenge === verifier && code.redirect === fields.get('redirect_uri')
      ? code.grant
      : null
  }

  function renewed(fields: URLSearchParams): Grant | null {
    const found = refresh.get(fields.get('refresh_token') ?? '')
    if (!found || found.grant.isEnded) return null
    if (found.replacedAt !== null && now() - found.replacedAt > grace * 1000) {
      provider.reuses++
      found.grant.isEnded = true
      return null
    }
    found.replacedAt ??= grace > 0 ? now() : Number.NEGATIVE_INFINITY
    return found.grant
  }

  function issue(grant: Grant, hasRefresh: boolean): { access_token: string; refresh_token?: string } {
    const one = randomBytes(24).toString('base64url')
    access.set(one, { grant, endsAt: now() + lasts * 1000 })
    const answer = { token_type: 'Bearer', access_token: one, expires_in: lasts }
    if (!hasRefresh) return answer
    const next = randomBytes(24).toString('base64url')
    refresh.set(next, { grant, replacedAt: null })
    return { ...answer, refresh_token: next }
  }

  const provider: OAuthProvider = {
    url,
    authorizeUrl: `${url}/authorize`,
    tokenUrl: `${url}/token`,
    introspectUrl: `${url}/introspect?token=`,
    clientId,
    get clientSecret() {
      return clientSecret
    },
    asked: [],
    reuses: 0,
    misbehave: (...more) => void faults.push(...more),
    beforeAnswer(run) {
      before = run
    },
    revoke(user) {
      for (const grant of grants()) if (grant.user === user) grant.isEnded = true
    },
    endAccess(user) {
      for (const one of access.values()) if (one.grant.user === user) one.endsAt = 0
    },
    changeSecret(secret) {
      clientSecret = secret
    },
    userOf(given) {
      const one = access.get(given)
      return one && !one.grant.isEnded && one.endsAt > now() ? one.grant.user : null
    },
    tokenFor: user => issue({ user, scope, isEnded: false }, false).access_token,
    async allow(address, user = new URL(address).searchParams.get('login_hint') ?? '') {
      const response = await fetch(address, {
        method: 'POST',
        body: new URLSearchParams({ user }),
        redirect: 'manual',
      })
      return response.headers.get('location') ?? Promise.reject(new Error(await response.text()))
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}

function misbehave(fault: Exclude<ProviderFault, { kind: 'cut-after' }>, response: ServerResponse): void {
  switch (fault.kind) {
    case 'cut':
      response.destroy()
      return
    case 'nonsense':
      response.end('<html>The provider is being looked after.</html>')
      return
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter))
      send(response, fault.status, { error: 'temporarily_unavailable' })
      return
    case 'error':
      send(response, fault.status ?? 400, { error: fault.error, error_description: fault.description })
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.concat(await Array.fromAsync(request)).toString('utf8')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`)
}
