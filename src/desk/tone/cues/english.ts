import type { Cue } from './cue.ts'

/** Written by us for customers' mail in English; what a list of insults does not know. */
export const english: readonly Cue[] = [
  {
    name: 'disgrace',
    pattern:
      /\b(?:disgrace(?:ful(?:ly)?)?|appalling(?:ly)?|shambles|shambolic|outrageous(?:ly)?|outrage|disgusting|disgusted|atrocious|abysmal|diabolical|shameful|shocking(?:ly)?|scandalous|unforgivable|farce|farcical|joke of a|laughable|pathetic|dreadful|horrendous|incompeten(?:t|ce))\b/g,
    heat: 2.2,
    courtesy: -1,
    reason: 'A strong word for bad service.',
    yieldsToNot: true,
  },
  {
    name: 'not acceptable',
    pattern:
      /\b(?:unacceptable|unprofessional|inexcusable|(?:not|isn't|is not|simply not) (?:acceptable|good enough)|not (?:ok|okay) with this|completely wrong|beyond a joke|poor(?:est)? (?:service|show|excuse))\b/g,
    heat: 1.8,
    courtesy: -0.5,
    reason: 'Says that this cannot be accepted.',
  },
  {
    name: 'furious',
    pattern:
      /\b(?:furious|livid|fuming|seething|enraged|irate|outraged|angry|incensed|infuriat(?:ed|ing)|had it with|sick (?:and tired )?of|fed up|at my wit'?s'? end|end of my (?:tether|patience)|(?:lost|losing|running out of|out of) patience)\b/g,
    heat: 2,
    reason: 'Says that they are angry.',
    yieldsToNot: true,
  },
  {
    name: 'money back',
    pattern:
      /\b(?:(?:want|demand|expect|give me|i'll have|need) (?:all )?(?:of )?(?:my|a|our|the) (?:full |money |immediate )*(?:refund|money(?: back)?)|money back (?:now|today|immediately)|i demand|we demand)\b/g,
    heat: 1.4,
    courtesy: -0.4,
    reason: 'A demand.',
  },
  {
    name: 'ultimatum',
    pattern:
      /\b(?:(?:or|otherwise),? (?:i|we) (?:will|shall|'ll)|(?:i|we)(?:'ll| will| shall) (?:be (?:taking|contacting|reporting|speaking|cancell?ing|going)|take (?:my business|this (?:further|to)|legal)|report you|see you in court|sue|never (?:use|shop|buy|order|recommend|deal))|legal action|my (?:solicitor|lawyer|attorney)s?|small claims|trading standards|ombudsman|chargeback|by close of (?:business|play)|within (?:24|48) hours|last chance|final (?:warning|straw))\b/g,
    heat: 1.2,
    courtesy: -0.2,
    reason: 'Says what follows otherwise.',
  },
  {
    name: 'threat',
    pattern:
      /\b(?:(?:i|we)(?:'ll| will| am going to|'m going to| know where) (?:kill|hurt|hit|punch|beat|smash|burn|destroy|ruin|find|get|come (?:after|for)|make (?:you|sure you) (?:pay|regret|suffer|sorry)|you (?:live|work))|you(?:'ll| will) (?:be sorry|regret (?:this|it)|pay for (?:this|it))|watch your back|burn (?:it|this|the place) down)\b/g,
    heat: 2.5,
    courtesy: -1.5,
    reason: 'A threat.',
  },
  {
    name: 'your side attacked',
    pattern:
      /\b(?:your (?:so[- ]called|useless|ridiculous|stupid|pathetic|terrible|awful|garbage|rubbish|crap|joke|broken|incompetent|rude|lousy|shoddy|lazy|entire|bloody|damn|fucking) ?\w*|you (?:people|lot|clowns|idiots|guys are (?:a joke|useless))|you (?:are|'re) (?:a (?:joke|disgrace|liar)|useless|liars|lying|thieves|incompetent|crooks|not listening)|you (?:clearly|obviously) (?:don't|didn't|do not|did not|can't|cannot|have no)|(?:do|did|does) (?:you|anyone|anybody) (?:even|actually) (?:read|listen|care|work|look|bother|check)|what is wrong with you|how dare you|shame on you|are you (?:stupid|blind|deaf|kidding|serious|joking))\b/g,
    heat: 1.9,
    courtesy: -1.2,
    reason: 'Turned against the person or the company.',
  },
  {
    name: 'your product blamed',
    pattern:
      /\byour (?:product|service|company|website|site|app|system|software|support|team|staff|driver|delivery|policy)s? (?:is|are|was|were|has been) (?:a |an |so |just |absolutely |totally |complete(?:ly)? |utter(?:ly)? |really |total )*(?:garbage|rubbish|trash|crap|shit|joke|useless|terrible|awful|ridiculous|nonsense|horrible|broken|scam|rude|mess|worst|waste)\b/g,
    heat: 1.4,
    courtesy: -0.8,
    reason: 'Blames "your".',
  },
  {
    name: 'contacted again and again',
    pattern:
      /\b(?:(?:third|fourth|fifth|sixth|seventh|\dth|3rd|umpteenth|nth|last|ninth|tenth) time|time and (?:time )?again|again and again|over and over|(?:three|four|five|six|seven|eight|nine|ten|several|many|countless|multiple|\d{1,2}) (?:times|e-?mails|calls|phone calls|messages|letters|attempts)|how many (?:more )?times|yet again|once again|as i (?:have )?(?:already )?(?:said|told|explained|stated)|(?:still|yet) (?:no|not|waiting|nothing|haven't|hasn't|have not|has not|no reply)|passed (?:around|from)|nobody (?:has |will )?(?:answer|repl|call|respond|care)(?:s|ed|ies|ied)?|no ?one (?:has |will |ever )?(?:answer|repl|call|respond|care)(?:s|ed|ies|ied)?|(?:been|being) ignored|ignor(?:ed|ing) (?:me|my|us))\b/g,
    heat: 1,
    reason: 'Has asked before.',
  },
  {
    name: 'waste',
    pattern:
      /\b(?:wast(?:e|ed|ing) (?:of )?(?:my |our |enough |hours|half |of time|time|a whole |another )|complete waste|waste of (?:time|money|space)|took (?:a|the) (?:whole )?day off|hours on (?:hold|the phone)|on hold for)\b/g,
    heat: 1,
    reason: 'Speaks of time or money wasted.',
  },
  {
    name: 'deceit',
    pattern:
      /\b(?:scam(?:med|mers?)?|fraud(?:ulent|sters?)?|thieves|thief|theft|stole|stolen from me|stealing|robbery|robbed|rip[- ]?off|ripped off|crooks?|lied|liars?|lies|lying to (?:me|us)|con artists?|cheat(?:ed|ing|s)?|mis-?sold|daylight robbery)\b/g,
    heat: 1.5,
    courtesy: -0.7,
    reason: 'Says that they were deceived.',
    yieldsToNot: true,
  },
  {
    name: 'worst',
    pattern:
      /\b(?:worst (?:\w+ ){0,3}(?:ever|experience|service|company|customer)|never (?:again|been (?:so|treated))|(?:terrible|awful|horrible|disgusting|lousy|useless|rubbish) (?:\w+ ){0,2}(?:service|experience|company|support|attitude|response|treatment)|utterly|ridiculous|absurd|insult(?:ing|ed)?|nonsense|bullshit|unbelievabl[ey]|beyond belief|useless|nightmare|fiasco|treated like|taking the (?:piss|mick(?:ey)?|biscuit))\b/g,
    heat: 1.2,
    courtesy: -0.6,
    reason: 'A strong word for what happened.',
    yieldsToNot: true,
  },
  {
    name: 'swearing',
    pattern:
      /\b(?:fuck\w*|f\*+k?\w*|f\*+ing|shit(?:ty|e|s)?|bloody|crap(?:py)?|bullsh\w*|bollocks|arse(?:d|s|holes?)?|ass(?:holes?)?|bastards?|damn(?:ed|it)?|goddamn|wtf|pissed|piss off|screw(?:ed)? you|bitch\w*|idiots?|idiotic|moron(?:s|ic)?|imbeciles?|clowns?|stupid|dumb(?:ass)?|twats?|wankers?|crooked|sod off|go to hell|shut up|hell is)\b/g,
    heat: 1.5,
    courtesy: -1.2,
    reason: 'A swear word or an insult.',
  },
  {
    name: 'cold thanks',
    pattern:
      /\b(?:thanks for nothing|(?:thanks|thank you),? but no thanks|thanks a (?:bunch|million) for (?:nothing|wasting|ruining)|thank you for (?:wasting|ruining|ignoring|nothing)|no thanks to you|oh,? (?:great|brilliant|wonderful|marvellous|fantastic|lovely),? |how (?:wonderful|delightful|convenient|kind),? (?:that )?you|slow clap|bravo|well done,? you|i'm sure you(?:'ll| will)|do (?:please )?enlighten me|i look forward to (?:being ignored|another))\b/g,
    heat: 3,
    courtesy: -2,
    thanks: -6,
    reason: 'Friendly words meant the other way.',
  },
  {
    name: 'polite but furious',
    pattern:
      /\b(?:deeply (?:disappointed|dissatisfied|unhappy|concerned|unimpressed)|(?:extremely|very|bitterly|thoroughly|utterly|hugely|beyond|so|really|most) (?:disappointed|disappointing|dissatisfied|unhappy|frustrated|frustrating|displeased|unimpressed|annoyed|upset|poor)|less than impressed|i am (?:at a loss|astonished|astounded|appalled|flabbergasted|staggered)|i (?:cannot|can't|do not|don't) (?:see|understand|comprehend|believe|fathom) (?:how|why|that)|i would have thought|one would (?:think|expect)|hardly (?:acceptable|good enough|rocket science)|frankly|quite frankly|kindly explain|explain (?:yourself|yourselves|to me why)|i trust (?:you|this|that)|i expect (?:a|an|you|this|better|to)|high time|leaves (?:a lot|much) to be desired|i must (?:insist|protest|say)|for the record|formal complaint|wish to complain|make a complaint|your (?:complaints|ceo|manager|supervisor)|speak to (?:a|your|the) (?:manager|supervisor))\b/g,
    heat: 1.2,
    reason: 'Courteous in form, angry in substance.',
    yieldsToNot: true,
  },
  {
    name: 'frost',
    pattern:
      /\b(?:with (?:the greatest|all due) respect|i fail to (?:see|understand|comprehend|fathom)|(?:how|why) any(?:body|one) (?:could|would|can) (?:call|think|consider)|i (?:shall|will) not be (?:spoken to|treated|fobbed off))\b/g,
    heat: 2.2,
    courtesy: -0.4,
    reason: 'A formula of cold anger.',
  },
  {
    name: 'now',
    pattern:
      /\b(?:right now|immediately|this instant|at once|asap|sort (?:it|this) out|get (?:it|this) (?:sorted|fixed|done)|fix (?:it|this)(?: now)?|do your jobs?)\b/g,
    heat: 0.7,
    courtesy: -0.5,
    reason: 'Presses for it now.',
  },
  {
    name: 'not bad',
    pattern:
      /\b(?:not (?:at all )?(?:too |so |that |half )?(?:bad|terrible|awful|upset|angry|a problem|a complaint|complaining|bothered|a big deal|urgent)|no (?:problem|worries|rush|hurry|complaints?|harm done|need to apologi[sz]e)|(?:never|don't) (?:mind|worry))\b/g,
    heat: -1.8,
    courtesy: 0.3,
    reason: 'Takes the edge off.',
  },
  {
    name: 'thanks',
    pattern:
      /\b(?:thank(?:s| you| u)|thankyou|thx|many thanks|much appreciated|(?:i|we)(?: really| do| would| truly| very much|'d)* appreciate|grateful|gratitude|cheers|ta very much|kind of you|you(?:'ve| have) been (?:so |very |really |most )?(?:kind|helpful|great|wonderful|a star|brilliant)|bless you)\b/g,
    heat: -0.7,
    courtesy: 0.6,
    thanks: 2.5,
    reason: 'Thanks.',
    yieldsToNot: true,
  },
  {
    name: 'thanks in advance',
    pattern: /\b(?:thank(?:s| you)(?: very much)? in advance|thanks,? but)\b/g,
    thanks: -1.5,
    reason: 'Thanks for what is still to come.',
  },
  {
    name: 'please and may',
    pattern:
      /\b(?:(?:could|would|can|will|might|may) (?:you|i|we|it)(?: (?:please|possibly|kindly|perhaps|mind|be able|be so kind|maybe))|would you mind|would it be possible|if (?:it's|it is|that's|that is) (?:not too much trouble|possible|all right|ok|okay|convenient)|if you (?:could|have (?:a|the) (?:moment|time|chance)|don't mind|wouldn't mind)|whenever (?:you|it)|i was wondering|just wondering|at your convenience|when you (?:get|have) a (?:moment|chance|minute)|by the way)\b/g,
    heat: -0.4,
    courtesy: 0.6,
    reason: 'Asks with care.',
  },
  {
    name: 'apology and greeting',
    pattern:
      /\b(?:(?:i'm|i am|so|very) sorry (?:to (?:bother|trouble|hear)|for (?:the|my|any|being)|if|about)|(?:my )?apologies|(?:i )?apologi[sz]e|forgive me|pardon|good (?:morning|afternoon|evening)|(?:hope (?:you|this|all|your)|wish you)|kind(?:est)? regards|best wishes|warm(?:est)? regards)\b/g,
    courtesy: 0.45,
    reason: 'A courtesy at the door.',
  },
]
