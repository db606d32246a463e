import { createHash, randomBytes } from 'node:crypto'
import type { InputOf, OutputOf } from '../../../../kit/endpoint.ts'
import { NotFound, Refused } from '../../../../kit/problem.ts'
import { plus } from '../../../../kit/time.ts'
import type { Context, Outside } from '../../../../platform/context.ts'
import { mailboxById, updateMailbox } from '../store-mailboxes.ts'
import { askForTokens, refusal } from './asking.ts'
import * as contract from './contract.ts'
import { attemptLasts, isSafeAddress, providerOf } from './rules.ts'
import * as store from './store.ts'
import { keepTokens } from './tokens.ts'

/** Where a provider sends the browser back to; it must be entered there exactly so. */
export function returnAddress(url: string): string {
  return `${url}/settings/mailboxes/signed-in`
}

/** Authorisation code with PKCE (RFC 7636) and a state that works once, in this session alone (RFC 9700 section 4.7). */
export async function beginSignIn(
  ctx: Context,
  input: InputOf<typeof contract.beginSignIn>,
): Promise<OutputOf<typeof contract.beginSignIn>> {
  const mailbox = await mailboxById(ctx.db, input.id)
  const row = await store.signInOf(ctx.db, input.id)
  if (!mailbox || !row)
    throw new NotFound('This mailbox does not sign in at a provider; choose one and save.')
  if (row.settings.flow === 'app')
    throw new Refused('Here the desk signs in by itself; nobody needs to. Use “Test it” instead.')
  const provider = providerOf(row.settings)
  if (!isSafeAddress(provider.authorizeUrl) || !isSafeAddress(provider.tokenUrl))
    throw new Refused('The provider’s addresses must begin with https://; mend them and save.')
  const state = randomBytes(32).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  await store.deleteOldAttempts(ctx.db, ctx.now)
  await store.insertAttempt(ctx.db, {
    state_hash: hashOf(state),
    mailbox_id: mailbox.id,
    session_id: sessionOf(ctx),
    sealed_verifier: ctx.seal.close(verifier),
    expires_at: plus(ctx.now, attemptLasts),
  })
  const url = new URL(provider.authorizeUrl)
  const parameters = {
    response_type: 'code',
    client_id: row.settings.clientId,
    redirect_uri: returnAddress(ctx.url),
    scope: provider.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: mailbox.imap?.username || mailbox.smtp?.username || mailbox.address,
    ...provider.parameters,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { url: url.href }
}

export async function finishSignIn(
  ctx: Outside,
  input: InputOf<typeof contract.finishSignIn>,
): Promise<OutputOf<typeof contract.finishSignIn>> {
  const attempt = await ctx.act(within => store.takeAttempt(within.db, hashOf(input.state)))
  if (!attempt || attempt.expires_at < ctx.now || attempt.session_id !== sessionOf(ctx)) {
    throw new Refused(
      'This sign-in was not begun in this browser, or too long ago: open the mailbox’s settings and begin again.',
      'unknown-state',
    )
  }
  const row = await store.signInOf(ctx.db, attempt.mailbox_id)
  if (!row) throw new NotFound('This mailbox does not sign in at a provider any more.')
  const provider = providerOf(row.settings)
  if (input.code === undefined) {
    const said = refusal(provider.name, input.error ?? 'no code', input.error_description ?? '')
    throw new Refused(said.sentence, 'not-signed-in')
  }
  const answer = await askForTokens(provider, {
    grant_type: 'authorization_code',
    code: input.code,
    redirect_uri: returnAddress(ctx.url),
    client_id: row.settings.clientId,
    code_verifier: ctx.seal.open(attempt.sealed_verifier),
    ...(row.sealed_client_secret === null ? {} : { client_secret: ctx.seal.open(row.sealed_client_secret) }),
  })
  if (answer.kind !== 'tokens') throw new Refused(answer.sentence, 'not-signed-in')
  return ctx.act(async within => {
    const current = await store.signInOf(within.db, attempt.mailbox_id, { lock: true })
    const mailbox = await mailboxById(within.db, attempt.mailbox_id)
    if (!current || !mailbox) throw new NotFound('This mailbox does not sign in at a provider any more.')
    if (answer.refreshToken === null && current.sealed_refresh_token === null) {
      throw new Refused(
        `${provider.name} let the desk in for now only, without a refresh token: give it the scope for access while nobody is there (offline_access).`,
        'not-signed-in',
      )
    }
    await keepTokens(within, current, answer)
    await updateMailbox(within.db, mailbox.id, { problem: null })
    await within.record(contract.signedIn, { about: mailbox.id }, { address: mailbox.address })
    return { mailbox: mailbox.id, name: mailbox.name }
  })
}

function sessionOf(ctx: Context): string {
  if (ctx.actor.kind === 'colleague' && ctx.actor.sessionId !== null) return ctx.actor.sessionId
  throw new Refused('Sign in to the desk in a browser first.')
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url')
}
