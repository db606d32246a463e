import * as admitting from '../../src/desk/repair/admitting/contract.ts'
import * as cleaning from '../../src/desk/repair/cleaning/contract.ts'
import * as repair from '../../src/desk/repair/contract.ts'
import * as ending from '../../src/desk/repair/ending/contract.ts'
import * as opening from '../../src/desk/repair/opening/contract.ts'
import * as remedies from '../../src/desk/repair/remedies/contract.ts'
import { open } from '../../src/desk/timeline/contract.ts'
import { dayIn } from '../../src/kit/days.ts'
import { customers, desk } from '../cast.ts'
import { enter } from '../enter.ts'
import type { RepairStep, Step, Story } from '../story.ts'
import { conversationOf, type Scene } from './scene.ts'

/** Something of ours slips, or is put right. */
export async function tellRepair(scene: Scene, story: Story, step: Step & RepairStep): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  const conversation = conversationOf(scene, story)
  if (step.does === 'limit') {
    const { amount, currency } = step
    await enter(runtime, remedies.setLimit, { role: 'agent', amount, currency }, { as })
    return
  }
  if (step.does === 'slip') {
    const { slip, cause, found } = step
    const slipDay = step.when ? dayIn(desk.timeZone, step.when(scene.now)) : null
    await enter(runtime, opening.open, { conversation, slip, cause, found, slipDay }, { as })
    return
  }
  const id = await repairOf(scene, story)
  switch (step.does) {
    case 'seek':
      await enter(runtime, cleaning.seek, { id }, { as })
      return
    case 'take in':
      await takeIn(scene, id, step)
      return
    case 'admit':
      await enter(runtime, admitting.admit, { id, message: await lastAnswer(scene, story) }, { as })
      return
    case 'remedy':
      await give(scene, id, step)
      return
    case 'they say':
      await enter(runtime, ending.answerAsking, { id, answer: step.answer, words: step.words }, { as })
      return
    case 'end repair':
      await enter(runtime, ending.close, { id, as: step.as, words: step.words }, { as })
  }
}

type Does<K extends RepairStep['does']> = Extract<RepairStep, { does: K }>

/** What the search of the desk finds of a customer, and that it is done. */
async function takeIn(scene: Scene, id: string, step: Does<'take in'>): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  const { items } = await enter(runtime, cleaning.seek, { id }, { as })
  const { name } = customers[step.from]
  const found = items.find(item => item.customer?.name === name)
  if (!found) throw new Error(`The search finds nothing of ${name}.`)
  const { kind, words, conversation, customer } = found
  const { items: all } = await enter(
    runtime,
    cleaning.addItem,
    { id, kind, words, conversation: conversation.id, customer: customer?.id ?? null, isFound: true },
    { as },
  )
  const item = all.find(each => each.conversation?.id === conversation.id)
  if (item)
    await enter(runtime, cleaning.settleItem, { id: item.id, state: 'done', because: step.done }, { as })
}

async function give(scene: Scene, id: string, step: Does<'remedy'>): Promise<void> {
  const due = { day: dayIn(desk.timeZone, step.due(scene.now)) }
  const owner = step.owner ? scene.cast[step.owner].id : 'me'
  const { kind, words, money = null } = step
  const as = scene.cast[step.by]
  await enter(scene.then.runtime, remedies.take, { id, kind, words, money, due, owner }, { as })
}

async function repairOf(scene: Scene, story: Story): Promise<string> {
  const conversation = conversationOf(scene, story)
  const as = scene.cast.esme
  const { items } = await enter(scene.then.runtime, repair.list, { conversation, which: 'any' }, { as })
  const last = items.at(-1)
  if (!last) throw new Error(`Nothing has slipped yet in “${story.shows}”.`)
  return last.id
}

async function lastAnswer(scene: Scene, story: Story): Promise<string> {
  const as = scene.cast.esme
  const { timeline } = await enter(scene.then.runtime, open, { id: conversationOf(scene, story) }, { as })
  const said = timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  const ours = said.findLast(message => message.direction === 'outbound')
  if (!ours) throw new Error(`Nobody has answered in “${story.shows}”.`)
  return ours.id
}
