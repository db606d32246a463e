import type { Span } from '../../../brief/contract.ts'
import { endIfAt } from '../../../brief/rules/phrases.ts'
import type { CompiledSet } from './compiled-set.ts'

export interface Opening {
  /** In the folded text, what stands in the greeting in the place of a name; `null` without a greeting. */
  named: Span | null
  /** Where the answer itself begins. */
  body: number
}

/** Where the greeting ends and the answer begins, in a folded text. */
export function openingOf(text: string, { greeting }: CompiledSet): Opening {
  const start = /\S/.exec(text.slice(0, 500))?.index ?? 0
  const greeted = endIfAt(greeting, text, start)
  if (greeted < 0) return { named: null, body: start }
  // A name is short; "Hello, I have looked" names nobody.
  const named = name.exec(text.slice(greeted, greeted + 60))?.[0] ?? ''
  const after = greeted + named.length
  const isName = after >= text.length || /[,.!:;\n]/.test(text.charAt(after))
  const body = isName ? after : greeted
  const gap = /^[\s,.!:;-]*/.exec(text.slice(body, body + 200))?.[0].length ?? 0
  return { named: isName ? { start: greeted, end: after } : null, body: body + gap }
}

/** Up to where the greeting ends; the stop of a title does not end it. */
const name = /^(?:[^,.!?:;\n]|(?<=\b(?:mr|mrs|ms|dr|prof|st|hr|fr|sr|sra|mme|m))\.){0,60}/
