/**
 * What a cue adds in log-odds, and why; `pattern` meets the text in lower case, with simple apostrophes and letters
 * without their accents ("ß" as "s").
 */
export interface Cue {
  name: string
  pattern: RegExp
  heat?: number
  courtesy?: number
  thanks?: number
  /** A sentence for the reader. */
  reason: string
  /** A "not" before it takes it back: it counts nothing. */
  yieldsToNot?: true
  /** The pattern meets the text as it stands. */
  asWritten?: true
}
