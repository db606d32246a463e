import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '../../../web/kit/announce.tsx'
import type { Message } from '../../conversations/contract.ts'
import type { Language, Request } from '../contract.ts'
import { answeredBy } from '../rules/answered.ts'
import { By } from './BriefCard.tsx'
import { briefFor, useZone } from './useBrief.ts'
import { words } from './words.ts'

interface Asked {
  key: string
  request: Request
  language: Language
}

/** What the writer ticked by hand, for as long as the page is open; it is theirs and goes nowhere. */
const byHand = new Map<string, boolean>()

/** Beside the composer: what they asked since our last answer, ticked off as the draft answers it. */
export function BriefPin({ messages, draft }: { messages: readonly Message[]; draft: string }) {
  const zone = useZone()
  const asked = useMemo(() => askedIn(messages, zone), [messages, zone])
  const written = useDeferredValue(draft)
  const found = useMemo(() => ticksOf(asked, written), [asked, written])
  const [, drawAgain] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const isDone = (at: number) => byHand.get((asked[at] as Asked).key) ?? found[at] === true
  const isOpen = asked.map((_, at) => !isDone(at))
  const done = isOpen.filter(open => !open).length
  useTold(found, asked)
  useFirstInSight(list, isOpen.indexOf(true))
  if (asked.length === 0) return null
  return (
    <details className="pin" open>
      <summary>
        <b>{words.pin}</b> <span className="text-soft">{words.ticked(done, asked.length)}</span>
      </summary>
      <ul ref={list} title={words.tick}>
        {asked.map(({ key, request }, at) => (
          <li key={key}>
            <label className="tick">
              <input
                type="checkbox"
                checked={isDone(at)}
                onChange={event => {
                  byHand.set(key, event.target.checked)
                  drawAgain(count => count + 1)
                }}
              />
              <span>
                {request.words}
                <By day={request.by} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Says what is ticked off to whoever does not see it, when the hands rest; nothing is said of what a draft opened with. */
function useTold(found: readonly boolean[], asked: readonly Asked[]): void {
  const told = useRef({ asked, found })
  useEffect(() => {
    if (told.current.asked !== asked) told.current = { asked, found }
    const timer = setTimeout(() => {
      const before = told.current.found
      told.current = { asked, found }
      const fresh = asked.filter((_, at) => found[at] && !before[at])
      if (fresh.length > 0) announce(words.tickedOff(fresh.map(each => each.request.words)))
    }, restMs)
    return () => clearTimeout(timer)
  }, [found, asked])
}

const restMs = 1200

/** In a long list, what is still open is what one needs to see. */
function useFirstInSight(list: RefObject<HTMLUListElement | null>, first: number): void {
  useEffect(() => {
    const item = list.current?.children[first]
    if (list.current && item instanceof HTMLElement)
      list.current.scrollTop = item.offsetTop - list.current.offsetTop
  }, [list, first])
}

function askedIn(messages: readonly Message[], zone: string): Asked[] {
  const lastOurs = messages.findLastIndex(message => message.direction === 'outbound')
  const all = messages.slice(lastOurs + 1).flatMap(message => {
    const brief = briefFor(message, zone)
    const { language } = brief ?? {}
    if (!brief || !language) return []
    return brief.asks.map(request => ({ key: `${message.id} ${request.start}`, request, language }))
  })
  // Who asks the same again has one question.
  const latest = new Map(all.map(each => [each.request.words.toLowerCase(), each]))
  return [...latest.values()]
}

/** Each request in the language in which it was asked. */
function ticksOf(asked: readonly Asked[], draft: string): boolean[] {
  const ticks = new Map<string, boolean>()
  for (const [language, some] of Map.groupBy(asked, each => each.language)) {
    const answered = answeredBy(
      some.map(each => each.request),
      draft,
      language,
    )
    for (const [at, each] of some.entries()) ticks.set(each.key, answered[at] === true)
  }
  return asked.map(each => ticks.get(each.key) === true)
}
