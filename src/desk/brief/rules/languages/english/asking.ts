import type { RuleSet } from '../../rule-set.ts'

export const asking: RuleSet['asking'] = {
  questions: `
    can|could|would|will|may|might|shall|should you|i|we|it|he|she|they|someone|somebody|anyone|anybody|the|this|that|my|our|there
    is|are|was|were|am|isn't|aren't it|this|that|there|you|the|my|our|he|she|they|i|we|any|anyone|anybody|step
    do|does|did|don't|doesn't|didn't you|i|we|it|he|she|they|the|this|that|my|anyone|anybody|your
    has|have|had|hasn't|haven't you|anyone|anybody|someone|somebody|it|the|my|this|they|he|she|there
    when|where|why|who|whom|whose|which|what
    how
    by|until|since|for|from|at|to|in|on what|when|which|whom
    any chance|idea|news|update|word
    whether`,
  wishes: `
    please
    pls|plz
    kindly
    i|we want|need|expect|demand|require|request|insist|await|deserve
    i|we would|'d|should like|love|appreciate|prefer|need|want
    i'd|we'd like|love|appreciate|prefer|need|be
    i|we would be grateful|obliged|thankful|happy|glad
    i'm|i am|we're|we are requesting|asking|demanding|expecting|after|seeking|looking for
    i|we asked|ask whether|if|you|that
    i'm|we're still? waiting for
    i am still? waiting for
    wondering|wonder if|whether|when|why|how
    you|u need|have|must|ought to
    you must
    you should
    it|that would be great|good|nice|helpful|lovely|appreciated|kind|useful if
    would be great|good|nice|helpful|lovely if
    let me|us know
    get back to me|us
    asks|asked whether|if
    can|could|will|would you|u|someone|somebody|anyone|anybody
    a refund|replacement please
    in writing please`,
  demands: `
    tell|give|send|refund|return|cancel|stop|delete|remove|fix|sort|mend|repair|replace|exchange|explain|confirm|check|call|ring|phone|phone|email|mail|write|reply|answer|respond|contact
    pay|repay|reimburse|credit|change|correct|update|amend|move|reschedule|postpone|renew|extend|unblock|unlock|reset|activate|reactivate|reconnect|connect|restore|close|terminate|transfer|forward|provide|issue|resend|deliver|collect|pick|bring|come|take|put|get|make|let|keep|leave|look|investigate|escalate|arrange|book|reserve|ship|find|help|show|waive|withdraw|apologise|apologize|release|split|note|ensure|tell|compensate|switch|swap|post|hold|add|include
    don't|do not|never ring|call|phone|send|write|contact|renew|charge|email|ask|tell|take|cancel|deliver|share|use|leave|close
    no more letters|calls|emails|mail|excuses
    then send|give|tell|refund|cancel|let|please|make
    either refund|send|give|the|you|i|we
    just send|give|tell|refund|cancel|fix|stop|sort|let|make|answer|do
    also send|give|tell|refund|cancel|fix|stop|let|make`,
  courtesies: `
    order number|no|nr|ref
    please find|see|accept|excuse|forgive|pardon|note
    i|we want|would|'d|should like? to thank|say|congratulate|add|mention|stress|point
    i'd|we'd like|love to thank|say|congratulate|add|mention|stress|point
    i want|wanted to thank|say|add|mention|let
    i want out
    i'd|would love that
    let me|us say|add|explain|tell|be|start|begin
    don't get me wrong
    don't worry
    do not worry
    no|not need
    please don't worry|apologise|apologize
    i'd|i would happy|glad|be surprised
    take care
    keep up
    call me old
    make no mistake
    look i|you|we
    get|go well
    please let|do not? hesitate
    how are you
    how do you do
    you must|should be
    what a
    what i
    when i|we|he|she|they|the|my|you|it|asked|called
    which is|was|i|means|makes|the|has|had
    who is|was|told|said|has|had|i|knows|cares|then
    where i|we|the|it
    why i
    how i|we
    what you|we|they|he|she|was|happened`,
  rhetorical: `
    are|r you|u serious|kidding|joking|stupid|mad|insane|blind|deaf|dumb|incompetent|thick|idiots|having
    you serious|kidding|joking
    is this|that a|some joke|prank|scam
    is this|that how you|we treat|run
    what .. hell|heck|fuck
    what is|'s wrong with you|your|this
    what's wrong with you|your|this
    what kind|sort of
    do you|u think i|we|i'm
    do you even|actually? care|work|read|know
    who do you think
    how dare you
    how hard|difficult can
    how stupid|many times
    really
    seriously
    again
    right
    ok|okay
    why bother
    what next
    are you|u all|really|even|completely
    does nobody|anybody|anyone
    is anybody|anyone|nobody|there
    can|can't you people|lot not?
    do i look
    how are you
    and that's service`,
  joins: `and
    but
    so
    or
    then
    also
    plus
    otherwise
`,
  ends: `
    failing which
    otherwise
    or i'll|i|else|we|i'm|you|you'll
    because
    as i|we|it|the|my
    since
    but
    before i|we
    if not
    i ordered|bought|paid|was|am|did
    i've|i have|i am|i'm|i was|we've|we have|we're|it's|it is|that's|he|she|my|it|they|our|there
    thanks|thank|cheers|regards
    so that
    which
    even if|though
    rather than
    and i'll|i'm|i|we|it|that|this|then i|we`,
}
