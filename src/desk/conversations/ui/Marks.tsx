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
  ownAddress: {
    label: 'Not sent by this desk',
    why: 'It carries the address of one of your own mailboxes, and the desk did not send it.',
    tone: 'red',
  },
  looksLikeColleague: {
    label: 'Looks like one of you',
    why: 'The name or the address is like that of a colleague or of this desk, and nothing proves that one of you wrote it. It has no rights of a colleague’s.',
    tone: 'amber',
  },
  otherAddressAsName: {
    label: 'Shows another address',
    why: 'The name that it shows is a mail address, and it came from a different one. The one beside the name is the real one.',
    tone: 'amber',
  },
  replyToDiffers: {
    label: 'Asks for answers elsewhere',
    why: 'Answers are asked for at an address of another domain than the one that wrote. Choose above your answer where it goes.',
    tone: 'amber',
  },
  byMail: {
    label: 'From a mail program',
    why: 'Written as an answer to a notice from the desk, not in the desk itself.',
    tone: 'plain',
  },
  bounce: {
    label: 'Could not be delivered',
    why: 'A mail server says that an answer of ours did not arrive. Check the address.',
    tone: 'red',
  },
}
