import type { RuleSet } from '../../rule-set.ts'

export const needs: RuleSet['needs'] = {
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
}
