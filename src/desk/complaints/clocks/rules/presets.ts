import type { Preset, ShippedRegime, Stage, StagePreset } from '../contract.ts'
import { more, step, workingDays } from './making.ts'
import { australia, cfpb, euFinance, euPayments, euPlatforms } from './presets-abroad.ts'
import { council, finance, housing, nhsEngland, payments, scotland, telecom } from './presets-uk.ts'

/** For whoever no regime binds (evidence section 1.2): one working day, then ten, and once up to ten more. */
const house: Preset = {
  ...council,
  id: 'house',
  name: 'House default',
  stages: council.stages.map(each => ({
    ...each,
    steps: [
      step('acknowledge', workingDays(1)),
      step('answer', workingDays(10), { extension: more(workingDays(10)) }),
    ],
    answerMust: each.answerMust.map(part => part.replace(/ombudsman$/, 'outside route, if there is one')),
  })),
  outside: { name: '', web: '' },
  source: 'Ours, where no law names a limit',
  note: '',
}

/** Every regime that comes with the desk (evidence section 1.2), the house default first. */
export const presets: readonly Preset[] = [
  house,
  council,
  housing,
  scotland,
  nhsEngland,
  finance,
  payments,
  telecom,
  cfpb,
  ...australia,
  euFinance,
  euPlatforms,
  euPayments,
]

export function shippedPreset(id: ShippedRegime): Preset {
  return presets.find(each => each.id === id) ?? house
}

export function stageOf(preset: Preset, stage: Stage): StagePreset | undefined {
  return preset.stages.find(each => each.stage === stage)
}
