import type { BuilderWords } from '../builder-words.ts'

const slips =
  'forgot|missed|lost|overlooked|failed|neglected|misread|mixed|muddled|broke|dropped|mislaid|misplaced|miscounted|overcharged|undercharged|misspelt|misinformed|misled|mishandled|skipped|confused'
const slipped =
  'forgotten|missed|lost|overlooked|failed|neglected|misread|mixed|muddled|broken|dropped|mislaid|misplaced|overcharged|misinformed|misled|mishandled|skipped'
const acts =
  'gave|sent|put|told|billed|charged|booked|posted|wrote|entered|delivered|ordered|took|let|kept|cancelled|canceled|closed|deleted|set|paid|printed|labelled|left|called|rang|answered|promised|said|typed|read|packed|shipped|moved|refused|credited|debited|filed|registered|addressed'
const mended =
  'refunded|corrected|posted|sent|put|paid|credited|cancelled|canceled|removed|taken|restored|replaced|reissued|reprinted|renewed|booked|ordered|returned|transferred|given|changed|reset|rebooked|arranged|repaired|fixed|mended|lifted|waived|spoken|set|moved|entered|registered|reactivated|reconnected|deleted|released|held|reserved|kept|apologised'
const happened =
  'had|waited|lost|missed|paid|sat|stood|came|drove|travelled|traveled|spent|went|stayed|slept|walked|stopped|heard|received|got|were'
const people =
  'colleague|manager|supervisor|engineer|technician|lead|head|team|office|specialist|driver|caretaker'

export const english: BuilderWords = {
  language: 'en',
  features: {
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
    effect: [
      {
        say: `
          you ${happened}
          you have|had been|waited|lost|paid|missed
          you could not|no
          you couldn't|cannot
          you did not get|have|hear|see|know
          you didn't get|have|hear|see|know
          you only|also|therefore|then|still ${happened}
          you and your .. ${happened}`,
        unless: `
          if|that|as|when|unless|whether you had|were|got|received asked|ordered|written|sent|told|called
          you were|had|got right|upset|offended|unhappy|disappointed|dissatisfied
          you paid by|with`,
      },
      {
        say: `
          cost|costing|left|kept|made|caused|cause|leaving|keeping you|your
          means|meant that? you|your
          took|took up|taken your
          took up your
          for you this? meant`,
      },
      {
        say: `your .. had|could|missed|waited|lost|stood|went|stayed|was|were`,
        then: `
          no|not|without|nothing|missed|waited|lost|rain|cold|shut|closed|dark|alone|waiting`,
        within: 40,
      },
      {
        say: `
          wasted|lost|long|sleepless|ruined trip|afternoon|evening|morning|journey|hour|hours|wait|night|day|weekend|drive|way
          such a|an .. morning|day|week|evening|afternoon|night`,
      },
    ],
    repaired: [
      { say: `i|we have|had? now|already|today|just|also|since? ${mended}` },
      { say: `i've|we've now|already|today|just|also|since? ${mended}` },
      {
        say: `i|we now|already|today|just? refunded|corrected|paid|credited|replaced|restored|cancelled|removed|reissued|posted|returned|transferred|waived`,
        then: 'back|today|morning|now|yesterday|afternoon|already|it|you|your',
        within: 60,
      },
      {
        say: `
          is|are|was|were|has|have|been now|already|been|since? refunded|corrected|credited|restored|replaced|removed|cancelled|renewed|reconnected|repaired|fixed|lifted|waived|paid
          is|are now|already|all? back|off|done|right|ready|waiting|here|there|on|in
          went|gone|goes|go back to|on|into your|the
          i|we hold|keep|reserve .. for|you`,
        unless: `
          is|are back|here|there|on|in to|a|if|until
          is|are on|in the|a|an road|street|first|second`,
      },
    ],
    cause: [
      {
        say: 'because',
        unless: 'because of|from that|this|it|which|us',
      },
      {
        say: `
          it|this|that happened|arose|came when|because|as|about|from
          the reason|cause|explanation
          i|we had written|typed|read|assumed|thought|believed|mixed|confused|put|taken|noted|entered|filed|relied|trusted
          i|we had not read|opened|looked|seen|checked|asked|noticed|noted
          i|we hadn't read|opened|looked|seen|checked|asked|noticed
          i|we did not look|read|check|see|notice|ask|open|compare
          i|we didn't look|read|check|see|notice|ask|open|compare
          i|we took the|your .. from
          i|we was|were looking|reading|going|thinking|relying
          due to
          was|is down to`,
      },
    ],
    prevents: [
      {
        say: `
          never|not|won't happen again
          won't|never let it|this|that happen again
          make|making|made sure that? it|this|that never|doesn't|won't|does|is
          ensure that? it|this|that never|doesn't|won't|does|is
          in future we|i|our|you|there|this|it
          in the future
          going forward
          steps have been|were taken
          taken|taking|take steps|measures
          lessons|lesson have|has? been? learned|learnt
          learn|learned|learnt from this|it
          reviewing|review|improve|improving|look|looking .. our|the|at? process|processes|procedure|procedures|training
          prevent this|that|it|a
          to avoid this|that|a .. again|repeat|happening
          more care`,
      },
    ],
    process: [
      {
        say: `
          from now|today|tomorrow|monday|tuesday|wednesday|thursday|friday|then on
          since|from today|yesterday|monday|tuesday|wednesday|thursday|friday|then
          from .. on|onwards`,
        then: `
          we|i|one|every|each|a|two|no|nobody|all|the
          is|are checked|read`,
        within: 40,
      },
      {
        say: `
          we|i now|no check|ask|read|look|scan|write|use|keep|compare|ring|call|longer|confirm|see|print|send
          we|i no longer
          is|are|get now checked|read|scanned|compared|confirmed|entered|taken|written|saved|signed|done
          we|i have changed|introduced|added how|the|a|our way|list|form|check|checklist|procedure|process|step|rule|field|alarm|reminder
          every|each|all .. is|are|gets now|checked|read|scanned`,
      },
    ],
    understood: [
      {
        say: `
          as|what i|we understand|understood|gather|read|have
          if i|we have|understood|understand|read .. right|rightly|correctly|well
          i|we understand|gather|see|read|note that|from|how|what|you
          what i|we take|took|read|heard|understand|understood
          my understanding
          from your mail|email|e-mail|letter|message|call|note|words|account
          you write|wrote|say|said|tell|told|report|reported|describe|described|mention|mentioned|explain|explained|ask|asked|are|have|were that|me|us|how|why|what|whether|asking|telling|written|told|reported|described
          in your mail|email|letter|message|call you
          let me say|repeat|sum .. back|up|what
          according to you|your`,
        unless: `
          i|we understand that|how|what this|that|you|it|your is|are|must|may|can|feel|were|frustrat*|upset*|annoy*|difficult
          i|we understand how|what frustrat*|upset*|you|annoy*|difficult|hard
          you are asking too`,
      },
    ],
    checking: [
      {
        say: `
          i|we am|are|is|was now|currently|just? checking|looking|asking|tracing|going|investigating|finding|searching|comparing|reading|testing|following|having|trying
          i'm|we're now|currently|just? checking|looking|asking|tracing|going|investigating|finding|searching|comparing|reading|testing|following|having
          is|are now|currently? checking|looking|asking|tracing|going|investigating|searching|comparing|testing
          i'll|we'll now|first|also? check|look|find|investigate|ask|trace|compare|speak|test
          i|we will|want|need|have|must now|first|also|to? to? check|look|find|investigate|ask|trace|compare|speak|test
          i|we have asked|begun|started|written|called|ordered
          i've|we've asked|begun|started
          be|being looked|checked|investigated|traced|examined
          be|being looked into
          investigate|investigation|inquiry|enquiry`,
        unless: `
          looking forward
          i|we will|have asked|ask you`,
      },
    ],
    oneself: [
      {
        say: `
          i
          i'm|i'll|i've|me|myself`,
      },
    ],
    colleague: [{ say: `my|our|a|the ${people}` }, { say: 'he|she rings|calls|writes|is|will|has' }],
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
    shows: [
      {
        say: `
          records|logs|log|camera|cameras|register|system|files|file|meter|report|recording|data show|shows|say|says|tell|tells|has|have
          what|this|here happened|is|was
          i|we found|have|saw|see found|that
          was|were|is|are not? caused|ordered|closed|announced
          was|were shut|closed|stolen|taken|damaged`,
      },
    ],
    offers: [
      {
        say: `
          i|we can|could|may
          what|all i|we can|could
          you can|could|may
          i|we offer|suggest|propose
          i|we will|shall|have .. for|to|with|them|it you|police|insurer|your
          i'll|we'll|i've|we've
          i|we have|has asked|kept|sent|written|arranged|reserved|put|prepared|enclosed|attached|noted|told|added|opened|made
          here is|are
          would|do you like|want|prefer
          if you like|wish|want|prefer|would|need
          instead`,
        unless: `
          nothing|all|little|more|that|which i|we|you can|could .. do
          i|we can|could not|no|never|only|imagine|understand|see|appreciate|confirm|assure|hear
          instead of
          you can|could not|no|see|imagine|never|also|ask|turn|reach`,
      },
    ],
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
    newHands: [
      {
        say: `
          i have|am now? taken|taking|take|will
          i've|i'm now? taken|taking`,
        then: 'over|myself',
        within: 40,
      },
      {
        say: `
          another|different|new|other|second colleague|person|engineer|team|way|method|courier|technician|firm|route|hands|driver
          somebody|someone else
          takes|took|take .. over
          handed|given|passed your|this|the|it .. to
          deals|deal|looks|look|sees|see|handles|handle with|after|to .. this|it|your|herself|himself|myself|now
          herself|himself|personally
          myself from|now|today
          this time .. by|with|through
          in person
          by hand .`,
        unless: `
          another|new day|date|time|appointment|order
          type|typed|typing .. by hand`,
      },
    ],
    when: [
      {
        say: `
          january|february|april|june|july|august|september|october|november|december
          in|of|since|last|this|early|late|mid|until march|may
          yesterday|today|tonight
          last|this|that week|month|night|morning|afternoon|evening|year|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday
          on monday|tuesday|wednesday|thursday|friday|saturday|sunday
          weeks|days|hours|months ago`,
      },
    ],
    gift: [
      {
        say: 'goodwill|gesture|voucher|compensation|discount|token|gift|coupon|credit|credited|added|trouble|deducted',
      },
    ],
    gotNothing: [
      {
        say: `
          you did not|never get|receive|hear|have|see|know|deserve|reach|got
          you didn't|never get|receive|hear|have|see|know|deserve|reach|got|received|heard|had|saw|knew|reached
          you never got|received|heard|had|saw|knew|reached`,
      },
    ],
  },
}
