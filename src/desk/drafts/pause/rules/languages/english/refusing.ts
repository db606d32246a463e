import type { WordingSet } from '../../wording-set.ts'

/** How a no begins, and what it rests on. */
export const refusing: Partial<WordingSet['rules']> = {
  policyFirst: [
    {
      at: 'first',
      say: `
        our|company|the policy|policies|terms|rules|regulations
        per|under our|the|company policy|terms
        unfortunately .. we|i|our cannot|can't|am|are|policy|terms
        unfortunately .. we|i can not`,
      unless: 'the rules|regulations you|that',
    },
  ],
  justified: [
    {
      say: `
        policy is clear|policy|final
        policies are clear
        rules are rules|clear|the
        these|those are the|our rules|terms
        that's|this is|it's just|simply? our|company policy
        that|this|it is our|company|simply|just policy
        how it|we|things works|work|do|does
        treat|treated everyone|everybody|all .. same|equally|alike
        same for everyone|everybody|all
        in line|accordance with our|company|the policy|terms|guidelines
        as per our|the|company policy|terms
        per our|the|company policy|terms`,
      unless: 'how it|things|we works|work|do|does with|on',
    },
  ],
  nothingToDo: [
    {
      say: `
        nothing i|we|that can|could be? do|done
        nothing i|we can
        not my|our department|problem|responsibility|fault|job|area
        cannot|can't help you|with
        out of my|our hands
        beyond my|our control
        take it up with
        that's|it's on you`,
      unless: 'nothing more|else',
    },
  ],
  noFirst: [
    {
      at: 'first',
      say: `
        cannot|can't|won't|couldn't
        can|could|will not
        unable|unwilling
        not able|possible|permitted|allowed|entitled|eligible
        impossible|refuse|declined|rejected|denied
        unfortunately|regrettably
        regret to`,
      unless: `cannot|can't thank|imagine|say|wait|tell
        can not? only`,
    },
  ],
  absolutes: [
    {
      say: `
        we|i never|always
        never|always happens|happened|works|worked|fails
        nobody|noone else has|had|complained|reported
        no one else has|had|complained|reported
        no other customer|customers|person
        no way
        under no circumstances
        absolutely not|no|nothing|impossible
        it is impossible
        it's impossible
        completely|totally|entirely|utterly impossible|wrong|untrue|unfounded
        simply|just not|cannot|can't|impossible|wrong|untrue`,
    },
  ],
}
