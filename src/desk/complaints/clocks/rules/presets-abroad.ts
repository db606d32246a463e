import type { Limit, Preset, ShippedRegime } from '../contract.ts'
import { calendarDays, inAll, step, unlimited, workingDays } from './making.ts'

/** Evidence section 1.2; CFPB Company Portal Manual. */
export const cfpb: Preset = {
  id: 'us-cfpb',
  name: 'US consumer finance (CFPB portal)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [
        step('answer', calendarDays(15), {
          startsFrom: 'sent',
          extension: inAll(calendarDays(60), '“in progress”'),
        }),
      ],
      answerMust: ['The steps taken', 'The communications with the complainant', 'What follows, and by when'],
      pause: null,
    },
  ],
  outside: {
    name: 'Consumer Financial Protection Bureau',
    web: 'https://www.consumerfinance.gov/complaint/',
  },
  source: 'CFPB Company Portal Manual',
  note: 'Days count from the sending to the portal; marked “in progress” by day 15, the final answer is due by day 60.',
}

const afca = { name: 'Australian Financial Complaints Authority', web: 'https://www.afca.org.au' }

function ofRg271(id: ShippedRegime, name: string, answer: Limit, hasFastLane: boolean): Preset {
  const fastLane = step('summary', workingDays(5), { isOwed: false })
  return {
    id,
    name,
    stages: [
      {
        stage: 1,
        needsAnotherDecider: false,
        steps: [
          step('acknowledge', workingDays(1), { words: 'within 24 hours, or one business day' }),
          ...(hasFastLane ? [fastLane] : []),
          step('answer', answer, { extension: unlimited('delay notice') }),
        ],
        answerMust: [
          'The outcome',
          'Where rejected: the findings on material facts',
          'Enough detail to understand it',
          'How to reach AFCA',
        ],
        pause: null,
      },
    ],
    outside: afca,
    source: 'ASIC Regulatory Guide 271',
    note: hasFastLane
      ? 'Closed within five business days it needs no formal letter, and is registered all the same.'
      : '',
  }
}

/** Evidence section 1.2; ASIC RG 271: the standard limit, superannuation, and hardship notices. */
export const australia: Preset[] = [
  ofRg271('au-finance', 'Australian finance (RG 271)', calendarDays(30), true),
  ofRg271('au-superannuation', 'Australian superannuation (RG 271)', calendarDays(45), false),
  ofRg271('au-hardship', 'Australian hardship notices (RG 271)', calendarDays(21), false),
]

/** Evidence section 1.2: the joint guidelines of the European supervisors, which name no figure. */
export const euFinance: Preset = {
  id: 'eu-finance',
  name: 'EU finance (joint guidelines)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [
        step('answer', null, {
          words: 'without undue delay',
          extension: unlimited('notice of delay', ['The causes of the delay']),
        }),
      ],
      answerMust: ['What was looked into', 'The answer in plain words, with reasons', 'The outside route'],
      pause: null,
    },
  ],
  outside: { name: '', web: '' },
  source: 'Joint guidelines on complaints-handling (ESMA, EBA)',
  note: 'Your country’s law may name a figure: then make a regime of your own. Keep the complainant informed, and gather all relevant evidence.',
}

/** Evidence section 1.2, from memory there: DSA article 20. */
export const euPlatforms: Preset = {
  id: 'eu-platforms',
  name: 'EU platforms (DSA)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [step('answer', null, { words: 'without undue delay' })],
      answerMust: ['The reasoned decision', 'Out-of-court dispute settlement, and other redress'],
      pause: null,
    },
  ],
  outside: { name: '', web: '' },
  source: 'Regulation (EU) 2022/2065, article 20',
  note: 'Complaining is free and open for at least six months after the decision; no answer is decided by a machine alone.',
}

/** Evidence section 1.2, from memory there: PSD2 article 101. */
export const euPayments: Preset = {
  id: 'eu-payments',
  name: 'EU payments (PSD2)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [step('answer', workingDays(15), { extension: inAll(workingDays(35), 'holding reply') })],
      answerMust: ['An answer to every point', 'The outside route'],
      pause: null,
    },
  ],
  outside: { name: '', web: '' },
  source: 'Directive (EU) 2015/2366, article 101',
  note: 'Only for reasons beyond one’s control: a holding reply by the fifteenth business day, the answer by the thirty-fifth.',
}
