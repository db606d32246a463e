import { day } from '../../../kit/time.ts'

/** Mail up to this size lies in its row; what is larger lies in a file. */
export const largestInRow = 256 * 1024

/** Imported mail that is older than this does not wait for anybody any more. */
export const importedIsClosedAfter = 30 * day

/** The mailbox that an address reaches: its own, or, with anything after a plus sign, the one before the plus. */
export function mailboxOf<M extends { address: string }>(address: string, mailboxes: M[]): M | undefined {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at)
  const plus = [...local.matchAll(/\+/g)].map(match => match.index).reverse()
  const candidates = [address, ...plus.map(index => local.slice(0, index) + domain)]
  return candidates
    .map(candidate => mailboxes.find(mailbox => mailbox.address === candidate))
    .find(mailbox => mailbox !== undefined)
}

/** Never in the future, whatever a sender's clock says. */
export function saidAt(date: string | null, receivedAt: Date): Date {
  const claimed = date === null ? receivedAt : new Date(date)
  return claimed < receivedAt ? claimed : receivedAt
}

/** What to call a conversation: its first mail's subject, or else who wrote. */
export function conversationSubject(
  subject: string,
  sender: { name: string; address: string } | null,
): string {
  if (subject) return subject.slice(0, 500)
  if (!sender) return 'A mail without subject or sender'
  return `A mail from ${sender.name || sender.address}`.slice(0, 500)
}

/** The numbers that a subject names, `[#12]` or `#12`, in their order. */
export function numbersIn(subject: string): string[] {
  return [...subject.matchAll(/(?:^|[\s[(:])#(\d{1,9})(?![\w#])/g)]
    .map(match => match[1] as string)
    .slice(0, 5)
}
