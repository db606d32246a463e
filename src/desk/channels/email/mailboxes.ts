import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import type { MailServer } from '../../../platform/mail/server.ts'
import * as contract from './contract.ts'
import { standardAcknowledgement } from './rules.ts'
import * as storeFolders from './store-folders.ts'
import * as store from './store-mailboxes.ts'

type GivenServer = NonNullable<InputOf<typeof contract.makeMailbox>['smtp']> & { folder?: string }

export async function makeMailbox(
  ctx: Context,
  input: InputOf<typeof contract.makeMailbox>,
): Promise<contract.Mailbox> {
  if (await store.mailboxByAddress(ctx.db, input.address))
    throw new Invalid('There is a mailbox with this address already.', 'address')
  const row: store.MailboxRow = {
    id: ctx.id(),
    name: input.name,
    address: input.address,
    signature: input.signature,
    imap: keptServer(ctx, input.imap, null),
    smtp: keptServer(ctx, input.smtp, null),
    uses_plus_address: input.usesPlusAddress,
    team_id: input.team,
    acknowledges: input.acknowledges,
    acknowledgement: input.acknowledgement,
    is_active: true,
    last_received_at: null,
    last_succeeded_at: null,
    problem: null,
    made_at: ctx.now,
  }
  await store.insertMailbox(ctx.db, row)
  await beginFolder(ctx, row)
  await ctx.record(contract.mailboxChanged, { about: row.id }, { address: row.address })
  return shown(row)
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
  const change = {
    name: input.name,
    address: input.address,
    signature: input.signature,
    imap: keptServer(ctx, input.imap, before.imap),
    smtp: keptServer(ctx, input.smtp, before.smtp),
    uses_plus_address: input.usesPlusAddress,
    team_id: input.team,
    acknowledges: input.acknowledges,
    acknowledgement: input.acknowledgement,
    is_active: input.isActive,
    problem: null,
  }
  await store.updateMailbox(ctx.db, before.id, change)
  await beginFolder(ctx, { ...before, ...change })
  await ctx.record(contract.mailboxChanged, { about: before.id }, { address: input.address })
  return shown({ ...before, ...change })
}

/** From now on mail counts as new, however long it takes until a process first looks. */
async function beginFolder(ctx: Context, { id, imap }: store.MailboxRow): Promise<void> {
  if (!imap) return
  const path = imap.folder ?? 'INBOX'
  await storeFolders.insertFolder(ctx.db, { id: ctx.id(), mailbox_id: id, path, started_at: ctx.now })
}

export function shown(row: store.MailboxRow): contract.Mailbox {
  const server = (kept: store.KeptServer) => ({
    host: kept.host,
    port: kept.port,
    security: kept.security,
    username: kept.username,
    hasPassword: kept.sealedPassword !== null,
  })
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    signature: row.signature,
    imap: row.imap && { ...server(row.imap), folder: row.imap.folder ?? 'INBOX' },
    smtp: row.smtp && server(row.smtp),
    usesPlusAddress: row.uses_plus_address,
    team: row.team_id,
    acknowledges: row.acknowledges,
    acknowledgement: row.acknowledgement || standardAcknowledgement,
    isActive: row.is_active,
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
    lastSucceededAt: row.last_succeeded_at?.toISOString() ?? null,
    problem: row.problem,
  }
}

/** With the password in the clear, for whoever connects; never for an answer. */
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
    username: given.username,
    sealedPassword:
      given.password === undefined || given.password === '' ? kept : ctx.seal.close(given.password),
    ...(given.folder === undefined ? {} : { folder: given.folder }),
  }
}
