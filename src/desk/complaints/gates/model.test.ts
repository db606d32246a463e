import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { sequences } from '../../../../world/complaint-model/commands.ts'
import { deskDoer } from '../../../../world/complaint-model/desk.ts'
import type { Doer } from '../../../../world/complaint-model/doer.ts'
import { pureDoer } from '../../../../world/complaint-model/pure.ts'
import { begin } from '../../../../world/complaint-model/told.ts'
import { openDesk } from '../../../../world/desk.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** What was done, and by how many colleagues concerned it was held, so that the runs are known to get somewhere. */
const reached = new Map<string, number>()

const isAsking = new Set<keyof Doer>(['readers', 'told', 'now'])

function counted(doer: Doer): Doer {
  return new Proxy(doer, {
    get(target, name: keyof Doer) {
      const member = target[name]
      if (typeof member !== 'function' || isAsking.has(name)) return member
      return async (...given: never[]) => {
        const isDone = await (member as (...all: never[]) => Promise<boolean>)(...given)
        const told = await target.told()
        const what = `${name}${told.length > 0 ? ' with somebody concerned' : ''}`
        if (isDone) reached.set(what, (reached.get(what) ?? 0) + 1)
        return isDone
      }
    },
  })
}

test('no sequence of actions gets past a closed gate, nor lets whom it concerns read', async () => {
  const runs = 2500
  let done = 0
  await fc.assert(
    fc.asyncProperty(sequences(80), async commands => {
      await fc.asyncModelRun(() => ({ model: begin(), real: counted(pureDoer()) }), commands)
      done++
    }),
    { numRuns: runs },
  )
  expect(done).toBe(runs)
  for (const what of ['show', 'see', 'respond', 'close', 'reopen', 'takeFurther', 'pass'])
    expect(reached.get(`${what} with somebody concerned`), what).toBeGreaterThan(20)
}, 120_000)

test('nor at a whole desk', async () => {
  await fc.assert(
    fc.asyncProperty(sequences(20), async commands => {
      await desk.reset()
      const real = await deskDoer(desk)
      await fc.asyncModelRun(() => ({ model: begin(), real }), commands)
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 300_000)
