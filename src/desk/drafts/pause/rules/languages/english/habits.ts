import type { WordingSet } from '../../wording-set.ts'

/** Phrases that say nothing, or less than one means. */
export const habits: Partial<WordingSet['rules']> = {
  actually: [
    {
      say: `
        actually
        in fact
        to be honest|fair|frank|clear
        honestly|frankly
        with all due respect
        with respect
        as you know
        as you are aware
        as you should know
        needless to say`,
      unless: `
        with respect to
        honestly|frankly told|said|speaking`,
      instead: 'leaveOut',
    },
    { at: 'sentence', say: 'clearly|obviously', instead: 'leaveOut' },
    {
      say: `
        you clearly|obviously|evidently
        is|are|was|it's clearly|obviously`,
    },
  ],
  startsWithSo: [
    {
      at: 'answer',
      say: 'so|and|but|or|then|well',
      unless: `so sorry|far|glad|much|that|many|kind|thank|pleased
        then again
        well done|spotted`,
      instead: 'leaveOut',
    },
  ],
  cheer: [
    {
      say: `
        valued|loyal customer|customers
        we value|appreciate your business|custom|loyalty|patronage
        your call|feedback|satisfaction|business|opinion|mail is important|valuable|appreciated|our
        have a great|wonderful|fantastic|lovely|awesome|amazing|blessed|fabulous day|week|weekend|one
        thank|thanks you? for your patience|understanding
        thanks for your patience|understanding
        thank|thanks you? for reaching out
        thanks for reaching out
        more than happy to
        thrilled|delighted|excited to
        take .. very|extremely seriously
        going forward
        rest assured
        at this time
        happy to assist`,
    },
  ],
  someDay: [
    {
      say: `
        as soon as possible|practicable
        as soon as we|i can
        asap
        at my|our|the earliest convenience|opportunity
        in due course|time
        in the near|coming future
        in a timely manner
        shortly
        at some point
        when we|i get round|around`,
      instead: 'by [day]',
    },
    {
      say: 'soon',
      unless: `
        see|speak|talk|hear you|to|from? soon
        see you soon
        too|how|as|so|well soon
        soon after|as|enough`,
      instead: 'by [day]',
    },
  ],
  vagueNouns: [
    {
      say: `
        your issue|issues|concern|concerns|query|queries|enquiry|inquiry|matter
        the above|said issue|matter|query|enquiry`,
      instead: '[their own word for it]',
    },
  ],
}
