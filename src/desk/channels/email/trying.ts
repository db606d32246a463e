import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { tryFolder } from '../../../platform/mail/imap.ts'
import { trySending } from '../../../platform/mail/send.ts'
import type * as contract from './contract.ts'
import { keptServer, opened } from './mailboxes.ts'
import * as store from './store-mailboxes.ts'

/** Tries the servers as given, with the kept passwords where none is given; saves nothing. */
export async function testMailbox(
  ctx: Context,
  input: InputOf<typeof contract.testMailbox>,
): Promise<OutputOf<typeof contract.testMailbox>> {
  const before = input.id ? await store.mailboxById(ctx.db, input.id) : undefined
  if (input.id && !before) throw new NotFound('There is no such mailbox.')
  const imap = keptServer(ctx, input.imap, before?.imap ?? null)
  const smtp = keptServer(ctx, input.smtp, before?.smtp ?? null)
  const parts = await Promise.all([
    imap &&
      tryFolder(opened(ctx, imap), imap.folder ?? 'INBOX').then(answer => ({
        part: 'imap' as const,
        ...answer,
      })),
    smtp && trySending(opened(ctx, smtp)).then(answer => ({ part: 'smtp' as const, ...answer })),
  ])
  return { parts: parts.filter(part => part !== null) }
}
