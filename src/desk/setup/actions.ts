import type { InputOf } from '../../kit/endpoint.ts'
import { Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import type { Colleague } from '../people/contract.ts'
import { hashToken, join, newToken } from '../people/index.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

/** Makes the desk's row on the first start. */
export async function prepare(ctx: Context): Promise<void> {
  await store.insertDesk(ctx.db, {
    id: ctx.id(),
    name: 'Evenkeel',
    time_zone: 'UTC',
    locale: 'en',
    undo_seconds: { email: 15, form: 15, chat: 0 },
    holidays: [],
    weekend: [6, 7],
    morning: '09:00',
    setup_token_hash: null,
    set_up_at: null,
    made_at: ctx.now,
  })
}

/** A fresh one-time set-up token, which ends the one before; null once the desk is set up. */
export async function renewSetupToken(ctx: Context): Promise<string | null> {
  const desk = await store.deskRow(ctx.db)
  if (!desk || desk.set_up_at) return null
  const { token, hash } = newToken()
  await store.updateDesk(ctx.db, { setup_token_hash: hash })
  return token
}

/** By what a data directory and a database know that they belong together. */
export async function identity(ctx: Context): Promise<{ id: string; name: string; isSetUp: boolean } | null> {
  const desk = await store.deskRow(ctx.db)
  return desk ? { id: desk.id, name: desk.name, isSetUp: desk.set_up_at !== null } : null
}

export async function begin(ctx: Context, input: InputOf<typeof contract.begin>): Promise<Colleague> {
  const desk = await store.deskRow(ctx.db)
  if (!desk || desk.set_up_at)
    throw new Refused('This desk has been set up already; sign in, or ask for an invitation.')
  if (!desk.setup_token_hash?.equals(hashToken(input.token))) {
    throw new Refused(
      'This link is not valid any more; start the server again and open the link that it prints.',
      'forbidden',
    )
  }
  return beginWithoutToken(ctx, input)
}

/** For the command line, whose reader owns the data directory anyway. */
export async function beginWithoutToken(
  ctx: Context,
  input: Omit<InputOf<typeof contract.begin>, 'token'>,
): Promise<Colleague> {
  if (!(await store.claimSetup(ctx.db, ctx.now))) throw new Refused('This desk has been set up already.')
  await store.updateDesk(ctx.db, { name: input.desk, time_zone: input.timeZone, locale: input.locale })
  const owner = await join(ctx, { ...input.owner, role: 'owner' })
  await ctx.record(contract.begun, { about: owner.id }, { desk: input.desk })
  return owner
}

export async function changeSettings(
  ctx: Context,
  input: InputOf<typeof contract.changeSettings>,
): Promise<contract.DeskSettings> {
  const before = await deskSettings(ctx)
  const settings = {
    ...before,
    ...defined(input),
    holidays: [...new Set(input.holidays ?? before.holidays)].sort(),
    weekend: [...new Set(input.weekend ?? before.weekend)].sort(),
    undoSeconds: { ...before.undoSeconds, ...defined(input.undoSeconds ?? {}) },
  }
  await store.updateDesk(ctx.db, {
    name: settings.name,
    time_zone: settings.timeZone,
    locale: settings.locale,
    holidays: settings.holidays,
    weekend: settings.weekend,
    morning: settings.morning,
    undo_seconds: settings.undoSeconds,
  })
  await ctx.record(contract.settingsChanged, {}, settings)
  return settings
}

export async function deskSettings(ctx: Context): Promise<contract.DeskSettings> {
  const row = await store.deskRow(ctx.db)
  if (!row) throw new Refused('This desk has not been set up yet.')
  const { name, time_zone: timeZone, locale, holidays, weekend, morning, undo_seconds: undoSeconds } = row
  return { name, timeZone, locale, holidays, weekend, morning, undoSeconds }
}

/** The clock and the calendar by which the desk works. */
export async function deskHours(ctx: Context): Promise<contract.DeskHours> {
  const { timeZone: zone, holidays, weekend, morning } = await deskSettings(ctx)
  return { zone, holidays, weekend, morning }
}

function defined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
