import { getConnInfo } from '@hono/node-server/conninfo'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Door } from '../context.ts'
import type { Runtime } from '../runtime.ts'
import type { AppRequest } from './request.ts'

const cookie = 'evenkeel_session'

export interface OpenDoor extends Door {
  credentials: { session: string | null; key: string | null }
}

/** How a request came in; behind a proxy on this machine, the address is the one that the proxy saw. */
export function doorOf(request: AppRequest, runtime: Runtime): OpenDoor {
  const authorization = request.req.header('authorization')
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: runtime.url.startsWith('https:'),
  } as const
  return {
    address: addressOf(request),
    userAgent: (request.req.header('user-agent') ?? '').slice(0, 500),
    credentials: {
      session: getCookie(request, cookie) ?? null,
      key: /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? null,
    },
    setSession(token, expiresAt) {
      if (token === null) deleteCookie(request, cookie, options)
      else setCookie(request, cookie, token, { ...options, expires: expiresAt })
    },
  }
}

function addressOf(request: AppRequest): string {
  const peer = request.env?.incoming ? (getConnInfo(request).remote.address ?? '') : ''
  const isLocalProxy = peer === '127.0.0.1' || peer === '::1' || peer === '::ffff:127.0.0.1'
  const forwarded = request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isLocalProxy && forwarded ? forwarded.slice(0, 64) : peer
}
