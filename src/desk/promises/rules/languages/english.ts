import type { PromiseWords } from '../promise-words.ts'

export const english: PromiseWords = {
  language: 'en',
  commits:
    "(?:i|we)(?: will| shall|'ll| am going to| are going to|'m going to|'re going to)(?: personally| also| then| now| certainly| gladly)?" +
    '|(?:i|we) (?:promise|guarantee|undertake)(?: you)?(?: to| that)?' +
    "|you(?: will|'ll| shall) (?:then )?(?:have|get|receive|hear|see|be (?:refunded|credited|paid|contacted|called|told|reimbursed))" +
    '|you can expect|expect (?:it|them|him|her|a|an|the|your|our)|leave (?:it|this|that) with (?:me|us)|you have my word' +
    '|let me (?:[a-z]+ ){1,6}(?:and )?(?:get back|come back|call|ring|write|let you know)',
  idle: '(?:not|never|no longer|always|be (?:happy|glad|pleased|delighted|able|closed|open|away|out\\b|out of|here|on leave|sorry|honest|the first|missing|grateful)|have to (?:ask|charge|decline)|need|miss|understand|admit|only|say|assume|see what|wait|look forward|ask you|want)\\b|(?:have|get) to\\b|(?:have|see|receive) (?:already|been)\\b|see you\\b|find (?:it |that |them |the [a-z]+ )?(?:below|attached|above|here)',
  delivers:
    "(?:rings?|calls?|writes?|visits?|fix(?:es)?|brings?|sends?|gets?|goes) (?:to |back to |round to )?(?:you|it)|you get|arrives?|reach(?:es)?|comes?|leaves?|goes (?:out|off|back)|is (?:on its way|ready|due|done|there|with you|booked|back|in your account)|are (?:ready|due|there|with you|booked|back)|will (?:be|arrive|come|reach|call|ring|visit|go|leave|have|send|write|contact|get|look|fix|repair|replace|collect|bring|deliver|post)|have (?:it|them|one|the|your|an|a) |(?:it|they|this)'ll|you have|ships|expect|in your account|with you|done|fixed|sorted|ready|refunded|from (?:me|us)|back to you|call|answer",
  theirs:
    'left|went|lasted|fell|broke|took|made|has been|have been|had been|please|kindly|(?:could|can|would|will|did|do|have|are|were) you\\b|if|unless|whether|in case|should you|you (?:need|must|have to|should|may|might|can|could|were|had|sent|wrote|said|paid|told|asked|ordered|returned|promised|wanted|would|borrowed|rang|called)|your (?:[a-z]+ ){1,3}(?:expires|ends|is due|are due|was|were|runs? out|must)|let (?:me|us) know|send (?:me|us|it)|bring|return (?:it|them|the)|(?:he|she|they|it|that|this|which|we|i) (?:was|were|had|did|came|arrived|sent|called|rang|wrote|could|should|must|might|would)|to be paid|payment is',
  news: 'valid|you have until|nothing|the (?:talk|offer|show|hour)|(?:we|the [a-z ]{3,24}|our [a-z ]{3,24}) (?:are|is|will be) (?:closed|open|shut)|out of office|opening hours|as of|from (?:now|today|tomorrow|[a-z]{3,6}day|\\d[a-z0-9 ]{0,18}) on\\b|every|usually|normally|on (?:mon|tues|wednes|thurs|fri|satur|sun)days',
  today:
    'by (?:the )?(?:end of (?:the )?(?:day|business|working day)|close of (?:business|play)|eod|cob|tonight|lunch(?:time)?|noon|midday)|before (?:we close|the day is (?:out|over)|the end of the day|noon|lunch)|later today|within (?:the|an|one|two|three|\\d+) hours?|by \\d{1,2}(?::\\d\\d)? ?(?:am|pm)|by \\d{1,2}:\\d\\d',
  time: "(?:at|by|before|until|after|around|,) ?(\\d{1,2})(?:[:.](\\d\\d))? ?(am|pm|a\\.m\\.|p\\.m\\.|o'clock)|(?:at|by|before|until|around) (\\d{1,2}):(\\d\\d)",
  times: { '(?:by|before|at) (?:noon|midday|lunch(?:time)?)': '12:00' },
  joins: '(?:,? and(?: then)?|,? but|;|,)',
}
