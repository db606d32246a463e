import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'

/** One for each of the three questions: what happened, what they wish for, what that would settle. */
export const parts = ['happened', 'wish', 'settles'] as const
const part = z.enum(parts)
export type Part = z.output<typeof part>

const words = z
  .string()
  .trim()
  .min(1, 'Write down what they told you.')
  .max(5000, 'At most 5,000 characters.')
const person = z.object({ id: id.nullable(), name: z.string() })

const outcome = z.object({
  kind: z.enum(['met', 'declined']),
  reason: z.string(),
  by: person,
  at: z.iso.datetime(),
})

export const told = z.object({
  id,
  part,
  /** Their very words where `from` has a span; else what a colleague wrote down. */
  words: z.string(),
  /** The message that it comes from; the span points into its text, in UTF-16 units, the end not included. */
  from: z
    .object({ message: id, span: z.object({ start: z.number().int(), end: z.number().int() }).nullable() })
    .nullable(),
  by: person,
  at: z.iso.datetime(),
  /** Of a wish: what became of it; `null` while nobody has said. */
  outcome: outcome.nullable(),
})
export type Told = z.output<typeof told>

export const tell = endpoint({
  name: 'questions.tell',
  method: 'POST',
  path: '/conversations/{id}/told',
  needs: 'agent',
  summary:
    'Keep what a customer told: their own words by `message`, `start` and `end`, or `words` as you write them down.',
  input: z
    .object({
      id: conversationRef,
      part,
      words: words.optional(),
      message: id.optional(),
      start: z.number().int().min(0).optional(),
      end: z.number().int().min(1).optional(),
    })
    .refine(isOneWay, {
      path: ['words'],
      message: 'Give words, or the place in a message where they stand.',
    }),
  output: told,
})

export const retell = endpoint({
  name: 'questions.retell',
  method: 'PATCH',
  path: '/told/{id}',
  needs: 'agent',
  summary: 'Change what a colleague wrote down; the customer’s own words stay as they are.',
  input: z.object({ id, words }),
  output: told,
})

export const remove = endpoint({
  name: 'questions.remove',
  method: 'DELETE',
  path: '/told/{id}',
  needs: 'agent',
  summary: 'Take away what was kept; the message that it came from stays.',
  input: z.object({ id }),
  output: z.object({}),
})

export const answerWish = endpoint({
  name: 'questions.answerWish',
  method: 'PUT',
  path: '/told/{id}/outcome',
  needs: 'agent',
  summary: 'Say that a wish was met, or declined and why.',
  input: z
    .object({
      id,
      kind: z.enum(['met', 'declined']),
      reason: z.string().trim().max(2000, 'At most 2,000 characters.').default(''),
    })
    .refine(input => input.kind === 'met' || input.reason !== '', {
      path: ['reason'],
      message: 'Say why; whoever reads this later wants to know, and so may the customer.',
    }),
  output: told,
})

export const reopenWish = endpoint({
  name: 'questions.reopenWish',
  method: 'DELETE',
  path: '/told/{id}/outcome',
  needs: 'agent',
  summary: 'Take back what became of a wish.',
  input: z.object({ id }),
  output: told,
})

const line = z.string().trim().max(5000, 'At most 5,000 characters.').default('')

/** What somebody told while a colleague wrote it down, as in a log; what is left empty is not kept. */
export const toldAtOnce = z
  .object({
    happened: line,
    wish: line,
    settles: line,
    /** Of the wish: what became of it there and then. */
    outcome: z.enum(['met', 'declined']).nullable().default(null),
    reason: z.string().trim().max(2000, 'At most 2,000 characters.').default(''),
  })
  .refine(input => input.outcome !== 'declined' || input.reason !== '', {
    path: ['reason'],
    message: 'Say why; whoever reads this later wants to know, and so may the customer.',
  })
export type ToldAtOnce = z.output<typeof toldAtOnce>

const language = z.enum(['en', 'de', 'fr', 'es'])
export type Language = z.output<typeof language>

const question = z
  .string()
  .trim()
  .min(1, 'Write the question; an empty one would be put into an answer as nothing.')
  .max(300, 'At most 300 characters.')

/** The three questions in one language, as they are put into an answer. */
export const wording = z.object({ happened: question, wish: question, settles: question })
export type Wording = z.output<typeof wording>

const wordingOfDesk = wording.extend({ language, isChanged: z.boolean() })
export type WordingOfDesk = z.output<typeof wordingOfDesk>

export const readWording = endpoint({
  name: 'questions.readWording',
  method: 'GET',
  path: '/settings/questions',
  needs: 'agent',
  summary: "The desk's wording of the three questions, in each language.",
  input: z.object({}),
  output: z.object({ items: z.array(wordingOfDesk) }),
})

export const changeWording = endpoint({
  name: 'questions.changeWording',
  method: 'PUT',
  path: '/settings/questions/{language}',
  needs: 'admin',
  summary: "Change the desk's wording of the three questions in one language.",
  input: wording.extend({ language }),
  output: wordingOfDesk,
})

export const toldEvent = event('questions.told', z.object({ told: id, part }))
export const retold = event('questions.retold', z.object({ told: id, part }))
export const removed = event('questions.removed', z.object({ told: id, part }))
export const wishAnswered = event(
  'questions.wishAnswered',
  z.object({ wish: id, kind: z.enum(['met', 'declined']), reason: z.string() }),
)
export const wishReopened = event('questions.wishReopened', z.object({ wish: id }))
/** The conversation was closed while nobody had said what became of the wish. */
export const wishLeftOpen = event('questions.wishLeftOpen', z.object({ wish: id }))
export const wordingChanged = event('questions.wordingChanged', z.object({ language }))

function isOneWay({
  words,
  message,
  start,
  end,
}: {
  words?: string | undefined
  message?: string | undefined
  start?: number | undefined
  end?: number | undefined
}): boolean {
  const isPlace = start !== undefined && end !== undefined && message !== undefined
  return words !== undefined ? start === undefined && end === undefined : isPlace
}
