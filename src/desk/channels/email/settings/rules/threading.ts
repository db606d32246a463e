import type { Setting } from './kinds.ts'

export const threading = {
  reopensWithin: {
    kind: 'number',
    group: 'threading',
    label: 'A reply opens a closed conversation again for',
    help: 'A later one opens a new conversation that follows the closed one, and both name each other. A month, because whoever writes again so soon means the same matter. With 0, each reply to a closed conversation opens a new one.',
    unit: 'days',
    least: 0,
    most: 36_500,
    standard: 30,
  },
  continuesWithin: {
    kind: 'number',
    group: 'threading',
    label: 'A reply goes on with an old conversation for',
    help: 'Counted from the last thing that happened in it, whatever its state. A later reply opens a new conversation that follows the old one: many people look for an old mail to write about something new.',
    unit: 'days',
    least: 1,
    most: 36_500,
    standard: 180,
  },
  mostIdsSought: {
    kind: 'number',
    group: 'threading',
    label: 'Ids looked up for each mail',
    help: 'Of In-Reply-To and References the nearest so many, and as many words of our own in the quoted text. No honest thread needs more.',
    unit: 'ids',
    least: 5,
    most: 500,
    standard: 50,
  },
} as const satisfies Record<string, Setting>
