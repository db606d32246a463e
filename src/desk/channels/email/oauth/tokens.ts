import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { plus, second } from '../../../../kit/time.ts'
import type { Context, Outside } from '../../../../platform/context.ts'
import { mailboxById } from '../store-mailboxes.ts'
import { type Answer, askForTokens } from './asking.ts'
import * as contract from './contract.ts'
import { nextStep, providerOf, renewingLasts, retryAfter, type Standing } from './rules.ts'
import * as store from './store.ts'

/** The desk has nothing to sign in with just now; the message is for the person who can mend it, or says that it passes. */
export class CannotSignIn extends Error {}

/**
 * An access token that a mail server can be asked with, renewed before its end. Of several processes one renews, by a
 * lease in the row, and the others wait for it; what the provider gives is committed before anybody uses it. `instead`
 * is a token that a server has refused. Rejects with `CannotSignIn`.
 */
export async function accessToken(
  desk: Pick<Outside, 'act'>,
  mailboxId: string,
  options: { instead?: string | undefined } = {},
): Promise<string> {
  const me = randomUUID()
  for (let waited = 0; waited < renewingLasts; waited += waitsFor) {
    const found = await desk.act(ctx => next(ctx, mailboxId, me, options.instead))
    if (found.token !== null) return found.token
    if (found.request === null) {
      await pause(waitsFor)
      continue
    }
    const answer = await askForTokens(found.request.provider, found.request.fields)
    const given = await desk.act(ctx => keep(ctx, mailboxId, me, found.request.renewals, answer))
    if (given !== null) return given
  }
  throw new CannotSignIn(
    'Another process of the desk has been renewing the sign-in for long; it is tried again.',
  )
}

/** How a row stands, as `nextStep` asks for it. */
export function standingOf(row: store.SignInRow): Standing {
  return {
    flow: row.settings.flow,
    state: row.state,
    hasRefreshToken: row.sealed_refresh_token !== null,
    hasAccessToken: row.sealed_access_token !== null,
    accessExpiresAt: row.access_expires_at,
    renewedAt: row.renewed_at,
    retryAt: row.retry_at,
    renewingUntil: row.renewing_until,
  }
}

const waitsFor = second / 5

type Found =
  | { token: string; request: null }
  | { token: null; request: null }
  | {
      token: null
      request: {
        provider: { name: string; tokenUrl: string }
        fields: Record<string, string>
        renewals: number
      }
    }

async function next(
  ctx: Context,
  mailboxId: string,
  me: string,
  instead: string | undefined,
): Promise<Found> {
  const row = await store.signInOf(ctx.db, mailboxId, { lock: true })
  if (!row) throw new CannotSignIn('Nobody has said yet how to sign in; do it in the mailbox’s settings.')
  const token = row.sealed_access_token === null ? '' : open(ctx, row.sealed_access_token)
  switch (nextStep(standingOf(row), ctx.now, instead !== undefined && instead === token)) {
    case 'use':
      return { token, request: null }
    case 'wait':
      return { token: null, request: null }
    case 'later':
      throw new CannotSignIn(row.problem ?? 'The provider cannot give a token just now; it is tried again.')
    case 'refused':
      throw new CannotSignIn(
        row.problem ?? 'The provider does not accept the sign-in any more: sign in again.',
      )
    case 'sign-in':
      throw new CannotSignIn('Nobody has signed in yet: open the mailbox’s settings and sign in.')
    case 'renew': {
      const until = plus(ctx.now, renewingLasts)
      await store.updateSignIn(ctx.db, mailboxId, { renewing_by: me, renewing_until: until })
      return { token: null, request: requestOf(ctx, row) }
    }
  }
}

function requestOf(ctx: Context, row: store.SignInRow): Extract<Found, { request: object }>['request'] {
  const provider = providerOf(row.settings)
  const client = {
    client_id: row.settings.clientId,
    ...(row.sealed_client_secret === null ? {} : { client_secret: open(ctx, row.sealed_client_secret) }),
  }
  const fields: Record<string, string> =
    row.sealed_refresh_token === null
      ? { grant_type: 'client_credentials', scope: provider.scope, ...client }
      : { grant_type: 'refresh_token', refresh_token: open(ctx, row.sealed_refresh_token), ...client }
  return { provider, fields, renewals: row.renewals }
}

/** Answers the new token where it was kept; otherwise the row says how to go on. */
async function keep(
  ctx: Context,
  mailboxId: string,
  me: string,
  renewals: number,
  answer: Answer,
): Promise<string | null> {
  const row = await store.signInOf(ctx.db, mailboxId, { lock: true })
  // Somebody signed in anew, or another process took this one for dead and was quicker: theirs is the better token.
  if (!row || row.renewals !== renewals) return null
  if (answer.kind === 'tokens') {
    await keepTokens(ctx, row, answer)
    return answer.accessToken
  }
  // Another process asks with the same token now, and will say how it went.
  if (row.renewing_by !== me) return null
  const done = { renewing_by: null, renewing_until: null, problem: answer.sentence }
  if (answer.kind === 'later') {
    const failures = row.failures + 1
    const retry_at = plus(ctx.now, retryAfter(failures, answer.after))
    await store.updateSignIn(ctx.db, mailboxId, { ...done, failures, retry_at })
    return null
  }
  await store.updateSignIn(ctx.db, mailboxId, { ...done, state: 'refused' })
  const mailbox = await mailboxById(ctx.db, mailboxId)
  await ctx.record(contract.signInRefused, { about: mailboxId }, { address: mailbox?.address ?? '' })
  return null
}

/** The rotated refresh token is kept in the same commit as the access token, before either is used. */
export async function keepTokens(
  ctx: Context,
  row: store.SignInRow,
  answer: Answer & { kind: 'tokens' },
): Promise<void> {
  await store.updateSignIn(ctx.db, row.mailbox_id, {
    state: 'signed_in',
    problem: null,
    sealed_access_token: ctx.seal.close(answer.accessToken),
    access_expires_at: plus(ctx.now, answer.lasts),
    renewed_at: ctx.now,
    renewals: row.renewals + 1,
    failures: 0,
    retry_at: null,
    renewing_by: null,
    renewing_until: null,
    ...(answer.refreshToken === null ? {} : { sealed_refresh_token: ctx.seal.close(answer.refreshToken) }),
  })
}

function open(ctx: Pick<Context, 'seal'>, sealed: string): string {
  try {
    return ctx.seal.open(sealed)
  } catch (cause) {
    throw new CannotSignIn('The sign-in was kept with another key than this desk has now: sign in again.', {
      cause,
    })
  }
}
