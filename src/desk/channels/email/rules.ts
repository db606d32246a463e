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

/** What an acknowledgement says until somebody writes another. */
export const standardAcknowledgement = `Hello {name},

your message has come in with the number #{number}. A person will read it and answer you.

If you would like to add something, answer this mail.`

/** The words of an acknowledgement with what is known put in: `{name}`, `{number}` and `{subject}`. */
export function acknowledgementFor(
  template: string,
  known: { name: string; number: number; subject: string },
): string {
  const name = printableName(known.name)
  const subject = known.subject.slice(0, 200)
  // Without a name the greeting loses its blank and comma too: "Hello," and not "Hello ,".
  return (template.trim() || standardAcknowledgement).replace(
    /(,? ?)\{(name|number|subject)\}/g,
    (_, before, field) => {
      if (field === 'number') return `${before}${known.number}`
      if (field === 'subject') return `${before}${subject}`
      return name && `${before}${name}`
    },
  )
}

/** Empty for a name with an advertisement in it: whoever forges a sender must not have us carry that to them. */
export function printableName(name: string): string {
  return name.length > 60 || /[@:/<>\n]|www\.|\.\w{2,}\b/i.test(name) ? '' : name
}
