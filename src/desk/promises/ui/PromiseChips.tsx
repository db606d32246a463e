import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { briefFor } from '../../brief/ui/useBrief.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Written } from '../../drafts/ui/useDraft.ts'
import type { Editing } from '../../outbox/ui/editing.ts'
import { useDesk } from '../../setup/ui/useDesk.ts'
import { type DraftPromise, list, type NewPromise } from '../contract.ts'
import { type Drafted, promisesIn } from '../rules/finding.ts'
import { useDueWords } from './Due.tsx'
import { isSaid, isStanding } from './drafted.ts'
import { PromiseForm } from './PromiseForm.tsx'
import { Telling } from './Telling.tsx'
import { takeWished } from './telling.ts'

const words = {
  scope: 'Answer',
  go: 'Go to the first promise in the answer',
  label: 'Promises in this answer',
  confirm: 'Promise it',
  whenIsThat: 'Say by when',
  correct: 'Correct it',
  dismiss: 'Not a promise',
  take: 'Take it back',
  becomes: 'promised when this is sent',
  gone: 'Its words are no longer in the answer, so that it will not be promised.',
  confirmed: (due: string) => `Promised for ${due} once the answer is sent.`,
  dismissed: 'Not a promise.',
  undated: 'no day named',
}

export interface PromiseChipsProps {
  conversation: string
  /** The customer's own, where it is known. */
  timeZone: string | null
  messages: readonly Message[]
  draft: string
  editing: Editing | null
  answer: Written
}

/** What the writer said was none, for as long as the page is open. */
const dismissed = new Map<string, Set<string>>()

interface Correcting {
  found: Drafted | null
  before: DraftPromise | null
}

/** Below the words: what they seem to promise, to confirm, correct or dismiss; nothing is promised by itself. */
export function PromiseChips(props: PromiseChipsProps) {
  const { conversation, timeZone, editing, answer, draft } = props
  const { keeper, state } = answer
  const desk = useDesk()
  const say = useDueWords()
  const zone = timeZone ?? desk.timeZone
  const room = useRef<HTMLElement>(null)
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  const [, drawAgain] = useState(0)
  const found = useFound(props, zone)
  const none = dismissed.get(conversation)
  const open = found.filter(
    each => !state.promises.some(promise => isSaid(promise, each.words)) && !none?.has(each.words),
  )
  useUnderlined(editing, open)
  useWished(conversation, editing)
  useKeys(words.scope, [
    {
      keys: 'alt+p',
      label: words.go,
      on: open.length + state.promises.length > 0,
      run: () => room.current?.querySelector<HTMLElement>('.promise-acts button')?.focus(),
    },
  ])

  const confirm = (promise: DraftPromise, instead: DraftPromise | null) => {
    keeper.change({ promises: [...state.promises.filter(each => each !== instead), promise] })
    announce(words.confirmed(say({ ...promise.due, zone })))
    setTimeout(() => goOn(room.current, editing))
  }
  const dismiss = ({ words: said }: Drafted) => {
    dismissed.set(conversation, new Set([...(none ?? []), said]))
    drawAgain(count => count + 1)
    announce(words.dismissed)
    setTimeout(() => goOn(room.current, editing))
  }
  const take = (promise: DraftPromise) => {
    keeper.change({ promises: state.promises.filter(each => each !== promise) })
    setTimeout(() => goOn(room.current, editing))
  }
  const untold = useUntold(conversation)
  if (open.length + state.promises.length + untold.length === 0) return null
  return (
    <section ref={room} aria-label={words.label} className="promise-chips">
      <ul>
        {open.map(each => (
          <li key={`${each.start} ${each.words}`} className="promise-chip">
            <button type="button" className="promise-said" onClick={() => editing?.select(each)}>
              “{each.words}”
            </button>
            <span className="text-soft">
              {each.day ? say({ day: each.day, time: each.time, zone }) : words.undated}
            </span>
            <span className="promise-acts">
              <Button
                small
                icon="check"
                onClick={() =>
                  each.day
                    ? confirm(promiseOf(each, { day: each.day, time: each.time }), null)
                    : setCorrecting({ found: each, before: null })
                }
              >
                {each.day ? words.confirm : words.whenIsThat}
              </Button>
              <IconButton
                small
                icon="pencil"
                label={words.correct}
                onClick={() => setCorrecting({ found: each, before: null })}
              />
              <IconButton small icon="x" label={words.dismiss} onClick={() => dismiss(each)} />
            </span>
          </li>
        ))}
        {state.promises.map(promise => {
          const stands = isStanding(promise, draft)
          return (
            <li key={`${promise.said} ${promise.words}`} className="promise-chip is-confirmed">
              <Icon name={stands ? 'check' : 'warning'} />
              <span className="promise-said">“{promise.words}”</span>
              <span className="text-soft">
                {stands
                  ? `${say({ ...promise.due, zone: promise.zone ?? zone })}, ${words.becomes}`
                  : words.gone}
              </span>
              <span className="promise-acts">
                <IconButton
                  small
                  icon="pencil"
                  label={words.correct}
                  onClick={() => setCorrecting({ found: null, before: promise })}
                />
                <IconButton small icon="x" label={words.take} onClick={() => take(promise)} />
              </span>
            </li>
          )
        })}
      </ul>
      <Telling conversation={conversation} untold={untold} />
      {correcting && (
        <PromiseForm
          begun={begunWith(correcting)}
          zone={correcting.before?.zone ?? zone}
          onClose={() => setCorrecting(null)}
          onSave={promise =>
            confirm(
              { ...promise, said: correcting.before?.said ?? correcting.found?.words ?? '' },
              correcting.before,
            )
          }
        />
      )}
    </section>
  )
}

/** A moment behind the writing, so that no key waits for it. */
function useFound({ draft, messages, editing }: PromiseChipsProps, zone: string): Drafted[] {
  const written = useDeferredValue(draft)
  const language = useMemo(() => {
    const last = messages.findLast(message => message.direction === 'inbound')
    return last ? (briefFor(last, zone)?.language ?? null) : null
  }, [messages, zone])
  return useMemo(
    () =>
      promisesIn(written, {
        language: language ?? 'en',
        now: new Date(),
        zone,
        quoted: editing?.text() === written ? editing.quoted() : [],
      }),
    [written, language, zone, editing],
  )
}

function useUnderlined(editing: Editing | null, open: readonly Drafted[]): void {
  const places = open.map(({ start, end }) => `${start}-${end}`).join()
  const now = useRef(open)
  now.current = open
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew where the places are others, not at every letter
  useEffect(() => {
    editing?.underline('promise', now.current)
  }, [editing, places])
}

/** The fact that somebody wants to tell, put in once the editor is there. */
function useWished(conversation: string, editing: Editing | null): void {
  useEffect(() => {
    const html = editing && takeWished(conversation)
    if (html) editing.insert(html)
  }, [conversation, editing])
}

/** Moved or withdrawn here, and the customer does not know. */
function useUntold(conversation: string) {
  const all = useCall(list, { conversation, which: 'any', limit: 100 }).data?.items ?? []
  return all.filter(each => each.mustTell)
}

function promiseOf(found: Drafted, due: NewPromise['due']): DraftPromise {
  return { words: found.words.slice(0, 500), note: '', due, owner: 'me', said: found.words }
}

function begunWith({ found, before }: Correcting) {
  if (before) {
    const { words: what, due, owner, note } = before
    return { words: what, day: due.day, time: due.time, owner, note }
  }
  return { words: found?.words ?? '', day: found?.day ?? '', time: found?.time ?? null }
}

/** To the next one that is open, or back to the words. */
function goOn(room: HTMLElement | null, editing: Editing | null): void {
  const next = room?.querySelector<HTMLElement>('.promise-chip:not(.is-confirmed) .promise-acts button')
  if (next) next.focus()
  else editing?.select({ start: editing.text().length, end: editing.text().length })
}
