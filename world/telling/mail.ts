import { sanitiseMailHtml } from '../../src/desk/channels/email/reading/index.ts'
import { openConversation, say } from '../../src/desk/conversations/index.ts'
import { meetCustomer } from '../../src/desk/customers/index.ts'
import { keepFile } from '../../src/desk/files/index.ts'
import { system } from '../../src/platform/context.ts'
import { customers, type Person } from '../cast.ts'
import { fileNamed } from '../files.ts'
import type { Step, Story } from '../story.ts'
import { customerId, type Scene } from './scene.ts'

/** A customer's mail arrives: it begins the story's conversation or goes on with it. */
export async function mail(scene: Scene, story: Story, step: Extract<Step, { does: 'mail' }>): Promise<void> {
  const person: Person = customers[step.from]
  const box = scene.boxes[step.to]
  // Whom the desk knows already, with account and number, was entered before they wrote.
  if (person.account || person.phone) await customerId(scene, step.from, scene.cast.dele)
  const quoted = step.text.search(/\n(On|Am|Le) .*:\n>/)
  await scene.then.runtime.act(system, async ctx => {
    const address = person.email as string
    const customer = await meetCustomer(ctx, 'email', address, person.name)
    const opening = {
      subject: step.subject,
      channel: 'email',
      customerId: customer.id,
      mailboxId: box.id,
      teamId: box.team,
    } as const
    const id = scene.told.get(story) ?? (await openConversation(ctx, opening)).id
    const files = await Promise.all((step.files ?? []).map(name => keepFile(ctx, fileNamed(name))))
    const html = step.html === undefined ? null : sanitiseMailHtml(step.html)
    await say(ctx, id, {
      direction: 'inbound',
      channel: 'email',
      author: { kind: 'customer', id: customer.id, name: customer.name },
      text: step.text,
      html,
      hasRemoteImages: html?.includes('data-remote-src'),
      quotedFrom: quoted < 0 ? null : quoted + 1,
      subject: step.subject,
      from: { name: person.name, address },
      to: [{ name: box.name, address: box.address }],
      files: files.map(({ id, name, type, size }) => ({
        fileId: id,
        name,
        type,
        size,
        inline: false,
        contentId: null,
      })),
    })
    scene.told.set(story, id)
  })
}
