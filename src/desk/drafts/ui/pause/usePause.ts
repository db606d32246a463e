import { useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '../../../../web/kit/announce.tsx'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { Cue, Look, Said } from '../../pause/contract.ts'
import { isAsleep } from '../../pause/rules/sleep.ts'
import { speaksUp } from '../../pause/rules/speaking.ts'
import { openLooker } from './looking.ts'
import type { Around } from './useAround.ts'
import { useHeat } from './useHeat.ts'
import type { KeptHere } from './useKept.ts'
import { words } from './words.ts'

/** So long after the last key a draft is looked at; while one writes there is nothing to say. */
const restsFor = 300

export interface Pause {
  /** `null` until the draft was looked at. */
  look: Look | null
  /** Without those that sleep or were left; in the order of the text. */
  cues: readonly Cue[]
  /** Whether it speaks up by itself: the words are underlined, and the line below says so. */
  speaks: boolean
  use: (cue: Cue) => void
  leave: (cue: Cue) => void
}

export interface Watched extends Pick<Around, 'asks' | 'theirs' | 'language' | 'hostileAt'> {
  conversation: string
  customer: string | null
  draft: string
  hasAttachment: boolean
  editing: Editing | null
  /** False where there is no pause: nothing is looked at. */
  isOn: boolean
}

/** The look at the draft, a moment after the last key, and what one does about it. Everything stays in this page. */
export function usePause(watched: Watched, kept: KeptHere): Pause {
  const { conversation, editing, isOn, draft, hostileAt } = watched
  const found = useLook(watched)
  const left = leftIn(conversation)
  const [, drawAgain] = useState(0)
  const isCurrent = found !== null && isOn
  const seen = useMemo(() => found && { text: found.said.text, cues: found.look.cues }, [found])
  const heat = useHeat(draft, seen, isOn)
  const cues = isCurrent
    ? inOrder([...found.look.cues, ...heat]).filter(
        cue => !left.has(keyOf(cue)) && !isAsleep(kept, cue.rule, found.at),
      )
    : none
  const speaks = isCurrent && speaksUp(cues, hostileAt, found.at)
  useUnderlines(editing, draft, found?.said.text, speaks ? cues : none)
  useAnnounced(speaks, cues.length)
  const use = (cue: Cue) => {
    if (!cue.instead || !editing || !stands(editing, cue)) return
    const { start, end, text } = cue.instead
    editing.replace({ start, end }, text)
    kept.follow(cue.rule)
    const blank = /\[[^\]]+\]/.exec(text)
    const from = start + (blank?.index ?? text.length)
    editing.select({ start: from, end: from + (blank?.[0].length ?? 0) })
  }
  const leave = (cue: Cue) => {
    left.add(keyOf(cue))
    kept.dismiss(cue.rule)
    drawAgain(count => count + 1)
  }
  return { look: isCurrent ? found.look : null, cues, speaks, use, leave }
}

interface Found {
  said: Said
  look: Look
  /** When; milliseconds. */
  at: number
}

function useLook(watched: Watched): Found | null {
  const { draft, asks, theirs, language, customer, hasAttachment, editing, isOn } = watched
  const [found, setFound] = useState<Found | null>(null)
  const looker = useRef<ReturnType<typeof openLooker>>(undefined)
  useEffect(() => () => looker.current?.close(), [])
  useEffect(() => {
    if (!isOn || !editing) return
    const timer = setTimeout(() => {
      looker.current ??= openLooker((said, look) => setFound({ said, look, at: Date.now() }))
      looker.current.ask({
        text: draft,
        quoted: editing.quoted(),
        asks,
        theirs,
        language,
        customer,
        hasAttachment,
      })
    }, restsFor)
    return () => clearTimeout(timer)
  }, [draft, asks, theirs, language, customer, hasAttachment, editing, isOn])
  return found
}

/** Only where the words that were looked at still stand; while one writes on, the old lines move along by themselves. */
function useUnderlines(
  editing: Editing | null,
  draft: string,
  looked: string | undefined,
  cues: readonly Cue[],
): void {
  const drawn = useRef<{ on: Editing; spans: string }>(undefined)
  const spans = JSON.stringify(cues.map(({ start, end }, at) => ({ start, end, name: String(at) })))
  useEffect(() => {
    if (!editing) return
    const isSame = drawn.current?.on === editing && drawn.current.spans === spans
    const isOld = looked !== draft || looked !== editing.text()
    if (isSame || (isOld && cues.length > 0)) return
    drawn.current = { on: editing, spans }
    editing.underline('pause', JSON.parse(spans))
  }, [editing, draft, looked, spans, cues.length])
}

/** Once, when it begins to speak; not again until it was silent. */
function useAnnounced(speaks: boolean, count: number): void {
  const before = useRef(false)
  useEffect(() => {
    if (speaks && !before.current) announce(words.announced(count))
    before.current = speaks
  }, [speaks, count])
}

const inOrder = (cues: readonly Cue[]) => cues.toSorted((a, b) => a.start - b.start)

const stands = (editing: Editing, cue: Cue) => editing.text().slice(cue.start, cue.end) === cue.words

const keyOf = (cue: Cue) => `${cue.rule} ${cue.words}`
const none: readonly Cue[] = []

/** What was left in a draft stays so for as long as the page is open. */
const leftBehind = new Map<string, Set<string>>()

function leftIn(conversation: string): Set<string> {
  const left = leftBehind.get(conversation) ?? new Set()
  leftBehind.set(conversation, left)
  return left
}
