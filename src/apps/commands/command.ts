/** One command of the command line. */
export interface Command {
  /** One word, or two, such as `key create`. */
  name: string
  usage: string
  /** One sentence for the overview. */
  about: string
  /** What else its own help says: an option and its meaning on each line. */
  options?: [option: string, meaning: string][]
  /** Answers the exit code; throws `WrongUse` for a wrong command line. */
  run(args: string[]): Promise<number>
}

/** The command line is wrong; the message says which part of it. */
export class WrongUse extends Error {}

/** The one thing a command works on, such as a file; throws `WrongUse` with `missing` where it is not exactly one. */
export function onlyOne(positionals: string[], missing: string): string {
  const [value, ...more] = positionals
  if (value === undefined || value === '') throw new WrongUse(missing)
  if (more.length > 0)
    throw new WrongUse(`"${more[0]}" is one word too many; put quotes around what has spaces.`)
  return value
}
