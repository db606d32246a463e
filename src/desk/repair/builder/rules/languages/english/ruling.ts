import type { BuilderWords } from '../../builder-words.ts'

/** Why there is a rule, and to whom what it did is told. */
export const ruling: BuilderWords['features'] = {
  ruleReason: [
    {
      say: `rule|rules|policy|deadline|date|limit|fee|deposit|law|term|terms|condition|requirement|regulation|regulations|contract|only|close|ask|asks|need|require`,
      then: `
        because|protects|protect|otherwise
        so that|everybody|everyone
        in order
        to keep|protect|avoid|prevent|give
        is|are|was|were there|meant|made|for|written
        exists|exist|covers
        since we|the|there|it|many|some|so
        the|its reason`,
      within: 110,
      unless: 'because of you',
    },
    { say: 'reason for|behind|of|why .. rule|policy|deadline|limit|fee|it' },
    { say: 'why there|we is|have .. rule|policy|deadline|limit|fee' },
  ],
  ruleGoes: [
    {
      say: `
        i|we have|will|am|can|could|or? also? sent|send|passed|pass|told|tell|asked|ask|raised|raise|put|written|forwarded|forward|given|reported|handed|taken|take|sending|asking
        i've|i'll|we've|we'll also? sent|send|passed|pass|told|tell|asked|ask|raised|raise|put|written|forwarded|given|reported|handed|taken|take`,
      then: `
        owns|owner|committee|board|council
        rule|policy|rules|hours|fees|terms
        responsible for`,
      within: 110,
    },
    { say: 'send this|it|your', then: 'owns|owner|committee|board|council\nrule|policy', within: 80 },
    {
      say: 'owner|committee|board|council|owns',
      then: 'decide|decides|look|looks|review|reviews|consider|considers|read|reads|gets|get|answers|hears|asked|told',
      within: 80,
    },
    { say: 'rule|policy', then: 'review|reviewed|reconsidered|agenda\nlooked at again', within: 60 },
  ],
}
