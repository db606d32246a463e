import type { Context } from '../../../platform/context.ts'
import { deskHours } from '../../setup/index.ts'
import type { Clock, Preset, Stage } from '../clocks/contract.ts'
import { presets, shippedPreset, stageOf } from '../clocks/rules/presets.ts'
import { clockOf } from '../clocks/rules.ts'
import type { Outside } from './contract.ts'
import * as store from './store.ts'

/** What other parts ask of the settings: which regime, who handles, where else to turn. */

/** Every regime there is: those that came with the desk, then one's own by name. */
export async function allRegimes(ctx: Context): Promise<Preset[]> {
  const own = await store.allRegimes(ctx.db)
  return [...presets, ...own.map(row => row.preset)]
}

/** A regime by its id; `undefined` where there is none such, or no more. */
export async function regimeBy(ctx: Context, id: string): Promise<Preset | undefined> {
  return (await allRegimes(ctx)).find(each => each.id === id)
}

/** The regime that holds for a stage where nobody chose another; `null` where the desk has no such stage. */
export async function regimeFor(ctx: Context, stage: Stage): Promise<Preset | null> {
  const row = await currentSettings(ctx)
  const id = stage === 1 ? row.first_regime : row.second_regime
  return id === null ? null : ((await regimeBy(ctx, id)) ?? shippedPreset('house'))
}

/** Where a complainant can turn outside: the desk's own words where it has any, else the regime's. */
export async function outsideRoute(ctx: Context, preset: Pick<Preset, 'outside'>): Promise<Outside> {
  const row = await currentSettings(ctx)
  const isOwn = row.outside_name !== ''
  return {
    name: isOwn ? row.outside_name : preset.outside.name,
    address: row.outside_address,
    web: isOwn ? row.outside_web : row.outside_web || preset.outside.web,
  }
}

/** Those who handle complaints, by their ids; none where nobody was named. */
export function complaintHandlers(ctx: Context): Promise<string[]> {
  return store.handlerIds(ctx.db)
}

/** How letters say that one can be reached; empty where nobody has said. */
export async function complaintContact(ctx: Context): Promise<string> {
  return (await currentSettings(ctx)).contact
}

/** The days of a complaint that begins on a day, as an example. */
export async function tryRegime(ctx: Context, preset: Preset, stage: Stage, day: string): Promise<Clock> {
  const terms = stageOf(preset, stage)
  return clockOf(preset, terms ? stage : 1, { begunOn: day }, await deskHours(ctx), ctx.now)
}

export async function currentSettings(ctx: Context): Promise<store.SettingsRow> {
  const row = await store.settingsRow(ctx.db)
  return (
    row ?? {
      first_regime: 'house',
      second_regime: 'house',
      other_regimes: [],
      outside_name: '',
      outside_address: '',
      outside_web: '',
      contact: '',
      changed_at: ctx.now,
    }
  )
}
