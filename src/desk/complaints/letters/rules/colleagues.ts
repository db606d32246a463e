import type { Cell } from '../../contract.ts'
import type { Block } from '../contract.ts'
import { gap, heading, longDay, paragraph, quote } from './blocks.ts'
import type { AllegationFacts, LetterFacts } from './facts.ts'
import { findingWords, said } from './wording.ts'

/** The notice: what is alleged, that no view has been formed, what comes next and by when, who can support them (gate 1). */
export function notice(facts: LetterFacts): Block[] {
  const { number, receivedOn, answerBy } = facts
  return [
    paragraph(said.dear(nameOf(facts))),
    paragraph(said.concernsYou(number, longDay(facts, receivedOn))),
    paragraph(said.noView),
    ...alleged(facts),
    heading(said.whatNext),
    { kind: 'list', items: said.steps },
    paragraph(answerBy ? said.until(longDay(facts, answerBy)) : ''),
    paragraph(said.discipline),
    ...support(facts),
  ]
}

export function invitation(facts: LetterFacts): Block[] {
  const until = facts.subject?.invitedUntil
  return [
    paragraph(said.dear(nameOf(facts))),
    paragraph(said.noView),
    ...alleged(facts),
    ...concerning(facts).flatMap(each => standard(each, facts)),
    heading(said.account),
    paragraph(until ? said.askAccount(longDay(facts, until)) : said.askAccountSoon),
    paragraph(said.askWhat),
    paragraph(said.mayDecline),
    ...support(facts),
  ]
}

/** What was found where it concerns them, by its cell; it holds no sanctions and no score. */
export function closing(facts: LetterFacts): Block[] {
  const points = concerning(facts)
  const isDeparted = points.some(({ cell }) => cell === 'error' || cell === 'noFinding')
  return [
    paragraph(said.dear(nameOf(facts))),
    paragraph(said.ended(facts.number)),
    ...points.flatMap(each => found(each, facts)),
    gap('thanks'),
    paragraph(said.lead),
    paragraph(isDeparted ? said.fadesLater : said.fades),
    paragraph(said.discipline),
    ...support(facts),
  ]
}

function found(allegation: AllegationFacts, facts: LetterFacts): Block[] {
  const { position, words, facts: happened, finding, cell, learning } = allegation
  return [
    heading(said.point(position, 2)),
    paragraph(said.inTheirWords),
    quote(words),
    paragraph(happened && `${said.whatHappened}: ${happened}`),
    ...standard(allegation, facts),
    paragraph(finding ? `${said.found}: ${findingWords[finding].said}` : ''),
    ...(cell ? cells[cell] : []).map(paragraph),
    ...(cell ? [] : [gap('reasons')]),
    paragraph(learning && `${said.learning}: ${learning}`),
  ]
}

const cells: Readonly<Record<Cell, readonly string[]>> = {
  ruleAtFault: [said.clearance, said.ruleFault],
  ruleDisliked: [said.clearance, said.disliked],
  error: [said.error],
  noFinding: [said.departedOnly],
  open: [said.open],
}

function alleged(facts: LetterFacts): Block[] {
  const points = concerning(facts)
  return [
    heading(said.named),
    paragraph(said.inTheirWords),
    ...(points.length > 0 ? points.map(each => quote(each.words)) : [quote(facts.about)]),
  ]
}

function standard({ rule, standard: words }: AllegationFacts, facts: LetterFacts): Block[] {
  if (!rule) return [paragraph(words && `${said.expected}: ${words}`)]
  const since = longDay(facts, rule.from)
  return [paragraph(`${said.expected}: ${said.inForce(rule.title, rule.version, since)}`), quote(rule.words)]
}

function support({ subject, handler }: LetterFacts): Block[] {
  const supporter = subject?.supporter
  return [
    heading(said.support),
    paragraph(supporter ? said.supporter(supporter) : said.chooseSupporter),
    paragraph(handler && said.ask(handler)),
  ]
}

/** Those that concern whom the letter goes to; a colleague reads nothing of what concerns another. */
function concerning({ allegations, subject }: LetterFacts): AllegationFacts[] {
  return allegations.filter(each => each.subject === subject?.id)
}

const nameOf = ({ subject }: LetterFacts) => subject?.name ?? ''
