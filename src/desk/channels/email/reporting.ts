import type { Context } from '../../../platform/context.ts'
import { conversationsOfMessages } from '../../conversations/index.ts'
import * as contract from './contract.ts'
import type { MachineKind } from './machines.ts'
import { messageIdOf, messageIdOfBounce } from './own-ids.ts'
import type { ParsedMail } from './reading/index.ts'
import { idKeys } from './signs.ts'
import * as storeIds from './store-ids.ts'

/** The mail of ours that a machine writes about. */
export interface Reported {
  messageId: string
  conversationId: string
  /** The desk wrote it by itself; it is no message of the conversation. */
  isOwnMail: boolean
}

/** Who writes these is a mail system, and nobody's customer. */
export function isMailSystem(automatic: MachineKind): boolean {
  return (
    automatic === 'bounce' || automatic === 'delay' || automatic === 'delivered' || automatic === 'feedback'
  )
}

/**
 * The mail of ours that a machine's is about: by the bounce address that it came to, by the id of what it encloses or quotes,
 * and by the id that a provider put in place of ours. What we did not sign ourselves or were not told by our own provider counts
 * for nothing, so that a forged bounce finds nothing.
 */
export async function reportedMail(
  ctx: Context,
  mail: Pick<ParsedMail, 'report'>,
  recipients: readonly string[],
): Promise<Reported | null> {
  const originals = mail.report?.originals ?? []
  const ours = [
    ...recipients.map(recipient => messageIdOfBounce(ctx.seal, recipient)),
    ...originals.map(id => messageIdOf(ctx.seal, id)),
  ].filter(id => id !== undefined)
  const answers = await conversationsOfMessages(ctx, ours)
  const known = await storeIds.known(ctx.db, originals.flatMap(idKeys))
  const machines = await storeIds.machineMails(ctx.db, ours)
  for (const id of ours) {
    const conversationId = answers.get(id)
    if (conversationId) return { messageId: id, conversationId, isOwnMail: false }
    const own = machines.find(row => row.messageId === id)
    if (own) return { ...own, isOwnMail: true }
  }
  const replaced = known.find(row => row.kind === 'provider')
  return replaced
    ? { messageId: replaced.messageId, conversationId: replaced.conversationId, isOwnMail: false }
    : null
}

/**
 * Tells whoever sends what became of a mail; `report` is the message in which it stands. A mail system never writes in the
 * name of the recipient: then it is their holiday note, whatever its envelope says.
 */
export async function tellReport(
  ctx: Context,
  reported: Reported,
  mail: Pick<ParsedMail, 'report' | 'automatic' | 'from'>,
  as: { report: string; kind: 'bounce' | 'delay' | 'delivered' },
): Promise<void> {
  const named = (mail.report?.recipients ?? []).filter(({ address }) => address !== mail.from?.address)
  if (named.length === 0 && mail.automatic === 'no') return
  await ctx.record(
    contract.reported,
    { about: reported.messageId, conversation: reported.conversationId },
    {
      message: reported.messageId,
      isOwnMail: reported.isOwnMail,
      report: as.report,
      kind: as.kind,
      recipients: named.slice(0, mostTold),
    },
  )
}

const mostTold = 200
