import type { WordingSet } from '../../wording-set.ts'

const sorry = `
  sorry
  apologise|apologize|apologies|apology|apologising|apologizing`

/** Conditions under which "if" asks politely rather than doubts. */
const politeIf = `
  if you'd|you like|want|wish|prefer|need|have|would|could|can`

/** Apologies that take back what they say. */
export const apologies: Partial<WordingSet['rules']> = {
  sorryIf: [
    { say: sorry, then: 'if', within: 40, unless: politeIf, insteadThen: 'that' },
    {
      say: 'if',
      then: `
        we|i are|am? sorry
        we're|i'm sorry
        we|i apologise|apologize`,
      unless: politeIf,
    },
  ],
  sorryYouFeel: [
    {
      say: 'sorry|apologise|apologize|regret',
      then: `
        you feel|felt|think|thought|believe|believed
        you found it necessary
        you were|are upset|offended|unhappy|disappointed|dissatisfied|displeased
        you're upset|offended|unhappy|disappointed|dissatisfied
        you had cause|reason to complain
        you see it that way
        that's how you feel`,
      within: 45,
      toEnd: true,
      instead: 'sorry that [what happened to them]',
    },
  ],
  sorryBut: [{ say: sorry, then: 'but|however', within: 90, insteadThen: 'fullStop' }],
  nobodyDid: [
    {
      say: `
        mistake|mistakes|error|errors|issue|issues|delay|delays was|were made|encountered|experienced|caused
        mistake|mistakes|error|errors|issue|issues|delay|delays has|have been made|encountered|experienced|caused
        things|something|this went wrong on our end|side
        it was|has been? overlooked|forgotten|missed`,
    },
  ],
  anyInconvenience: [
    {
      say: 'any inconvenience|distress|upset|confusion|offence|offense|trouble|frustration',
      toEnd: true,
      instead: '[what it cost them]',
    },
    {
      say: `
        for|about the|this|your inconvenience`,
      instead: 'for [what it cost them]',
    },
  ],
  misunderstanding: [
    {
      say: `
        apologise|apologize|apologies|apology|sorry for|about any|the|your|this confusion|misunderstanding|miscommunication`,
      instead: 'sorry that [what we left unclear]',
    },
    {
      say: `
        there has|must been|be a misunderstanding
        there has|must have been a misunderstanding
        you misunderstood|misread|are confused|confused`,
    },
  ],
  wouldLikeTo: [
    {
      say: `
        i'd like to apologise|apologize
        i would like to apologise|apologize
        i want|wish to apologise|apologize`,
      instead: 'I apologise',
    },
    {
      say: `
        we'd like to apologise|apologize
        we would like to apologise|apologize
        we want|wish to apologise|apologize`,
      instead: 'we apologise',
    },
    { say: `would like to apologise|apologize`, instead: 'lastWord' },
    { say: `would|i'd|we'd like to say sorry` },
  ],
  forgiveMe: [
    {
      say: `please accept my .. apology|apologies\naccept my .. apology|apologies`,
      instead: 'I apologise',
    },
    { say: `accept our .. apology|apologies`, instead: 'we apologise' },
    {
      say: `
        forgive me|us|my|our|this|the
        your forgiveness|pardon
        beg your pardon|forgiveness
        hope you can|will|could|might forgive|excuse`,
    },
  ],
  neverAgain: [
    {
      say: `
        never|not|won't happen again
        won't|never let it|this|that happen again
        not let it|this|that happen again
        make|making|made sure|certain that? this|it|that never|doesn't|won't
        ensure that? this|it|that never|doesn't|won't`,
    },
  ],
}
