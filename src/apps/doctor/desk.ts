import * as awake from '../../desk/awake/contract.ts'
import * as email from '../../desk/channels/email/contract.ts'
import * as outbox from '../../desk/outbox/contract.ts'
import { identity } from '../../desk/setup/index.ts'
import { minute } from '../../kit/time.ts'
import { system } from '../../platform/context.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { ask } from '../asking.ts'
import { type Finding, mend, well } from './finding.ts'

const most = 100

/** What the desk itself knows: whether it is set up, whether mail comes and goes. Asked as any program would ask. */
export async function checkDesk(runtime: Runtime): Promise<Finding[]> {
  const desk = await runtime.read(system, identity)
  if (!desk?.isSetUp) return [well('desk', 'not set up yet: start it and open the link that it prints')]
  const { items: mailboxes } = await ask(runtime, system, email.mailboxes, {})
  return [
    well('desk', `"${desk.name}" is set up`),
    ...(mailboxes.length === 0 ? [well('mailboxes', 'none yet')] : []),
    ...(
      await Promise.all(mailboxes.filter(one => one.isActive).map(one => checkMailbox(runtime, one)))
    ).flat(),
    ...(await checkSecrets(runtime)),
    await checkFailed(runtime),
    await checkOverdue(runtime),
    await checkQuarantine(runtime),
  ]
}

async function checkMailbox(runtime: Runtime, mailbox: email.Mailbox): Promise<Finding[]> {
  const part = `mailbox ${mailbox.address}`
  const { id, address, imap, smtp } = mailbox
  if (!imap && !smtp) {
    return [well(part, 'no servers: mail comes in by SMTP alone, and answers wait in the outbox')]
  }
  const { parts } = await ask(runtime, system, email.testMailbox, { id, address, imap, smtp })
  const failed = parts.filter(one => !one.worked)
  return failed.length === 0
    ? [well(part, 'its servers answer')]
    : failed.map(one => mend(part, one.sentence))
}

/** What only the calendar tells; whether the servers answer was tried above. */
async function checkSecrets(runtime: Runtime): Promise<Finding[]> {
  const { findings } = await ask(runtime, system, awake.health, {})
  return findings
    .filter(({ part }) => part === 'secret')
    .map(({ sentence }) => mend('client secret', sentence))
}

async function checkFailed(runtime: Runtime): Promise<Finding> {
  const { items } = await ask(runtime, system, outbox.list, { state: 'failed', limit: most })
  const final = items.filter(item => item.delivery.nextTryAt === null)
  if (final.length > 0) {
    return mend(
      'outbox',
      `${counted(final.length, 'answer')} could not be sent: open the outbox and decide on each.`,
    )
  }
  return well(
    'outbox',
    items.length > 0 ? `${counted(items.length, 'answer')} will be tried again` : 'nothing failed',
  )
}

async function checkOverdue(runtime: Runtime): Promise<Finding> {
  const { items } = await ask(runtime, system, outbox.list, { state: 'held', limit: most })
  const late = items.filter(item => Date.parse(item.madeAt) < runtime.clock.now().getTime() - 10 * minute)
  if (late.length === 0) return well('answers on their way', 'none is late')
  const reason = late.find(item => item.delivery.problem)?.delivery.problem
  return mend(
    'answers on their way',
    `${counted(late.length, 'answer')} wait longer than ten minutes: ${reason ?? 'see that the server runs with the role mail, and that a mailbox has a server to send by.'}`,
  )
}

async function checkQuarantine(runtime: Runtime): Promise<Finding> {
  const { items } = await ask(runtime, system, email.quarantine, { limit: most })
  return items.length === 0
    ? well('quarantine', 'empty')
    : mend(
        'quarantine',
        `${counted(items.length, 'mail')} could not be read: open the quarantine and look at each.`,
      )
}

function counted(count: number, thing: string): string {
  return `${count === most ? `${most} or more` : count} ${thing}${count === 1 ? '' : 's'}`
}
