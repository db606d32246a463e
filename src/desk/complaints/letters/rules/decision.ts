import type { Cell } from '../../contract.ts'
import type { Block } from '../contract.ts'
import { gap, heading, longDay, outside, paragraph, quote } from './blocks.ts'
import type { AllegationFacts, LetterFacts } from './facts.ts'
import { findingWords, said } from './wording.ts'

/** The answer to the complainant: every point with its finding and what its cell of the two marks asks for (evidence 1.3). */
export function decision(facts: LetterFacts): Block[] {
  const { complainant, number, receivedOn, stage, why, allegations } = facts
  return [
    paragraph(said.dear(complainant)),
    paragraph(stage > 1 ? said.again(number) : said.looked(number, longDay(facts, receivedOn))),
    ...(stage > 1 && why ? [paragraph(said.whyAgain), quote(why)] : []),
    ...allegations.flatMap(each => point(each, facts)),
    ...putRight(facts),
    ...wish(facts),
    ...notContent(facts),
  ]
}

function point(allegation: AllegationFacts, facts: LetterFacts): Block[] {
  const { position, words, finding, cell, facts: happened } = allegation
  return [
    heading(said.point(position, facts.allegations.length)),
    paragraph(said.yourWords),
    quote(words),
    paragraph(happened && `${said.whatHappened}: ${happened}`),
    ...expected(allegation, facts),
    paragraph(finding ? `${said.found}: ${findingWords[finding].said}` : ''),
    ...(finding ? [] : [gap('finding')]),
    ...(cell ? cells[cell](allegation) : [gap('reasons')]),
  ]
}

function expected({ rule, standard }: AllegationFacts, facts: LetterFacts): Block[] {
  if (!rule) return [paragraph(standard && `${said.expected}: ${standard}`)]
  const { title, version, from, words, reason } = rule
  return [
    paragraph(`${said.expected}: ${said.inForce(title, version, longDay(facts, from))}`),
    quote(words),
    paragraph(reason && said.itsReason(reason)),
  ]
}

/** What each cell of the two marks says to the complainant; the colleague's mark is none of theirs to read. */
const cells: Readonly<Record<Cell, (allegation: AllegationFacts) => Block[]>> = {
  ruleAtFault: ({ effect, rule }) => [
    paragraph(rule ? said.ruleLetDown : said.weLetDown),
    gap('reasons'),
    ...effectOf(effect),
    gap('sympathy'),
    ...(rule ? [paragraph(said.ruleGoes), gap('route')] : []),
  ],
  error: ({ effect }) => [paragraph(said.weLetDown), gap('reasons'), ...effectOf(effect), gap('apology')],
  ruleDisliked: ({ rule }) => [paragraph(rule ? said.ruleKept : ''), gap('reasons'), gap('offer')],
  noFinding: () => [gap('reasons'), gap('offer')],
  open: () => [gap('reasons'), gap('offer')],
}

const effectOf = (effect: string): Block[] => (effect ? [paragraph(said.didToYou(effect))] : [gap('effect')])

function putRight(facts: LetterFacts): Block[] {
  const { allegations, promises } = facts
  const remedies = allegations.map(each => each.remedy).filter(Boolean)
  const dated = promises.map(({ words, day }) => said.by(words, longDay(facts, day)))
  const isOwed = allegations.some(({ cell }) => cell === 'error' || cell === 'ruleAtFault')
  const items = [...remedies, ...dated]
  if (items.length > 0) return [heading(said.putRight), { kind: 'list', items }]
  return isOwed ? [heading(said.putRight), gap('remedy')] : []
}

/** A wish is met or declined with a reason; never passed over. */
function wish({ wish: hoped }: LetterFacts): Block[] {
  return hoped === '' ? [] : [heading(said.yourWish), quote(hoped), gap('wish')]
}

function notContent(facts: LetterFacts): Block[] {
  const { regime, contact } = facts
  const again = regime.hasNextStage
    ? [paragraph(said.lookAgain), ...(contact ? [paragraph(said.contact(contact))] : [gap('nextStage')])]
    : [paragraph(said.final), paragraph(contact && said.contact(contact))]
  return [heading(said.notContent), ...again, ...outside(facts, said.outsideAfter)]
}
