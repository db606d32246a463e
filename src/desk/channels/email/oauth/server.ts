import type { Outside } from '../../../../platform/context.ts'
import type { MailServer } from '../../../../platform/mail/server.ts'
import { opened } from '../mailboxes.ts'
import type { KeptServer } from '../store-mailboxes.ts'
import { accessToken, CannotSignIn } from './tokens.ts'

/**
 * A mailbox's server with all that is needed to sign in there. `instead` is a token that it has refused. Rejects with
 * `CannotSignIn` where the provider gives none.
 */
export async function signedInServer(
  desk: Pick<Outside, 'act' | 'seal'>,
  mailboxId: string,
  kept: KeptServer,
  instead?: string,
): Promise<MailServer> {
  const server = withPassword(desk, kept)
  if (kept.signsInBy !== 'provider') return server
  return { ...server, accessToken: await accessToken(desk, mailboxId, { instead }) }
}

function withPassword(desk: Pick<Outside, 'seal'>, kept: KeptServer): MailServer {
  try {
    return opened(desk, kept)
  } catch (cause) {
    throw new CannotSignIn('The password was kept with another key than this desk has now; enter it again.', {
      cause,
    })
  }
}
