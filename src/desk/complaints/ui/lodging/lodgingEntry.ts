import type { z } from 'zod'
import { newComplaint, type prepare } from '../../lodging/contract.ts'

export type Prepared = z.output<typeof prepare.output>
export type LodgingEntry = z.input<typeof newComplaint>

const words = {
  future: 'This is still to come. Give the time at which it came in.',
  safety: 'Say what is not safe, and what was done first.',
}

/**
 * The contract's schema with what the server would refuse. What the desk itself has said is not doubted by this machine's clock,
 * which may be slow; `now` is asked anew at each check.
 */
export function lodgingSchema(now: () => Date, { receivedAt: known }: Pick<Prepared, 'receivedAt'>) {
  return newComplaint.superRefine(({ receivedAt, isUnsafe, safety }, issues) => {
    if (receivedAt && receivedAt !== known && new Date(receivedAt) > now())
      issues.addIssue({ code: 'custom', path: ['receivedAt'], message: words.future })
    if (isUnsafe && safety === '')
      issues.addIssue({ code: 'custom', path: ['safety'], message: words.safety })
  })
}

/** Until the desk has answered. */
export const nothingKnown: Prepared = {
  title: '',
  words: '',
  message: null,
  wishedOutcome: '',
  receivedAt: '',
  receivedHow: 'other',
  complainant: '',
  signs: { dissatisfied: [], request: [], unsafe: [] },
  files: [],
  toldApart: null,
}

/** What the form begins with. The complainant is left to the desk unless they are nobody that it knows. */
export function begunEntry(conversation: string, prepared: Prepared): LodgingEntry {
  return {
    conversation,
    title: prepared.title,
    words: prepared.words,
    ...(prepared.message && { message: prepared.message }),
    wishedOutcome: prepared.wishedOutcome,
    receivedAt: prepared.receivedAt,
    receivedHow: prepared.receivedHow,
    complainant: prepared.complainant,
    onBehalfOf: '',
    authority: '',
    needs: '',
    isUnsafe: false,
    safety: '',
    subject: null,
  }
}
