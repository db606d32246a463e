import { type Cue, cues } from './cues.ts'

/** A cue in the text: its place in UTF-16 units. */
export interface Found {
  cue: Cue
  from: number
  to: number
}

const before = /\b(?:not|n't|never|no|without|isn't|wasn't|aren't|hardly)(?: \w+){0,2} ?$/
const tooFar = 24

/**
 * Every cue in the text, in the order of their places. Left out are those that yield to a "not" before them, and those
 * within a longer one, such as the "thanks" of "thanks for nothing".
 */
export function cuesIn(text: string): Found[] {
  const lower = text.replace(/[A-Z’]+/g, part => part.toLowerCase().replaceAll('’', "'"))
  const found: Found[] = []
  for (const cue of cues)
    for (const match of lower.matchAll(cue.pattern)) {
      const isNegated =
        cue.yieldsToNot && before.test(lower.slice(Math.max(0, match.index - tooFar), match.index))
      if (!isNegated) found.push({ cue, from: match.index, to: match.index + match[0].length })
    }
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  let reached = -1
  return found.filter(({ to }) => {
    if (to <= reached) return false
    reached = to
    return true
  })
}
