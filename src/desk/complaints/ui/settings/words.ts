import type { Limit, Preset, Stage, StepPreset } from '../../clocks/contract.ts'

export const unitNames: Record<Limit['unit'], string> = {
  'working days': 'working days',
  'calendar days': 'days',
  weeks: 'weeks',
  months: 'months',
}

/** `10 working days`, and of one `1 working day`. */
function limitWords({ count, unit }: Limit): string {
  const name = unitNames[unit]
  return `${count} ${count === 1 ? name.replace(/s$/, '') : name}`
}

const begun: Record<Stage, string> = { 1: 'from receipt', 2: 'from the request' }
const froms = { acknowledged: 'from the acknowledgement', sent: 'from the sending to the portal' }

const kinds: Record<StepPreset['kind'], string> = {
  acknowledge: 'Acknowledge',
  summary: 'Shorter way',
  answer: 'Answer',
  letter: 'Letter on the outside route',
  reasons: 'Say why it takes longer',
}

/** The limits of a stage in a few words each, for whoever chooses among regimes. */
export function stepWords(preset: Preset, stage: Stage): string[] {
  const steps = preset.stages.find(each => each.stage === stage)?.steps ?? []
  return steps.map(step => `${kinds[step.kind]}: ${stepLimit(step, stage)}`)
}

function stepLimit({ limit, startsFrom, words, extension }: StepPreset, stage: Stage): string {
  const from = startsFrom === 'begun' ? begun[stage] : froms[startsFrom]
  const within = limit ? `${limitWords(limit)} ${from}` : words
  if (!extension) return within
  if (!extension.most) return `${within}; ${extension.name} where it takes longer`
  const { after, ...most } = extension.most
  const how = after === 'due' ? `up to ${limitWords(most)} more` : `up to ${limitWords(most)} in all`
  return `${within}, ${how}`
}
