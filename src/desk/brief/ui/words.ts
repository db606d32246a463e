import type { CueKind, NeedKind } from '../contract.ts'

/** Why something is shown before anything else. */
export const needWords: Record<NeedKind, string> = {
  harm: 'Speaks of harm to others',
  selfHarm: 'Speaks of harm to themselves',
  danger: 'Speaks of danger or injury',
  access: 'Names an access need',
  vulnerability: 'Names something that weighs on them',
  complaint: 'Speaks of a complaint',
}

/** Why words count as strong. */
export const cueWords: Record<CueKind, string> = {
  harm: 'speaks of harm',
  insult: 'calls somebody a name',
  profanity: 'swears',
  accusation: 'accuses or condemns',
  your: 'is hard on what is yours',
  ultimatum: 'names what will follow otherwise',
  capitals: 'is in capitals',
  marks: 'has many marks in a row',
}

export const words = {
  brief: 'In brief',
  needs: 'First of all',
  asks: 'What they ask',
  happened: 'What they say happened',
  cost: 'What they say it cost them',
  none: 'Nothing that these rules find.',
  strong: 'Their own words are strong here. Nothing has been changed.',
  read: 'Read them',
  fold: 'Fold them again',
  scope: 'Conversation',
  readKey: 'Read or fold strong words',
  why: 'Why',
  noRules: 'No brief: the desk has no rules for this language yet.',
  show: 'Show where they say so',
  by: 'by',
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  pin: 'What they ask',
  ticked: (done: number, all: number) =>
    done === all ? `All ${all} answered` : `${done} of ${all} answered in your draft`,
  tickedOff: (requests: string[]) => `Ticked off: ${requests.join('; ')}`,
  tick: 'Ticks follow your draft; set them yourself where they are wrong.',
  noFile: 'They speak of something attached; nothing came with it:',
  heated: 'It reads as more heated than nearly all that you write yourself. These words weigh most:',
}
