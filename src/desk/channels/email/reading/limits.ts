/** How much of one mail is read and shown. Each is a setting of the desk; what lies beyond stays in the source. */
export type ReadingLimits = {
  headerBytes: number
  parts: number
  depth: number
  /** Of To and of Cc, each. */
  recipients: number
  textCharacters: number
  htmlCharacters: number
  links: number
  attachments: number
}

/** What the desk does where nobody has set anything else. */
export const standardLimits: ReadingLimits = {
  headerBytes: 16_000_000,
  parts: 2000,
  depth: 100,
  recipients: 200,
  textCharacters: 1_500_000,
  htmlCharacters: 4_000_000,
  links: 5000,
  attachments: 1000,
}

/** Which limits a mail has passed, each once. */
export type Passed = Set<keyof ReadingLimits>

/** One sentence for each limit that was passed, in the words that stand on the message. */
export function noticesOf(passed: Passed, limits: ReadingLimits): string[] {
  return [...passed].map(name => `${sentences[name](limits[name].toLocaleString('en'))} ${theRest}`)
}

/** Where to find what is not shown. */
export const theRest = 'The whole of it is in its source.'

const sentences: Record<keyof ReadingLimits, (most: string) => string> = {
  headerBytes: most => `Its headers are longer than ${most} bytes; only that much of them was read.`,
  parts: most => `It has more than ${most} parts; the first ${most} were read.`,
  depth: most => `Its parts lie more than ${most} levels deep; what lies deeper is kept as a file.`,
  recipients: most => `It went to more than ${most} people; the first ${most} are named here.`,
  textCharacters: most => `Its text is longer than ${most} characters; only the beginning is shown.`,
  htmlCharacters: most => `Its HTML is longer than ${most} characters; only the beginning is shown.`,
  links: most => `It has more than ${most} links; the first ${most} can be followed.`,
  attachments: most => `It has more than ${most} files; the first ${most} are kept beside it.`,
}
