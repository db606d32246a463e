import { z } from 'zod'
import type { Limit, Preset, StagePreset, StepPreset } from '../../clocks/contract.ts'
import { limit as limitSchema } from '../../clocks/contract.ts'
import type { OwnPreset } from '../../settings/contract.ts'

/** How limits of one's own are entered: a few fields for each stage, of which a regime is made. */

const units = limitSchema.shape.unit
const count = z
  .string()
  .trim()
  .regex(/^([1-9]\d{0,2})?$/, 'Give a whole number, or leave it empty.')
const limitField = z.object({ count, unit: units })
type LimitField = z.input<typeof limitField>

const stageFields = z.object({
  acknowledge: limitField,
  answer: limitField.refine(each => each.count !== '', { path: ['count'], message: 'Say within how long.' }),
  countsFrom: z.enum(['begun', 'acknowledged']),
  extension: limitField,
  answerMust: z.string().max(2000, 'At most 2,000 characters.'),
})
type StageFields = z.input<typeof stageFields>

export const ownFields = z
  .object({
    name: z.string().trim().min(1, 'Give these limits a name.').max(200, 'At most 200 characters.'),
    first: stageFields,
    hasSecond: z.boolean(),
    second: stageFields,
    mayPause: z.boolean(),
    pauseFor: z.string().trim().max(200, 'At most 200 characters.'),
    source: z.string().trim().max(200, 'At most 200 characters.'),
  })
  .refine(each => !each.mayPause || each.pauseFor !== '', {
    path: ['pauseFor'],
    message: 'Say what may be waited for.',
  })
  .refine(each => isCountable(each.first), fromNothing('first'))
  .refine(each => !each.hasSecond || isCountable(each.second), fromNothing('second'))
export type OwnFields = z.input<typeof ownFields>

/** A new one begins as the house default. */
export function emptyFields(): OwnFields {
  const stage: StageFields = {
    acknowledge: { count: '1', unit: 'working days' },
    answer: { count: '10', unit: 'working days' },
    countsFrom: 'begun',
    extension: { count: '10', unit: 'working days' },
    answerMust: 'An answer to every point\nThe reasons\nWhat will be done, and by when',
  }
  return {
    ...{ name: '', first: stage, hasSecond: true, second: stage },
    ...{ mayPause: false, pauseFor: '', source: '' },
  }
}

export function presetOf(fields: OwnFields): OwnPreset {
  const pause = fields.mayPause ? { for: fields.pauseFor.trim(), most: null } : null
  return {
    name: fields.name.trim(),
    stages: [
      stagePreset(1, fields.first, pause),
      ...(fields.hasSecond ? [stagePreset(2, fields.second, pause)] : []),
    ],
    outside: { name: '', web: '' },
    source: fields.source.trim(),
    note: '',
  }
}

/** `null` where it says more than these fields can show, since it came in by the API. */
export function fieldsOf(preset: Preset): OwnFields | null {
  const [first, second] = preset.stages
  if (!first) return null
  const fields: OwnFields = {
    name: preset.name,
    first: stageFieldsOf(first),
    hasSecond: second !== undefined,
    second: second ? stageFieldsOf(second) : emptyFields().second,
    mayPause: first.pause !== null,
    pauseFor: first.pause?.for ?? '',
    source: preset.source,
  }
  return isSame({ ...presetOf(fields), id: preset.id }, preset) ? fields : null
}

function stagePreset(stage: 1 | 2, fields: StageFields, pause: StagePreset['pause']): StagePreset {
  const acknowledge = limitOf(fields.acknowledge)
  const more = limitOf(fields.extension)
  const step = { words: '', isOwed: true }
  const steps: StepPreset[] = [
    ...(acknowledge
      ? [{ ...step, kind: 'acknowledge', startsFrom: 'begun', limit: acknowledge, extension: null } as const]
      : []),
    {
      ...step,
      kind: 'answer',
      startsFrom: fields.countsFrom,
      limit: limitOf(fields.answer),
      extension: more && { most: { ...more, after: 'due' }, times: 1, mustAlso: [], name: 'extension' },
    },
  ]
  return { stage, needsAnotherDecider: stage === 2, steps, answerMust: linesOf(fields.answerMust), pause }
}

function stageFieldsOf({ steps, answerMust }: StagePreset): StageFields {
  const by = (kind: StepPreset['kind']) => steps.find(step => step.kind === kind)
  const answer = by('answer')
  return {
    acknowledge: limitFieldOf(by('acknowledge')?.limit),
    answer: limitFieldOf(answer?.limit),
    countsFrom: answer?.startsFrom === 'acknowledged' ? 'acknowledged' : 'begun',
    extension: limitFieldOf(answer?.extension?.most),
    answerMust: answerMust.join('\n'),
  }
}

function limitOf({ count, unit }: LimitField): Limit | null {
  return count.trim() === '' ? null : { count: Number(count), unit }
}

function limitFieldOf(limit: Limit | null | undefined): LimitField {
  return limit ? { count: String(limit.count), unit: limit.unit } : { count: '', unit: 'working days' }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .slice(0, 12)
}

function isCountable({ countsFrom, acknowledge }: StageFields): boolean {
  return countsFrom === 'begun' || acknowledge.count !== ''
}

function fromNothing(stage: 'first' | 'second') {
  return {
    path: [stage, 'countsFrom'],
    message: 'To count from the acknowledgement, say within how long that is owed.',
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]))
}
