import type {
  Departed,
  Finding,
  Cause as FoundCause,
  LetDown,
  ReceivedHow,
} from '../src/desk/complaints/contract.ts'
import type { ToldHow } from '../src/desk/promises/contract.ts'
import type { Part } from '../src/desk/questions/contract.ts'
import type { Cause, Found, Money, RemedyKind } from '../src/desk/repair/contract.ts'
import { day, minute } from '../src/kit/time.ts'
import type { ColleagueName, CustomerName, MailboxName, TeamName } from './cast.ts'
import type { RuleName } from './rules.ts'

/** A moment seen from the present of whoever loads the world. */
export type Moment = (now: Date) => Date

/** So many days before today, at a time of day (UTC). */
export function ago(days: number, time: `${number}:${number}`): Moment {
  return now => {
    const [hours, minutes] = time.split(':').map(Number) as [number, number]
    const at = new Date(now.getTime() - days * day)
    at.setUTCHours(hours, minutes, 0, 0)
    return at
  }
}

/** So many days from today, at a time of day (UTC). */
export function ahead(days: number, time: `${number}:${number}`): Moment {
  return ago(-days, time)
}

export function minutesAgo(minutes: number): Moment {
  return now => new Date(now.getTime() - minutes * minute)
}

export type State = 'open' | 'waiting' | 'snoozed' | 'closed'
/** A file of `files.ts`. */
export type FileName = 'router.png' | 'parcel.png' | 'sleeve.png' | 'invoice.pdf' | 'line-log.txt'

/** What happens, in the words of whoever does it; `at` orders the whole world. */
export type Step = { at: Moment } & (
  | {
      does: 'mail'
      from: CustomerName
      to: MailboxName
      subject: string
      text: string
      html?: string
      files?: FileName[]
    }
  | {
      does: 'ask'
      channel: 'form' | 'chat'
      from: CustomerName
      subject: string
      text: string
      team?: TeamName
    }
  | {
      does: 'log'
      by: ColleagueName
      kind: 'phone' | 'counter'
      /** A name alone is a person nobody knew before; `null` is nobody named. */
      who: CustomerName | { name: string } | null
      what: string
      outcome?: string
      state: State
      until?: Moment
      promise?: Promised
      /** When it happened, where it was written down later. */
      happened?: Moment
      /** A no by rule: its four lines stand before the outcome. */
      refusal?: { rule: RuleName; cannot: string; because: string; can: string[]; owner: string }
    }
  | { does: 'reply'; by: ColleagueName; text: string; then?: State; until?: Moment; files?: FileName[] }
  | { does: 'note'; by: ColleagueName; text: string }
  | { does: 'assign'; by: ColleagueName; to?: ColleagueName | null; team?: TeamName | null }
  | { does: 'state'; by: ColleagueName; state: State; until?: Moment }
  /** Keeps words of the customer's last message, as they stand there. */
  | { does: 'told'; by: ColleagueName; part: Part; words: string }
  | { does: 'wish'; by: ColleagueName; outcome: 'met' | 'declined'; reason?: string }
  | { does: 'draft'; by: ColleagueName; text: string }
  | { does: 'strain'; by: ColleagueName; rule: RuleName }
  | { does: 'tellOwner'; by: ColleagueName; rule: RuleName; text: string; answered: string }
  | ({ does: 'promise'; by: ColleagueName; note?: string } & Promised)
  /** What becomes of the promise of these words, in whichever story it was made. */
  | { does: 'keep'; by: ColleagueName; words: string; how?: string }
  | { does: 'move'; by: ColleagueName; words: string; due: Moment; reason: string; told?: ToldHow }
  | { does: 'hand over'; by: ColleagueName; words: string; to: ColleagueName; reason?: string }
  | { does: 'merge'; by: ColleagueName; kept: CustomerName; other: CustomerName }
  | RepairStep
  | ComplaintStep
)

/** Somebody complains, and what becomes of their file; what is written or found is of its first allegation. */
export type ComplaintStep = { by: ColleagueName } & (
  | {
      does: 'lodge'
      title: string
      words: string
      wish?: string
      needs?: string
      /** What is not safe, and what was done first. */
      unsafe?: string
      concerns?: ColleagueName
    }
  | { does: 'acknowledge'; how: ReceivedHow }
  | {
      does: 'write down'
      texts: {
        customerAccount?: string
        effect?: string
        remedy?: string
        learning?: string
        standard?: string
        rule?: RuleName
        on?: Moment
      }
    }
  | { does: 'invite' }
  /** By the colleague concerned, on their own page of the file of this title. */
  | { does: 'account'; file: string; words: string }
  | { does: 'find'; facts: string; finding: Finding; letDown: LetDown; departed: Departed; cause: FoundCause }
  | { does: 'show' }
  | { does: 'see'; file: string; correction?: string }
  | { does: 'answer'; how: ReceivedHow }
  | { does: 'further'; to: ColleagueName; why: string }
  | { does: 'letter'; kind: 'decision' | 'closing'; text: string }
  | { does: 'end'; because: string }
)

/** Something of ours slipped, and what becomes of it. */
export type RepairStep = { by: ColleagueName } /** Up to what every agent may give on their own. */ & (
  | { does: 'limit'; amount: string; currency: string }
  | { does: 'slip'; slip: string; cause: Cause; found: Found; when?: Moment }
  | { does: 'seek' }
  /** What the search finds of a customer, taken in and done. */
  | { does: 'take in'; from: CustomerName; done: string }
  /** By the last answer of the story. */
  | { does: 'admit' }
  | { does: 'remedy'; kind: RemedyKind; words: string; money?: Money; due: Moment; owner?: ColleagueName }
  | { does: 'they say'; answer: 'yes' | 'notYet' | 'none'; words: string }
  | { does: 'end repair'; as: 'repaired' | 'doneInstead'; words: string }
)

export interface Promised {
  words: string
  /** Its day, in the desk's zone. */
  due: Moment
  /** `17:00`, where a time was said. */
  time?: string
}

/** One conversation from its first word on. */
export interface Story {
  /** What it is an example of, for whoever reads the world. */
  shows: string
  steps: Step[]
}
