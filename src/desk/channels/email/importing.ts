import { system } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { type Arrival, gather, keepArrivals } from './arriving.ts'
import { startIngest } from './ingesting.ts'

export interface Imported {
  /** Mails that were new. */
  kept: number
  /** Mails that the mailbox had already, or that stood twice in the archive. */
  known: number
}

const batch = 50

/**
 * Takes old mail into a mailbox, each source a whole mail as it once came (RFC 5322), and reads it in before it answers.
 * Run again, it takes only what is not there yet. Imported mail keeps its own date; a conversation whose first mail is older
 * than thirty days is closed. `onProgress` hears the counts after each step.
 */
export async function importRaw(
  runtime: Runtime,
  mailboxId: string,
  sources: AsyncIterable<Uint8Array>,
  onProgress: (counts: Imported) => void = () => {},
): Promise<Imported> {
  const ingest = startIngest(runtime, { looks: false })
  const counts: Imported = { kept: 0, known: 0 }
  let waiting: Arrival[] = []

  async function flush(): Promise<void> {
    const isNew = await runtime.act(system, ctx => keepArrivals(ctx, waiting))
    const kept = isNew.filter(Boolean).length
    counts.kept += kept
    counts.known += isNew.length - kept
    waiting = []
    await ingest.drain()
    onProgress({ ...counts })
  }

  try {
    for await (const content of sources) {
      const source = await gather(runtime.files, whole(content))
      waiting.push({ mailboxId, source, envelopeFrom: '', envelopeTo: [], isImported: true })
      if (waiting.length >= batch) await flush()
    }
    if (waiting.length > 0) await flush()
    return counts
  } finally {
    await ingest.stop()
  }
}

async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
