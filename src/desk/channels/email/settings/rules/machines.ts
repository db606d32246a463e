import type { Setting } from './kinds.ts'

export const machines = {
  mostOwnMailsADay: {
    kind: 'number',
    group: 'machines',
    label: 'Automatic mails to one address in a day',
    help: 'Counts acknowledgements and other mail that the desk writes to customers by itself. Beyond it none are sent to that address until the day is over; colleagues’ answers always go out.',
    unit: 'mails',
    least: 1,
    most: 1000,
    standard: 10,
  },
  acknowledgeAgainAfter: {
    kind: 'number',
    group: 'machines',
    label: 'Acknowledge the same sender again after',
    help: 'Somebody who writes three times in a morning is told once that their mail has come.',
    unit: 'hours',
    least: 1,
    most: 720,
    standard: 24,
  },
  mostOpenedAnHour: {
    kind: 'number',
    group: 'machines',
    label: 'New conversations by mail from one address in an hour',
    help: 'What comes beyond it is kept too: together in one conversation, where it is marked as held back. Raise it for an address from which a form or a shop writes for many people.',
    unit: 'conversations',
    least: 1,
    most: 100_000,
    standard: 30,
  },
  ownLists: {
    kind: 'list',
    group: 'machines',
    label: 'Your own groups',
    help: 'Lists by which people reach you, such as a shared group in front of a mailbox: their List-Id, or the group’s address. Mail through them counts as the person’s who wrote it; mail through any other list is a list’s, and opens nothing again.',
    example: 'help.example.org',
    standard: [],
  },
} as const satisfies Record<string, Setting>
