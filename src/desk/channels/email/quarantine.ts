import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../../kit/page.ts'
import { NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import type { RawAnswer } from '../../../platform/slice.ts'
import { beginningOf } from './arriving.ts'
import * as contract from './contract.ts'
import { parseAddresses } from './reading/addresses.ts'
import { subjectOf } from './reading/fields.ts'
import { headersOf } from './reading/tree.ts'
import * as storeMailboxes from './store-mailboxes.ts'
import * as store from './store-raw.ts'
import { wakeIngest } from './waking.ts'

/** Mail that could not be read, the newest first; sender and subject by a glance at its first lines. */
export async function listQuarantine(
  ctx: Context,
  input: InputOf<typeof contract.quarantine>,
): Promise<OutputOf<typeof contract.quarantine>> {
  const rows = await store.page(ctx.db, {
    state: 'quarantined',
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  const heads = await headsOf(ctx, items)
  const names = new Map((await storeMailboxes.allMailboxes(ctx.db)).map(row => [row.id, row.name]))
  return {
    items: items.map(row => ({
      id: row.id,
      mailbox: names.get(row.mailbox_id) ?? '',
      receivedAt: row.received_at.toISOString(),
      size: row.size,
      ...namedIn(heads.get(row.id)),
      problem: row.problem ?? '',
    })),
    next: rows.length > items.length && last ? packCursor(last.received_at, last.id) : null,
  }
}

export async function reprocess(ctx: Context, input: { id: string }): Promise<Record<string, never>> {
  const row = await mustLock(ctx, input.id)
  await store.settle(ctx.db, row.id, { state: 'stored', problem: null })
  await ctx.record(contract.reprocessed, { about: row.id }, { mail: row.id })
  ctx.afterCommit(wakeIngest)
  return {}
}

/** After an update that reads what the last version could not; what still cannot be read comes back by itself. */
export async function reprocessAll(ctx: Context): Promise<OutputOf<typeof contract.reprocessAll>> {
  const ids = await store.storeQuarantined(ctx.db)
  for (const id of ids) await ctx.record(contract.reprocessed, { about: id }, { mail: id })
  if (ids.length > 0) ctx.afterCommit(wakeIngest)
  return { count: ids.length }
}

export async function dismiss(ctx: Context, input: { id: string }): Promise<Record<string, never>> {
  const row = await mustLock(ctx, input.id)
  await store.settle(ctx.db, row.id, { state: 'dismissed' })
  await ctx.record(contract.dismissed, { about: row.id }, { mail: row.id })
  return {}
}

/** The mail as it came, always as a download and as plain text: nothing in it can run. */
export async function source(ctx: Context, input: { id: string }): Promise<RawAnswer> {
  const row = await store.byEitherId(ctx.db, input.id)
  if (!row) throw new NotFound('There is no source of this message; only mail that came in has one.')
  const body = (await store.bodiesOf(ctx.db, [row.id])).get(row.id)
  return {
    body: body ? new Uint8Array(body) : ctx.files.read(row.file_sha256 ?? ''),
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(row.size),
      'content-disposition': `attachment; filename="mail-${row.id}.txt"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  }
}

const glance = 16_384

/** The first bytes of each source, wherever it lies. */
async function headsOf(ctx: Context, rows: store.RawListed[]): Promise<Map<string, Buffer>> {
  const heads = await store.headsOf(
    ctx.db,
    rows.map(row => row.id),
    glance,
  )
  for (const row of rows) {
    if (row.file_sha256 && !heads.has(row.id))
      heads.set(row.id, await beginningOf(ctx.files.read(row.file_sha256), glance))
  }
  return heads
}

function namedIn(head: Buffer | undefined): { from: string; subject: string } {
  const headers = headersOf(head ?? Buffer.alloc(0))
  const first = (name: string) => headers.find(header => header.name === name)?.value ?? ''
  return { from: parseAddresses(first('from'))[0]?.address ?? '', subject: subjectOf(first('subject')) }
}

async function mustLock(ctx: Context, id: string): Promise<store.RawListed> {
  const row = await store.lockById(ctx.db, id)
  if (row?.state !== 'quarantined') throw new NotFound('This mail is not in the quarantine any more.')
  return row
}
