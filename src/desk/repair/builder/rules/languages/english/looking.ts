import type { BuilderWords } from '../../builder-words.ts'

const people =
  'colleague|manager|supervisor|engineer|technician|lead|head|team|office|specialist|driver|caretaker'

/** What was understood, what is being looked into and by whom, and what came of it. */
export const looking: BuilderWords['features'] = {
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
}
