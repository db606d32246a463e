import type { Endpoint, Needs } from '../../kit/endpoint.ts'
import { Refused } from '../../kit/problem.ts'
import type { Actor } from '../context.ts'
import type { AppRequest } from './request.ts'

/** Nobody is signed in; answered as 401. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut'
}

const rank: Record<Exclude<Needs, 'nobody'>, number> = { agent: 1, lead: 2, admin: 3, owner: 4 }

/** Throws unless the actor's role (and, for a key, its scope) is enough for the endpoint. */
export function refuseUnfit(actor: Actor, endpoint: Pick<Endpoint, 'needs' | 'method' | 'keys'>): void {
  if (endpoint.needs === 'nobody') return
  if (actor.kind !== 'colleague' && actor.kind !== 'key') throw new SignedOut('Sign in first.')
  if (actor.kind === 'key') {
    if (endpoint.keys === false)
      throw new Refused('An API key cannot do this; sign in as a colleague.', 'forbidden')
    if (endpoint.method !== 'GET' && actor.scope === 'read')
      throw new Refused('This API key may only read.', 'forbidden')
  }
  if (rank[actor.role] < rank[endpoint.needs]) {
    throw new Refused(`This needs the role "${endpoint.needs}"; ask an admin of your desk.`, 'forbidden')
  }
}

/** A cookie travels with other sites' requests too: what changes something must come from our own pages. */
export function refuseForeign(request: AppRequest, actor: Actor, url: string): void {
  if (actor.kind === 'key') return
  const site = request.req.header('sec-fetch-site')
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw new Refused('This request came from another site.', 'forbidden')
  }
  const origin = request.req.header('origin')
  if (origin === undefined || origin === url || origin === new URL(request.req.url).origin) return
  throw new Refused('This request came from another site.', 'forbidden')
}
