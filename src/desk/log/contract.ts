import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'
import { newComplaint, receipt } from '../complaints/lodging/contract.ts'
import { knowing, state, summary } from '../conversations/contract.ts'
import { newPromise } from '../promises/contract.ts'
import { toldAtOnce } from '../questions/contract.ts'

export const write = endpoint({
  name: 'log.write',
  method: 'POST',
  path: '/log',
  needs: 'agent',
  summary: 'Log a call or a visit: who, what it was, how it ended.',
  input: z.object({
    kind: z.enum(['phone', 'counter']),
    /** `null`: nobody named. */
    customer: id.nullable().default(null),
    /** A person who is not known yet; needs no address. */
    newCustomer: z
      .object({
        name: line(z.string().trim().min(1, 'Give a name.').max(200)),
        phone: z.string().max(40).optional(),
      })
      .optional(),
    /** Add it to a conversation instead of opening one. */
    conversation: conversationRef.optional(),
    what: z.string().trim().min(1, 'Say in a few words what it was.').max(50_000),
    outcome: z.string().trim().max(50_000).default(''),
    /** What was promised to them; whoever logs it knows of it, so that this alone keeps nothing open. */
    promise: newPromise.nullable().default(null),
    /** What they told to the three questions, and what became of their wish. */
    told: toldAtOnce.optional(),
    state: state.default('closed'),
    knowing,
    until: z.iso.datetime({ offset: true }).nullable().optional(),
    /** When it happened, for a late entry; never in the future. */
    at: z.iso.datetime({ offset: true }).optional(),
    /** What they said is a complaint; it is lodged with the log, and the file goes to whoever handles it. */
    complaint: newComplaint
      .omit({ conversation: true, message: true, words: true, receivedAt: true, receivedHow: true })
      .optional(),
    /** A no by rule that was prepared for this log; how it ended holds its words. */
    refusal: id.optional(),
  }),
  output: summary.extend({ complaint: receipt.nullable() }),
})
