import { z } from 'zod'

/** A colleague's own plan, "If …, then I …": one's own words, kept on one's own device, never sent. Evidence, section 3.5. */
export const cardSchema = z.object({
  when: z.string().trim().min(1, 'Say when: what somebody does or says.').max(200, 'At most 200 characters.'),
  then: z.string().trim().min(1, 'Say what you do then.').max(200, 'At most 200 characters.'),
})
export type Card = z.output<typeof cardSchema>

/** Under which name the corner has it. */
export const cardName = 'questions.card'

export const exampleCard: Card = {
  when: 'someone demands something of me',
  then: 'ask the first question',
}

/** The whole sentence, also where somebody wrote its small words once more. */
export function cardSentence({ when, then }: Card): string {
  const bare = (text: string, before: RegExp) =>
    text
      .trim()
      .replace(before, '')
      .replace(/[\s,.;]+$/, '')
  return `If ${bare(when, /^if\s+/i)}, then I ${bare(then, /^(?:then\s+)?(?:I\s+)?/i)}.`
}
