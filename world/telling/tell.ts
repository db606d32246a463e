import { textToHtml } from '../../src/desk/channels/email/reading/index.ts'
import { make as ask, assign, setState } from '../../src/desk/conversations/contract.ts'
import { merge } from '../../src/desk/customers/contract.ts'
import { save } from '../../src/desk/drafts/contract.ts'
import { upload } from '../../src/desk/files/contract.ts'
import { write } from '../../src/desk/log/contract.ts'
import { add } from '../../src/desk/notes/contract.ts'
import { reply } from '../../src/desk/outbox/contract.ts'
import { startDelivery } from '../../src/desk/outbox/index.ts'
import { second } from '../../src/kit/time.ts'
import type { Actor } from '../../src/platform/context.ts'
import { enter } from '../enter.ts'
import { fileNamed } from '../files.ts'
import type { FileName, Step, Story } from '../story.ts'
import { tellTold, tellWish } from './asked.ts'
import { tellComplaint } from './complaints.ts'
import { mail } from './mail.ts'
import { promised, tellPromise } from './promises.ts'
import { tellRepair } from './repairs.ts'
import { refusal, tellOfRule } from './rules.ts'
import { conversationOf, customerId, type Scene } from './scene.ts'

/** Lets one step of a story happen, at the time that the scene stands at. */
export async function tell(scene: Scene, story: Story, step: Step): Promise<void> {
  switch (step.does) {
    case 'mail':
      return mail(scene, story, step)
    case 'ask':
      return tellAsk(scene, story, step)
    case 'log':
      return tellLog(scene, story, step)
    case 'reply':
      return tellReply(scene, story, step)
    case 'merge':
      return tellMerge(scene, step)
    case 'strain':
    case 'tellOwner':
      return tellOfRule(scene, conversationOf(scene, story), step)
    case 'promise':
    case 'keep':
    case 'move':
    case 'hand over':
      return tellPromise(scene, story, step)
    case 'lodge':
    case 'acknowledge':
    case 'write down':
    case 'invite':
    case 'account':
    case 'find':
    case 'show':
    case 'see':
    case 'answer':
    case 'further':
    case 'letter':
    case 'end':
      return tellComplaint(scene, story, step)
    case 'told':
      return tellTold(scene, story, step)
    case 'wish':
      return tellWish(scene, story, step)
    case 'limit':
    case 'slip':
    case 'seek':
    case 'take in':
    case 'admit':
    case 'remedy':
    case 'they say':
    case 'end repair':
      return tellRepair(scene, story, step)
    default:
      return tellInside(scene, conversationOf(scene, story), step)
  }
}

type Does<K extends Step['does']> = Extract<Step, { does: K }>

async function tellInside(
  scene: Scene,
  id: string,
  step: Does<'note' | 'assign' | 'state' | 'draft'>,
): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  switch (step.does) {
    case 'note':
      await enter(runtime, add, { id, text: step.text }, { as })
      return
    case 'assign': {
      const assignee = step.to && scene.cast[step.to].id
      const team = step.team && scene.teams[step.team]
      await enter(runtime, assign, { id, assignee, team }, { as })
      return
    }
    case 'state':
      await enter(runtime, setState, { id, state: step.state, until: moment(scene, step.until) }, { as })
      return
    case 'draft':
      await enter(runtime, save, { id, html: textToHtml(step.text), version: 0 }, { as })
  }
}

/** Forms and chats have no slice of their own yet: a program enters them, as a website would with its key. */
async function tellAsk(scene: Scene, story: Story, step: Does<'ask'>): Promise<void> {
  const as: Actor = { ...scene.cast.dele, kind: 'key', name: 'Website', scope: 'write' }
  const customer = await customerId(scene, step.from, as)
  const { channel, subject, text } = step
  const team = step.team && scene.teams[step.team]
  const { id } = await enter(scene.then.runtime, ask, { channel, subject, text, customer, team }, { as })
  scene.told.set(story, id)
}

async function tellLog(scene: Scene, story: Story, step: Does<'log'>): Promise<void> {
  const as = scene.cast[step.by]
  const { kind, what, state, who } = step
  const refused = step.refusal && (await refusal(scene, as, step.refusal))
  const outcome = [refused?.words, step.outcome].filter(Boolean).join('\n\n')
  const customer = typeof who === 'string' ? await customerId(scene, who, as) : null
  const known = scene.told.get(story)
  const { id } = await enter(
    scene.then.runtime,
    write,
    {
      kind,
      what,
      outcome,
      state,
      customer,
      newCustomer: who !== null && typeof who === 'object' ? who : undefined,
      conversation: known,
      until: moment(scene, step.until),
      at: moment(scene, step.happened),
      refusal: refused?.id,
      promise: step.promise && promised(scene, step.promise),
    },
    { as },
  )
  scene.told.set(story, id)
}

async function tellReply(scene: Scene, story: Story, step: Does<'reply'>): Promise<void> {
  const { then } = scene
  const as = scene.cast[step.by]
  const attachments: string[] = []
  for (const name of step.files ?? []) attachments.push(await uploaded(scene, name, as))
  const state = step.then ?? 'waiting'
  await enter(
    then.runtime,
    reply,
    {
      id: conversationOf(scene, story),
      text: step.text,
      attachments,
      then: { state, until: moment(scene, step.until) },
    },
    { as },
  )
  then.set(new Date(step.at(scene.now).getTime() + 20 * second))
  const delivery = startDelivery(then.runtime, { looks: false })
  await delivery.drain()
  await delivery.stop()
}

async function tellMerge(scene: Scene, step: Does<'merge'>): Promise<void> {
  const as = scene.cast[step.by]
  const id = await customerId(scene, step.kept, as)
  const other = await customerId(scene, step.other, as)
  await enter(scene.then.runtime, merge, { id, other }, { as })
}

async function uploaded(scene: Scene, name: FileName, as: Actor): Promise<string> {
  const { type, content } = fileNamed(name)
  return (await enter(scene.then.runtime, upload, { name, type }, { as, body: content })).id
}

function moment(scene: Scene, of: ((now: Date) => Date) | undefined): string | undefined {
  return of?.(scene.now).toISOString()
}
