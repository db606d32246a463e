import type { z } from 'zod'

/** A text of one line, such as a name or a subject: breaks and other control characters become one space. */
export function line(schema: z.ZodString) {
  return schema.transform(text => text.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' '))
}
