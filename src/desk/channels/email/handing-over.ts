import { system } from '../../../platform/context.ts'
import type { Outcome } from '../../../platform/mail/send.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { signedInServer } from './oauth/server.ts'
import { CannotSignIn } from './oauth/tokens.ts'
import type { KeptServer } from './store-mailboxes.ts'

/**
 * Hands one mail to a mailbox's server by `send`, with all that is needed to sign in there. A token that the server refuses
 * before its time is renewed, and the mail handed over once more: none of it had left.
 */
export async function handOver(
  runtime: Runtime,
  { id, smtp }: { id: string; smtp: KeptServer | null },
  send: (server: MailServer) => Promise<Outcome>,
): Promise<Outcome> {
  if (!smtp) return refused('This mailbox has no server to send by any more.')
  const signedIn = (instead?: string) =>
    runtime.outside(system, ctx => signedInServer(ctx, id, smtp, instead))
  try {
    const server = await signedIn()
    const outcome = await send(server)
    if (outcome.result !== 'refused' || !outcome.isTokenRefused) return outcome
    const again = await signedIn(server.accessToken)
    return again.accessToken === server.accessToken ? outcome : await send(again)
  } catch (error) {
    if (!(error instanceof CannotSignIn)) throw error
    return refused(error.message)
  }
}

function refused(sentence: string): Outcome {
  return { result: 'refused', isFinal: false, wantsPause: false, sentence, refused: [] }
}
