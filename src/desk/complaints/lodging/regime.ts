import type { Context } from '../../../platform/context.ts'
import type { Preset, RegimeId } from '../clocks/contract.ts'

/** The regime by which a stage that begins now is clocked; one's own is kept as it is today. */
export async function regimeToBegin(_: Context): Promise<{ regime: RegimeId; own_regime: Preset | null }> {
  return { regime: 'house', own_regime: null }
}
