import { system } from '../../../platform/context.ts'
import { type Outcome, type OutgoingMail, sendMail } from '../../../platform/mail/send.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { signedInServer } from './oauth/server.ts'
import { CannotSignIn } from './oauth/tokens.ts'
import type { KeptServer } from './store-mailboxes.ts'

/**
 * Hands one mail to a mailbox's server; never throws for what a server or a provider does. A token that the server refuses
 * before its time is renewed, and the mail handed over once more: none of it had left.
 */
export async function handOver(
  runtime: Runtime,
  { id, smtp }: { id: string; smtp: KeptServer | null },
  mail: OutgoingMail,
): Promise<Outcome> {
  if (!smtp)
    return { result: 'refused', isFinal: false, sentence: 'This mailbox has no server to send by any more.' }
  const signedIn = (instead?: string) =>
    runtime.outside(system, ctx => signedInServer(ctx, id, smtp, instead))
  try {
    const server = await signedIn()
    const outcome = await sendMail(server, mail)
    if (outcome.result !== 'refused' || !outcome.isTokenRefused) return outcome
    const again = await signedIn(server.accessToken)
    return again.accessToken === server.accessToken ? outcome : await sendMail(again, mail)
  } catch (error) {
    if (!(error instanceof CannotSignIn)) throw error
    return { result: 'refused', isFinal: false, sentence: error.message }
  }
}
