import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import { clock, preset, regimeId, stage } from '../clocks/contract.ts'
import { wrongInPreset } from '../clocks/rules/own.ts'
import { day, person, text } from '../contract.ts'

const web = text(200).refine(
  value => value === '' || /^https?:\/\/\S+$/.test(value),
  'Give an address such as https://www.example.org.',
)

const outside = z.object({
  /** The ombudsman or its like; empty where that of the regime holds. */
  name: text(200).default(''),
  address: text(500).default(''),
  web: web.default(''),
})
export type Outside = z.output<typeof outside>

export const settings = z.object({
  first: regimeId,
  /** `null`: there is no second stage. */
  second: regimeId.nullable(),
  /** Further regimes that may be chosen for one complaint. */
  others: z.array(regimeId),
  outside,
  /** How letters say that one can be reached. */
  contact: z.string(),
  handlers: z.array(person),
  /** Every regime there is: those that came with the desk, then one's own. */
  regimes: z.array(preset),
})
export type ComplaintSettings = z.output<typeof settings>

/** A regime as it is entered; it gets its id from the desk. */
export const ownPreset = preset.omit({ id: true }).superRefine((given, check) => {
  for (const { path, message } of wrongInPreset(given)) check.addIssue({ code: 'custom', path, message })
})
export type OwnPreset = z.output<typeof ownPreset>

export const readSettings = endpoint({
  name: 'complaints.readSettings',
  method: 'GET',
  path: '/settings/complaints',
  needs: 'agent',
  summary: 'Which time limits hold for complaints, who handles them, and every regime there is.',
  input: z.object({}),
  output: settings,
})

export const changeSettings = endpoint({
  name: 'complaints.changeSettings',
  method: 'PUT',
  path: '/settings/complaints',
  needs: 'admin',
  summary: 'Say which time limits hold, who handles complaints, and where else one can turn.',
  input: z.object({
    first: regimeId,
    second: regimeId.nullable().default(null),
    others: z.array(regimeId).max(10, 'At most ten.').default([]),
    outside: outside.default({ name: '', address: '', web: '' }),
    contact: text(500).default(''),
    handlers: z.array(id).max(200, 'At most 200.').default([]),
  }),
  output: settings,
})

export const tryOut = endpoint({
  name: 'complaints.tryRegime',
  method: 'GET',
  path: '/settings/complaints/days',
  needs: 'agent',
  summary:
    'The days of a complaint received, or taken to stage 2, on a day; by a regime and the desk’s calendar.',
  input: z.object({ regime: regimeId, stage: z.coerce.number().pipe(stage).default(1), day }),
  output: clock,
})

export const makeRegime = endpoint({
  name: 'complaints.makeRegime',
  method: 'POST',
  path: '/settings/complaints/regimes',
  needs: 'admin',
  summary: 'Enter time limits of your own.',
  input: z.object({ preset: ownPreset }),
  output: preset,
})

export const changeRegime = endpoint({
  name: 'complaints.changeRegime',
  method: 'PUT',
  path: '/settings/complaints/regimes/{id}',
  needs: 'admin',
  summary: 'Change time limits of your own; a stage that has begun keeps those it began with.',
  input: z.object({ id, preset: ownPreset }),
  output: preset,
})

export const removeRegime = endpoint({
  name: 'complaints.removeRegime',
  method: 'DELETE',
  path: '/settings/complaints/regimes/{id}',
  needs: 'admin',
  summary: 'Take out time limits of your own that are not in use.',
  input: z.object({ id }),
  output: z.object({}),
})

export const settingsChanged = event(
  'complaints.settingsChanged',
  z.object({ first: regimeId, second: regimeId.nullable(), handlers: z.array(z.string()) }),
)
export const regimeChanged = event(
  'complaints.regimeChanged',
  z.object({ regime: id, name: z.string(), what: z.enum(['made', 'changed', 'removed']) }),
)
