import type { RuleSet } from '../rule-set.ts'
import { asking } from './english/asking.ts'
import { days } from './english/days.ts'
import { heat } from './english/heat.ts'
import { needs } from './english/needs.ts'

export const english: RuleSet = {
  language: 'en',
  common:
    "the and you your my is was it to of for i have not that this are with be on at we me but please had no so if what when do does can would could has been there any hello hi thanks thank from will by an in or where how why who you're i'm it's they he she his her our us as but now out up about over all just more than then also their were did get got still hasn't didn't don't doesn't can't won't which should into after before because only very need want send tell know make like order sorry dear regards good morning",
  days,
  asking,
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
  heat,
  not: "not|never|no|isn't|aren't|wasn't|don't|without|nothing",
  needs,
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
