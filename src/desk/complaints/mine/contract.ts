import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { id } from '../../../kit/ids.ts'
import { day, departed, finding, letDown, paragraph, part, person, state, text } from '../contract.ts'

/** What a colleague concerned reads of a file, and whoever supports them; nothing else of it. */

const at = z.iso.datetime()
const said = z.object({ words: z.string(), at })

export const myAllegation = z.object({
  id,
  position: z.number().int(),
  /** The complainant's own words. */
  words: z.string(),
  happenedOn: day.nullable(),
  standard: z.object({
    /** As it stood on that day. */
    rule: z
      .object({ id, title: z.string(), version: z.number().int(), words: z.string(), reason: z.string() })
      .nullable(),
    words: z.string(),
    /** A refusal in the conversation was said by that rule while it was in force. */
    actedAsRequired: z.boolean(),
  }),
  /** What one said oneself; a later one stands beside the earlier. */
  account: z.array(said),
  /** `null` until the findings are shown. Two marks, which are two questions. */
  found: z.object({ facts: z.string(), finding, letDown, departed, learning: z.string() }).nullable(),
  corrections: z.array(said),
})
export type MyAllegation = z.output<typeof myAllegation>

export const stepKind = z.enum(['told', 'account', 'facts', 'seen', 'answer', 'letter', 'ended'])
export type StepKind = z.output<typeof stepKind>

/** One line of what was and what comes; what it says stands in words beside a date, never in a colour alone. */
export const mineStep = z.object({
  kind: stepKind,
  state: z.enum(['done', 'now', 'toCome', 'late']),
  /** When it was. */
  at: at.nullable(),
  /** By which day of the desk's calendar it is due, where it is to come and the day is known. */
  by: day.nullable(),
  words: z.string(),
})
export type MineStep = z.output<typeof mineStep>

/** Who may read something, or knows that there is something; `part` is `null` for whoever took it in and reads nothing of it. */
const knows = z.object({ colleague: person, part: part.nullable(), because: z.string() })
export type Knows = z.output<typeof knows>

export const myLetter = z.object({
  id,
  kind: z.string(),
  subject: z.string(),
  html: z.string(),
  signedBy: z.string(),
  /** Its file, for the letter as a PDF; the file itself stays closed. */
  complaint: id,
  at,
})
export type MyLetter = z.output<typeof myLetter>

export const minePage = z.object({
  /** The colleague's part in the file, not the file itself. */
  id,
  number: z.number().int(),
  title: z.string(),
  /** As they are called in the file. */
  complainant: z.string(),
  state,
  colleague: person,
  /** `supporter` reads it with them and changes nothing. */
  as: z.enum(['subject', 'supporter']),
  receivedAt: at,
  /** How it stands, in one sentence; until the findings are shown, that no view has been formed. */
  lead: z.string(),
  notice: z.object({ at, readAt: at.nullable() }),
  allegations: z.array(myAllegation),
  /** Said about the whole, and about no single allegation. */
  account: z.object({
    state: z.enum(['awaited', 'given', 'declined']),
    /** Until when it is waited for. */
    until: at.nullable(),
    at: at.nullable(),
    whole: z.array(said),
  }),
  corrections: z.array(said),
  steps: z.array(mineStep),
  /** Who may read what, and why; oneself left out. */
  knows: z.array(knows),
  handler: person,
  supporter: person.extend({ state: z.enum(['asked', 'accepted', 'declined']) }).nullable(),
  findings: z.object({ shownAt: at, seenAt: at.nullable() }).nullable(),
  /** Gates that were passed, and what was changed for one meanwhile, each with its reason. */
  passed: z.array(z.object({ gate: z.string(), reason: z.string(), by: z.string(), at })),
  guards: z.array(z.object({ what: z.string(), reason: z.string(), by: z.string(), at })),
  /** One's own letters, once they are issued. */
  letters: z.array(myLetter),
  leadsFix: z.enum(['offered', 'yes', 'no']).nullable(),
  /** From when on it no longer stands about one; `null` while it is open. */
  fadesAt: at.nullable(),
  can: z.object({ giveAccount: z.boolean(), correct: z.boolean(), chooseSupporter: z.boolean() }),
})
export type MinePage = z.output<typeof minePage>

const listed = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  as: z.enum(['subject', 'supporter']),
  colleague: person,
  state,
  /** What waits for oneself, as a sentence; empty where nothing does. */
  next: z.string(),
  by: day.nullable(),
})
export type MyComplaint = z.output<typeof listed>

export const mine = endpoint({
  name: 'complaints.mine',
  method: 'GET',
  path: '/my-complaints',
  needs: 'agent',
  keys: false,
  summary: 'The complaints that concern oneself, or somebody whom one supports, while they show.',
  input: z.object({}),
  output: z.object({
    items: z.array(listed),
    /** Colleagues who ask one for support. Before one accepts, there is nothing to know of it but who asks. */
    asked: z.array(z.object({ id, colleague: person })),
  }),
})

export const page = endpoint({
  name: 'complaints.myPage',
  method: 'GET',
  path: '/my-complaints/{id}',
  needs: 'agent',
  keys: false,
  summary: 'One’s own page of a file: what is alleged, where it stands, what comes next and when, who knows.',
  input: z.object({ id }),
  output: minePage,
})

export const myLetters = endpoint({
  name: 'complaints.myLetters',
  method: 'GET',
  path: '/my-complaints/letters',
  needs: 'agent',
  keys: false,
  summary: 'The letters that complaints brought to oneself, also where all else has faded.',
  input: z.object({}),
  output: z.object({ items: z.array(myLetter.extend({ number: z.number().int() })) }),
})

const onPage = (verb: string, summary: string) =>
  ({
    name: `complaints.${verb}`,
    method: 'POST',
    path: `/my-complaints/{id}/${verb.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    needs: 'agent',
    keys: false,
    summary,
    output: minePage,
  }) as const

export const readNotice = endpoint({
  ...onPage('readNotice', 'Say that one has read the notice.'),
  input: z.object({ id }),
})

export const giveAccount = endpoint({
  ...onPage('giveAccount', 'Give one’s own account; a later one is added to the earlier.'),
  input: z.object({
    id,
    accounts: z
      .array(z.object({ allegation: id.nullable(), words: paragraph.min(1, 'Write down your account.') }))
      .min(1, 'Write down your account.')
      .max(100),
  }),
})

export const declineAccount = endpoint({
  ...onPage('declineAccount', 'Choose to give no account; nothing is concluded from it.'),
  input: z.object({ id }),
})

export const askSupporter = endpoint({
  ...onPage('askSupporter', 'Ask a colleague of one’s own choice for support; `null` takes it back.'),
  input: z.object({ id, colleague: id.nullable() }),
})

export const answerSupport = endpoint({
  ...onPage('answerSupport', 'Say whether one supports the colleague who asked, or no longer does.'),
  input: z.object({ id, accepts: z.boolean() }),
  output: z.object({}),
})

export const seeFindings = endpoint({
  ...onPage('seeFindings', 'Say that one has read the findings, and attach corrections.'),
  input: z.object({
    id,
    corrections: z
      .array(z.object({ allegation: id.nullable(), words: text(5000).min(1, 'Say what is not right.') }))
      .max(100)
      .default([]),
  }),
})

export const leadFix = endpoint({
  ...onPage('leadFix', 'Say whether one wishes to lead what is changed because of it.'),
  input: z.object({ id, wants: z.boolean() }),
})
