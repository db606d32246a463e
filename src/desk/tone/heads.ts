/** The 28 labels of GoEmotions, in the order of its `labels.txt`. */
export const emotions = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const
export type Emotion = (typeof emotions)[number]

/** Neutral is an emotion and a group of its own: its head serves for both. */
export const groups = ['positive', 'negative', 'ambiguous', 'neutral'] as const
export type Group = (typeof groups)[number]

/** One linear scorer each, in the order of the trained file. */
export const heads = [...emotions, 'positive', 'negative', 'ambiguous', 'heat', 'courtesy'] as const
export type Head = (typeof heads)[number]

const members: Record<Exclude<Group, 'neutral'>, readonly Emotion[]> = {
  positive: [
    'admiration',
    'amusement',
    'approval',
    'caring',
    'desire',
    'excitement',
    'gratitude',
    'joy',
    'love',
    'optimism',
    'pride',
    'relief',
  ],
  negative: [
    'anger',
    'annoyance',
    'disappointment',
    'disapproval',
    'disgust',
    'embarrassment',
    'fear',
    'grief',
    'nervousness',
    'remorse',
    'sadness',
  ],
  ambiguous: ['confusion', 'curiosity', 'realization', 'surprise'],
}

/** As GoEmotions groups them (Demszky et al. 2020, table 6). */
export function groupOf(emotion: Emotion): Group {
  for (const group of ['positive', 'negative', 'ambiguous'] as const)
    if (members[group].includes(emotion)) return group
  return 'neutral'
}
