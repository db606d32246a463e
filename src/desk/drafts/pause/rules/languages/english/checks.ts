import type { WordingSet } from '../../wording-set.ts'

/** Words of feeling, of which two sentences are enough. */
export const empathy = `
  sorry|apologise|apologize|apologies|apology|sympathise|sympathize|frustrating|frustration|frustrated|upsetting|distressing|disappointing
  i|we understand|appreciate|imagine|realise|realize
  i|we can|fully|completely|truly|do|really understand|appreciate|imagine
  i|we hear you
  must|can have|be been? hard|difficult|awful|worrying|stressful|annoying
  thank you for your patience`

/** By which the looks tell what a draft has. */
export const checks: WordingSet['checks'] = {
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
}
