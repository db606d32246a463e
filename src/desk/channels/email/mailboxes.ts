import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import * as contract from './contract.ts'
import { keepSignIn, signInShownOf } from './oauth/settings.ts'
import { returnAddress } from './oauth/signing-in.ts'
import { allSignIns, type SignInRow, signInOf } from './oauth/store.ts'
import { standardAcknowledgement } from './rules.ts'
import * as storeFolders from './store-folders.ts'
import * as store from './store-mailboxes.ts'

type GivenServer = NonNullable<InputOf<typeof contract.makeMailbox>['smtp']> &
  Partial<
    Pick<NonNullable<InputOf<typeof contract.makeMailbox>['imap']>, 'folders' | 'afterwards' | 'moveTo'>
  >

export async function listMailboxes(ctx: Context): Promise<OutputOf<typeof contract.mailboxes>> {
  const rows = await store.allMailboxes(ctx.db)
  const signIns = new Map((await allSignIns(ctx.db)).map(row => [row.mailbox_id, row]))
  return { items: rows.map(row => shown(row, signIns.get(row.id))), returnAddress: returnAddress(ctx.url) }
}

export async function makeMailbox(
  ctx: Context,
  input: InputOf<typeof contract.makeMailbox>,
): Promise<contract.Mailbox> {
  if (await store.mailboxByAddress(ctx.db, input.address))
    throw new Invalid('There is a mailbox with this address already.', 'address')
  mustKnowProvider(input)
  const row: store.MailboxRow = {
    id: ctx.id(),
    name: input.name,
    address: input.address,
    signature: input.signature,
    imap: keptServer(ctx, input.imap, null),
    smtp: keptServer(ctx, input.smtp, null),
    uses_plus_address: input.usesPlusAddress,
    team_id: input.team,
    ...sendingOf(input),
    acknowledges: input.acknowledges,
    acknowledgement: input.acknowledgement,
    is_active: true,
    last_received_at: null,
    last_succeeded_at: null,
    last_sent_at: null,
    fetching_since: input.imap ? ctx.now : null,
    problem: null,
    made_at: ctx.now,
  }
  await store.insertMailbox(ctx.db, row)
  await keepSignIn(ctx, row.id, input.signIn)
  await beginFolders(ctx, row)
  await ctx.record(contract.mailboxChanged, { about: row.id }, { address: row.address })
  return shown(row, await signInOf(ctx.db, row.id))
}

export async function changeMailbox(
  ctx: Context,
  input: InputOf<typeof contract.changeMailbox>,
): Promise<contract.Mailbox> {
  const before = await store.mailboxById(ctx.db, input.id)
  if (!before) throw new NotFound('There is no such mailbox.')
  const taken = await store.mailboxByAddress(ctx.db, input.address)
  if (taken && taken.id !== before.id)
    throw new Invalid('There is a mailbox with this address already.', 'address')
  mustKnowProvider(input)
  const change = {
    name: input.name,
    address: input.address,
    signature: input.signature,
    imap: keptServer(ctx, input.imap, before.imap),
    smtp: keptServer(ctx, input.smtp, before.smtp),
    uses_plus_address: input.usesPlusAddress,
    team_id: input.team,
    ...sendingOf(input),
    acknowledges: input.acknowledges,
    acknowledgement: input.acknowledgement,
    is_active: input.isActive,
    fetching_since: fetchingSince(ctx, input, before),
    problem: null,
  }
  await store.updateMailbox(ctx.db, before.id, change)
  await keepSignIn(ctx, before.id, input.signIn)
  await beginFolders(ctx, { ...before, ...change })
  await ctx.record(contract.mailboxChanged, { about: before.id }, { address: input.address })
  return shown({ ...before, ...change }, await signInOf(ctx.db, before.id))
}

/** From now on mail counts as new, however long it takes until a process first looks. */
async function beginFolders(ctx: Context, { id, imap }: store.MailboxRow): Promise<void> {
  for (const path of imap ? store.foldersOf(imap) : [])
    await storeFolders.insertFolder(ctx.db, { id: ctx.id(), mailbox_id: id, path, started_at: ctx.now })
}

function shown(row: store.MailboxRow, signIn: SignInRow | undefined): contract.Mailbox {
  const server = (kept: store.KeptServer) => ({
    host: kept.host,
    port: kept.port,
    security: kept.security,
    signsInBy: kept.signsInBy ?? 'password',
    username: kept.username,
    hasPassword: kept.sealedPassword !== null,
  })
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    signature: row.signature,
    imap: row.imap && {
      ...server(row.imap),
      folders: store.foldersOf(row.imap),
      afterwards: row.imap.afterwards ?? 'leave',
      moveTo: row.imap.moveTo ?? '',
    },
    smtp: row.smtp && server(row.smtp),
    usesPlusAddress: row.uses_plus_address,
    team: row.team_id,
    quotesBelow: row.quotes_below,
    largestOut: row.largest_out,
    mailsAMinute: row.mails_a_minute,
    bounces: row.bounces,
    bounceAddress: row.bounce_address,
    acknowledges: row.acknowledges,
    acknowledgement: row.acknowledgement || standardAcknowledgement,
    isActive: row.is_active,
    signIn: signIn ? signInShownOf(signIn) : null,
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
    lastSucceededAt: row.last_succeeded_at?.toISOString() ?? null,
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    problem: row.problem,
  }
}

function sendingOf(input: InputOf<typeof contract.makeMailbox>) {
  if (input.bounces === 'other' && input.bounceAddress === '')
    throw new Invalid('Give the address that reports of failure go to.', 'bounceAddress')
  return {
    quotes_below: input.quotesBelow,
    largest_out: input.largestOut,
    mails_a_minute: input.mailsAMinute,
    bounces: input.bounces,
    bounce_address: input.bounceAddress,
  }
}

/** Counted anew where it was switched on, or has another server than before. */
function fetchingSince(
  ctx: Context,
  { imap, isActive }: InputOf<typeof contract.changeMailbox>,
  before: store.MailboxRow,
): Date | null {
  if (!imap || !isActive) return null
  const isSame = before.is_active && before.imap?.host === imap.host && before.imap.port === imap.port
  return isSame ? before.fetching_since : ctx.now
}

function mustKnowProvider(input: InputOf<typeof contract.makeMailbox>): void {
  const asks = [input.imap, input.smtp].some(server => server?.signsInBy === 'provider')
  if (asks && !input.signIn)
    throw new Invalid('Say at which provider to sign in, or choose a password.', 'signIn')
}

/** With the password in the clear, for whoever connects, and no access token yet; never for an answer. */
export function opened(ctx: Pick<Context, 'seal'>, kept: store.KeptServer): MailServer {
  return {
    host: kept.host,
    port: kept.port,
    security: kept.security,
    username: kept.username,
    password: kept.sealedPassword === null ? '' : ctx.seal.open(kept.sealedPassword),
  }
}

/** A password that is left out stays as it was, unless the server or the user name became another. */
export function keptServer(
  ctx: Context,
  given: GivenServer | null,
  before: store.KeptServer | null,
): store.KeptServer | null {
  if (!given) return null
  const isSame = before?.host === given.host && before.username === given.username
  const kept = isSame ? before.sealedPassword : null
  return {
    host: given.host,
    port: given.port,
    security: given.security,
    signsInBy: given.signsInBy,
    username: given.username,
    sealedPassword:
      given.password === undefined || given.password === '' ? kept : ctx.seal.close(given.password),
    ...(given.folders === undefined ? {} : { folders: [...new Set(given.folders)] }),
    ...(given.afterwards === undefined || given.afterwards === 'leave'
      ? {}
      : { afterwards: given.afterwards, moveTo: given.moveTo ?? '' }),
  }
}
