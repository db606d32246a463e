import * as contract from '../contract.ts'
import { dueWords } from '../rules/saying.ts'

interface Happening {
  event: string
  who: { id: string | null }
  data: Record<string, unknown>
}

interface Told {
  words: string
  because: string
  due: { day: string; time: string | null; zone: string }
  owner: { name: string } | null
  isForAbsence: boolean
}

const words = {
  made: (what: string, due: string) => `promised “${what}” for ${due}`,
  kept: (what: string) => `kept the promise “${what}”`,
  moved: (what: string, due: string) => `moved the promise “${what}” to ${due}`,
  handedOver: (what: string, to: string) => `handed the promise “${what}” over to ${to}`,
  nobody: 'nobody yet',
  away: (what: string, to: string, because: string) => `The promise “${what}” is with ${to} now: ${because}`,
  withdrawn: (what: string) => `withdrew the promise “${what}”`,
  told: (what: string) => `told the customer what has become of “${what}”`,
  broken: (what: string) => `The promise “${what}” is past due`,
  takenBack: (what: string) => `took the promise “${what}” back with the answer`,
}

/** One line of the timeline for what became of a promise; `null` for anything else. */
export function promiseHappened(
  { event, data }: Happening,
  where: { locale: string; today: string },
): { words: string; byDesk: boolean } | null {
  const told = data as unknown as Told
  const what = told.words
  const due = told.due && dueWords(told.due, where)
  const to = told.owner?.name ?? words.nobody
  const because = told.because ? `${told.because.replace(/\.$/, '')}` : ''
  const reason = (said: string) => (because ? `${said}: ${because}` : said)
  switch (event) {
    case contract.made.kind:
      return { words: words.made(what, due), byDesk: false }
    case contract.kept.kind:
      return { words: reason(words.kept(what)), byDesk: false }
    case contract.moved.kind:
      return { words: reason(words.moved(what, due)), byDesk: false }
    case contract.handedOver.kind:
      return told.isForAbsence
        ? { words: words.away(what, to, because), byDesk: true }
        : { words: reason(words.handedOver(what, to)), byDesk: false }
    case contract.withdrawn.kind:
      return { words: reason(words.withdrawn(what)), byDesk: false }
    case contract.told.kind:
      return { words: words.told(what), byDesk: false }
    case contract.broken.kind:
      return { words: words.broken(what), byDesk: true }
    case contract.takenBack.kind:
      return { words: words.takenBack(what), byDesk: false }
    default:
      return null
  }
}
