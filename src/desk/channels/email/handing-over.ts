import { system } from '../../../platform/context.ts'
import type { Outcome, OutgoingMail } from '../../../platform/mail/send.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { signedInServer } from './oauth/server.ts'
import { CannotSignIn } from './oauth/tokens.ts'
import type { KeptServer } from './store-mailboxes.ts'

type Send = (server: MailServer, mail: OutgoingMail) => Promise<Outcome>

/**
 * Hands one mail to a mailbox's server by `send`; never throws for what a server or a provider does. A token that the server
 * refuses before its time is renewed, and the mail handed over once more: none of it had left.
 */
export async function handOver(
  runtime: Runtime,
  send: Send,
  { id, smtp }: { id: string; smtp: KeptServer | null },
  mail: OutgoingMail,
): Promise<Outcome> {
  if (!smtp) return notNow('This mailbox has no server to send by any more.')
  const signedIn = (instead?: string) =>
    runtime.outside(system, ctx => signedInServer(ctx, id, smtp, instead))
  try {
    const server = await signedIn()
    const outcome = await send(server, mail)
    if (outcome.result !== 'refused' || !outcome.isTokenRefused) return outcome
    const again = await signedIn(server.accessToken)
    return again.accessToken === server.accessToken ? outcome : await send(again, mail)
  } catch (error) {
    if (!(error instanceof CannotSignIn)) throw error
    return notNow(error.message)
  }
}

function notNow(sentence: string): Outcome {
  return { result: 'refused', isFinal: false, wantsPause: false, sentence, refused: [] }
}
