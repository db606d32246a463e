import { Chip, type Tone } from '../../../web/kit/Chip.tsx'
import { Tooltip } from '../../../web/kit/Tooltip.tsx'

/** What one should know before trusting a message; each mark explains itself on hover, on focus and to screen readers. */
export function Marks({ marks }: { marks: readonly string[] }) {
  return marks.map(mark => {
    const { label, why, tone } = known[mark] ?? { label: mark, why: '', tone: 'plain' }
    return (
      <Tooltip key={mark} text={why || undefined}>
        <span tabIndex={why ? 0 : undefined}>
          <Chip tone={tone}>{label}</Chip>
          {why && <span className="sr-only">: {why}</span>}
        </span>
      </Tooltip>
    )
  })
}

const known: Record<string, { label: string; why: string; tone: Tone }> = {
  stranger: {
    label: 'Stranger',
    why: 'This address has not written in this conversation before; it found it by the subject or a reference. Check who it is before you answer.',
    tone: 'amber',
  },
  automatic: {
    label: 'Automatic',
    why: 'A machine sent this, such as a notice of absence. It changes nothing in the conversation, and nothing is sent back by itself.',
    tone: 'plain',
  },
  bounce: {
    label: 'Could not be delivered',
    why: 'A mail server says that an answer of ours did not arrive. Check the address.',
    tone: 'red',
  },
  logged: {
    label: 'Logged',
    why: 'A colleague wrote this down; these are not the customer’s own words.',
    tone: 'plain',
  },
  late: { label: 'Entered later', why: 'This was written down some time after it happened.', tone: 'plain' },
}
