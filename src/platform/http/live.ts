import type { Actor } from '../context.ts'
import type { ChangeFor, Live } from '../live.ts'
import type { AppRequest } from './request.ts'

const beatEvery = 20_000

/**
 * One server-sent stream: `changed` with ids only, `beat` to keep it open, `all` where too much was missed.
 * Resumes after `Last-Event-ID`. Every beat asks again who is there, so an ended session ends its stream. What concerns some
 * colleagues alone goes to their streams alone; a key, which is nobody's, hears nothing of it.
 */
export async function liveStream(
  request: AppRequest,
  live: Live,
  who: Actor,
  authenticate: () => Promise<Actor>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const resumeAfter = Number(request.req.header('last-event-id') ?? request.req.query('after') ?? Number.NaN)
  let close = () => {}
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const write = (text: string) => {
        try {
          stream.enqueue(encoder.encode(text))
        } catch {
          close()
        }
      }
      const tell = ({ readers, ...change }: ChangeFor) => {
        if (readers && !(who.kind === 'colleague' && readers.includes(who.id))) return
        write(`id: ${change.seq}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`)
      }
      const unsubscribe = live.subscribe(tell)
      const beat = setInterval(async () => {
        const actor = await authenticate().catch(() => null)
        if (actor && actor.kind === 'nobody') {
          write('event: signedOut\ndata: {}\n\n')
          return close()
        }
        write('event: beat\ndata: {}\n\n')
      }, beatEvery)
      beat.unref()
      close = () => {
        clearInterval(beat)
        unsubscribe()
        try {
          stream.close()
        } catch {
          // The reader has gone already.
        }
      }
      write('retry: 2000\nevent: beat\ndata: {}\n\n')
      if (Number.isSafeInteger(resumeAfter)) {
        const missed = await live.since(resumeAfter)
        if (missed === null) write('event: all\ndata: {}\n\n')
        else for (const change of missed) tell(change)
      }
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
