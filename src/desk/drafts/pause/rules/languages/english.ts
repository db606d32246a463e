import type { WordingSet } from '../wording-set.ts'

const sorry = `
  sorry
  apologise|apologize|apologies|apology|apologising|apologizing`

/** Conditions under which "if" asks politely rather than doubts. */
const politeIf = `
  if you'd|you like|want|wish|prefer|need|have|would|could|can`

export const english: WordingSet = {
  language: 'en',
  greeting: `
    hello|hi|hey|dear|greetings
    good morning|afternoon|evening|day`,
  titles: 'mr mrs ms miss mx dr doctor prof professor sir madam rev reverend mister the and or family',
  nobody: 'there all everybody everyone team sir madam customer again colleague colleagues both folks',
  rules: {
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
  },
  empathy: `
    sorry|apologise|apologize|apologies|apology|sympathise|sympathize|frustrating|frustration|frustrated|upsetting|distressing|disappointing
    i|we understand|appreciate|imagine|realise|realize
    i|we can|fully|completely|truly|do|really understand|appreciate|imagine
    i|we hear you
    must|can have|be been? hard|difficult|awful|worrying|stressful|annoying
    thank you for your patience`,
  checks: {
    iDid: `
      i've
      i have now|just|already|also? checked|asked|sent|posted|put|written|called|rung|spoken|found|changed|corrected|refunded|booked|cancelled|moved|looked|read|opened|ordered|arranged|told|passed|set|taken|added|removed|credited|paid|reset|made|done|been|got|seen|gone|given|left|started|stopped|restored|replaced|tried|tested
      i checked|asked|sent|posted|put|wrote|called|rang|spoke|found|changed|corrected|refunded|booked|cancelled|moved|looked|read|opened|ordered|arranged|told|passed|took|added|removed|credited|paid|reset|made|did|got|saw|went|gave|left|forgot|missed|started|stopped|restored|replaced|tried|tested
      i am now? checking|asking|sending|posting|putting|writing|calling|ringing|changing|correcting|refunding|booking|looking|ordering|arranging|taking|adding|crediting|testing|doing
    i'm now? checking|asking|sending|posting|putting|writing|calling|ringing|changing|correcting|refunding|booking|looking|ordering|arranging|taking|adding|crediting|testing|doing
      i'll ask|send|post|put|write|call|ring|change|correct|refund|book|look|order|arrange|take|add|credit|check|do|make|find|move|let|come|get|bring|keep|go|see|reset|test|tell|speak|pay|pass|raise
    i will|can ask|send|post|put|write|call|ring|change|correct|refund|book|look|order|arrange|take|add|credit|check|do|make|find|move|let|come|get|bring|keep|go|see|reset|test|tell|speak|pay|pass|raise`,
    promise: `
      i'll|we'll
      i|we will|shall
      you'll|you will get|have|receive|see|hear|find
      he'll|she'll|they'll
      will|shall be|have|arrive|reach|call|come|write|ring|send|get`,
    no: `
      cannot|can't|unable|impossible|won't|couldn't
      can|could|will|may not
      not able|possible|permitted|allowed|entitled|eligible
      no longer|refund|exception
      have|had to decline|refuse|reject`,
    because: `
      because|since|as|due|owing|therefore|so|otherwise|reason|reasons|law|contract|rule
      the rule|reason|law
      in order to
      that is why`,
    option: `
      i|we|you can|could|may
      i'll|we'll
      either|or|instead|alternatively|another|option|options|choose|choice|prefer
      if you like|prefer|want|wish
      if you'd like|prefer`,
    onlyWay: `
      only|one thing|way|option|choice
      the only
      nothing more|else
      no other`,
    attached: `
      attached|attach|attaching|attachment|attachments|enclosed|enclose|enclosing|enclosure`,
  },
}
