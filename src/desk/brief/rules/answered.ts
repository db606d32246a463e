import type { Language, Request, Span } from '../contract.ts'
import { amountsOf } from './amounts.ts'
import { rulesOf } from './compiled.ts'
import { daysOf } from './days.ts'
import { fold } from './folded.ts'
import { endIfAt, has, type Phrases, phrases } from './phrases.ts'
import type { RuleSet } from './rule-set.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Which requests a draft answers, one answer for each: where a sentence that is no question itself shares the request's nouns or
 * numbers, or brings what it asks for (a day for "when", an amount for "how much", a reason for "why", a yes or no). A guess that
 * the writer can correct; it never holds an answer back.
 */
export function answeredBy(requests: readonly Request[], draft: string, language: Language): boolean[] {
  const folded = fold(draft)
  const sentences = sentencesOf(folded.text).filter(each => !isQuestion(folded.text, each))
  const words = answeringOf(language)
  const told = sentences.map(each => toldIn(folded.text.slice(each.start, each.end), language, words))
  return requests.map(request => told.some(each => isAnswer(request, each, words, requests.length === 1)))
}

interface Told {
  text: string
  stems: ReadonlySet<string>
  hasDay: boolean
  hasAmount: boolean
}

interface Answering {
  /** A time of the day. */
  clock: RegExp
  stop: ReadonlySet<string>
  yesOrNo: Phrases
  when: Phrases
  howMuch: Phrases
  why: Phrases
  because: Phrases
}

const isQuestion = (text: string, { start, end }: Span) => /\?["')]*\s*$/.test(text.slice(start, end))

function toldIn(text: string, language: Language, { stop, clock }: Answering): Told {
  const folded = fold(text)
  const { days } = rulesOf(language).rules
  return {
    text,
    stems: stemsOf(text, stop),
    // Which day does not matter, only that there is one; or a time.
    hasDay: daysOf(folded, days, '2000-01-01', false, () => false).length > 0 || clock.test(text),
    hasAmount: amountsOf(folded).length > 0,
  }
}

function isAnswer(request: Request, told: Told, words: Answering, isOnly: boolean): boolean {
  const asked = fold(request.words).text
  const wanted = stemsOf(asked, words.stop)
  const shared = [...wanted].filter(stem => told.stems.has(stem))
  if (shared.some(stem => /\d/.test(stem) && stem.length > 2)) return true
  const isClose = shared.length > 0 || isOnly
  if (has(words.when, asked)) return told.hasDay && isClose
  if (has(words.howMuch, asked)) return told.hasAmount && isClose
  if (has(words.why, asked)) return has(words.because, told.text) && isClose
  if (shared.length >= Math.min(2, Math.ceil(wanted.size / 2)) && shared.length > 0) return true
  const opens = endIfAt(words.yesOrNo, told.text, 0) > 0
  return request.kind === 'question' && opens && isClose
}

/** Words that carry something, each by its beginning, so that "refunded" answers "refund". */
function stemsOf(text: string, stop: ReadonlySet<string>): Set<string> {
  const words = text.match(/\d[\d.,/-]*\d|[a-z]+|\d/g) ?? []
  return new Set(
    words
      .filter(word => /\d/.test(word) || (word.length > 2 && !stop.has(word)))
      .map(word => (/\d/.test(word) ? word.replace(/\D/g, '') : word.slice(0, 5))),
  )
}

const made = new Map<Language, Answering>()

function answeringOf(language: Language): Answering {
  const answering = made.get(language) ?? makeAnswering(rulesOf(language).rules)
  made.set(language, answering)
  return answering
}

function makeAnswering({ answering: words, days }: RuleSet): Answering {
  const any = (list: string) => phrases(list.replaceAll('|', '\n'))
  const numbers = days.numbers.slice(1).join('|')
  return {
    clock: new RegExp(
      `\\b(?:\\d{1,2}(?::\\d\\d| ?[ap]m| uhr| ?h\\b)|(?:at|um|gegen|vers|a|a las?) (?:${numbers}|\\d{1,2})\\b|noon|mittags?|midi|mediodia)`,
    ),
    stop: new Set(words.stop.split(' ')),
    yesOrNo: any(`${words.yes}|${words.no}`),
    when: any(words.when),
    howMuch: any(words.howMuch),
    why: any(words.why),
    because: any(words.because),
  }
}
