/** One command of the command line. */
export interface Command {
  name: string
  usage: string
  about: string
  /** Answers the exit code; throws `WrongUse` for a wrong command line. */
  run(args: string[]): Promise<number>
}

export class WrongUse extends Error {}
