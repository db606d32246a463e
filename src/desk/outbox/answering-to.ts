import type { Context } from '../../platform/context.ts'
import { ownAddresses } from '../channels/email/index.ts'
import type { Message } from '../conversations/contract.ts'
import { type ConversationRow, lastAddressOf, lastHeardByMail } from '../conversations/index.ts'
import type { Customer } from '../customers/contract.ts'
import type { CanReply } from './contract.ts'
import { readsNobody } from './own/rules.ts'
import { othersOf } from './rules.ts'

type AnswerTo = Pick<CanReply, 'to' | 'others' | 'replyTo' | 'stranger'>

/**
 * Whom an answer goes to unless its writer says otherwise: the address that the customer wrote from last. Where their mail asks
 * for answers elsewhere (Reply-To, RFC 5322 section 3.6.2), that is followed within the same domain, and where nobody reads
 * what comes to the address itself; anything else is how an answer is led astray, and is for a person to choose.
 */
export async function answerTo(
  ctx: Context,
  conversation: ConversationRow,
  customer: Customer,
): Promise<AnswerTo> {
  const address = (await lastAddressOf(ctx, conversation.id, customer.emails)) ?? customer.emails[0] ?? ''
  const sender = { name: customer.name, address }
  const heard = await lastHeardByMail(ctx, conversation)
  if (!heard) return { to: [sender], others: [], replyTo: null, stranger: null }
  const asked = heard.from?.address === address ? heard.replyTo : []
  const isFollowed = asked.length > 0 && mayFollow(address, asked, heard.marks)
  const to = isFollowed ? asked : [sender]
  const known = [...(await ownAddresses(ctx)), address, ...asked.map(one => one.address)]
  const other = isFollowed ? [sender] : asked
  return {
    to,
    others: othersOf(heard, known),
    replyTo: other.length > 0 ? { isFollowed, other } : null,
    stranger: heard.marks.includes('stranger') ? heard.from : null,
  }
}

function mayFollow(from: string, asked: Message['replyTo'], marks: Message['marks']): boolean {
  if (marks.some(mark => doubts.has(mark))) return false
  return readsNobody(from) || asked.every(({ address }) => isNear(domainOf(address), domainOf(from)))
}

const doubts = new Set<Message['marks'][number]>(['unverified', 'own-address', 'looks-like-colleague'])

function isNear(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
