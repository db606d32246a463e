import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'

/** What the desk says of the pause, for everybody in it. */
export const pauseSettings = z.object({
  isOn: z.boolean(),
  /** In chat a pause irritates; there is none unless a desk wants it. */
  inChat: z.boolean(),
})
export type PauseSettings = z.output<typeof pauseSettings>

export const arm = z.enum(['on', 'off'])
export type Arm = z.output<typeof arm>

/**
 * What customers wrote after answers of one arm. Counts alone, over all colleagues; there is nothing by which they could be told
 * apart.
 */
const armCounts = z.object({
  /** Answers that went out; several before the customer's next word count as one. */
  answers: z.number().int(),
  /** How often the customer wrote after them, and how often that was hostile by the brief's cues. */
  replies: z.number().int(),
  hostile: z.number().int(),
  /** The same for the first answer of each conversation alone: these are independent of each other. */
  firstReplies: z.number().int(),
  firstHostile: z.number().int(),
})
export type ArmCounts = z.output<typeof armCounts>

export const trial = z.object({
  id,
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** `null` while it runs. */
  endedAt: z.iso.datetime().nullable(),
  on: armCounts,
  off: armCounts,
})
export type Trial = z.output<typeof trial>

export const readPause = endpoint({
  name: 'pause.read',
  method: 'GET',
  path: '/pause',
  needs: 'agent',
  summary: 'What the desk says of the pause, and the id of the trial that runs.',
  input: z.object({}),
  output: pauseSettings.extend({ trial: id.nullable() }),
})

export const changePause = endpoint({
  name: 'pause.change',
  method: 'PATCH',
  path: '/pause',
  needs: 'lead',
  summary:
    'Switch the pause on or off for the whole desk; each colleague can still switch it off for themselves.',
  input: pauseSettings.partial(),
  output: pauseSettings,
})

export const trials = endpoint({
  name: 'pause.trials',
  method: 'GET',
  path: '/pause/trials',
  needs: 'agent',
  summary: 'Trials of the pause, the latest first, with what customers wrote next; nothing about colleagues.',
  input: z.object({}),
  output: z.object({ items: z.array(trial) }),
})

export const startTrial = endpoint({
  name: 'pause.startTrial',
  method: 'POST',
  path: '/pause/trials',
  needs: 'lead',
  summary: 'Start a trial of the pause: in every other conversation, by the published rule, it is silent.',
  input: z.object({ endsAt: z.iso.datetime({ offset: true, error: 'Give the day on which it ends.' }) }),
  output: trial,
})

export const endTrial = endpoint({
  name: 'pause.endTrial',
  method: 'POST',
  path: '/pause/trials/{id}/end',
  needs: 'lead',
  summary: 'End a trial of the pause before its day; what was counted stays.',
  input: z.object({ id }),
  output: trial,
})

export const pauseChanged = event('pause.changed', pauseSettings)
export const trialStarted = event('pause.trialStarted', z.object({ trial: id, endsAt: z.iso.datetime() }))
export const trialEnded = event('pause.trialEnded', z.object({ trial: id }))
