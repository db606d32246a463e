/** One message from the pool, and its answer. */
export type Job<Input> = { number: number; input: Input }
export type Answer<Output> = { number: number; output: Output } | { number: number; problem: string }

/** Call this once at the top of a worker's module: it answers the pool's jobs, one at a time, and ends with the pool. */
export function serveJobs<Input, Output>(handle: (input: Input) => Promise<Output>): void {
  if (!process.send) throw new Error('This module is the entry of a worker process; start it through a pool.')
  process.on('disconnect', () => process.exit())
  // A terminal's Ctrl-C reaches us too; when to end is the pool's to say.
  process.on('SIGINT', () => {})
  process.on('message', async ({ number, input }: Job<Input>) => {
    try {
      answer({ number, output: await handle(input) })
    } catch (error) {
      answer({ number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })

  function answer(said: Answer<Output>): void {
    process.send?.(said)
  }
}
