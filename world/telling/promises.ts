import { handOver, keep, list, make, move } from '../../src/desk/promises/contract.ts'
import { dayIn } from '../../src/kit/days.ts'
import { desk } from '../cast.ts'
import { enter } from '../enter.ts'
import type { Moment, Promised, Step, Story } from '../story.ts'
import { conversationOf, type Scene } from './scene.ts'

type Does<K extends Step['does']> = Extract<Step, { does: K }>

/** Somebody promises, or something becomes of what was promised. */
export async function tellPromise(
  scene: Scene,
  story: Story,
  step: Does<'promise' | 'keep' | 'move' | 'hand over'>,
): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  if (step.does === 'promise') {
    const conversation = conversationOf(scene, story)
    await enter(runtime, make, { conversation, note: step.note, ...promised(scene, step) }, { as })
    return
  }
  const id = await promiseOf(scene, step.words)
  switch (step.does) {
    case 'keep':
      await enter(runtime, keep, { id, how: step.how }, { as })
      return
    case 'move': {
      const { reason, told } = step
      await enter(runtime, move, { id, due: { day: dayOf(scene, step.due) }, reason, told }, { as })
      return
    }
    case 'hand over':
      await enter(runtime, handOver, { id, to: scene.cast[step.to].id, reason: step.reason }, { as })
  }
}

/** As the contracts take it. */
export function promised(scene: Scene, { words, due, time }: Promised) {
  return { words, due: { day: dayOf(scene, due), time: time ?? null } }
}

function dayOf(scene: Scene, due: Moment): string {
  return dayIn(desk.timeZone, due(scene.now))
}

async function promiseOf(scene: Scene, words: string): Promise<string> {
  const as = scene.cast.esme
  const { items } = await enter(scene.then.runtime, list, { which: 'any', limit: 100 }, { as })
  const found = items.find(each => each.words === words)
  if (!found) throw new Error(`Nobody has promised “${words}” yet.`)
  return found.id
}
