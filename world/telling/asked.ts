import { answerWish, tell } from '../../src/desk/questions/contract.ts'
import { open } from '../../src/desk/timeline/contract.ts'
import { enter } from '../enter.ts'
import type { Step, Story } from '../story.ts'
import { conversationOf, type Scene } from './scene.ts'

type Does<K extends Step['does']> = Extract<Step, { does: K }>

/** Keeps what a customer told, by the place of their words in the last message that holds them. */
export async function tellTold(scene: Scene, story: Story, step: Does<'told'>): Promise<void> {
  const as = scene.cast[step.by]
  const id = conversationOf(scene, story)
  const { timeline } = await enter(scene.then.runtime, open, { id }, { as })
  const said = timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  const message = said.findLast(each => each.direction === 'inbound' && each.text.includes(step.words))
  if (!message) throw new Error(`Nobody says “${step.words}” in “${story.shows}”.`)
  const start = message.text.indexOf(step.words)
  const end = start + step.words.length
  await enter(scene.then.runtime, tell, { id, part: step.part, message: message.id, start, end }, { as })
}

/** Says what became of the last wish of the story. */
export async function tellWish(scene: Scene, story: Story, step: Does<'wish'>): Promise<void> {
  const as = scene.cast[step.by]
  const { runtime } = scene.then
  const { told } = await enter(runtime, open, { id: conversationOf(scene, story) }, { as })
  const wish = told.findLast(each => each.part === 'wish')
  if (!wish) throw new Error(`Nobody has kept a wish in “${story.shows}”.`)
  await enter(runtime, answerWish, { id: wish.id, kind: step.outcome, reason: step.reason }, { as })
}
