import type { Limit, Preset, Stage, StepPreset } from '../../clocks/contract.ts'

export const unitNames: Record<Limit['unit'], string> = {
  'working days': 'working days',
  'calendar days': 'days',
  weeks: 'weeks',
  months: 'months',
}

/** `10 working days`, and of one `1 working day`. */
export function limitWords({ count, unit }: Limit): string {
  const name = unitNames[unit]
  return `${count} ${count === 1 ? name.replace(/s$/, '') : name}`
}

const froms: Record<StepPreset['startsFrom'], string> = {
  begun: 'from receipt',
  acknowledged: 'from the acknowledgement',
  sent: 'from the sending to the portal',
}

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
  return steps.map(step => `${kinds[step.kind]}: ${stepLimit(step)}`)
}

function stepLimit({ limit, startsFrom, words, extension }: StepPreset): string {
  const within = limit ? `${limitWords(limit)} ${froms[startsFrom]}` : words
  if (!extension) return within
  if (!extension.most) return `${within}; ${extension.name} where it takes longer`
  const { after, ...most } = extension.most
  const how = after === 'due' ? `up to ${limitWords(most)} more` : `up to ${limitWords(most)} in all`
  return `${within}, ${how}`
}
