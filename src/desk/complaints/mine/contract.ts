import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { id } from '../../../kit/ids.ts'
import { clock } from '../clocks/contract.ts'
import { cell, finding, paragraph, part, person, reason, state, text } from '../contract.ts'

/** What a colleague concerned reads of a file, and whoever supports them; nothing else of it. */

const at = z.iso.datetime()

export const myAllegation = z.object({
  id,
  position: z.number().int(),
  /** The complainant's own words. */
  words: z.string(),
  standard: z.object({
    rule: z
      .object({ id, title: z.string(), version: z.number().int(), words: z.string(), reason: z.string() })
      .nullable(),
    words: z.string(),
    /** The stamp of a refusal that rested on a rule in force that day. */
    actedAsRequired: z.boolean(),
  }),
  /** What one said oneself; a later one stands beside the earlier. */
  account: z.array(z.object({ words: z.string(), at })),
  /** `null` until the findings are shown. */
  found: z.object({ facts: z.string(), finding, cell, learning: z.string() }).nullable(),
  corrections: z.array(z.object({ words: z.string(), at })),
})

/** One line of what was and what comes; `state` in words beside a date, never a colour alone. */
export const mineStep = z.object({
  kind: z.enum(['told', 'account', 'facts', 'seen', 'answer', 'letter', 'ended']),
  state: z.enum(['done', 'now', 'toCome', 'late']),
  /** When it was, or by when it is due. */
  at: at.nullable(),
  words: z.string(),
})

export const minePage = z.object({
  /** The colleague's part in the file, not the file itself. */
  id,
  number: z.number().int(),
  title: z.string(),
  state,
  colleague: person,
  /** `supporter` reads it with them and changes nothing. */
  as: z.enum(['subject', 'supporter']),
  receivedAt: at,
  notice: z.object({ at, readAt: at.nullable() }),
  allegations: z.array(myAllegation),
  steps: z.array(mineStep),
  clock,
  /** Who may read what, and why. */
  knows: z.array(z.object({ colleague: person, part, because: z.string() })),
  handler: person,
  account: z.object({
    state: z.enum(['awaited', 'given', 'declined']),
    until: at.nullable(),
    at: at.nullable(),
  }),
  supporter: person.extend({ state: z.enum(['asked', 'accepted', 'declined']) }).nullable(),
  findings: z.object({ shownAt: at, seenAt: at.nullable() }).nullable(),
  /** Gates that were passed, and what was changed for one meanwhile, each with its reason. */
  passed: z.array(z.object({ gate: z.string(), reason: z.string(), by: z.string(), at })),
  guards: z.array(z.object({ what: z.string(), reason: z.string(), by: z.string(), at })),
  /** One's own closing letter, once it is issued. */
  letters: z.array(z.object({ id, kind: z.string(), subject: z.string(), html: z.string(), at })),
  leadsFix: z.enum(['offered', 'yes', 'no']).nullable(),
  /** From when on it no longer stands about one; `null` while it is open, or stays for now. */
  fadesAt: at.nullable(),
  can: z.object({ giveAccount: z.boolean(), correct: z.boolean(), chooseSupporter: z.boolean() }),
})
export type MinePage = z.output<typeof minePage>

export const mine = endpoint({
  name: 'complaints.mine',
  method: 'GET',
  path: '/my-complaints',
  needs: 'agent',
  keys: false,
  summary: 'The complaints that concern oneself, or somebody whom one supports, while they show.',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id,
        number: z.number().int(),
        title: z.string(),
        as: z.enum(['subject', 'supporter']),
        colleague: person,
        state,
        /** What waits for oneself, as a sentence; empty where nothing does. */
        next: z.string(),
        by: at.nullable(),
      }),
    ),
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
  ...onPage('answerSupport', 'Say whether one supports the colleague who asked.'),
  input: z.object({ id, accepts: z.boolean() }),
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
  input: z.object({ id, wants: z.boolean(), because: reason.optional() }),
})
