import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'

/*
 * Letters of a complaint. Each is put together from the facts of the file as headings, facts and marked gaps; a person writes
 * what stands in the gaps, signs and issues it. The desk says what is missing and composes no apology (product rule 7).
 */

/** To the customer, and to the colleague concerned. What a decision says follows from the two marks of each allegation. */
export const letterKind = z.enum([
  'acknowledgement',
  'agreedPoints',
  'holding',
  'extension',
  'decision',
  'stage2Decision',
  'notice',
  'invitation',
  'closing',
])
export type LetterKind = z.output<typeof letterKind>

/** What the person who writes has to say in their own words; shown in square brackets until they did. */
export type GapId =
  | 'understood'
  | 'newDay'
  | 'reason'
  | 'done'
  | 'finding'
  | 'reasons'
  | 'effect'
  | 'apology'
  | 'sympathy'
  | 'remedy'
  | 'offer'
  | 'wish'
  | 'thanks'
  | 'support'
  | 'route'
  | 'nextStage'

/** A piece of a letter as it is put together. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Somebody's very words. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** To be written by the person; `text` says what, and stands in square brackets. */
  | { kind: 'gap'; gap: GapId; text: string }

/** What the time limits or fairness demand of a letter and what is not there yet. */
const lackKind = z.enum([
  'gap',
  'allegation',
  'finding',
  'reasons',
  'rule',
  'nextStage',
  'outsideRoute',
  'newDay',
  'answerDay',
  'extensionReason',
  'noViewFormed',
  'whatNext',
  'support',
  'signature',
])
export const lack = z.object({
  kind: lackKind,
  /** As a sentence that says what to do. */
  says: z.string(),
  /** Whose words it is about: of an allegation, a rule or a gap; empty where it is about the whole letter. */
  words: z.string(),
})
export type Lack = z.output<typeof lack>

/** A colleague's name in a customer's letter: their role says enough, unless they wish to be named. */
const named = z.object({ name: z.string(), role: z.string() })

/** `page`: laid on the page of the colleague concerned. */
export const issuedBy = z.enum(['mail', 'post', 'counter', 'page'])
export type IssuedBy = z.output<typeof issuedBy>

export const letterRow = z.object({
  id,
  complaint: id,
  kind: letterKind,
  to: z.object({ who: z.enum(['complainant', 'colleague']), name: z.string(), subject: id.nullable() }),
  title: z.string(),
  /** Counts up with every version that is kept. */
  version: z.number().int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
  issued: z.object({ at: z.iso.datetime(), name: z.string(), role: z.string(), by: issuedBy }).nullable(),
  missing: z.array(lack),
})
export type LetterRow = z.output<typeof letterRow>

export const letter = letterRow.extend({
  html: z.string(),
  text: z.string(),
  /** Names of colleagues in a letter to a customer. */
  named: z.array(named),
  versions: z.array(
    z.object({ version: z.number().int(), at: z.iso.datetime(), by: z.string(), isIssued: z.boolean() }),
  ),
  /** Letters that the embedded typeface does not have: such a letter goes by mail or is printed by the browser. */
  noPdf: z.string().nullable(),
  /** What the complainant was sent about it before, the newest first. */
  earlier: z.array(z.string()),
  can: z.object({
    write: z.boolean(),
    /** Why it cannot be issued now, as a sentence; `null` where it can. */
    whyNotIssue: z.string().nullable(),
    mail: z.boolean(),
  }),
})
export type Letter = z.output<typeof letter>

const ref = { complaint: id, letter: id }

export const listLetters = endpoint({
  name: 'complaints.listLetters',
  method: 'GET',
  path: '/complaints/{complaint}/letters',
  needs: 'agent',
  keys: false,
  summary: 'The letters of a complaint, the newest first, with what each still lacks.',
  input: z.object({ complaint: id }),
  output: z.object({
    items: z.array(letterRow),
    /** Those that can be begun now, with why not where they cannot. */
    kinds: z.array(
      z.object({
        kind: letterKind,
        to: z.array(
          z.object({ who: z.enum(['complainant', 'colleague']), name: z.string(), subject: id.nullable() }),
        ),
        whyNot: z.string().nullable(),
      }),
    ),
  }),
})

export const beginLetter = endpoint({
  name: 'complaints.beginLetter',
  method: 'POST',
  path: '/complaints/{complaint}/letters',
  needs: 'agent',
  keys: false,
  summary: 'Put a letter together from the facts of the file, with gaps for what only its writer can say.',
  input: z.object({
    complaint: id,
    kind: letterKind,
    /** Whom of the colleagues concerned; left out for a letter to the complainant. */
    subject: id.optional(),
  }),
  output: z.object({ id }),
})

export const readLetter = endpoint({
  name: 'complaints.readLetter',
  method: 'GET',
  path: '/complaints/{complaint}/letters/{letter}',
  needs: 'agent',
  keys: false,
  summary: 'A letter as it stands, or one of its earlier versions.',
  input: z.object({ ...ref, version: z.coerce.number().int().min(1).optional() }),
  output: letter,
})

export const writeLetter = endpoint({
  name: 'complaints.writeLetter',
  method: 'PUT',
  path: '/complaints/{complaint}/letters/{letter}',
  needs: 'agent',
  keys: false,
  summary:
    'Keep what was written. Another person’s words, or those of another hour, stay as a version of their own.',
  input: z.object({
    ...ref,
    html: z.string().max(500_000, 'At most 500,000 characters.'),
    /** The version that was read; an older one is refused, so that two writers never overwrite each other. */
    version: z.number().int().min(1),
  }),
  output: z.object({ version: z.number().int(), missing: z.array(lack), named: z.array(named) }),
})

export const issueLetter = endpoint({
  name: 'complaints.issueLetter',
  method: 'POST',
  path: '/complaints/{complaint}/letters/{letter}/issue',
  needs: 'agent',
  keys: false,
  summary:
    'Sign a letter and send it by mail, or note that it went by post or over the counter; it never changes afterwards.',
  input: z.object({
    ...ref,
    version: z.number().int().min(1),
    by: issuedBy,
    /** In which capacity it is signed, such as "Head of the reading room". */
    role: z.string().trim().min(1, 'Say in which role you sign.').max(200),
    /** With a mail: the PDF goes along. */
    withPdf: z.boolean().default(false),
    /** What is missing and knowingly left so; a gap, and what an extension must say, never is. */
    knowing: z.array(lackKind).max(20).default([]),
  }),
  output: z.object({ version: z.number().int(), message: id.nullable() }),
})

export const previewLetter = endpoint({
  name: 'complaints.previewLetter',
  method: 'GET',
  path: '/complaints/{complaint}/letters/{letter}/preview',
  needs: 'agent',
  keys: false,
  summary: 'A letter as it arrives: subject and HTML, with the signature.',
  input: z.object({ ...ref }),
  output: z.object({ to: z.string(), subject: z.string(), html: z.string(), noPdf: z.string().nullable() }),
})

export const letterPdf = endpoint({
  name: 'complaints.letterPdf',
  method: 'GET',
  path: '/complaints/{complaint}/letters/{letter}/pdf',
  needs: 'agent',
  keys: false,
  summary: 'A letter as an accessible PDF, marked as a draft until it is issued.',
  input: z.object({ ...ref }),
  output: z.unknown(),
})

export const throwLetterAway = endpoint({
  name: 'complaints.throwLetterAway',
  method: 'DELETE',
  path: '/complaints/{complaint}/letters/{letter}',
  needs: 'agent',
  keys: false,
  summary: 'Throw a draft away; a letter that was issued stays.',
  input: z.object({ ...ref }),
  output: z.object({}),
})

const about = { complaint: id, number: z.number().int(), revision: z.number().int() }
export const letterBegun = event(
  'complaints.letterBegun',
  z.object({ ...about, letter: id, kind: letterKind }),
)
export const letterWritten = event(
  'complaints.letterWritten',
  z.object({ ...about, letter: id, version: z.number().int() }),
)
export const letterIssued = event(
  'complaints.letterIssued',
  z.object({
    ...about,
    letter: id,
    kind: letterKind,
    /** Whom of the colleagues concerned it went to; `null` for the complainant. */
    subject: id.nullable(),
    version: z.number().int(),
    by: issuedBy,
  }),
)
/** Its mail was taken back before it went. */
export const letterTakenBack = event('complaints.letterTakenBack', z.object({ ...about, letter: id }))
export const letterSetAside = event('complaints.letterSetAside', z.object({ ...about, letter: id }))
