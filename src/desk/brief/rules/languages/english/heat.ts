import type { RuleSet } from '../../rule-set.ts'

export const heat: RuleSet['heat'] = {
  insult: `
    idiot*|moron*|imbecile*|cretin*|incompetent*|clown*|liar*|crook*|thieves|thief|scammer*|scum|parasite*|muppet*|fool|fools|dimwit*|halfwit*|jobsworth*
    useless people|idiot*|lot|bunch|staff|company|service
    you're|you|u are? all? useless|stupid|pathetic|disgusting|incompetent|lazy|hopeless|thick|dumb|worthless
    you're|you|u are? all? a|an absolute? joke|disgrace
    you're|you|u .. useless|stupid|pathetic|disgusting|incompetent|worthless|joke|disgrace
    bunch|pack|load|gang of idiots|clowns|thieves|crooks|liars|amateurs|morons|cowboys|jokers
    braindead|brainless
    brain dead
    joke of a company|service
    cowboys|shysters
    con artists|men
    ripoff|ripoffs
    rip off
    rip-off
    stupid person|people|woman|man|girl|boy|cow|bitch|agent`,
  profanity: `
    fuck*|shit*|bullshit|crap|crappy|bastard*|arse*|asshole*|bitch*|bollocks|wanker*|piss|pissed|dick|dickhead*|prick*|cunt*|damn|damned|goddamn|bloody|effing|wtf|stfu
    what|who|why the hell|heck
    go to hell
    screw you`,
  accusation: `
    you|u lie|lied|cheat|cheated|stole|steal|robbed|robbing|ignored|ignore|scammed|ruined
    you|u hung up
    you|u obviously? don't care
    you|u people|lot|guys are|never|always|can't|don't
    you people
    you're|you are? lying|cheating|stealing|robbing|ignoring|ripping
    stop lying|ignoring|cheating
    lying|lies to me|us
    lied to
    daylight robbery
    your fault
    absolute|absolutely|total|totally|utter|utterly|complete|completely disgrace*|disgust*|unacceptable|ridiculous|useless|appalling|pathetic|shambles|joke|farce|rubbish
    disgrace*|disgust*|appalling|shambles|shameful|pathetic|outrageous|ridiculous|scandalous|laughable
    is|are|was a? joke|rubbish|garbage|trash|useless|farce|scam
    don't you dare
    how dare you
    nobody answers|cares|bothers|listens|bothered`,
  your: `
    your .. useless|pathetic|stupid|rubbish|crap|crappy|lousy|terrible|awful|ridiculous|so-called|incompetent|garbage|shoddy|bloody|sodding|damn|dreadful|hopeless|shambolic|broken|idiotic|appalling|joke
    your .. rubbish|garbage|trash|crap|shit|terrible|awful|pathetic
    your so called
    your lot|kind`,
  ultimatum: `
    or i'll|we'll|else
    or i|we will|shall
    or i'm|i am? going
    or you'll|you will hear|regret|see
    unless you|i|we|this .. by|today|tomorrow|within|immediately
    if i|we|you|this .. not|don't|doesn't|isn't|haven't|fail .. i'll|we'll|i'm
    if i|we|you|this .. not|don't|doesn't|isn't|haven't|fail .. i|we will|shall
    see you in court
    last|final warning|chance|time
    for the last|final time
    go|going|take|taking .. papers|press|newspaper|media|court|ombudsman|police|solicitor|lawyer|twitter|facebook|trustpilot
    hear|hearing from my solicitor|lawyer*
    failing which
    i'll|we'll sue|report|expose|review
    i|we will|shall sue|report|expose|review
    i'm|we're|i am? going to sue|report|expose
    tell everyone
    had enough
    had it
    i want to speak|talk to a|your|the manager|supervisor|boss`,
}
