import type { Preset, StagePreset, StepPreset } from '../contract.ts'

export interface Wrong {
  path: (string | number)[]
  message: string
}

/** What keeps a regime of one's own from ticking; each with the place where it is. */
export function wrongInPreset({ stages }: Pick<Preset, 'stages'>): Wrong[] {
  const numbers = stages.map(each => each.stage)
  return [
    ...(numbers[0] === 1 ? [] : [{ path: ['stages', 0, 'stage'], message: 'The first stage is stage 1.' }]),
    ...(new Set(numbers).size === numbers.length
      ? []
      : [{ path: ['stages'], message: 'A stage stands there twice.' }]),
    ...stages.flatMap((stage, at) =>
      wrongInStage(stage).map(({ path, message }) => ({ path: ['stages', at, ...path], message })),
    ),
  ]
}

function wrongInStage({ steps }: StagePreset): Wrong[] {
  const kinds = steps.map(step => step.kind)
  const path = ['steps']
  const isTwice = new Set(kinds).size < kinds.length
  const acknowledge = steps.findIndex(step => step.kind === 'acknowledge')
  return [
    ...(kinds.includes('answer') ? [] : [{ path, message: 'A stage needs an answer.' }]),
    ...(isTwice ? [{ path, message: 'A step of the same kind stands there twice.' }] : []),
    ...steps.flatMap((step, at) =>
      wrongInStep(step, acknowledge >= 0).map(message => ({ path: ['steps', at], message })),
    ),
  ]
}

function wrongInStep(
  { kind, startsFrom, limit, words, isOwed, extension }: StepPreset,
  isAcknowledged: boolean,
): string[] {
  return [
    limit || words ? '' : 'Give a limit, or say in words what holds instead.',
    kind === 'summary' && !limit ? 'The shorter way needs a limit.' : '',
    (kind === 'summary') === isOwed ? 'The shorter way alone is not owed.' : '',
    startsFrom === 'acknowledged' && kind !== 'answer'
      ? 'Only an answer can count from the acknowledgement.'
      : '',
    startsFrom === 'acknowledged' && !isAcknowledged
      ? 'To count from the acknowledgement there must be one.'
      : '',
    extension && kind !== 'answer' ? 'Only an answer can be extended.' : '',
  ].filter(Boolean)
}
