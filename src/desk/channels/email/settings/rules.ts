import { z } from 'zod'
import { awake } from './rules/awake.ts'
import type { Setting } from './rules/kinds.ts'
import { limits } from './rules/limits.ts'
import { machines } from './rules/machines.ts'
import { pictures } from './rules/pictures.ts'
import { senders } from './rules/senders.ts'
import { sending } from './rules/sending.ts'
import { threading } from './rules/threading.ts'

export { type Setting, settingGroups } from './rules/kinds.ts'

/** Every setting of mail: its name, its default, its bounds and its words. Page, API, docs and code read this one list. */
export const mailSettingDefinitions = {
  ...limits,
  ...sending,
  ...threading,
  ...machines,
  ...senders,
  ...pictures,
  ...awake,
} as const satisfies Record<string, Setting>

type Definitions = typeof mailSettingDefinitions
type ValueOf<S> = S extends { kind: 'number' }
  ? number
  : S extends { kind: 'switch' }
    ? boolean
    : S extends { kind: 'choice'; choices: readonly { value: infer Value }[] }
      ? Value
      : string[]

export type MailSettingName = keyof Definitions
export type MailSettings = { -readonly [Name in MailSettingName]: ValueOf<Definitions[Name]> }

export const mailSettingNames = Object.keys(mailSettingDefinitions) as MailSettingName[]

/** Takes what the desk has kept; what is missing or no longer fits has its default. */
export function mailSettingsFrom(changed: Record<string, unknown>): MailSettings {
  const entries = mailSettingNames.map(name => {
    const setting: Setting = mailSettingDefinitions[name]
    const parsed = schemaOf(setting).safeParse(changed[name])
    return [name, parsed.success ? parsed.data : setting.standard]
  })
  return Object.fromEntries(entries) as MailSettings
}

/** The schema by which one setting is checked at the door. */
export function schemaOf(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case 'number':
      return z.coerce
        .number({ error: `Give a number, in ${setting.unit}.` })
        .int('Give a whole number.')
        .min(setting.least, `At least ${setting.least} ${setting.unit}.`)
        .max(setting.most, `At most ${setting.most} ${setting.unit}.`)
    case 'switch':
      return z.boolean()
    case 'choice':
      return z.enum(setting.choices.map(choice => choice.value))
    case 'list':
      return z
        .array(z.string().trim().toLowerCase().max(253))
        .max(50, 'At most 50 entries.')
        .transform(entries => entries.filter(entry => entry !== ''))
  }
}
