import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import type { IconName } from '../../../web/kit/Icon.tsx'
import type { View } from '../contract.ts'

/** What will come into a view that is empty now. */
export function EmptyView({ view }: { view: View }) {
  const { icon, title, text } = words[view]
  return (
    <EmptyState icon={icon} title={title}>
      {text}
    </EmptyState>
  )
}

const words: Record<View, { icon: IconName; title: string; text: string }> = {
  mine: {
    icon: 'inbox',
    title: 'Nothing waits for you',
    text: 'What you take, and answers to it, will stand here. Look into Unassigned for more.',
  },
  unassigned: {
    icon: 'check',
    title: 'Nobody is without a colleague',
    text: 'What comes in and nobody has taken yet will stand here.',
  },
  team: {
    icon: 'people',
    title: 'Nothing waits for this team',
    text: 'What is given to the team will stand here.',
  },
  waiting: {
    icon: 'wait',
    title: 'Nothing waits for a customer',
    text: 'What you have answered stands here until they write again.',
  },
  snoozed: {
    icon: 'snooze',
    title: 'Nothing is snoozed',
    text: 'What is put off stands here and comes back at its time, or when they write.',
  },
  closed: { icon: 'close', title: 'Nothing is closed yet', text: 'What is done will stand here.' },
  all: {
    icon: 'mail',
    title: 'No conversation yet',
    text: 'Mail, calls and visits will stand here. Set a mailbox up, or log the first call.',
  },
}
