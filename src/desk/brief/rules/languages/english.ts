import type { RuleSet } from '../rule-set.ts'

export const english: RuleSet = {
  language: 'en',
  common:
    "the and you your my is was it to of for i have not that this are with be on at we me but please had no so if what when do does can would could has been there any hello hi thanks thank from will by an in or where how why who you're i'm it's they he she his her our us as but now out up about over all just more than then also their were did get got still hasn't didn't don't doesn't can't won't which should into after before because only very need want send tell know make like order sorry dear regards good morning",
  days: {
    months: [
      'january|jan',
      'february|feb',
      'march|mar',
      'april|apr',
      'may',
      'june|jun',
      'july|jul',
      'august|aug',
      'september|sept|sep',
      'october|oct',
      'november|nov',
      'december|dec',
    ],
    weekdays: ['monday', 'tuesday|tues', 'wednesday|weds', 'thursday|thurs', 'friday', 'saturday', 'sunday'],
    last: 'last|past|previous',
    next: 'next|coming',
    this: 'this',
    relative: {
      'the day before yesterday': -2,
      'day after tomorrow': 2,
      'yesterday|last night': -1,
      'today|tonight|this morning|this afternoon|this evening': 0,
      'tomorrow|tmrw': 1,
    },
    notRelative: 'as of',
    ago: ['N U ago', 'N U back'],
    within: ['within N U', "in N U'?s? time", 'in the next N U', 'in N U'],
    units: {
      day: 'days?',
      workingDay: '(?:working|business) days?',
      week: 'weeks?',
      month: 'months?',
      hour: 'hours?|hrs?',
    },
    numbers: [
      'zero',
      'one|an|a',
      'two|a couple of',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
    ],
    of: '(?:of )?',
    alone: 'the',
    on: 'on the|by the|until the|before the|since the|from the',
    by: 'by|until|till|before|no later than|not later than|latest|at the latest|due|due by|due on|end on|ends on|expires on|by the|before the',
    endOf: {
      week: '(?:the )?end of (?:the|this) week',
      month: '(?:the )?end of (?:the|this) month|month end',
      year: '(?:the )?end of (?:the|this) year',
    },
    weeks: { 'last week': -1, 'this week': 0, 'next week': 1 },
  },
  asking: {
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
  },
  happened: `
    i|we called|rang|phoned|wrote|emailed|e-mailed|asked|told|visited|waited|paid|ordered|bought|returned|booked|cancelled|canceled|moved|sent|reported|received|objected|applied|signed|went|came|tried|gave|lost|left|handed|spoke|was|were|got
    i|we have|'ve called|rung|phoned|written|emailed|asked|told|waited|paid|ordered|returned|been|had|heard|received|tried|sent|spoken
    i've|we've called|rung|phoned|written|emailed|asked|told|waited|paid|ordered|returned|been|had|heard|received|tried|sent|spoken
    was|were|been|got charged|billed|told|promised|cancelled|blocked|refused|overcharged|delivered|damaged|broken|sent|supposed|meant|ignored|cut|treated
    has|have|had not|never|been|still|now
    hasn't|haven't|hadn't|didn't|wasn't|weren't|doesn't|isn't|never
    you|they|he|she|nobody|someone|somebody|driver|engineer|man|woman|lady|bank charged|took|sent|said|told|promised|cancelled|blocked|closed|refused|lost|broke|left|came|answered|delivered|hung|lied|ignored|put|have|has|did
    no one|nobody|none
    still no|not|nothing|waiting
    not collected|delivered|working|arrived|again
    doesn't|does not|don't|stopped|isn't|won't work|working|connect|load|open|charge|turn
    shows|says|said
    fell|arrived|broke|disappeared|crashed|came|failed|went|went up|died
    there is|'s|are|was|were a|an|no|two|not|cables|water
    no water|internet|power|heating|line|reply|answer|signal|phone
    wrong size|item|colour|color|address|amount|name|meter
    since`,
  cost: `
    cost|costs|costing me|us
    lost|losing|lose .. money|wages|pay|day|days|hours|customers|business|work|sales|evening|week|deposit
    we're|i'm|we are|i am losing|out
    out of pocket
    overdraft|overdrawn|late fee|bank fee|bank charge*|penalty|fine|interest
    took|take|taking .. off work
    day|days|morning|afternoon|hours|weekend off|wasted|unpaid|waiting|gone
    hour|hours|minutes|morning|afternoon|evening|day on|at|in the? phone|hold|queue|home|line
    wasted|waste
    missed .. appointment|interview|deadline|flight|birthday|exam|train|bus|wedding|meeting
    had to buy|pay|borrow|hire|rent|go|throw|cancel|close
    no heating|water|internet|power|electricity|phone|line
    sleepless|can't sleep|couldn't sleep
    embarrass*
    damage*|ruined|spoiled|destroyed
    quote|bill|quotation for
    spent the night|day|morning|whole|hours
    unpaid
    in tears
    humiliat*|ashamed|upset|worried sick|stress*
    gone`,
  attached: `
    attached|enclosed|attachment*|enclosure*
    screenshot*|screen shot*
    see the|my|this? photo*|picture*|file|scan|pdf
    photo*|picture*|pics|scan|pdf attached|below|enclosed|here
    i|i've attach|attached|enclose|enclosed`,
  heat: {
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
  },
  not: "not|never|no|isn't|aren't|wasn't|don't|without|nothing",
  needs: {
    harm: `
      kill|murder|shoot|stab|strangle|hurt|punch|smash|slap|throttle|bomb|torch|burn|attack|beat|bash|hit .. you|u|him|her|them|someone|somebody|everyone|everybody|staff|people|anyone
      kill|murder|shoot|stab|smash|punch|break|kick|bash|slit|cut .. face|face in|head|head in|neck|throat|legs|teeth|fingers|skull
      burn|blow|torch|bomb|smash .. office|building|shop|place|house|desk|counter|down
      i|we know where you|u live|work|park
      know where you|u live|work|park
      watch your back
      you're|you|u are? dead
      dead man|woman
      you|u deserve|should|will|ought to? die|hang|burn|bleed
      hope you|u|they .. die|rot|burn|get hit
      come|coming|bring|bringing|turn up .. with|a|my gun|knife|bat|axe|petrol|hammer|rifle
      make you bleed|suffer|pay with
      get hurt
      someone|somebody will|is|gonna going? to? get? hurt|die|killed
      find you and|where
      acid attack
      lynch*
      blood on your`,
    selfHarm: `
      kill|hurt|harm|hang|drown|cut|shoot|poison myself
      killing|hurting|harming|hanging|cutting myself
      kill|killing himself|herself|themselves
      end|ending my|it|his|her life|all
      take|taking|took my|his|her own? life
      suicide|suicidal
      want|wanted|going|ready to die
      wish i|i'd was|were|had dead|never been born
      better off dead|without me
      no reason|point to|in live|living|going on
      don't|do not|can't|cannot|didn't want|see .. live|be here|exist|wake up
      can't|cannot take it|cope
      can't|cannot go|carry on
      self-harm*
      self harm*
      overdose*
      jump off|in front
      not want to live
      not want to be here
      nothing left to live`,
    danger: `
      gas leak|smell|alarm
      smell|smells|smelling|smelled|reek* .. gas|burning|smoke|fumes
      leak|leaking .. gas|oil|fuel
      carbon monoxide
      fire brigade|service|broke|is|in|engine
      on fire
      caught|catching|catch fire
      a|house|kitchen fire
      smoke|smoking|flames|burning|burnt|burned
      sparks|sparking|sparked
      electric|electrical shock|fire|burn
      electrocut*
      exposed|live|hanging|loose|bare wire*|cable*
      cables|wires .. hanging|exposed|loose|down
      flood*
      burst pipe
      water .. ceiling|electric*|sockets
      injur*|bleed*|blood|wound*|unconscious|collapsed|concussion|fracture*
      broke|broken|hurt|cut|burnt|burned my|his|her|their arm|leg|hip|wrist|ankle|hand|foot|nose|rib*|back|finger
      hospital|ambulance|a&e|paramedic*
      emergency|life-threatening
      danger|dangerous|dangerously|hazard*|unsafe
      not|isn't|isnt safe
      could have died|killed|been killed
      allerg*|anaphyla*|choke|choked|choking|swallowed|poison*|toxic|explo*|overheat*
      heart attack
      chest pain*
      stroke
      can't|cannot|couldn't breathe
      pendant alarm|has|line
      alarm pendant|button|cord
      oxygen machine|supply|at
      ventilator|dialysis|defibrillator
      life support
      trapped|stuck in the|a lift|elevator
      no heating .. baby|newborn|elderly|mother
      gun|knife|weapon`,
    access: `
      wheelchair*|step-free|stair-free
      step free
      deaf
      hearing aid*|loop
      hard of hearing
      can't|cannot|unable to? hear|see|walk|read|climb|stand|speak|use|hold .. the|stairs|telephone|phone|screen|well|letter*|print
      can't|cannot hear|see|walk|read|stand
      don't|do not walk|see|hear|read well
      blind
      partially sighted
      visually impaired
      low vision
      sight loss
      dyslexi*|autis*|adhd|aspergers|neurodiver*|dyspraxi*
      disabled|disability|disabilities
      sign language
      braille
      large print
      easy read
      screen reader
      guide|assistance dog
      mobility|walking frame|scooter|problem*|aid|stick
      crutches|zimmer|rollator
      interpreter
      quiet .. child|autistic
      learning difficult*|disabilit*
      ramp|lift for|access
      i|we use a? screen|relay`,
    vulnerability: `
      died|deceased|bereave*|funeral|widow*|mourning
      passed away
      my|our late husband|wife|mother|father|mum|dad|partner|son|daughter|brother|sister
      death of|in|certificate
      cancer|chemo*|tumour|tumor|leukaemia|dementia|alzheimer*|parkinson*|epilep*|diabet*|terminal|terminally|palliative|hospice|stroke
      depress*|anxiety|breakdown|ptsd|burnout
      panic attack*
      mental health
      surgery|operation
      seriously|very|is|was|am|been|i'm ill|sick|unwell
      illness|disease
      pregnan*|miscarr*|stillb*|newborn*|toddler*|infant*
      a|the|my|our|with|for baby
      baby .. cold|milk|heating|water|sick
      child|children|kids|kid .. alone|sick|ill|hungry|cold|danger|hurt|afraid|frightened|scared|walk|hospital
      single mother|father|parent|mum|dad
      live|lives|living alone
      elderly|frail|housebound|bedridden|carer|carers
      caring for
      years|yr|year old and|now?
      lost my|his|her job|home|house
      made redundant
      unemployed|jobless|redundan*|homeless|evict*|bailiff*|bankrupt*|insolven*|foodbank
      universal credit
      food bank
      can't|cannot|unable|struggling|struggle .. afford|pay|eat|heat|cope
      debt|debts|arrears
      loan shark*
      domestic abuse|violence
      abusive|abuse*|violent|stalk* .. partner|husband|wife|ex|boyfriend|father|me
      women's refuge
      restraining order
      my|his|her ex .. find|knows|address|must not
      safeguarding|trafficked|asylum|refugee
      scammed|fraud victim
      i'm|i am ashamed|desperate|scared|frightened|terrified|at my
      in tears
      hungry|starving|freezing`,
    complaint: `
      complaint*|complain|complains|complained|complaining|grievance
      ombuds*|regulator|watchdog|ofcom|ofgem
      trading standards
      citizens advice
      legal action|advice|proceedings|steps
      solicitor*|lawyer*|attorney*
      small claims
      sue|suing
      see you in court
      take|taking .. to court`,
  },
  harmless: `
    shoot you|u|them|him|her .. email|e-mail|mail|message|line|text|note
    hit you|u|them|him|her up|back
    beat you|u|them to
    kill you|u to
    break .. to you
    smoking|smoke area|room|detector|free
    fire stick|tv|wall|tablet
    free danger
    stroke of
    died down
    battery|phone|laptop|router|line|machine|it|screen died
    headset|light|lamp|printer died
    live|lives music`,
  answering: {
    yes: 'yes|certainly|of course|sure|gladly|happy to|we can|i can|you can|we do|it is|it does|we are|i have|i will|it will|you will|no problem|absolutely|indeed',
    no: "no|cannot|can't|unable|not possible|won't|will not|unfortunately|not able|sadly|sorry|doesn't|does not|isn't|is not",
    stop: 'a an and are as at be been but by can could did do does done for from had has have he her hers him his how i if in is it its just kindly let like me my need no not of on or our please pls she should so some someone somebody tell than that the their them then there these they this to too up us want was we were what when where whether which who why will with would you your im ive id know get give send make sure hello hi dear thanks thank very also now still back any ask asks asked again it’s its really',
    when: 'when|what time|how long|how soon|by when|what day|which day',
    howMuch: 'how much|what .. cost|price|fee|charge',
    why: 'why|how come|explain',
    because: 'because|the reason|due to|was caused|came from|comes from|since|happened because',
  },
}
