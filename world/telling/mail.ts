import { mailIdsOf } from '../../src/desk/channels/email/index.ts'
import { list } from '../../src/desk/conversations/contract.ts'
import { system } from '../../src/platform/context.ts'
import { customers, type Person } from '../cast.ts'
import { enter } from '../enter.ts'
import { fileNamed } from '../files.ts'
import { letter } from '../letters.ts'
import type { Step, Story } from '../story.ts'
import { customerId, type Scene } from './scene.ts'

/** A customer's mail arrives by SMTP: it begins the story's conversation, or answers the last letter in it. */
export async function mail(scene: Scene, story: Story, step: Extract<Step, { does: 'mail' }>): Promise<void> {
  const { runtime } = scene.then
  const person: Person = customers[step.from]
  const { name, address } = scene.boxes[step.to]
  // Whom the desk knows with an account or a number was entered before they wrote.
  if (person.account || person.phone) await customerId(scene, step.from, scene.cast.dele)
  const begun = scene.told.get(story)
  // A letter joins a call or a visit only where a colleague puts them together.
  const ids = begun === undefined ? [] : await runtime.read(system, ctx => mailIdsOf(ctx, begun))
  if (begun !== undefined && ids.length === 0) throw new Error(`“${story.shows}” has no letter to answer.`)
  const from = { name: person.name, address: person.email ?? '' }
  const { subject, text, html } = step
  const files = (step.files ?? []).map(fileNamed)
  const to = { name, address }
  const source = await letter({
    from,
    to,
    subject,
    text,
    html,
    files,
    answers: ids.at(-1)?.rfcId,
    date: runtime.clock.now(),
  })
  const answer = await scene.post.send({ from: from.address, to: [address], source })
  if (!answer.startsWith('250')) throw new Error(`“${story.shows}”: the mail was not taken: ${answer}`)
  await scene.receiving.drain()
  if (begun !== undefined) return
  const customer = await customerId(scene, step.from, scene.cast.dele)
  const { items } = await enter(runtime, list, { customer, limit: 1 }, { as: scene.cast.dele })
  if (items[0]) scene.told.set(story, items[0].id)
}
