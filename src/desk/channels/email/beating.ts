import { randomUUID } from 'node:crypto'
import { day, plus, second } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { beat } from './store-processes.ts'

const beatEvery = 15 * second
/** Kept for long, so that one can say since when none has been there. */
const forgottenAfter = 30 * day

/** Tells everybody that this process carries mail, for as long as it does. Answers how to stop. */
export function startBeating(runtime: Runtime): () => Promise<void> {
  const me = randomUUID()
  const started_at = runtime.clock.now()
  let running: Promise<void> = Promise.resolve()
  const tell = () => {
    running = runtime
      .act(system, ctx =>
        beat(ctx.db, { id: me, started_at, beat_at: ctx.now }, plus(ctx.now, -forgottenAfter)),
      )
      .catch(error => runtime.log('warn', 'The mail process could not tell that it is alive', { error }))
  }
  tell()
  const timer = setInterval(tell, beatEvery)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
