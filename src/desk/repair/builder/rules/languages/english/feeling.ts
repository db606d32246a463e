import type { BuilderWords } from '../../builder-words.ts'

/** Sorry for it, and with them in it. */
export const feeling: BuilderWords['features'] = {
  sorry: [
    {
      say: `
        sorry
        apologise|apologize|apologies|apology
        i|we .. regret
        regret that|it|this|very`,
    },
  ],
  sympathy: [
    {
      say: `
        sorry
        what a|an .. thing|week|day|shock|mess|blow|night|time|evening|way|loss|fright|pity|shame
        must have been|be|felt
        must be
        that|it|this sounds|is|was .. horrible|hard|awful|worrying|dreadful|miserable|terrible|frightening|upsetting
        i|we can .. imagine
        i|we feel for|with you
        condolences|sympathy|sympathies
        thinking|thoughts of|are|with .. you`,
    },
  ],
  fullSorry: [
    {
      say: `
        i|we|sincerely|deeply|wholeheartedly|fully|unreservedly apologise|apologize
        i|we .. apologise|apologize
        our|my .. apologies|apology
        sorry for|about our|my
        sorry for|about this|the|that|these mistake|error|failure|fault|errors|mistakes`,
    },
  ],
}
