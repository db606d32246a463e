import { z } from 'zod'
import { endpoint } from '../../../../kit/endpoint.ts'
import { id } from '../../../../kit/ids.ts'
import { extensionInput, pauseInput, regimeId } from '../../clocks/contract.ts'
import {
  cause,
  day,
  departed,
  finding,
  letDown,
  moment,
  paragraph,
  reason,
  receivedHow,
  text,
  title,
} from '../../contract.ts'
import { evidence, file } from '../contract.ts'

/** What one does in a file; each answers the whole file as it then stands. */

/** As it was when it was read; a change upon an older one is refused as `stale`. */
const revision = z.number().int().optional()

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
