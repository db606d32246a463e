import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { event } from '../../../kit/event.ts'
import { id } from '../../../kit/ids.ts'
import { cause, day, person, reason, text } from '../contract.ts'

/** What the desk learns from its complaints: of causes and rules, never of people. */

export const lessonState = z.enum(['opened', 'being changed', 'changed', 'explained'])
export type LessonState = z.output<typeof lessonState>

export const lesson = z.object({
  id,
  cause,
  /** By which it was named, where a rule was the standard. */
  rule: z.object({ id, title: z.string() }).nullable(),
  /** Whom the rule belongs to; `null` for the leads. */
  owner: person.nullable(),
  state: lessonState,
  openedAt: z.iso.datetime(),
  /** In how many files it was named. */
  files: z.number().int(),
  /** What is to be changed, or was; of an explained one, why nothing is. */
  what: z.string(),
  leads: person.nullable(),
  dueDay: day.nullable(),
  isLate: z.boolean(),
  settledAt: z.iso.datetime().nullable(),
  /** Of those who complained and wish to know what was changed. */
  wishToKnow: z.object({ all: z.number().int(), told: z.number().int() }),
  /** Those among them in whose file whoever asks writes; nobody else learns who they are. */
  toTell: z.array(
    z.object({
      complaint: id,
      number: z.number().int(),
      complainant: z.string(),
      conversation: z.object({ id, number: z.number().int() }),
      toldAt: z.iso.datetime().nullable(),
    }),
  ),
  can: z.object({ lead: z.boolean(), settle: z.boolean() }),
})
export type Lesson = z.output<typeof lesson>

export const lessons = endpoint({
  name: 'complaints.lessons',
  method: 'GET',
  path: '/lessons',
  needs: 'agent',
  keys: false,
  summary:
    'Causes that were named in three complaints within ninety days: for leads, owners of the rules, and who leads the change.',
  input: z.object({ rule: id.optional() }),
  output: z.object({ items: z.array(lesson) }),
})

const onLesson = (verb: string, path: string, summary: string) =>
  ({
    name: `complaints.${verb}`,
    method: 'POST',
    path: `/lessons/{id}/${path}`,
    needs: 'agent',
    keys: false,
    summary,
    output: lesson,
  }) as const

export const leadLesson = endpoint({
  ...onLesson('leadLesson', 'lead', 'Take a lesson in hand: what is to be changed, and by which day.'),
  input: z.object({ id, what: reason, dueDay: day }),
})

export const settleLesson = endpoint({
  ...onLesson('settleLesson', 'settle', 'Say what was changed, or why nothing is.'),
  input: z.object({ id, outcome: z.enum(['changed', 'explained']), what: reason }),
})

export const prepareTelling = endpoint({
  ...onLesson(
    'prepareTelling',
    'prepare-telling',
    'Put what was changed into one’s own draft to whoever complained; a person writes on and sends it.',
  ),
  input: z.object({ id, complaint: id }),
})

export const tellLesson = endpoint({
  ...onLesson('tellLesson', 'told', 'Say that whoever complained was told what was changed.'),
  input: z.object({ id, complaint: id }),
})

/** For those who may read the lesson; it says which, and how it stands. */
export const lessonChanged = event(
  'complaints.lessonChanged',
  z.object({ lesson: id, state: lessonState, what: text(40) }),
)
