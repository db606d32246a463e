import { changeMailbox, type Mailbox, makeMailbox } from '../src/desk/channels/email/contract.ts'
import { startReceiving } from '../src/desk/channels/email/index.ts'
import { noticeJob } from '../src/desk/complaints/index.ts'
import { lookJob } from '../src/desk/promises/index.ts'
import { state as setupState } from '../src/desk/setup/contract.ts'
import { day } from '../src/kit/time.ts'
import type { Runtime } from '../src/platform/runtime.ts'
import { colleagues, type MailboxName, mailboxes, password } from './cast.ts'
import { enter } from './enter.ts'
import { past } from './past.ts'
import { smtpClient } from './smtp-client.ts'
import { startSmtpSink } from './smtp-sink.ts'
import { placesOf, staff } from './staff.ts'
import { stories } from './stories/index.ts'
import { enterRules } from './telling/rules.ts'
import type { Scene } from './telling/scene.ts'
import { tell } from './telling/tell.ts'

export interface SignIn {
  name: string
  email: string
  password: string
  role: string
}

/**
 * Fills a desk with the cast and their conversations, the last of them some minutes before now. A desk that nobody has
 * set up is staffed first; one that is set up must be staffed with the cast. No mail leaves this machine.
 */
export async function loadWorld(runtime: Runtime): Promise<{ signIns: SignIn[] }> {
  const now = runtime.clock.now()
  const then = past(runtime, new Date(now.getTime() - 60 * day))
  const { isSetUp } = await enter(runtime, setupState, {})
  if (!isSetUp) await staff(then.runtime, () => null)
  const places = await placesOf(runtime)
  const sink = await startSmtpSink()
  const receiving = await startReceiving(then.runtime, { host: '127.0.0.1', port: 0 })
  const post = await smtpClient(receiving.port)
  try {
    const boxes = await openBoxes(then.runtime, places, sink.port)
    const empty = { ...places, then, now, boxes, receiving, post, told: new Map() }
    const scene: Scene = { ...empty, rules: await enterRules(empty) }
    const steps = stories.flatMap(story => story.steps.map(step => ({ story, step, at: step.at(now) })))
    // A stable sort: what a story tells at one moment stays in its order.
    for (const { story, step, at } of steps.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      if (at > now) throw new Error(`“${story.shows}” has a step that is still to come.`)
      then.set(at)
      // Owners are asked and days pass in the time of the stories too.
      await then.runtime.runJob(lookJob.name, {})
      await then.runtime.runJob(noticeJob.name, {})
      await tell(scene, story, step)
    }
    then.set(now)
    await then.runtime.runJob(lookJob.name, {})
    for (const box of Object.values(scene.boxes)) await closeServer(then.runtime, places, box)
  } finally {
    await post.close()
    await receiving.stop()
    await sink.stop()
  }
  const signIns = Object.values(colleagues).map(({ name, email, role }) => ({ name, email, password, role }))
  return { signIns }
}

type Places = Awaited<ReturnType<typeof placesOf>>

async function openBoxes(runtime: Runtime, { cast, teams }: Places, port: number): Promise<Scene['boxes']> {
  const smtp = { host: '127.0.0.1', port, security: 'none' } as const
  const open = ({ team, ...box }: (typeof mailboxes)[MailboxName]) =>
    enter(runtime, makeMailbox, { ...box, team: teams[team], smtp }, { as: cast.dele })
  return { hello: await open(mailboxes.hello), network: await open(mailboxes.network) }
}

/** What is answered from now on waits in the outbox and says so, until somebody enters a server of their own. */
async function closeServer(
  runtime: Runtime,
  { cast }: Places,
  { id, name, address, signature, team }: Mailbox,
): Promise<void> {
  await enter(runtime, changeMailbox, { id, name, address, signature, team, smtp: null }, { as: cast.dele })
}
