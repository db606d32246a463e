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
  threading: 'Which conversation a reply belongs to',
  machines: 'Machines that write',
  senders: 'Who really writes',
  pictures: 'Pictures from elsewhere',
  awake: 'When the desk warns that mail is not awake',
} as const
export type SettingGroup = keyof typeof settingGroups
