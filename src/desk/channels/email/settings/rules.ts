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
  sending: 'Sending answers',
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
  firstRetryAfter: {
    kind: 'number',
    group: 'sending',
    label: 'A failed answer is tried again after',
    help: 'What a mail server refuses for good is never tried again by itself; it stands in the outbox.',
    unit: 'minutes',
    least: 1,
    most: 1440,
    standard: 5,
  },
  laterRetryAfter: {
    kind: 'number',
    group: 'sending',
    label: 'After each further failure, after',
    help: 'Servers that were down for an hour are seldom back in a minute.',
    unit: 'minutes',
    least: 1,
    most: 1440,
    standard: 60,
  },
  retriesFor: {
    kind: 'number',
    group: 'sending',
    label: 'The desk tries again by itself for',
    help: 'Then the answer stands in the outbox as failed, for somebody to send again or to ring the customer.',
    unit: 'hours',
    least: 0,
    most: 336,
    standard: 48,
  },
  sendingLines: {
    kind: 'number',
    group: 'sending',
    label: 'Lines to mail servers at once',
    help: 'For each process. Microsoft 365 allows three for one mailbox; a server of your own takes more. How many mails a minute a mailbox may send is set at the mailbox.',
    unit: 'lines',
    least: 1,
    most: 32,
    standard: 3,
  },
  nameServers: {
    kind: 'list',
    group: 'sending',
    label: 'Name servers to ask',
    help: 'Where signing keys are looked up, as an address with or without a port. With none, those of this machine.',
    example: '192.0.2.53',
    standard: [],
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
