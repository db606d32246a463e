import { parentPort } from 'node:worker_threads'

/** What a job gives back; the memory in `transfer` changes hands instead of being copied. */
export type JobResult<Output> = { output: Output; transfer?: ArrayBuffer[] }

/** One message from the pool, and its answer. */
export type Job<Input> = { number: number; input: Input }
export type Answer<Output> = { number: number; output: Output } | { number: number; problem: string }

/** Call this once at the top of a worker's module: it answers the pool's jobs, one at a time. */
export function serveJobs<Input, Output>(handle: (input: Input) => Promise<JobResult<Output>>): void {
  const port = parentPort
  if (!port) throw new Error('This module is the entry of a worker thread; start it through a pool.')
  port.on('message', async ({ number, input }: Job<Input>) => {
    try {
      const { output, transfer } = await handle(input)
      port.postMessage({ number, output } satisfies Answer<Output>, transfer)
    } catch (error) {
      port.postMessage({
        number,
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies Answer<Output>)
    }
  })
}
