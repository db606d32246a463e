import { Chip, type Tone } from '../../../web/kit/Chip.tsx'
import { Tooltip } from '../../../web/kit/Tooltip.tsx'
import type { Mark } from '../contract.ts'

/** What one should know before trusting a message; each mark explains itself on hover, on focus and to screen readers. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  // Which kind of machine it was says more than that it was one.
  const telling = marks.length > 1 ? marks.filter(mark => mark !== 'automatic') : marks
  return telling.map(mark => {
    const { label, why, tone } = known[mark]
    return (
      <Tooltip key={mark} text={why}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation shows on focus */}
        <span tabIndex={0}>
          <Chip tone={tone}>{label}</Chip>
          <span className="sr-only">: {why}</span>
        </span>
      </Tooltip>
    )
  })
}

const known: Record<Mark, { label: string; why: string; tone: Tone }> = {
  stranger: {
    label: 'Stranger',
    why: 'This address has not written in this conversation before; it found it by the subject or a reference. Check who it is before you answer.',
    tone: 'amber',
  },
  automatic: {
    label: 'Automatic',
    why: 'A machine sent this. It changes nothing in the conversation, and nothing is sent back by itself.',
    tone: 'plain',
  },
  'auto-reply': {
    label: 'Automatic answer',
    why: 'Such as a notice of absence or of receipt. A person may still answer.',
    tone: 'plain',
  },
  list: {
    label: 'Mailing list',
    why: 'This went to a list of which one of your mailboxes is a member; an answer may go to all of it.',
    tone: 'plain',
  },
  unverified: {
    label: 'Perhaps forged',
    why: 'A mail server that your desk trusts says that this did not come from where its address claims. Do not act on it before you have asked at an address you know.',
    tone: 'red',
  },
  'own-address': {
    label: 'Not sent by this desk',
    why: 'It carries the address of one of your own mailboxes, and the desk did not send it.',
    tone: 'red',
  },
  'looks-like-colleague': {
    label: 'Looks like one of you',
    why: 'The name or the address is like that of a colleague or of this desk, and nothing proves that one of you wrote it. It has no rights of a colleague’s.',
    tone: 'amber',
  },
  'other-address-as-name': {
    label: 'Shows another address',
    why: 'It calls itself by a mail address, and came from a different one. The one beside the name is the real one.',
    tone: 'amber',
  },
  'reply-to-differs': {
    label: 'Asks for answers elsewhere',
    why: 'Answers are asked for at an address of another domain than the one that wrote. Choose above your answer where it goes.',
    tone: 'amber',
  },
  'by-mail': {
    label: 'From a mail program',
    why: 'Written as an answer to a notice from the desk, not in the desk itself.',
    tone: 'plain',
  },
  newsletter: {
    label: 'Newsletter',
    why: 'This was sent to many at once. Nobody waits for an answer.',
    tone: 'plain',
  },
  bounce: {
    label: 'Could not be delivered',
    why: 'A mail system says that a mail did not arrive. Where it was an answer of yours, the answer says so too.',
    tone: 'red',
  },
  signed: {
    label: 'Signed',
    why: 'It carries a signature, which this desk does not check; it lies among the files.',
    tone: 'plain',
  },
  encrypted: {
    label: 'Encrypted',
    why: 'Only the holder of the key can read it. Download the file, and open it with the program that has the key.',
    tone: 'amber',
  },
  'over-limit': {
    label: 'Not all of it',
    why: 'It passed a limit of this desk. The sentence below says which; its source holds the whole.',
    tone: 'amber',
  },
  delay: {
    label: 'Delayed',
    why: 'A mail system says that a mail has not arrived yet. It goes on trying; there is nothing to do.',
    tone: 'amber',
  },
  delivered: {
    label: 'Has arrived',
    why: 'A mail system confirms that a mail has arrived.',
    tone: 'plain',
  },
  receipt: {
    label: 'Was displayed',
    why: 'Their mail program says that a mail was displayed. It does not say that it was read.',
    tone: 'plain',
  },
  challenge: {
    label: 'Asks for proof',
    why: 'A filter of theirs wants to know that a person has written, before it lets mail through. Follow it only if you trust it.',
    tone: 'amber',
  },
  calendar: {
    label: 'Calendar',
    why: 'Their calendar answers an invitation.',
    tone: 'plain',
  },
  feedback: {
    label: 'Reported as spam',
    why: 'A mail provider passes on that somebody has reported a mail of ours as unwanted.',
    tone: 'amber',
  },
  loop: {
    label: 'Our own mail',
    why: 'A mail that this desk wrote by itself has come back to it. Nothing is sent because of it.',
    tone: 'amber',
  },
  'held-back': {
    label: 'Held back',
    why: 'So many mails came from this address within an hour that they are kept together here, instead of a conversation for each.',
    tone: 'amber',
  },
}
