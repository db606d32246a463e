import type { NamedDay, Request, Span } from '../contract.ts'
import type { Compiled, WordsFound } from './compiled.ts'
import { type Folded, pieceAt } from './folded.ts'
import { endIfAt, found, type Phrases } from './phrases.ts'
import { within } from './spans.ts'

interface Begin {
  at: number
  kind: Request['kind']
  /** Where the wish that it begins with ends; nothing where there is none. */
  wished?: number
}

/** What they ask: each request from the words that begin it to the next one, its reason or the end of its sentence. */
export function requestsOf(
  folded: Folded,
  sentences: readonly Span[],
  { asking }: Compiled,
  words: WordsFound,
  days: readonly NamedDay[],
): Request[] {
  const requests: Request[] = []
  const due = days.filter(day => day.isDeadline)
  let next = 0
  for (const sentence of sentences) {
    const inSentence = (spans: readonly Span[]) =>
      within(sentence, spans).map(({ start, end }) => ({
        start: start - sentence.start,
        end: end - sentence.start,
      }))
    const read = {
      words: folded.text.slice(sentence.start, sentence.end),
      asking,
      wishes: inSentence(words.wishes),
      joins: inSentence(words.joins),
    }
    for (const ask of asksIn(read)) {
      const [start, end, kind] = [sentence.start + ask.start, sentence.start + ask.end, ask.kind]
      const piece = pieceAt(folded, start, end)
      while ((due[next]?.start ?? Number.POSITIVE_INFINITY) < piece.start) next++
      const by = (due[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.end ? (due[next]?.day ?? null) : null
      requests.push({ ...piece, kind, by })
    }
  }
  return requests
}

/** A sentence, with what of the lists stands in it. */
interface Sentence {
  words: string
  asking: Compiled['asking']
  wishes: readonly Span[]
  joins: readonly Span[]
}

function asksIn(sentence: Sentence): (Span & { kind: Request['kind'] })[] {
  const { words, asking } = sentence
  const isQuestion = /\?["')]*\s*$/.test(words)
  const clauses = clausesOf(sentence)
  if (isQuestion && isRhetorical(words, clauses, asking)) return []
  const all: Begin[] = []
  let isTail = false
  for (const at of clauses) {
    const wished = endIfAt(asking.wishes, words, at)
    // "…, please": what is wished stands before it.
    if (at > 0 && wished > 0 && /^[\s.,!?"')]*$/.test(words.slice(wished))) {
      isTail = true
      continue
    }
    if (
      endIfAt(asking.courtesies, words, at) > 0 &&
      !(isQuestion && endIfAt(asking.questions, words, at) > 0)
    )
      continue
    if (wished > 0 || endIfAt(asking.demands, words, at) > 0) all.push({ at, kind: 'demand', wished })
    else if (endIfAt(asking.questions, words, at) > 0 && (isQuestion || asksWithoutMark(words, at)))
      all.push({ at, kind: 'question' })
  }
  // "Please, send …" is one request, and so is "tell me when …".
  const begins = all.filter((begin, index) => !goesOnIn(words, all[index - 1], begin))
  if (begins.length === 0) begins.push(...looseAsk(sentence, isQuestion, isTail))
  return begins.map(({ at, kind }, index) => {
    const until = begins[index + 1]?.at ?? words.length
    const stop = withoutJoin(words, at, reasonFrom(words, at, until, asking.ends), asking.joins)
    return {
      start: at,
      end: stop,
      kind: isQuestion && index === begins.length - 1 ? 'question' : kind,
    }
  })
}

function goesOnIn(words: string, before: Begin | undefined, { at, kind }: Begin): boolean {
  if (!before) return false
  const { wished = -1 } = before
  if (wished > 0 && /^[\s,]*$/.test(words.slice(wished, at))) return true
  return kind === 'question' && (words.slice(before.at, at).match(/[a-z]+/g)?.length ?? 0) < 4
}

/** What no clause begins with: "…, please", a wish in the middle, or a mark alone. */
function looseAsk({ words, asking, wishes }: Sentence, isQuestion: boolean, isTail: boolean): Begin[] {
  if (isTail) return [{ at: 0, kind: 'demand' }]
  const wish = wishes.find(each => endIfAt(asking.courtesies, words, each.start) < 0)
  if (wish) return [{ at: wish.end < words.length - 3 ? lastBreak(words, wish.start) : 0, kind: 'demand' }]
  return isQuestion && /¿|(?:[a-z]+[\s,'-]+){3}/.test(words) ? [{ at: 0, kind: 'question' }] : []
}

/** "Are you serious?" asks nothing; nor does a lone "really?" at the end. */
function isRhetorical(
  words: string,
  clauses: readonly number[],
  { rhetorical }: Compiled['asking'],
): boolean {
  return clauses.some(at => {
    const end = endIfAt(rhetorical, words, at)
    return end > 0 && (/\s/.test(words.slice(at, end)) || /^[\s.,?!"')]*$/.test(words.slice(end)))
  })
}

/** A question without its mark stands at the very beginning, or has nothing after it but its clause. */
const asksWithoutMark = (words: string, at: number) =>
  at === 0 || /^[,;:.\s-]*$/.test(words.slice(at - 1, at))

/** Where clauses begin: the sentence, after a comma, a colon, a dash, an opening mark, and after "and", "but". */
function clausesOf({ words, asking, joins }: Sentence): number[] {
  const starts = new Set<number>()
  const add = (at: number) => {
    let from = at
    while (from < words.length && /[\s"'(¿¡\-*]/.test(words.charAt(from))) from++
    for (let skipped = 0; skipped < 3; skipped++) {
      const after = endIfAt(asking.joins, words, from)
      if (after < 0) break
      from = after
      while (from < words.length && /[\s,]/.test(words.charAt(from))) from++
    }
    if (from < words.length) starts.add(from)
  }
  add(0)
  for (const { end } of found(/[,;:(]\s|\s-+\s|¿|¡|\.\s/g, words)) add(end)
  for (const { start } of joins) add(start)
  return [...starts].sort((a, b) => a - b)
}

function lastBreak(words: string, before: number): number {
  const comma = words.lastIndexOf(', ', before)
  return comma >= 0 && before - comma < 3 ? comma + 2 : before
}

/** A wish ends where its reason or its threat begins. */
function reasonFrom(words: string, from: number, until: number, ends: Phrases): number {
  for (const { start } of found(/[,;:]\s|\s-+\s|\s/g, words.slice(from, until))) {
    const at = from + start
    const isBreak = words.charAt(at) !== ' '
    if (words.charAt(at) === ';') return at
    let next = at
    while (next < until && /[\s,;:-]/.test(words.charAt(next))) next++
    if (
      next - from > 6 &&
      (isBreak || alone.test(words.slice(next, next + 12))) &&
      endIfAt(ends, words, next) > 0
    )
      return at
  }
  return until
}

/** These begin a reason also without a comma. */
const alone =
  /^(?:because|i (?:ordered|bought|paid|was|am|did) |otherwise|failing|sonst|weil|andernfalls|sinon|parce|car |porque|or i'?ll|or else|or we|or i |o nos|o me|o busco|o llamo|o voy|ou je|oder ich|rather)/

/** Without the "and" that leads to the next one. */
function withoutJoin(words: string, from: number, until: number, joins: Phrases): number {
  let end = until
  for (let again = 0; again < 4; again++) {
    while (end > from && /[\s,;:\-(¿¡]/.test(words.charAt(end - 1))) end--
    const space = Math.max(words.lastIndexOf(' ', end - 1), words.lastIndexOf('\n', end - 1)) + 1
    if (until === words.length || space <= from || endIfAt(joins, words, space) !== end) break
    end = space
  }
  return end
}
