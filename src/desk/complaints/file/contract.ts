import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { pageInput, pageOf } from '../../../kit/page.ts'
import { clock, extensionInput, pauseInput, regimeId } from '../clocks/contract.ts'
import {
  cause,
  cell,
  day,
  departed,
  finding,
  letDown,
  moment,
  paragraph,
  part,
  person,
  reason,
  receivedHow,
  state,
  text,
  title,
} from '../contract.ts'
import { gate } from '../gates/contract.ts'

const at = z.iso.datetime()
const stage = z.number().int().min(1)
/** As it was when it was read; a change upon an older one is refused as `stale`. */
const revision = z.number().int().optional()

export const summary = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  state,
  stage,
  complainant: z.string(),
  receivedAt: at,
  receivedHow,
  handler: person,
  /** Why whoever asks may read it. */
  part,
  isUnsafe: z.boolean(),
  clock,
  /** Of how many allegations how many are decided. */
  allegations: z.object({ all: z.number().int(), decided: z.number().int() }),
})
export type Summary = z.output<typeof summary>

export const evidence = z.object({
  id,
  kind: z.enum(['message', 'file', 'note', 'refusal', 'promise', 'words']),
  ref: id.nullable(),
  /** What it is, in a line, and of a message the words chosen from it. */
  words: z.string(),
  conversation: z.object({ id, number: z.number().int() }).nullable(),
  said: z.object({ at, by: z.string() }).nullable(),
  addedBy: z.string(),
  addedAt: at,
})
export type Evidence = z.output<typeof evidence>

export const standard = z.object({
  happenedOn: day.nullable(),
  /** The rule's version in force that day. */
  rule: z
    .object({
      id,
      title: z.string(),
      version: z.number().int(),
      words: z.string(),
      reason: z.string(),
      from: z.string(),
      /** In a thousand uses; `null` below ten uses and for those who may not see it. */
      strain: z.number().int().nullable(),
    })
    .nullable(),
  /** Law or accepted practice, where no rule says it. */
  words: z.string(),
})

export const allegation = z.object({
  id,
  position: z.number().int(),
  words: z.string(),
  /** The colleague whom it concerns, as the file's readers see them. */
  subject: z.object({ id, colleague: person, called: z.string() }).nullable(),
  standard,
  evidence: z.array(evidence),
  customerAccount: z.string(),
  /** In the order in which it was given; a later one stands beside the earlier. */
  colleagueAccount: z.array(z.object({ words: z.string(), at })),
  facts: z.string(),
  finding: finding.nullable(),
  letDown: letDown.nullable(),
  departed: departed.nullable(),
  /** `null` until both marks are set. */
  cell: cell.nullable(),
  cause: cause.nullable(),
  effect: z.string(),
  remedy: z.string(),
  learning: z.string(),
  corrections: z.array(z.object({ words: z.string(), at })),
  decided: z.object({ by: z.string(), at, stage }).nullable(),
  /** Why it has to be looked at again: something it rests on has come or gone since; empty where nothing has. */
  stale: z.string(),
  /** What was found before, the latest first: at an earlier stage, or before it was looked at again. */
  earlier: z.array(z.object({ stage, facts: z.string(), finding, cell, by: z.string(), at })),
})
export type Allegation = z.output<typeof allegation>

export const subject = z.object({
  id,
  colleague: person,
  called: z.string(),
  /** When the notice goes to them, and whether it has, and whether they have read it. */
  noticeAt: at,
  /** Why it does not go at once, or goes at once all the same; empty where nothing is to be said. */
  noticeBecause: z.string(),
  toldAt: at.nullable(),
  readAt: at.nullable(),
  invitedUntil: at.nullable(),
  account: z.enum(['awaited', 'given', 'declined']),
  accountAt: at.nullable(),
  /** Once they have said yes. */
  supporter: person.nullable(),
  shownAt: at.nullable(),
  seenAt: at.nullable(),
  leadsFix: z.enum(['offered', 'yes', 'no']).nullable(),
})
export type Subject = z.output<typeof subject>

export const stageOf = z.object({
  stage,
  regime: z.string(),
  requestedAt: at,
  why: z.string(),
  decider: person.nullable(),
  acknowledgedAt: at.nullable(),
  respondedAt: at.nullable(),
  extensions: z.array(
    z.object({ until: day, reason: z.string(), outsideRoute: z.string(), by: z.string(), at }),
  ),
  pauses: z.array(z.object({ id, reason: z.string(), from: day, until: day.nullable(), by: z.string() })),
  clock,
})

export const file = summary.extend({
  conversation: z.object({ id, number: z.number().int(), subject: z.string() }),
  /** Others that belong to the matter. */
  conversations: z.array(z.object({ id, number: z.number().int(), subject: z.string() })),
  customer: person.nullable(),
  onBehalfOf: z.string(),
  authority: z.string(),
  about: z.string(),
  wishedOutcome: z.string(),
  needs: z.string(),
  safety: z.string(),
  wantsToKnow: z.boolean(),
  lodgedBy: z.string(),
  lodgedAt: at,
  mergedInto: z.object({ id, number: z.number().int() }).nullable(),
  closed: z.object({ at, because: z.string() }).nullable(),
  stages: z.array(stageOf),
  items: z.array(allegation),
  /** About the whole. */
  evidence: z.array(evidence),
  subjects: z.array(subject),
  readers: z.array(
    z.object({ colleague: person, part, because: z.string(), addedBy: z.string(), addedAt: at }),
  ),
  gates: z.array(gate),
  overrides: z.array(z.object({ gate: z.string(), reason: z.string(), by: z.string(), at })),
  guards: z.array(z.object({ what: z.string(), reason: z.string(), by: z.string(), at })),
  revision: z.number().int(),
  can: z.object({
    /** Change the file; a supporter, a subject and those who are only named read. */
    change: z.boolean(),
    decide: z.boolean(),
    respond: z.boolean(),
    reopen: z.boolean(),
    takeFurther: z.boolean(),
    close: z.boolean(),
    manageReaders: z.boolean(),
  }),
})
export type File = z.output<typeof file>

export const list = endpoint({
  name: 'complaints.list',
  method: 'GET',
  path: '/complaints',
  needs: 'agent',
  keys: false,
  summary: 'The complaints whose file one may read, what is due first.',
  input: z.object({
    which: z.enum(['open', 'responded', 'ended', 'any']).default('open'),
    /** Those that one handles or decides. */
    mine: z.enum(['true', 'false']).default('false'),
    conversation: conversationRef.optional(),
    customer: id.optional(),
    q: z.string().max(200).optional(),
    ...pageInput,
  }),
  output: pageOf(summary),
})

export const find = endpoint({
  name: 'complaints.find',
  method: 'GET',
  path: '/complaints/{id}',
  needs: 'agent',
  keys: false,
  summary: 'One file, for those who may read it.',
  input: z.object({ id }),
  output: file,
})

export const history = endpoint({
  name: 'complaints.history',
  method: 'GET',
  path: '/complaints/{id}/history',
  needs: 'agent',
  keys: false,
  summary: 'What was done in a file, the latest first.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({ id, at, kind: z.string(), by: z.string(), data: z.record(z.string(), z.unknown()) }),
    ),
  }),
})

const inFile = (verb: string, summary: string) =>
  ({
    name: `complaints.${verb}`,
    method: 'POST',
    path: `/complaints/{id}/${verb.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
    needs: 'agent',
    keys: false,
    summary,
    output: file,
  }) as const

export const change = endpoint({
  ...inFile('change', 'Change what the file says of the complaint itself.'),
  input: z.object({
    id,
    revision,
    title: title.optional(),
    about: paragraph.optional(),
    wishedOutcome: paragraph.optional(),
    receivedAt: moment.optional(),
    receivedHow: receivedHow.optional(),
    complainant: text(200).optional(),
    onBehalfOf: text(200).optional(),
    authority: text(500).optional(),
    needs: paragraph.optional(),
    isUnsafe: z.boolean().optional(),
    safety: paragraph.optional(),
    wantsToKnow: z.boolean().optional(),
  }),
})

export const handOver = endpoint({
  ...inFile('handOver', 'Give the file to another colleague, who is none that it concerns.'),
  input: z.object({ id, to: id, reason }),
})

export const addReader = endpoint({
  ...inFile('addReader', 'Let a colleague read the file, and say why they need to know.'),
  input: z.object({ id, colleague: id, because: reason }),
})

export const removeReader = endpoint({
  ...inFile('removeReader', 'Let a colleague read the file no longer, and say why.'),
  input: z.object({ id, colleague: id, because: reason }),
})

export const addAllegation = endpoint({
  ...inFile('addAllegation', 'Add an allegation, in the complainant’s words.'),
  input: z.object({
    id,
    words: paragraph.min(1, 'Write down what they say, in their words.'),
    subject: id.nullable().default(null),
    happenedOn: day.nullable().default(null),
  }),
})

export const changeAllegation = endpoint({
  ...inFile('changeAllegation', 'Write in an allegation; its finding has a verb of its own.'),
  input: z.object({
    id,
    allegation: id,
    revision,
    words: paragraph.min(1, 'Write down what they say, in their words.').optional(),
    customerAccount: paragraph.optional(),
    subject: id.nullable().optional(),
    happenedOn: day.nullable().optional(),
    /** The version in force on that day is kept; `null` where no rule says it. */
    rule: id.nullable().optional(),
    standard: paragraph.optional(),
    facts: paragraph.optional(),
    effect: paragraph.optional(),
    remedy: paragraph.optional(),
    learning: paragraph.optional(),
  }),
})

export const removeAllegation = endpoint({
  ...inFile(
    'removeAllegation',
    'Take out an allegation that was entered by mistake; not one that is decided.',
  ),
  input: z.object({ id, allegation: id, because: reason }),
})

export const decide = endpoint({
  ...inFile('decide', 'Say what was found, and set both marks: they are two questions.'),
  input: z.object({
    id,
    allegation: id,
    revision,
    facts: paragraph.min(1, 'Say what was found to have happened.'),
    finding,
    letDown,
    departed,
    cause,
  }),
})

export const addEvidence = endpoint({
  ...inFile('addEvidence', 'Put a message, a file, a note, a refusal, a promise or words into the file.'),
  input: z.object({
    id,
    allegation: id.nullable().default(null),
    kind: evidence.shape.kind,
    ref: id.nullable().default(null),
    words: paragraph.default(''),
  }),
})

export const removeEvidence = endpoint({
  ...inFile('removeEvidence', 'Take out what was put in by mistake.'),
  input: z.object({ id, evidence: id, because: reason }),
})

export const nameSubject = endpoint({
  ...inFile('nameSubject', 'Name a colleague whom it concerns: they are told the same working day.'),
  input: z.object({ id, colleague: id, called: text(120).default('') }),
})

export const invite = endpoint({
  ...inFile('invite', 'Ask a colleague concerned for their account.'),
  input: z.object({ id, subject: id }),
})

export const showFindings = endpoint({
  ...inFile('showFindings', 'Show a colleague what was found about them, before the complainant reads it.'),
  input: z.object({ id, subject: id }),
})

export const acknowledge = endpoint({
  ...inFile('acknowledge', 'Say that, when and how the complaint was acknowledged.'),
  input: z.object({ id, how: receivedHow, at: moment.optional() }),
})

export const extend = endpoint({
  ...inFile('extend', 'Take longer: with the reason, the new day, and where they can turn outside.'),
  input: z.object({ id, ...extensionInput.shape }),
})

export const pause = endpoint({
  ...inFile('pause', 'Let the clock stand, where the regime allows it.'),
  input: z.object({ id, ...pauseInput.shape }),
})

export const resume = endpoint({ ...inFile('resume', 'Let the clock run again.'), input: z.object({ id }) })

export const tellClock = endpoint({
  ...inFile('tellClock', 'Give the clock a day that some regimes reckon from.'),
  input: z.object({
    id,
    /** The time limits of this stage, where the desk knows several. */
    regime: regimeId.optional(),
    /** The day on which it was sent to the regulator’s portal. */
    sentOn: day.nullable().optional(),
    /** A day agreed with the complainant, where the regime has no figure. */
    agreedDay: day.nullable().optional(),
    deadlockOn: day.nullable().optional(),
    /** The letter that names the outside route, or says why it takes so long, went out. */
    letterAt: moment.nullable().optional(),
    /** The complainant is content. */
    settledAt: moment.nullable().optional(),
  }),
})

export const respond = endpoint({
  ...inFile(
    'respond',
    'Say that the answer went out: the clock stands, the complainant can still come back.',
  ),
  input: z.object({ id, how: receivedHow, at: moment.optional() }),
})

export const takeFurther = endpoint({
  ...inFile('takeFurther', 'Take it to the next stage: somebody else decides.'),
  input: z.object({ id, why: reason, decider: id, requestedAt: moment.optional() }),
})

export const reopen = endpoint({
  ...inFile('reopen', 'Open it again, with the reason.'),
  input: z.object({ id, reason }),
})

export const close = endpoint({
  ...inFile('close', 'Close it: accepted, or no more to come. Withdrawn where the complainant says so.'),
  input: z.object({ id, because: reason, isWithdrawn: z.boolean().default(false) }),
})

export const merge = endpoint({
  ...inFile(
    'merge',
    'Join a related complaint to this one, while this one is at its first stage and not answered.',
  ),
  input: z.object({ id, other: id }),
})

export const passGate = endpoint({
  ...inFile('passGate', 'Pass a gate that may be passed, with a reason that the colleague concerned reads.'),
  input: z.object({ id, gate: z.string().max(60), subject: id.nullable().default(null), reason }),
})
