import type { make } from '../src/desk/rules/contract.ts'
import type { GivenTo } from '../src/kit/endpoint.ts'
import type { ColleagueName, CustomerName } from './cast.ts'

type Written = Omit<GivenTo<typeof make>, 'owner' | 'bendBy' | 'customers'>

export interface WorldRule extends Written {
  owner: ColleagueName
  bentBy?: ColleagueName
  only?: CustomerName
  /** What it said at first, where it has changed since. */
  before?: Partial<Written>
}

/** What holds at Quayside Commons, and why; one of them nobody has given a reason for. */
export const rules = {
  reference: {
    title: 'Reference collection',
    words: 'Maps and books of the reference collection are read here and do not leave the house.',
    reason: 'Of most there is one copy in the county, and many bindings do not hold any more.',
    owner: 'chiara',
    offer: 'Up to twelve sheets scanned at full size, at no charge.',
    bend: 'A loan to another library or museum, with a case and a courier.',
    bentBy: 'esme',
    owed: 'A seat in the reading room with the piece laid out',
    owedIf: 'they ask by noon of the day before',
    source: 'Collections agreement with the county, section 4',
    topics: ['reference', '1851', 'survey', 'take it home', 'map'],
  },
  lateFees: {
    title: 'Late fees',
    words: 'A late book costs 20 pence a day, and never more than 5 pounds.',
    reason: 'Somebody else is waiting for it, and a small fee brings it back sooner than a letter.',
    owner: 'chiara',
    offer: 'Waive the fee, once for each card and year.',
    limit: { amount: '5', currency: 'GBP' },
    bend: 'More than once, where somebody was ill or in mourning.',
    source: 'Library byelaws 12',
    topics: ['late fee', 'overdue', 'fine', 'owe'],
    before: { words: 'A late book costs 30 pence a day.', limit: null, offer: '' },
  },
  illness: {
    title: 'Due dates in illness',
    words: 'Who is in hospital or cannot leave the house keeps their books until they can bring them.',
    reason: 'Nobody should think of due dates in a hospital bed.',
    owner: 'chiara',
    offer:
      'A new due date of up to three months, set while they are on the line; books brought on Wednesdays.',
    owed: 'The new due date, and fees of that time taken off',
    owedIf: 'they or somebody for them told us',
    topics: ['hospital', 'ill', 'cannot leave the house'],
  },
  groups: {
    title: 'Groups in the reading room',
    words: 'Groups of more than twelve use the reading room only before ten or after six.',
    owner: 'ana',
    topics: ['rehearsal', 'our group', 'choir', 'voices'],
  },
  thirtyDays: {
    title: 'Thirty days to return',
    words: 'What was bought in the shop can be brought back within thirty days, unworn.',
    reason: 'After that the knitters and potters do not take it back from us, and the loss would be theirs.',
    owner: 'farid',
    offer: 'An exchange for another size up to forty days, while we have it.',
    bend: 'Up to sixty days where it was a present.',
    limit: { amount: '80', currency: 'GBP' },
    source: 'Consignment terms with the makers',
    channels: ['counter', 'email', 'chat', 'form'],
    topics: ['return', 'exchange', 'thirty days', 'too small', 'bring it back'],
  },
  faults: {
    title: 'A fault is ours',
    words: 'What arrives damaged or has a fault is exchanged or paid back, without a limit of days.',
    reason: 'It is the law, and it is our fault and not theirs.',
    owner: 'farid',
    offer: 'Exchange or money back, as they choose; they need not send it in.',
    limit: { amount: '150', currency: 'GBP' },
    owed: 'An exchange or the money, as they choose',
    owedIf: 'it was faulty when they had it from us',
    source: 'Consumer Rights Act 2015, section 9',
    topics: ['hole', 'broken', 'damaged', 'fault', 'cracked'],
  },
  missed: {
    title: 'Missed appointments',
    words: 'For each appointment on the network that we miss we credit a day and what it has cost them.',
    reason: 'They have kept their word and we have not.',
    owner: 'dele',
    offer: 'The credit, and what they paid to be there, against a receipt.',
    limit: { amount: '40', currency: 'GBP' },
    owed: 'One day of the plan, and what it has cost them',
    owedIf: 'an engineer was announced and did not come',
    source: 'Quaynet terms 7.2',
    topics: ['nobody came', 'appointment', 'engineer', 'waited in'],
  },
  doubleCharge: {
    title: 'Charged twice',
    words: 'What was taken twice is paid back within two working days.',
    reason: 'It was never ours.',
    owner: 'dele',
    owed: 'The second charge, back within two working days',
    owedIf: 'both charges are on the account',
    topics: ['twice', 'double charge', 'two payments'],
  },
  leaving: {
    title: 'Leaving Quaynet',
    words: 'A plan ends with the month in which they say so; there is no fee for leaving.',
    reason: 'Who may leave when they like stays because they like it.',
    owner: 'dele',
    plans: ['Harbour 20', 'Harbour 100'],
    topics: ['cancel', 'leave', 'switch', 'end my contract'],
  },
  lifelines: {
    title: 'Lines that somebody’s safety hangs on',
    words: 'A line with a pendant or an alarm on it is seen to the same day, before all others.',
    reason: 'If it is down nobody hears them fall.',
    owner: 'dele',
    only: 'dorothea',
    owed: 'An engineer on the same day, and a mobile in between',
    owedIf: 'the line is down',
    topics: ['pendant', 'alarm', 'no line'],
  },
} as const satisfies Record<string, WorldRule>

export type RuleName = keyof typeof rules
