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
  bounce: {
    label: 'Could not be delivered',
    why: 'A mail server says that an answer of ours did not arrive. Check the address.',
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
}
