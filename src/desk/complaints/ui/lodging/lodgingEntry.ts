import type { z } from 'zod'
import { newComplaint, type prepare } from '../../lodging/contract.ts'

export type Prepared = z.output<typeof prepare.output>
export type LodgingEntry = z.input<typeof newComplaint>

const words = {
  future: 'This is still to come. Give the time at which it came in.',
  safety: 'Say what is not safe, and what was done first.',
}

/** The contract's schema with what the server would refuse; `now` is asked anew at each check. */
export function lodgingSchema(now: () => Date) {
  return newComplaint.superRefine(({ receivedAt, isUnsafe, safety }, issues) => {
    if (receivedAt && new Date(receivedAt) > now())
      issues.addIssue({ code: 'custom', path: ['receivedAt'], message: words.future })
    if (isUnsafe && safety === '')
      issues.addIssue({ code: 'custom', path: ['safety'], message: words.safety })
  })
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
