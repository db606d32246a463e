import { type ParsedMail, type ParseOptions, parseMail } from './parse.ts'

/** What the worker is to read, and within which limits. */
export type ReadingJob = { raws: Uint8Array[]; options: ParseOptions }

/** What the worker says about one message. Errors go as text: their classes do not survive the way. */
export type ReadingAnswer = { mail: ParsedMail } | { problem: string }

/** Reads the messages of a job in order; one that cannot be read spoils no other. */
export async function answerJob({ raws, options }: ReadingJob): Promise<ReadingAnswer[]> {
  const output: ReadingAnswer[] = []
  for (const raw of raws) output.push(await answer(raw, options))
  return output
}

async function answer(raw: Uint8Array, options: ParseOptions): Promise<ReadingAnswer> {
  try {
    return { mail: await parseMail(raw, options) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
