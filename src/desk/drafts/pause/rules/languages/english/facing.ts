import type { WordingSet } from '../../wording-set.ts'

/** What is said to them or about a colleague, and how they are asked. */
export const facing: Partial<WordingSet['rules']> = {
  blamesColleague: [
    {
      say: `
        my|our|the|another|a|your colleague|colleagues|agent|representative|advisor|adviser|rep|predecessor|salesperson|technician|trainee
        the|our other|sales|billing|previous|last department|team|person|agent|colleague|adviser|advisor
        whoever you|told|said|answered|spoke`,
      then: `
        mistake|mistakes|wrong|wrongly|incorrect|incorrectly|misinformed|misled|misadvised|failed|forgot|neglected|careless|fault
        should have|not
        shouldn't have
        did not
        didn't`,
      within: 60,
    },
  ],
  calmDown: [
    {
      say: `
        calm down
        calm yourself
        please relax
        no need to shout|swear|yell|raise
        no need to be|get rude|upset|angry|abusive|aggressive
        no need for that|this|such tone|language
        take a deep breath
        don't get upset|angry`,
    },
  ],
  asISaid: [
    {
      say: `
        as i|we already|previously? said|explained|stated|mentioned|wrote|noted|told|pointed
        as i|we have|had already|previously? said|explained|stated|mentioned|written|noted|told
        as i've|we've already|previously? said|explained|stated|mentioned|written|noted|told you
        as i've|we've already|previously? said|explained|stated|mentioned|written|noted
        as previously|already said|explained|stated|mentioned|advised|communicated
        as stated|mentioned|explained|said|advised above|before|previously|earlier|already
        like i|we said
        as|like i|we told you
        as per my|our last|previous|earlier email|e-mail|mail|message|reply
        per my|our last|previous|earlier email|e-mail|mail|message|reply`,
      instead: 'leaveOut',
    },
    {
      say: `
        i|we have|had? already told|explained|said|informed|answered
        i've|we've already told|explained|said|informed|answered
        i|we already told|explained|said|informed|answered`,
    },
  ],
  yourBack: [
    {
      say: `
        your attitude|tone|behaviour|behavior|rudeness|insults|accusations|abuse|complaining|anger|hostility|impatience|negligence|carelessness|ignorance|outburst
        your own? fault|mistake|error|failure|oversight|doing
        your lack|inability|refusal|unwillingness`,
      unless: `
        your error message|messages|code|codes|log|report
        not your fault|mistake|error|doing|oversight`,
    },
  ],
  youFailed: [
    {
      say: `
        you failed|neglected|forgot|omitted|refused|ignored|overlooked|misread|chose
        you should have
        you shouldn't have
        you should not have
        you must|ought to? have
        you didn't|never
        you did not
        you claim|claimed|allege|alleged|supposedly`,
      unless: `
        if|unless|when|where|case|that you
        you should|must have received|got|it|them|the|your|an|a|access|had|been|no|everything|seen`,
    },
  ],
  whyDidYou: [{ say: `why did|didn't|would|do|don't|haven't|have|are|aren't you` }],
  bareQuestion: [
    {
      at: 'sentence',
      isQuestion: true,
      say: `what|why|when|where|which|who|how`,
      unless: `
        what|how about|if
        how can|may|could|else i|we
        how are|is|was|does you|your|that|everything`,
    },
  ],
  startsWithYou: [
    {
      at: 'answer',
      say: `
        you need|must|cannot|can't|should|agreed|signed|accepted|chose|ought
        you have to
        you are required|responsible|wrong|mistaken|obliged|incorrect|late
        you're required|responsible|wrong|mistaken|obliged|incorrect|late
        you were told|informed|advised|warned|late`,
    },
  ],
  pleaseFirst: [
    {
      at: 'sentence',
      say: `
        please note that
        please be advised|aware|informed that
        please be advised|informed
        please note
        kindly note that`,
      instead: 'leaveOut',
    },
    {
      at: 'sentence',
      say: `
        please ensure|read|remember|check|send|provide|make|confirm|reply|refer|see|use|fill|complete|wait|allow|understand`,
      unless: `please see|find? attached|enclosed|below`,
      instead: 'could you $',
    },
    {
      at: 'sentence',
      say: `
        please do not|don't|refrain|stop|understand
        please do not`,
    },
  ],
}
