import { hour } from '../../../../kit/time.ts'
import { system } from '../../../../platform/context.ts'
import type { Runtime } from '../../../../platform/runtime.ts'
import { isUnused } from './rules.ts'
import { allSignIns } from './store.ts'
import { accessToken, CannotSignIn, standingOf } from './tokens.ts'

/**
 * Uses each sign-in at least once a week, those of mailboxes that are switched off too: a refresh token that nobody uses
 * ends by itself (at Microsoft after 90 days), and a mailbox that is switched on again should go on.
 */
export async function keepSignInsFresh(runtime: Runtime): Promise<void> {
  const rows = await runtime.read(system, ctx => allSignIns(ctx.db))
  for (const row of rows) {
    if (!isUnused(standingOf(row), runtime.clock.now())) continue
    await runtime
      .outside(system, ctx => accessToken(ctx, row.mailbox_id))
      .catch(error => {
        // What a refusal or a passing fault means is in the row already, and shown.
        if (!(error instanceof CannotSignIn)) throw error
      })
  }
}

/** Once now, and then every hour. Answers how to stop. */
export function startKeepingFresh(runtime: Runtime): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = keepSignInsFresh(runtime).catch(error =>
      runtime.log('error', 'The sign-ins of mailboxes could not be kept fresh', { error }),
    )
  }
  look()
  const timer = setInterval(look, hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
