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
  threading: 'Which conversation a reply belongs to',
  machines: 'Machines that write',
  senders: 'Who really writes',
  pictures: 'Pictures from elsewhere',
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
  largestRead: {
    kind: 'number',
    group: 'limits',
    label: 'Largest mail that is read in full',
    help: 'Of a larger one, such as IMAP may bring, sender, subject and the beginning of the text are shown. All of it is kept as its source.',
    unit: 'MB',
    least: 1,
    most: 1000,
    standard: 100,
  },
  largestFetched: {
    kind: 'number',
    group: 'limits',
    label: 'Largest mail by IMAP',
    help: 'A larger one is not fetched to its end: its beginning is kept and shown, and the rest stays on its server. Takes effect with the next start.',
    unit: 'MB',
    least: 10,
    most: 100000,
    standard: 2000,
  },
  readerSeconds: {
    kind: 'number',
    group: 'limits',
    label: 'Time for reading one mail',
    help: 'A mail that takes longer lies in the quarantine, and the next one goes on.',
    unit: 'seconds',
    least: 1,
    most: 120,
    standard: 10,
  },
  readerMemory: {
    kind: 'number',
    group: 'limits',
    label: 'Memory for reading one mail',
    help: 'A mail that needs more lies in the quarantine. The largest mail takes about twice its size.',
    unit: 'MB',
    least: 64,
    most: 4096,
    standard: 256,
  },
  mostHeaderBytes: {
    kind: 'number',
    group: 'limits',
    label: 'Longest headers',
    help: 'What comes after is not read; the body is.',
    unit: 'kB',
    least: 64,
    most: 64000,
    standard: 16000,
  },
  mostParts: {
    kind: 'number',
    group: 'limits',
    label: 'Most parts of a mail',
    help: 'Parts after these are not read.',
    unit: 'parts',
    least: 10,
    most: 50000,
    standard: 2000,
  },
  deepestParts: {
    kind: 'number',
    group: 'limits',
    label: 'Deepest nesting of parts',
    help: 'What lies deeper is kept as a file.',
    unit: 'levels',
    least: 5,
    most: 200,
    standard: 100,
  },
  mostRecipients: {
    kind: 'number',
    group: 'limits',
    label: 'Most recipients shown',
    help: 'Of To and of Cc, so many are kept beside the message.',
    unit: 'each',
    least: 10,
    most: 10000,
    standard: 200,
  },
  mostTextCharacters: {
    kind: 'number',
    group: 'limits',
    label: 'Longest text shown',
    help: 'Only the beginning of a longer one is shown.',
    unit: 'thousand characters',
    least: 10,
    most: 10000,
    standard: 1500,
  },
  mostHtmlCharacters: {
    kind: 'number',
    group: 'limits',
    label: 'Longest HTML shown',
    help: 'Only the beginning of a longer one is shown.',
    unit: 'thousand characters',
    least: 10,
    most: 16000,
    standard: 4000,
  },
  mostLinks: {
    kind: 'number',
    group: 'limits',
    label: 'Most links in a mail',
    help: 'Links after these keep their words and lose their targets.',
    unit: 'links',
    least: 10,
    most: 100000,
    standard: 5000,
  },
  mostFiles: {
    kind: 'number',
    group: 'limits',
    label: 'Most files of a mail',
    help: 'Files after these stay in the source alone.',
    unit: 'files',
    least: 10,
    most: 10000,
    standard: 1000,
  },
  reopensWithin: {
    kind: 'number',
    group: 'threading',
    label: 'A reply opens a closed conversation again for',
    help: 'A later one opens a new conversation that follows the closed one, and both name each other. A month, because whoever writes again so soon means the same matter. With 0, each reply to a closed conversation opens a new one.',
    unit: 'days',
    least: 0,
    most: 36_500,
    standard: 30,
  },
  continuesWithin: {
    kind: 'number',
    group: 'threading',
    label: 'A reply goes on with an old conversation for',
    help: 'Counted from the last thing that happened in it, whatever its state. A later reply opens a new conversation that follows the old one: many people look for an old mail to write about something new.',
    unit: 'days',
    least: 1,
    most: 36_500,
    standard: 180,
  },
  mostIdsSought: {
    kind: 'number',
    group: 'threading',
    label: 'Ids looked up for each mail',
    help: 'Of In-Reply-To and References the nearest so many, and as many words of our own in the quoted text. No honest thread needs more.',
    unit: 'ids',
    least: 5,
    most: 500,
    standard: 50,
  },
  mostOwnMailsADay: {
    kind: 'number',
    group: 'machines',
    label: 'Automatic mails to one address in a day',
    help: 'Counts acknowledgements and other mail that the desk writes to customers by itself. Beyond it none are sent to that address until the day is over; colleagues’ answers always go out.',
    unit: 'mails',
    least: 1,
    most: 1000,
    standard: 10,
  },
  acknowledgeAgainAfter: {
    kind: 'number',
    group: 'machines',
    label: 'Acknowledge the same sender again after',
    help: 'Somebody who writes three times in a morning is told once that their mail has come.',
    unit: 'hours',
    least: 1,
    most: 720,
    standard: 24,
  },
  mostOpenedAnHour: {
    kind: 'number',
    group: 'machines',
    label: 'New conversations by mail from one address in an hour',
    help: 'What comes beyond it is kept too: together in one conversation, where it is marked as held back. Raise it for an address from which a form or a shop writes for many people.',
    unit: 'conversations',
    least: 1,
    most: 100_000,
    standard: 30,
  },
  ownLists: {
    kind: 'list',
    group: 'machines',
    label: 'Your own groups',
    help: 'Lists by which people reach you, such as a shared group in front of a mailbox: their List-Id, or the group’s address. Mail through them counts as the person’s who wrote it; mail through any other list is a list’s, and opens nothing again.',
    example: 'help.example.org',
    standard: [],
  },
  trustedWhereFetched: {
    kind: 'list',
    group: 'senders',
    label: 'Servers that vouch for senders, in fetched mailboxes',
    help: 'The name with which your mail provider begins its Authentication-Results, in mail that is fetched by IMAP. Only what such a server says at the very top of a mail is believed. Without one, nobody’s address is proven.',
    example: 'mx.example.org',
    standard: [],
  },
  trustedWhereReceived: {
    kind: 'list',
    group: 'senders',
    label: 'Servers that vouch for senders, in mail brought to this desk',
    help: 'The same for mail that comes to the desk’s own port. Enter your own mail server here only if it checks DMARC, removes headers that claim to be its own, and nobody else can reach the port.',
    example: 'mail.example.org',
    standard: [],
  },
  answersByMail: {
    kind: 'switch',
    group: 'senders',
    label: 'Colleagues answer by mail',
    help: 'Answering a notice from the desk answers the customer. Switched off, such a mail is kept as its writer’s draft, and they are told.',
    standard: true,
  },
  noticeAnswersLast: {
    kind: 'number',
    group: 'senders',
    label: 'A notice can be answered for',
    help: 'After that, a colleague’s answer to it is kept as their draft, and they are told.',
    unit: 'days',
    least: 1,
    most: 365,
    standard: 30,
  },
  loadsPictures: {
    kind: 'switch',
    group: 'pictures',
    label: 'Load pictures from elsewhere when a colleague asks for them',
    help: 'The desk fetches them, so that their sender sees the desk’s address and nothing of who reads. Off: they are never loaded.',
    standard: true,
  },
  largestPicture: {
    kind: 'number',
    group: 'pictures',
    label: 'Largest picture',
    help: 'A larger one is not loaded; its description is shown.',
    unit: 'MB',
    least: 1,
    most: 50,
    standard: 5,
  },
  keepPicturesFor: {
    kind: 'number',
    group: 'pictures',
    label: 'Keep what was loaded for',
    help: 'Until then a picture is not fetched again. It lies on this machine only, and in no backup.',
    unit: 'days',
    least: 0,
    most: 365,
    standard: 7,
  },
  pictureCache: {
    kind: 'number',
    group: 'pictures',
    label: 'Room for pictures that were loaded',
    help: 'Beyond it the oldest are dropped.',
    unit: 'MB',
    least: 0,
    most: 100_000,
    standard: 200,
  },
  picturePorts: {
    kind: 'list',
    group: 'pictures',
    label: 'Further ports for pictures',
    help: 'Beside 80 and 443. Addresses inside your own networks are never asked, whatever the port.',
    example: '8443',
    standard: [],
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
