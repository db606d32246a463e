import { Invalid } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import type { Preset, RegimeId, Stage } from '../clocks/contract.ts'
import { shippedPreset, stageOf } from '../clocks/rules/presets.ts'
import { currentSettings, regimeBy, regimeFor } from '../settings/choosing.ts'

/** As a stage keeps its regime: one's own with all its figures, so that later changes do not move its days. */
interface Kept {
  regime: RegimeId
  own_regime: Preset | null
}

/** The regime by which a stage that begins now is clocked: the desk's, or of those it knows the one that was chosen. */
export async function regimeToBegin(ctx: Context, stage: Stage, chosen?: RegimeId): Promise<Kept> {
  if (!chosen) return kept((await regimeFor(ctx, stage)) ?? shippedPreset('house'))
  const { first_regime, second_regime, other_regimes } = await currentSettings(ctx)
  const isKnown = [first_regime, second_regime, ...other_regimes].includes(chosen)
  const preset = isKnown ? await regimeBy(ctx, chosen) : undefined
  if (!preset || !stageOf(preset, stage))
    throw new Invalid('These time limits are not among those that this desk uses.', 'regime')
  return kept(preset)
}

function kept(preset: Preset): Kept {
  const isShipped = preset.id === 'house' || shippedPreset(preset.id as 'house').id === preset.id
  return { regime: preset.id, own_regime: isShipped ? null : preset }
}
