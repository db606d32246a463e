import * as admitting from '../admitting/contract.ts'
import * as cleaning from '../cleaning/contract.ts'
import * as contract from '../contract.ts'
import * as ending from '../ending/contract.ts'
import * as opening from '../opening/contract.ts'
import * as remedies from '../remedies/contract.ts'
import { remedyNames } from '../rules/remedies.ts'
import { flatKind, type Happened } from './saying.ts'
import { causeNames, itemStates, remedyStates, secondWords } from './words.ts'

const words = {
  opened: 'opened a repair',
  changed: 'said more exactly what slipped',
  cause: (name: string) => `said whose doing it is: ${name}`,
  handedOver: (to: string) => `gave the repair to ${to}`,
  admitted: 'linked the answer that admits it',
  notNeeded: 'said that no answer which admits it is needed',
  unsaid: 'took back the answer that admitted or asked it',
  searched: 'searched the desk for what else it touched',
  itemAdded: (what: string, state: string) => `put “${what}” on the list: ${state}`,
  itemSettled: (what: string, state: string) => `said of “${what}”: ${state}`,
  remedy: (kind: string, state: string) => `${kind}: ${state}`,
  agreed: (kind: string) => `agreed: ${kind}`,
  declined: (kind: string) => `declined: ${kind}`,
  asked: 'asked whether it is put right',
  answers: {
    yes: 'kept their answer: it is put right',
    notYet: 'kept their answer: not yet',
    none: 'kept that no answer came',
  },
  failedAgain: (why: string) => `It failed a second time. ${why}`,
  startedAfresh: (kind: string, to: string) => `said that it was a matter of ${kind}, and gave it to ${to}`,
  repaired: 'closed it as repaired',
  doneInstead: 'closed it: it cannot be repaired, and something was done instead',
  reopened: 'opened the repair again',
  leftOpen: (slip: string) => `Closed while this is not put right: “${slip}”`,
  about: (said: string, slip: string) => `${said} (“${slip}”)`,
}

/** One line for what happened to a repair; `null` for anything else. `inHistory`: its own page names the slip already. */
export function repairHappened(
  { event, data }: { event: string; data: Record<string, unknown> },
  { inHistory = false }: { inHistory?: boolean } = {},
): { words: string; byDesk: boolean } | null {
  const told = data as unknown as Happened
  const line = lineOf(event, told)
  if (line === null) return null
  const byDesk = event === ending.failedAgain.kind || event === contract.leftOpen.kind
  const because = told.because || (event === ending.closed.kind ? told.words : '')
  const reason = because ? `: ${because.replace(/\.$/, '')}` : ''
  const isNamed = inHistory || event === contract.leftOpen.kind
  return { words: `${isNamed ? line : words.about(line, told.slip)}${reason}`, byDesk }
}

function lineOf(event: string, told: Happened): string | null {
  switch (event) {
    case opening.opened.kind:
      return words.opened
    case opening.changed.kind:
      return told.cause === told.before ? words.changed : words.cause(causeNames[told.cause].toLowerCase())
    case opening.handedOver.kind:
      return words.handedOver(told.owner.name)
    case admitting.admitted.kind:
      return told.message ? words.admitted : words.notNeeded
    case admitting.unsaid.kind:
      return words.unsaid
    case cleaning.searched.kind:
      return words.searched
    case cleaning.itemAdded.kind:
      return words.itemAdded(told.words, itemStates[told.state as contract.ItemState])
    case cleaning.itemSettled.kind:
      return words.itemSettled(told.words, itemStates[told.state as contract.ItemState])
    case remedies.considered.kind:
    case remedies.remedyTurned.kind:
      return words.remedy(flatKind(remedyNames, told), remedyStates[told.state as contract.RemedyState])
    case remedies.decided.kind:
      return (told.agrees ? words.agreed : words.declined)(flatKind(remedyNames, told))
    case ending.asked.kind:
      return words.asked
    case ending.answered.kind:
      return words.answers[told.answer]
    case ending.failedAgain.kind:
      return words.failedAgain(secondWords[told.why])
    case ending.startedAfresh.kind:
      return words.startedAfresh(told.kind, told.owner.name)
    case ending.closed.kind:
      return told.as === 'repaired' ? words.repaired : words.doneInstead
    case ending.reopened.kind:
      return words.reopened
    case contract.leftOpen.kind:
      return words.leftOpen(told.slip)
    default:
      return null
  }
}
