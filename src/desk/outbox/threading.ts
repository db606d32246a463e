import { createHash } from 'node:crypto'

const longestReferences = 1500

/**
 * For References (RFC 5322 section 3.6.4): oldest first, the mail that is answered last, and of a long thread the first and the
 * last ones, because some servers cut long headers off.
 */
export function references(ids: readonly string[], answered: string | null): string[] {
  const [first, ...rest] = [...ids.filter(id => id !== answered), ...(answered ? [answered] : [])]
  if (first === undefined) return []
  const kept: string[] = []
  let length = first.length
  for (const id of rest.toReversed()) {
    length += id.length + 1
    if (length > longestReferences) break
    kept.unshift(id)
  }
  return [first, ...kept]
}

/** How Outlook knows a thread: its index, base64, and its topic. */
export interface OutlookThread {
  index: string
  topic: string
}

/**
 * The thread as Outlook goes on with it: the customer's own index with a block for this answer, or a fresh one for a conversation
 * that came from another program. [MS-OXOMSG] section 2.2.1.3: 22 bytes for the thread, 5 for each answer.
 */
export function outlookThread(
  heard: Partial<OutlookThread> | null,
  answer: { conversationId: string; startedAt: Date; subject: string; messageId: string; at: Date },
): OutlookThread {
  const given = Buffer.from(heard?.index ?? '', 'base64')
  const isSound = given.length >= 22 && given[0] === 1 && (given.length - 22) % 5 === 0
  const before = isSound ? given.subarray(0, most) : headOf(answer.startedAt, answer.conversationId)
  const index = Buffer.concat([before, blockOf(before, answer.at, answer.messageId)]).toString('base64')
  return { index, topic: isSound && heard?.topic ? heard.topic : answer.subject }
}

/** After a hundred answers the newer ones are told apart by their other headers. */
const most = 22 + 5 * 100

/** 100 nanoseconds since 1601, as Windows counts. */
function fileTime(at: Date): bigint {
  return (BigInt(at.getTime()) + 11_644_473_600_000n) * 10_000n
}

/** One, the five bytes of the time below the first, and a number for the thread, which is the conversation's own. */
function headOf(startedAt: Date, conversationId: string): Buffer {
  const head = Buffer.alloc(22)
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(fileTime(startedAt))
  head[0] = 1
  time.copy(head, 1, 1, 6)
  Buffer.from(conversationId.replaceAll('-', ''), 'hex').copy(head, 6)
  return head
}

/** One bit for the unit, 31 of the time since the thread began, four by chance and four that count. */
function blockOf(index: Buffer, at: Date, messageId: string): Buffer {
  const time = Buffer.alloc(8)
  index.copy(time, 0, 0, 6)
  const since = fileTime(at) - time.readBigUInt64BE()
  const difference = since > 0n ? since : 0n
  // Above 1.7 years the coarser unit.
  const isLong = difference >> 49n > 0n
  const delta = (difference >> (isLong ? 23n : 18n)) & 0x7fffffffn
  const block = Buffer.alloc(5)
  block.writeUInt32BE(Number((isLong ? 0x80000000n : 0n) | delta))
  block[4] = createHash('sha256').update(messageId).digest()[0] ?? 0
  return block
}
