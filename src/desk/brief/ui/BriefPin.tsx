import { useDeferredValue, useMemo, useState } from 'react'
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
  if (asked.length === 0) return null
  const isDone = (at: number) => byHand.get((asked[at] as Asked).key) ?? found[at] === true
  const done = asked.filter((_, at) => isDone(at)).length
  return (
    <details className="pin" open>
      <summary>
        <b>{words.pin}</b>{' '}
        <span className="text-soft" role="status">
          {words.ticked(done, asked.length)}
        </span>
      </summary>
      <ul title={words.tick}>
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

function askedIn(messages: readonly Message[], zone: string): Asked[] {
  const lastOurs = messages.findLastIndex(message => message.direction === 'outbound')
  return messages.slice(lastOurs + 1).flatMap(message => {
    const brief = briefFor(message, zone)
    const { language } = brief ?? {}
    if (!brief || !language) return []
    return brief.asks.map(request => ({ key: `${message.id} ${request.start}`, request, language }))
  })
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
