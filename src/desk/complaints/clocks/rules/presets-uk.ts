import type { Limit, Preset, StagePreset } from '../contract.ts'
import { inAll, months, more, step, unlimited, weeks, workingDays } from './making.ts'

const everyPoint = [
  'An answer to every point',
  'The reasons',
  'The rule, policy or law that it rests on',
  'What will be done, and by when',
]

/** Five working days to acknowledge; the answer's limit runs from the acknowledgement. */
function ofTheCode(stage: 1 | 2, answer: Limit, extension: Limit): StagePreset {
  return {
    stage,
    needsAnotherDecider: stage === 2,
    steps: [
      step('acknowledge', workingDays(5)),
      step('answer', answer, { startsFrom: 'acknowledged', extension: more(extension) }),
    ],
    answerMust:
      stage === 1
        ? [...everyPoint, 'How to ask for stage 2']
        : [...everyPoint, 'That it is the final answer', 'How to reach the ombudsman'],
    pause: null,
  }
}

/** Evidence section 1.2, and LGSCO Complaint Handling Code 2024; the house default follows it. */
export const council: Preset = {
  id: 'uk-council',
  name: 'UK councils: ombudsman’s code',
  stages: [ofTheCode(1, workingDays(10), workingDays(10)), ofTheCode(2, workingDays(20), workingDays(20))],
  outside: { name: 'Local Government and Social Care Ombudsman', web: 'https://www.lgo.org.uk' },
  source: 'LGSCO Complaint Handling Code, 2024',
  note: '',
}

/** Evidence section 1.2; the ten working days are confirmed, the rest is the same pattern as the councils’. */
export const housing: Preset = {
  ...council,
  id: 'uk-housing',
  name: 'UK housing: ombudsman’s code',
  outside: { name: 'Housing Ombudsman', web: 'https://www.housing-ombudsman.org.uk' },
  source: 'Housing Ombudsman Complaint Handling Code, 2024',
  note: 'Statutory since April 2024.',
}

/** Evidence section 1.2: the model procedure of the Scottish Public Services Ombudsman. */
export const scotland: Preset = {
  id: 'uk-scotland',
  name: 'Scottish public bodies: model procedure',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [step('answer', workingDays(5), { extension: more(workingDays(5)) })],
      answerMust: [...everyPoint, 'How to ask for stage 2'],
      pause: null,
    },
    {
      stage: 2,
      needsAnotherDecider: true,
      steps: [
        step('acknowledge', workingDays(3)),
        step('answer', workingDays(20), { extension: unlimited('new limit', ['That it was agreed']) }),
      ],
      answerMust: [...everyPoint, 'That it is the final answer', 'How to reach the ombudsman'],
      pause: null,
    },
  ],
  outside: { name: 'Scottish Public Services Ombudsman', web: 'https://www.spso.org.uk' },
  source: 'SPSO Model Complaints Handling Procedure',
  note: '',
}

/** Evidence section 1.2: the NHS complaints regulations of 2009. */
export const nhsEngland: Preset = {
  id: 'uk-nhs-england',
  name: 'NHS in England',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [
        step('acknowledge', workingDays(3)),
        step('summary', workingDays(1), { isOwed: false, words: 'made by word of mouth and settled' }),
        step('answer', null, { words: 'as agreed with the complainant', extension: unlimited('new date') }),
        step('reasons', months(6)),
      ],
      answerMust: [
        'How the complaint was looked into',
        'What was concluded, and why',
        'What will be done',
        'How to reach the ombudsman',
        'The signature of the responsible person',
      ],
      pause: null,
    },
  ],
  outside: {
    name: 'Parliamentary and Health Service Ombudsman',
    web: 'https://www.ombudsman.org.uk',
  },
  source: 'NHS complaints regulations for England, 2009',
  note: 'A complaint made by word of mouth and settled by the next working day is exempt.',
}

const financeAnswer = [
  'Accepted, or an offer without accepting, or rejected with reasons',
  'How to reach the Financial Ombudsman Service, and its leaflet',
]
const financialOmbudsman = {
  name: 'Financial Ombudsman Service',
  web: 'https://www.financial-ombudsman.org.uk',
}

/** Evidence section 1.2; FCA Handbook, DISP 1.5 and 1.6. */
export const finance: Preset = {
  id: 'uk-finance',
  name: 'UK finance (DISP)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [
        step('acknowledge', null, { words: 'promptly, in writing' }),
        step('summary', workingDays(3), { isOwed: false }),
        step('answer', weeks(8), { extension: unlimited('written response') }),
      ],
      answerMust: financeAnswer,
      pause: null,
    },
  ],
  outside: financialOmbudsman,
  source: 'FCA Handbook, DISP 1.5 and 1.6',
  note: 'Settled by the close of the third business day after receipt, a summary resolution communication suffices.',
}

/** Evidence section 1.2; FCA Handbook, DISP 1.6.2A. */
export const payments: Preset = {
  id: 'uk-payments',
  name: 'UK payments and e-money (DISP)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [
        step('acknowledge', null, { words: 'promptly, in writing' }),
        step('summary', workingDays(3), { isOwed: false }),
        step('answer', workingDays(15), { extension: inAll(workingDays(35), 'holding letter') }),
      ],
      answerMust: financeAnswer,
      pause: null,
    },
  ],
  outside: financialOmbudsman,
  source: 'FCA Handbook, DISP 1.6.2A',
  note: 'Only for reasons beyond one’s control: a holding letter by the fifteenth business day, the answer by the thirty-fifth.',
}

/** Evidence section 1.2: six weeks since 8 April 2026. */
export const telecom: Preset = {
  id: 'uk-telecom',
  name: 'UK telecom (Ofcom)',
  stages: [
    {
      stage: 1,
      needsAnotherDecider: false,
      steps: [step('answer', null, { words: 'promptly' }), step('letter', weeks(6))],
      answerMust: ['What was found', 'What will be done', 'How to reach dispute resolution'],
      pause: null,
    },
  ],
  outside: { name: '', web: '' },
  source: 'Ofcom, in force since 8 April 2026',
  note: 'The letter on dispute resolution goes out at six weeks, or at deadlock if that comes first. Name your scheme as the outside route.',
}
