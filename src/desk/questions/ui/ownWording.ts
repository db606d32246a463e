import { z } from 'zod'
import { type Language, parts, type Wording } from '../contract.ts'

const question = z.string().trim().max(300, 'At most 300 characters.')
const own = z.object({ happened: question, wish: question, settles: question })

/** One's own wording of the questions, kept on one's own device; an empty one means the desk's. */
export const ownSchema = z.object({
  en: own.optional(),
  de: own.optional(),
  fr: own.optional(),
  es: own.optional(),
})
export type OwnWording = z.output<typeof ownSchema>

/** Under which name the corner has it. */
export const ownName = 'questions.wording'

/** What is put into an answer: one's own words where there are some, else the desk's. */
export function wordingFor(own: OwnWording | undefined, language: Language, desk: Wording): Wording {
  const mine = own?.[language]
  return Object.fromEntries(parts.map(part => [part, mine?.[part] || desk[part]])) as Wording
}
