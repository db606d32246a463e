import { isAlive } from './processes.ts'

/**
 * Watches the server and has it started again when it ended by itself (a memory limit, a stray kill), so that the desk's
 * connections find it where it was. `stop` ends the watch and then the server.
 */
export function keepRunning<Server extends { pid: number }>(
  first: Server,
  { startAgain, end, log }: Watch<Server>,
): { stop(): Promise<void> } {
  let server = first
  let attempt = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy || isAlive(server.pid)) return
    isBusy = true
    log('The database ended by itself; starting it again.')
    attempt = startAgain()
      .then(again => {
        server = again
      })
      .catch(problem => log(problem instanceof Error ? problem.message : String(problem)))
      .finally(() => {
        isBusy = false
      })
  }, interval)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await attempt
      await end(server.pid)
    },
  }
}

type Watch<Server> = {
  startAgain: () => Promise<Server>
  end: (pid: number) => Promise<void>
  log: (line: string) => void
}

/** Between two looks, in milliseconds. */
const interval = 500
