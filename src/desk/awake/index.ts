import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Refused } from '../../kit/problem.ts'
import { hour, minute, plus } from '../../kit/time.ts'
import { type Context, system } from '../../platform/context.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import { mailSettings, mailStanding, receiverListens } from '../channels/email/index.ts'
import { outboxStanding } from '../outbox/index.ts'
import { isAtLeast } from '../people/rules.ts'
import * as contract from './contract.ts'
import { type Facts, type Finding, findingsIn } from './rules.ts'
import * as store from './store.ts'

export const awake: Slice = {
  name: 'awake',
  endpoints: [handle(contract.health, health), handle(contract.putAside, putAside)],
}

/**
 * For `/readyz`: not ready only where this process should receive mail and does not. Everything else that is to be mended
 * is named, and no reason to take the desk away from everybody.
 */
export async function mailReadiness(
  runtime: Runtime,
): Promise<{ part: string; isReady: boolean; needsCare?: boolean; sentence: string }[]> {
  const listens = receiverListens(runtime)
  if (listens === false) {
    return [{ part: 'mail', isReady: false, sentence: 'Mail cannot come in: the receiver does not listen.' }]
  }
  const findings = await runtime.read(system, async ctx => findingsIn((await look(ctx)).facts))
  return [
    ...(listens ? [{ part: 'mail', isReady: true, sentence: 'Mail can come in.' }] : []),
    ...findings.map(({ key, sentence }) => ({
      part: `mail ${key}`,
      isReady: true,
      needsCare: true,
      sentence,
    })),
  ]
}

async function health(ctx: Context): Promise<OutputOf<typeof contract.health>> {
  const { facts, mailboxes } = await look(ctx)
  const findings = findingsIn(facts)
  const aside =
    ctx.actor.kind === 'colleague'
      ? await store.putAsideBy(ctx.db, ctx.actor.id, ctx.now)
      : new Map<string, number>()
  return {
    isWell: findings.length === 0,
    findings: findings.map(({ needs, since, ...finding }) => ({
      ...finding,
      since: since?.toISOString() ?? null,
      can: { mend: canMend(ctx, needs) },
      isPutAside: (aside.get(finding.key) ?? 0) >= finding.weight,
    })),
    mailboxes: mailboxes.map(
      ({ id, name, address, isActive, lastReceivedAt, lastFetchedAt, lastSentAt }) => ({
        id,
        name,
        address,
        isActive,
        lastReceivedAt: lastReceivedAt?.toISOString() ?? null,
        lastFetchedAt: lastFetchedAt?.toISOString() ?? null,
        lastSentAt: lastSentAt?.toISOString() ?? null,
      }),
    ),
  }
}

async function putAside(
  ctx: Context,
  input: InputOf<typeof contract.putAside>,
): Promise<Record<string, never>> {
  if (ctx.actor.kind !== 'colleague') throw new Refused('Only a colleague can put a warning aside.')
  const { putAsideFor } = await mailSettings(ctx)
  await store.putAside(ctx.db, {
    id: ctx.id(),
    colleague_id: ctx.actor.id,
    finding: input.key,
    weight: input.weight,
    until: plus(ctx.now, putAsideFor * hour),
  })
  return {}
}

async function look(
  ctx: Context,
): Promise<{ facts: Facts; mailboxes: Awaited<ReturnType<typeof mailStanding>>['mailboxes'] }> {
  const settings = await mailSettings(ctx)
  const { mailboxes, quarantine, lastBeatAt } = await mailStanding(ctx)
  const outbox = await outboxStanding(ctx, plus(ctx.now, -settings.sentWithin * minute))
  const facts = {
    now: ctx.now,
    fetchedWithin: settings.fetchedWithin * minute,
    mailboxes,
    quarantine,
    outbox,
    lastBeatAt,
    freeSpace: await ctx.files.freeSpace(),
  }
  return { facts, mailboxes }
}

function canMend({ actor }: Context, needs: Finding['needs']): boolean {
  if (actor.kind === 'system') return true
  return (actor.kind === 'colleague' || actor.kind === 'key') && isAtLeast(actor.role, needs)
}
