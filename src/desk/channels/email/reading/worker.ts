import { serveJobs } from '../../../../platform/workers/entry.ts'
import { type ParsedMail, parseMail } from './parse.ts'

/** What the worker says about one message. Errors go as text: their classes do not survive the way. */
export type Answer = { mail: ParsedMail } | { problem: string }

serveJobs<Uint8Array[], Answer[]>(async raws => {
  const output: Answer[] = []
  for (const raw of raws) output.push(await answer(raw))
  return { output, transfer: output.flatMap(buffersOf) }
})

async function answer(raw: Uint8Array): Promise<Answer> {
  try {
    return { mail: await parseMail(raw) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Each attachment's memory changes hands instead of being copied; small slices of shared memory are copied. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  if (!('mail' in answer)) return []
  return [...new Set(answer.mail.attachments.map(file => file.content.buffer))].filter(
    buffer => buffer instanceof ArrayBuffer,
  )
}
