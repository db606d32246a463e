import { system } from '../src/platform/context.ts'
import type { Runtime } from '../src/platform/runtime.ts'

/** The same desk, living through another time: whatever is done through it happens then. */
export interface Past {
  readonly runtime: Runtime
  set(to: Date): void
}

export function past(present: Runtime, from: Date): Past {
  let now = from
  const jobs = new Map(
    present.slices.flatMap(slice => slice.jobs ?? []).map(handler => [handler.job.name, handler]),
  )
  const runtime: Runtime = {
    ...present,
    clock: { now: () => now },
    act: (actor, run, door, at = now) => present.act(actor, run, door, at),
    async runJob(name, payload) {
      await runtime.act(system, async ctx => jobs.get(name)?.run(ctx, payload))
    },
  }
  return {
    runtime,
    set(to) {
      now = to
    },
  }
}
