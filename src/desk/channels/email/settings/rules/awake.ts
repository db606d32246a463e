import type { Setting } from './kinds.ts'

export const awake = {
  fetchedWithin: {
    kind: 'number',
    group: 'awake',
    label: 'A mailbox is silent',
    help: 'When its server has not answered for so long, everybody who can mend it is told.',
    unit: 'minutes',
    least: 3,
    most: 1440,
    standard: 10,
  },
  sentWithin: {
    kind: 'number',
    group: 'awake',
    label: 'An answer is late',
    help: 'When an answer is still not sent so long after its undo time, leads and admins are told.',
    unit: 'minutes',
    least: 2,
    most: 1440,
    standard: 10,
  },
  putAsideFor: {
    kind: 'number',
    group: 'awake',
    label: 'A warning can be put aside',
    help: 'For so long it stays away from whoever put it aside, unless it gets worse.',
    unit: 'hours',
    least: 1,
    most: 168,
    standard: 8,
  },
} as const satisfies Record<string, Setting>
