import type { InputOf, OutputOf } from '../../../../kit/endpoint.ts'
import { NotFound } from '../../../../kit/problem.ts'
import type { Context } from '../../../../platform/context.ts'
import { type DkimKey, dkimRecord, makeDkimKey } from '../../../../platform/mail/dkim.ts'
import { lookUpTxt } from '../../../../platform/mail/names.ts'
import { mailSettings } from '../settings/actions.ts'
import { mailboxById } from '../store-mailboxes.ts'
import * as contract from './contract.ts'
import { judge, selectorFor } from './rules.ts'
import * as store from './store.ts'

/** What a mailbox signs with, ready for use. A key whose domain the mailbox has left signs nothing. */
export async function signingKeysOf(
  ctx: Pick<Context, 'db' | 'seal'>,
  mailbox: { id: string; address: string },
): Promise<DkimKey[]> {
  const domain = domainOf(mailbox.address)
  return (await store.keysOf(ctx.db, mailbox.id))
    .filter(row => row.state === 'active' && row.domain === domain)
    .map(({ selector, kind, sealed_private }) => ({
      domain,
      selector,
      kind,
      privateKey: ctx.seal.open(sealed_private),
    }))
}

export async function listKeys(
  ctx: Context,
  input: InputOf<typeof contract.signingKeys>,
): Promise<OutputOf<typeof contract.signingKeys>> {
  return { items: (await store.keysOf(ctx.db, input.mailbox)).map(shown) }
}

export async function makeKey(
  ctx: Context,
  input: InputOf<typeof contract.makeSigningKey>,
): Promise<contract.SigningKey> {
  const mailbox = await mailboxById(ctx.db, input.mailbox)
  if (!mailbox) throw new NotFound('There is no such mailbox.')
  const { privateKey, publicKey } = await makeDkimKey(input.kind)
  const taken = (await store.keysOf(ctx.db, mailbox.id)).map(key => key.selector)
  const row: store.KeyRow = {
    id: ctx.id(),
    mailbox_id: mailbox.id,
    domain: domainOf(mailbox.address),
    selector: selectorFor(ctx.now, taken),
    kind: input.kind,
    sealed_private: ctx.seal.close(privateKey),
    public_key: publicKey,
    state: 'made',
    made_at: ctx.now,
    seen_at: null,
    retired_at: null,
  }
  await store.insertKey(ctx.db, row)
  await ctx.record(
    contract.signingKeyMade,
    { about: mailbox.id },
    { mailbox: mailbox.id, selector: row.selector },
  )
  return shown(row)
}

/** A record that is right switches the key on; one that is wrong switches nothing off, since the DNS may only be slow. */
export async function testKey(
  ctx: Context,
  input: InputOf<typeof contract.testSigningKey>,
): Promise<OutputOf<typeof contract.testSigningKey>> {
  const row = await mustFind(ctx, input.id)
  const record = dkimRecord({ ...row, publicKey: row.public_key })
  const { nameServers } = await mailSettings(ctx)
  const judged = judge(record, await lookUpTxt(record.name, nameServers))
  if (!judged.isRight) return { ...judged, key: shown(row) }
  await store.activate(ctx.db, row, ctx.now)
  if (row.state !== 'active')
    await ctx.record(
      contract.signingKeySeen,
      { about: row.mailbox_id },
      { mailbox: row.mailbox_id, selector: row.selector },
    )
  return { ...judged, key: shown({ ...row, state: 'active', seen_at: ctx.now, retired_at: null }) }
}

export async function removeKey(
  ctx: Context,
  input: InputOf<typeof contract.removeSigningKey>,
): Promise<Record<string, never>> {
  const row = await mustFind(ctx, input.id)
  await store.deleteKey(ctx.db, row.id)
  await ctx.record(
    contract.signingKeyRemoved,
    { about: row.mailbox_id },
    { mailbox: row.mailbox_id, selector: row.selector },
  )
  return {}
}

function shown(row: store.KeyRow): contract.SigningKey {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    record: dkimRecord({ ...row, publicKey: row.public_key }),
    madeAt: row.made_at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
    retiredAt: row.retired_at?.toISOString() ?? null,
  }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

async function mustFind(ctx: Context, id: string): Promise<store.KeyRow> {
  const row = await store.keyById(ctx.db, id)
  if (!row) throw new NotFound('There is no such signing key; it may have been removed.')
  return row
}
