import { z } from 'zod'

/** What the page and `docs/mail-settings.md` say of a setting beside its field. */
interface Said {
  group: SettingGroup
  label: string
  /** One or two sentences: what it does, and what happens beyond it. */
  help: string
}

export interface NumberSetting extends Said {
  kind: 'number'
  unit: string
  least: number
  most: number
  standard: number
}

export interface SwitchSetting extends Said {
  kind: 'switch'
  standard: boolean
}

export interface ChoiceSetting extends Said {
  kind: 'choice'
  choices: readonly { value: string; label: string }[]
  standard: string
}

export interface ListSetting extends Said {
  kind: 'list'
  /** What one entry looks like, `mx.example.org`. */
  example: string
  standard: readonly string[]
}

export type Setting = NumberSetting | SwitchSetting | ChoiceSetting | ListSetting

export const settingGroups = {
  limits: 'Limits for mail that comes in',
  awake: 'When the desk warns that mail is not awake',
} as const
export type SettingGroup = keyof typeof settingGroups

/** Every setting of mail: its name, its default, its bounds and its words. Page, API, docs and code read this one list. */
export const mailSettingDefinitions = {
  largestMail: {
    kind: 'number',
    group: 'limits',
    label: 'Largest mail by SMTP',
    help: 'A larger one is refused at the door, so that its sender hears of it. Takes effect with the next start.',
    unit: 'MB',
    least: 1,
    most: 1000,
    standard: 100,
  },
  fetchedWithin: {
    kind: 'number',
    group: 'awake',
    label: 'A mailbox is silent',
    help: 'When its server has not answered for so long, everybody who can mend it is told.',
    unit: 'minutes',
    least: 3,
    most: 1440,
    standard: 10,
  },
  sentWithin: {
    kind: 'number',
    group: 'awake',
    label: 'An answer is late',
    help: 'When an answer is still not sent so long after its undo time, leads and admins are told.',
    unit: 'minutes',
    least: 2,
    most: 1440,
    standard: 10,
  },
  putAsideFor: {
    kind: 'number',
    group: 'awake',
    label: 'A warning can be put aside',
    help: 'For so long it stays away from whoever put it aside, unless it gets worse.',
    unit: 'hours',
    least: 1,
    most: 168,
    standard: 8,
  },
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
