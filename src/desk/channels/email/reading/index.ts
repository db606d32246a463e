import { createPool, Failed } from '../../../../platform/workers/index.ts'
import type { ReadingAnswer, ReadingJob } from './answering.ts'
import type { ParsedMail, ParseOptions } from './parse.ts'

export type { Address } from './addresses.ts'
export { conversationToken, normaliseAddress, noticeToken } from './addresses.ts'
export { type Authentication, authenticationOf } from './authentication.ts'
export { type Automatic, recogniseBehindList } from './automatic.ts'
export { type ReadingLimits, standardLimits, theRest } from './limits.ts'
export type { ParsedMail, ParseOptions } from './parse.ts'
export { sanitiseComposedHtml } from './sanitise.ts'
export { htmlToText, textToHtml } from './text.ts'

/** One message of many: what it says, or why it could not be read. */
export type Reading = { mail: ParsedMail } | { failure: Error }

export type MailReader = {
  /** Rejects with `TimedOut`, `OutOfMemory` or `Failed`: the message belongs in quarantine, the reader goes on. */
  read(raw: Uint8Array, options?: ParseOptions): Promise<ParsedMail>
  /** Reads small messages in company, which saves the way to the worker and back; one bad one spoils no other. */
  readMany(raws: readonly Uint8Array[], options?: ParseOptions): Promise<Reading[]>
  close(): Promise<void>
}

/** `timeoutMs` and `memoryMb` are for one mail; `module` is what runs in the process, other than the product's in tests. */
export type ReaderOptions = { size?: number; timeoutMs?: number; memoryMb?: number; module?: URL }

/** Reads mail in processes of their own, so that neither a big nor a hostile message holds up anybody's request. */
export function createMailReader(options: ReaderOptions = {}): MailReader {
  const { size = 1, timeoutMs = 10_000, memoryMb = 256 } = options
  const { module = new URL('./worker.ts', import.meta.url) } = options
  const pool = createPool<ReadingJob, ReadingAnswer[]>({ module, size, timeoutMs, memoryMb })

  async function readAlone(raw: Uint8Array, options: ParseOptions): Promise<Reading> {
    try {
      const [answer] = await pool.run({ raws: [raw], options })
      return readingOf(answer)
    } catch (error) {
      return { failure: error as Error }
    }
  }

  async function readBatch(raws: Uint8Array[], options: ParseOptions): Promise<Reading[]> {
    const eachAlone = () => Promise.all(raws.map(raw => readAlone(raw, options)))
    if (raws.length === 1) return eachAlone()
    try {
      return (await pool.run({ raws, options })).map(readingOf)
    } catch {
      // Somebody in this company is bad; each alone shows who.
      return eachAlone()
    }
  }

  return {
    async read(raw, options = {}) {
      const reading = await readAlone(raw, options)
      if ('failure' in reading) throw reading.failure
      return reading.mail
    },
    async readMany(raws, options = {}) {
      return (await Promise.all(batches(raws).map(batch => readBatch(batch, options)))).flat()
    },
    close: () => pool.close(),
  }
}

/** A batch is worth its company up to these; above, parsing takes far longer than the way to the worker. */
const batchMessages = 32
const batchBytes = 256 * 1024

function batches(raws: readonly Uint8Array[]): Uint8Array[][] {
  const all: Uint8Array[][] = []
  let bytes = 0
  for (const raw of raws) {
    const last = all.at(-1)
    bytes += raw.byteLength
    if (last && last.length < batchMessages && bytes <= batchBytes) last.push(raw)
    else {
      all.push([raw])
      bytes = raw.byteLength
    }
  }
  return all
}

function readingOf(answer: ReadingAnswer | undefined): Reading {
  if (answer && 'mail' in answer) return answer
  return { failure: new Failed(answer?.problem ?? 'The reader gave no answer.') }
}
