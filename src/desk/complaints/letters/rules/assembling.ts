import type { Block, LetterKind } from '../contract.ts'
import { gap, heading, longDay, outside, paragraph, quote } from './blocks.ts'
import { closing, invitation, notice } from './colleagues.ts'
import { decision } from './decision.ts'
import type { LetterFacts } from './facts.ts'
import { howWords, said } from './wording.ts'

/**
 * A letter from the facts of the file: headings, facts, and gaps for what only the person who signs can say. It composes no
 * apology: where one is due there stands a gap (product rule 7).
 */
export function assemble(kind: LetterKind, facts: LetterFacts): Block[] {
  return letters[kind](facts).filter(block => block.kind === 'list' || block.text.trim() !== '')
}

const letters: Readonly<Record<LetterKind, (facts: LetterFacts) => Block[]>> = {
  acknowledgement,
  agreedPoints,
  holding,
  extension,
  decision,
  stage2Decision: decision,
  notice,
  invitation,
  closing,
}

function acknowledgement(facts: LetterFacts): Block[] {
  const { complainant, number, receivedOn, receivedHow, onBehalfOf, answerBy, contact } = facts
  return [
    paragraph(said.dear(complainant)),
    paragraph(said.reached(number, longDay(facts, receivedOn), howWords[receivedHow])),
    paragraph(onBehalfOf && said.behalf(onBehalfOf)),
    gap('understood'),
    ...whatTheyTold(facts),
    heading(said.next),
    paragraph(answerBy ? said.answerBy(longDay(facts, answerBy)) : said.answerOpen),
    paragraph(said.whoLooks),
    paragraph(contact && said.contact(contact)),
  ]
}

function agreedPoints(facts: LetterFacts): Block[] {
  const { complainant, number, receivedOn, receivedHow, answerBy, contact, allegations } = facts
  return [
    paragraph(said.dear(complainant)),
    paragraph(said.reached(number, longDay(facts, receivedOn), howWords[receivedHow])),
    heading(said.points),
    ...allegations.map(each => quote(each.words)),
    gap('understood'),
    paragraph(said.pointsMore),
    ...wishOf(facts),
    heading(said.next),
    paragraph(answerBy ? said.answerBy(longDay(facts, answerBy)) : said.answerOpen),
    paragraph(contact && said.contact(contact)),
  ]
}

function holding(facts: LetterFacts): Block[] {
  const { complainant, number, receivedOn, answerBy, contact } = facts
  return [
    paragraph(said.dear(complainant)),
    paragraph(said.looked(number, longDay(facts, receivedOn)).replace('We have looked', 'We are looking')),
    heading(said.soFar),
    gap('done'),
    heading(said.whyLonger),
    gap('reason'),
    heading(said.next),
    paragraph(answerBy ? said.answerBy(longDay(facts, answerBy)) : ''),
    ...(answerBy ? [] : [gap('newDay')]),
    ...outside(facts, said.outsideNow),
    paragraph(contact && said.contact(contact)),
  ]
}

/** What the regimes ask of it: the reason, the new day and the outside route (evidence 1.2, rule e). */
function extension(facts: LetterFacts): Block[] {
  const { complainant, number, receivedOn, extension: made, contact } = facts
  return [
    paragraph(said.dear(complainant)),
    paragraph(said.looked(number, longDay(facts, receivedOn)).replace('We have looked', 'We are looking')),
    heading(said.whyLonger),
    ...(made ? [paragraph(made.reason)] : [gap('reason')]),
    ...(made ? [paragraph(said.newDay(longDay(facts, made.until)))] : [gap('newDay')]),
    heading(said.soFar),
    gap('done'),
    ...outside(facts, said.outsideNow),
    paragraph(contact && said.contact(contact)),
  ]
}

function whatTheyTold(facts: LetterFacts): Block[] {
  const { allegations, about } = facts
  const words = allegations.length > 0 ? allegations.map(each => each.words) : [about]
  return [heading(said.told), ...words.map(quote), ...wishOf(facts)]
}

function wishOf({ wish }: LetterFacts): Block[] {
  if (wish === '') return [heading(said.hoped), paragraph(said.notSaid)]
  return [heading(said.hoped), paragraph(said.hopedFor), quote(wish)]
}
