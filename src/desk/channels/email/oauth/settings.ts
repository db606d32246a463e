import type { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { SignInShown, signInGiven } from './contract.ts'
import type { ProviderSettings } from './rules.ts'
import * as store from './store.ts'

type Given = z.output<typeof signInGiven>

/** Keeps what was given about a provider. Tokens stay unless they were for another client; a new secret ends a refusal. */
export async function keepSignIn(ctx: Context, mailboxId: string, given: Given | null): Promise<void> {
  const before = await store.signInOf(ctx.db, mailboxId, { lock: true })
  if (!given) {
    if (before) await store.deleteSignIn(ctx.db, mailboxId)
    return
  }
  const settings = settingsIn(given)
  const isSame =
    before !== undefined && JSON.stringify(settingsIn(before.settings)) === JSON.stringify(settings)
  const isNewSecret = given.clientSecret !== undefined && given.clientSecret !== ''
  const secret = {
    sealed_client_secret: isNewSecret
      ? ctx.seal.close(given.clientSecret ?? '')
      : isSame
        ? before.sealed_client_secret
        : null,
    client_secret_expires_at: given.clientSecretExpiresOn ? new Date(given.clientSecretExpiresOn) : null,
  }
  if (isSame) {
    const canGoOn = isNewSecret && before.state === 'refused' && isSignedIn(before)
    await store.updateSignIn(ctx.db, mailboxId, {
      ...secret,
      ...(canGoOn ? { state: 'signed_in', problem: null, retry_at: null, failures: 0 } : {}),
    })
    return
  }
  const row: store.SignInRow = {
    mailbox_id: mailboxId,
    settings,
    ...secret,
    state: given.flow === 'app' ? 'signed_in' : 'new',
    problem: null,
    sealed_refresh_token: null,
    sealed_access_token: null,
    access_expires_at: null,
    renewed_at: null,
    // A renewal that is under way for the client before must not be kept for this one.
    renewals: (before?.renewals ?? 0) + 1,
    failures: 0,
    retry_at: null,
    renewing_by: null,
    renewing_until: null,
  }
  if (before) await store.updateSignIn(ctx.db, mailboxId, row)
  else await store.insertSignIn(ctx.db, row)
}

export function signInShownOf(row: store.SignInRow): SignInShown {
  return {
    ...row.settings,
    hasClientSecret: row.sealed_client_secret !== null,
    clientSecretExpiresOn: row.client_secret_expires_at?.toISOString().slice(0, 10) ?? null,
    state: row.state,
    problem: row.problem,
    renewedAt: row.renewed_at?.toISOString() ?? null,
  }
}

/** In a fixed order, so that two can be compared; what belongs to another provider is left out. */
function settingsIn(given: ProviderSettings): ProviderSettings {
  const isOther = given.provider === 'other'
  return {
    provider: given.provider,
    flow: given.flow,
    clientId: given.clientId,
    tenant: given.provider === 'microsoft' ? given.tenant : '',
    authorizeUrl: isOther ? given.authorizeUrl : '',
    tokenUrl: isOther ? given.tokenUrl : '',
    scopes: isOther ? given.scopes : '',
  }
}

function isSignedIn(row: store.SignInRow): boolean {
  return row.sealed_refresh_token !== null || row.settings.flow === 'app'
}
