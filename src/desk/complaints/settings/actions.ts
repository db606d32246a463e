import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { handle } from '../../../platform/slice.ts'
import { activeColleague, colleagueNames } from '../../people/index.ts'
import type { Clock, Preset } from '../clocks/contract.ts'
import { stageOf } from '../clocks/rules/presets.ts'
import { allRegimes, currentSettings, regimeBy, tryRegime } from './choosing.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

export const settingsEndpoints = [
  handle(contract.readSettings, readSettings),
  handle(contract.changeSettings, changeSettings),
  handle(contract.tryOut, tryOut),
  handle(contract.makeRegime, makeRegime),
  handle(contract.changeRegime, changeRegime),
  handle(contract.removeRegime, removeRegime),
]

async function readSettings(ctx: Context): Promise<contract.ComplaintSettings> {
  const row = await currentSettings(ctx)
  const ids = await store.handlerIds(ctx.db)
  const names = await colleagueNames(ctx, ids)
  const handlers = ids.map(id => ({ id, name: names.get(id) ?? '' }))
  return {
    first: row.first_regime as Preset['id'],
    second: row.second_regime as Preset['id'] | null,
    others: row.other_regimes as Preset['id'][],
    outside: { name: row.outside_name, address: row.outside_address, web: row.outside_web },
    contact: row.contact,
    handlers: handlers.sort((one, other) => one.name.localeCompare(other.name)),
    regimes: await allRegimes(ctx),
  }
}

async function changeSettings(
  ctx: Context,
  input: InputOf<typeof contract.changeSettings>,
): Promise<contract.ComplaintSettings> {
  const { first, second, others, outside, contact } = input
  await mustHave(ctx, first, 1, 'first')
  if (second !== null) await mustHave(ctx, second, 2, 'second')
  for (const other of others) await mustHave(ctx, other, 1, 'others')
  const handlers = [...new Set(input.handlers)]
  for (const handler of handlers) {
    if (!(await activeColleague(ctx, handler)))
      throw new Invalid('Choose colleagues who are here.', 'handlers')
  }
  await store.writeSettings(ctx.db, {
    first_regime: first,
    second_regime: second,
    other_regimes: [...new Set(others)].filter(other => other !== first),
    outside_name: outside.name,
    outside_address: outside.address,
    outside_web: outside.web,
    contact,
    changed_at: ctx.now,
  })
  await store.writeHandlers(ctx.db, handlers)
  const settings = await readSettings(ctx)
  const names = settings.handlers.map(each => each.name)
  await ctx.record(contract.settingsChanged, {}, { first, second, handlers: names })
  return settings
}

async function tryOut(ctx: Context, { regime, stage, day }: InputOf<typeof contract.tryOut>): Promise<Clock> {
  return tryRegime(ctx, await mustHave(ctx, regime, stage, 'regime'), stage, day)
}

async function makeRegime(ctx: Context, { preset }: InputOf<typeof contract.makeRegime>): Promise<Preset> {
  return writeRegime(ctx, { ...preset, id: ctx.id() }, 'made')
}

async function changeRegime(
  ctx: Context,
  { id, preset }: InputOf<typeof contract.changeRegime>,
): Promise<Preset> {
  await mustBeOwn(ctx, id)
  const { second_regime } = await currentSettings(ctx)
  if (second_regime === id && !stageOf({ ...preset, id }, 2)) {
    throw new Refused('It holds for stage 2 here; choose another for that first.')
  }
  return writeRegime(ctx, { ...preset, id }, 'changed')
}

async function removeRegime(
  ctx: Context,
  { id }: InputOf<typeof contract.removeRegime>,
): Promise<Record<string, never>> {
  const { preset } = await mustBeOwn(ctx, id)
  const { first_regime, second_regime, other_regimes } = await currentSettings(ctx)
  if ([first_regime, second_regime, ...other_regimes].includes(id)) {
    throw new Refused('These limits hold here; choose others first.')
  }
  await store.removeRegime(ctx.db, id)
  await ctx.record(contract.regimeChanged, { about: id }, { regime: id, name: preset.name, what: 'removed' })
  return {}
}

async function writeRegime(ctx: Context, preset: Preset, what: 'made' | 'changed'): Promise<Preset> {
  const { id, name } = preset
  const twin = (await allRegimes(ctx)).find(each => each.name === name && each.id !== id)
  if (twin) throw new Invalid('There are limits of that name already.', 'preset.name')
  await store.writeRegime(ctx.db, { id, name, preset, made_by_name: ctx.actor.name, changed_at: ctx.now })
  await ctx.record(contract.regimeChanged, { about: id }, { regime: id, name, what })
  return preset
}

async function mustHave(ctx: Context, id: string, stage: 1 | 2, path: string): Promise<Preset> {
  const preset = await regimeBy(ctx, id)
  if (!preset) throw new Invalid('There are no such limits.', path)
  if (!stageOf(preset, stage)) throw new Invalid(`“${preset.name}” has no stage ${stage}.`, path)
  return preset
}

async function mustBeOwn(ctx: Context, id: string): Promise<store.RegimeRow> {
  const row = (await store.allRegimes(ctx.db)).find(each => each.id === id)
  if (!row) throw new NotFound('There are no such limits of your own.')
  return row
}
