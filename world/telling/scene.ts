import type { Mailbox } from '../../src/desk/channels/email/contract.ts'
import type { Receiving } from '../../src/desk/channels/email/index.ts'
import { list, make } from '../../src/desk/customers/contract.ts'
import type { Actor } from '../../src/platform/context.ts'
import { type CustomerName, customers, type MailboxName, type Person, type TeamName } from '../cast.ts'
import { enter } from '../enter.ts'
import type { Past } from '../past.ts'
import type { RuleName } from '../rules.ts'
import type { SmtpClient } from '../smtp-client.ts'
import type { Cast } from '../staff.ts'
import type { Story } from '../story.ts'

/** Where the stories are told: who serves, by which doors customers come, and how far each story has got. */
export interface Scene {
  then: Past
  now: Date
  cast: Cast
  teams: Record<TeamName, string>
  boxes: Record<MailboxName, Mailbox>
  rules: Record<RuleName, string>
  /** How customers' mail comes in. */
  post: SmtpClient
  receiving: Receiving
  /** The conversation of each story that has begun, by its id. */
  told: Map<Story, string>
}

export function conversationOf(scene: Scene, story: Story): string {
  const id = scene.told.get(story)
  if (id === undefined) throw new Error(`“${story.shows}” goes on before it has begun.`)
  return id
}

/** The customer's id; entered by `by` at the first contact, with what the cast says of them. */
export async function customerId(scene: Pick<Scene, 'then'>, name: CustomerName, by: Actor): Promise<string> {
  const person: Person = customers[name]
  const { runtime } = scene.then
  const { items } = await enter(runtime, list, { q: person.email ?? person.phone }, { as: by })
  if (items[0]) return items[0].id
  return (await enter(runtime, make, entryOf(person), { as: by })).id
}

export function entryOf({ name, email, phone, account, about }: Person) {
  return { name, emails: email ? [email] : [], phones: phone ? [phone] : [], account, about }
}
