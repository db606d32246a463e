import type { BuilderWords } from '../../builder-words.ts'

const slips =
  'forgot|missed|lost|overlooked|failed|neglected|misread|mixed|muddled|broke|dropped|mislaid|misplaced|miscounted|overcharged|undercharged|misspelt|misinformed|misled|mishandled|skipped|confused'
const slipped =
  'forgotten|missed|lost|overlooked|failed|neglected|misread|mixed|muddled|broken|dropped|mislaid|misplaced|overcharged|misinformed|misled|mishandled|skipped'
const acts =
  'gave|sent|put|told|billed|charged|booked|posted|wrote|entered|delivered|ordered|took|let|kept|cancelled|canceled|closed|deleted|set|paid|printed|labelled|left|called|rang|answered|promised|said|typed|read|packed|shipped|moved|refused|credited|debited|filed|registered|addressed'

/** Who failed whom, and that it was ours. */
export const admitting: BuilderWords['features'] = {
  admits: [
    { say: `i|we ${slips}`, unless: 'i|we missed you' },
    { say: `i|we have|had? .. ${slipped}` },
    { say: `i've|we've ${slipped}` },
    {
      say: `
        i|we did not|never
        i|we didn't|never|wasn't|weren't
        i|we had|was|were not`,
      unless: `
        i|we did|had not receive|received|find|found|hear|heard|get|got|cause|caused
        i|we didn't receive|find|hear|get|cause
        i|we never received|got|heard`,
    },
    { say: 'i|we should have' },
    {
      say: `i|we ${acts}`,
      then: `
        wrong|wrongly|incorrect|incorrectly|twice|late|mistakenly|twofold
        by mistake|accident
        in error
        another|old|former reader|customer|person|address|account|line|number|name
        to somebody|someone else
        without asking|looking|checking|telling
        it there`,
      within: 70,
    },
    { say: 'i|we made .. mistake|error|slip|mess' },
    { say: 'i|we got|had .. wrong' },
    { say: 'i|we let you down|believe|wait' },
    { say: 'i|we kept|left you waiting|standing|without|alone' },
    { say: 'careless|thoughtless|wrong|slow|inattentive of|from me|us' },
    { say: `given|lost|sent|cancelled|booked|deleted|entered|billed|charged|${slipped} away? by us|me` },
    { say: 'i|we take|accept|bear|carry .. responsibility\ni|we am|are responsible' },
    {
      say: 'my|our own? mistake|error|fault|slip|oversight|blunder',
      unless: 'not|neither|never my|our own? mistake|error|fault|slip|doing',
    },
    { say: 'mistake|error|fault|slip|oversight is|was|were entirely? ours|mine\nwas|is|were ours|mine' },
  ],
  ownFault: [
    {
      say: `
        my|our own? mistake|error|fault|slip|oversight|blunder
        my|our entire? responsibility`,
      unless: 'not|neither|never my|our own? mistake|error|fault|slip|doing',
    },
    { say: 'mistake|error|fault is|was entirely? ours|mine' },
    { say: 'i|we made .. mistake|error|slip' },
    { say: 'i|we take|accept|bear .. responsibility\ni|we am|are responsible' },
    { say: 'i|we forgot|failed|overlooked|neglected' },
  ],
  failing: [
    {
      say: `
        was|were|had|has|have|did|is not
        wasn't|weren't|hadn't|hasn't|haven't|didn't
        never came|arrived|went|left|happened|answered|called|rang|reached
        came|was|arrived|got .. late|wrong|broken
        nobody came|rang|called|answered|wrote`,
      unless: `
        did|is|was|were not only
        was|were|is not our|my fault|doing`,
    },
  ],
  again: [
    {
      say: `
        again|either
        once more
        second|another time
        the same`,
    },
  ],
}
