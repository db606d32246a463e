import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { line } from '../../kit/line.ts'
import type { WorkCalendar } from '../../kit/working-days.ts'
import { colleague, newColleague } from '../people/contract.ts'

const name = line(
  z.string().trim().min(1, 'Give the desk a name.').max(80, "A desk's name has at most 80 characters."),
)
const timeZone = z.string().refine(isTimeZone, 'Give a time zone such as Europe/London.')
const locale = z.string().refine(isLocale, 'Give a language such as en or en-GB.')
/** Seconds in which an answer can be taken back; the channel decides. */
const undoSeconds = z.coerce.number().int('Give whole seconds.').min(0).max(120, 'At most 120 seconds.')

const day = z.iso.date('Give a day such as 2026-12-25.')
const holidays = z.array(day).max(400, 'At most 400 days.')
const weekend = z
  .array(z.number().int().min(1).max(7))
  .refine(days => new Set(days).size < 7, 'Keep at least one day on which somebody works.')
const morning = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 09:00.')

export const deskSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  /** Days on which nobody works, beside those of every week (1 is Monday), and when a working day begins. */
  holidays,
  weekend,
  morning,
  undoSeconds: z.object({ email: undoSeconds, form: undoSeconds, chat: undoSeconds }),
})
export type DeskSettings = z.output<typeof deskSettings>

/** The desk's own clock and calendar. */
export interface DeskHours extends WorkCalendar {
  zone: string
  /** When a working day begins, `09:00`. */
  morning: string
}

export const state = endpoint({
  name: 'setup.state',
  method: 'GET',
  path: '/setup',
  needs: 'nobody',
  summary: 'Whether this desk has been set up, and its name.',
  input: z.object({}),
  output: z.object({ isSetUp: z.boolean(), desk: z.string() }),
})

export const begin = endpoint({
  name: 'setup.begin',
  method: 'POST',
  path: '/setup',
  needs: 'nobody',
  summary: "Set the desk up with the one-time link's token: its name and its owner; signs the owner in.",
  input: z.object({
    token: z.string().min(1, 'Open the link that the server printed when it started.'),
    desk: name,
    owner: newColleague,
    timeZone: timeZone.default('UTC'),
    locale: locale.default('en'),
  }),
  output: colleague,
})

export const readSettings = endpoint({
  name: 'setup.readSettings',
  method: 'GET',
  path: '/settings',
  needs: 'agent',
  summary: "The desk's settings.",
  input: z.object({}),
  output: deskSettings,
})

export const changeSettings = endpoint({
  name: 'setup.changeSettings',
  method: 'PATCH',
  path: '/settings',
  needs: 'admin',
  summary: "Change the desk's settings.",
  input: z.object({
    name: name.optional(),
    timeZone: timeZone.optional(),
    locale: locale.optional(),
    holidays: holidays.optional(),
    weekend: weekend.optional(),
    morning: morning.optional(),
    undoSeconds: z.object({ email: undoSeconds, form: undoSeconds, chat: undoSeconds }).partial().optional(),
  }),
  output: deskSettings,
})

const code = z.string().regex(/^[\w-]{1,20}$/, 'Give a code such as GB or ENG.')

export const holidayPlaces = endpoint({
  name: 'setup.holidayPlaces',
  method: 'GET',
  path: '/settings/holiday-places',
  needs: 'agent',
  summary: 'Countries whose public holidays are known; of a country its parts, and of a part its regions.',
  input: z.object({ country: code.optional(), state: code.optional() }),
  output: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
})

export const publicHolidays = endpoint({
  name: 'setup.publicHolidays',
  method: 'GET',
  path: '/settings/public-holidays',
  needs: 'agent',
  summary:
    'The public holidays of a place in this year and the next ones, to be looked at before they are taken.',
  input: z.object({
    country: code,
    state: code.optional(),
    region: code.optional(),
    years: z.coerce.number().int().min(1).max(5, 'At most five years.').default(2),
  }),
  output: z.object({ items: z.array(z.object({ day: z.string(), name: z.string() })) }),
})

export const begun = event('setup.begun', z.object({ desk: z.string() }))
export const settingsChanged = event('setup.settingsChanged', deskSettings)

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
