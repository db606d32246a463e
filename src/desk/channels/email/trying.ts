import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import type { Outside } from '../../../platform/context.ts'
import { tryFolder } from '../../../platform/mail/imap.ts'
import { imapSentence } from '../../../platform/mail/imap-faults.ts'
import { listFolders } from '../../../platform/mail/imap-folders.ts'
import { trySending } from '../../../platform/mail/send.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import type * as contract from './contract.ts'
import { keptServer } from './mailboxes.ts'
import { signedInServer } from './oauth/server.ts'
import { CannotSignIn } from './oauth/tokens.ts'
import * as store from './store-mailboxes.ts'

/**
 * Tries the servers as given, with the kept passwords where none is given; saves nothing. At a provider it uses the
 * sign-in that was saved.
 */
export async function testMailbox(
  ctx: Outside,
  input: InputOf<typeof contract.testMailbox>,
): Promise<OutputOf<typeof contract.testMailbox>> {
  const before = input.id ? await store.mailboxById(ctx.db, input.id) : undefined
  if (input.id && !before) throw new NotFound('There is no such mailbox.')
  const imap = keptServer(ctx, input.imap, before?.imap ?? null)
  const smtp = keptServer(ctx, input.smtp, before?.smtp ?? null)
  if (!before && [imap, smtp].some(server => server?.signsInBy === 'provider'))
    throw new Invalid('Save the mailbox and sign in first; then it can be tested.')

  const tried = async (part: 'imap' | 'smtp', kept: store.KeptServer | null, attempt: Attempt) => {
    if (!kept) return null
    try {
      const answer = await attempt(await signedInServer(ctx, before?.id ?? '', kept))
      return { part, ...answer }
    } catch (error) {
      if (error instanceof CannotSignIn) return { part, worked: false, sentence: error.message }
      throw error
    }
  }

  const parts = await Promise.all([
    tried('imap', imap, server => tryFolders(server, imap ? store.foldersOf(imap) : [])),
    tried('smtp', smtp, trySending),
  ])
  return { parts: parts.filter(part => part !== null) }
}

/** What there is to choose from, asked in the same way as for a test. */
export async function listMailFolders(
  ctx: Outside,
  input: InputOf<typeof contract.mailFolders>,
): Promise<OutputOf<typeof contract.mailFolders>> {
  const before = input.id ? await store.mailboxById(ctx.db, input.id) : undefined
  const imap = keptServer(ctx, input.imap, before?.imap ?? null)
  if (!imap) throw new Invalid('Give the server first.', 'imap')
  try {
    const server = await signedInServer(ctx, before?.id ?? '', imap)
    const folders = await listFolders(server).catch(error => imapSentence(error, server, 'INBOX'))
    if (typeof folders === 'string') return { folders: [], problem: folders }
    return { folders: folders.map(one => one.path), problem: null }
  } catch (error) {
    if (error instanceof CannotSignIn) return { folders: [], problem: error.message }
    throw error
  }
}

async function tryFolders(server: MailServer, paths: string[]): ReturnType<Attempt> {
  const answers = []
  for (const path of paths) answers.push(await tryFolder(server, path))
  return answers.find(answer => !answer.worked) ?? { worked: true, sentence: readable(server, paths) }
}

function readable(server: MailServer, paths: string[]): string {
  return `${server.host} lets this desk read ${paths.join(', ')}.`
}

type Attempt = (server: MailServer) => Promise<{ worked: boolean; sentence: string }>
