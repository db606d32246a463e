import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { chordOf, isWriting, nothingTyped, parseKeys, step } from './keys.ts'
import { awaitField, tookAhead } from './typeAhead.ts'

export interface KeyBinding {
  /** `l`, `mod+k`, `g i`; several ways to the same action as a list. */
  keys: string | readonly string[]
  /** What it does, as the sheet of keys says it. */
  label: string
  run: () => void
  /** Registered but asleep while false. */
  on?: boolean
  /** Also while somebody writes in a field; chords with Ctrl, Command or Alt and Escape always are. */
  inFields?: boolean
  /** It leads to a field: what is typed before the field is there goes into it. */
  opensField?: boolean
}

interface Entry {
  scope: string
  layer: number
  bindings: readonly KeyBinding[]
}

/** How many dialogs the reader is inside of: keys of the page beneath sleep while a dialog is open. */
export const KeyLayer = createContext(0)

export const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * Gives keys to actions while the component is on screen. `scope` is the heading in the sheet of keys
 * ("Everywhere", "Conversation"). Where two bind the same keys, the later mounted one has them.
 */
export function useKeys(scope: string, bindings: readonly KeyBinding[]): void {
  const layer = useContext(KeyLayer)
  const entry = useRef<Entry>({ scope, layer, bindings })
  useEffect(() => {
    entry.current.scope = scope
    entry.current.layer = layer
    entry.current.bindings = bindings
  })
  useEffect(() => add(entry.current), [])
}

/** Says that a layer (a dialog, a menu) is open for as long as the component is on screen; returns its number. */
export function useKeyLayer(): number {
  const layer = useContext(KeyLayer) + 1
  useEffect(() => {
    openLayers.push(layer)
    return () => void openLayers.splice(openLayers.indexOf(layer), 1)
  }, [layer])
  return layer
}

/** The keys that work now, for the sheet; taken once, when the sheet opens. */
export function useActiveKeys(): Array<{ scope: string; bindings: KeyBinding[] }> {
  const [active] = useState(() => {
    const byScope = Map.groupBy(entries.filter(isAwake), entry => entry.scope)
    return [...byScope].map(([scope, found]) => ({
      scope,
      bindings: found.flatMap(entry => entry.bindings.filter(binding => binding.on !== false)),
    }))
  })
  return active
}

/** Whether single keys without Ctrl or Command act; some need them off (speech input, a tremor: WCAG 2.1.4). */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, readSingleKeys, () => true)
  return [on, setSingleKeys]
}

const entries: Entry[] = []
const openLayers: number[] = []
const listeners = new Set<() => void>()
const storageName = 'evenkeel.singleKeys'
let pending = nothingTyped

function add(entry: Entry): () => void {
  if (entries.length === 0) window.addEventListener('keydown', onKeyDown)
  entries.push(entry)
  return () => {
    entries.splice(entries.indexOf(entry), 1)
    if (entries.length === 0) window.removeEventListener('keydown', onKeyDown)
  }
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || tookAhead(event)) return
  const chord = chordOf(event, isApple)
  if (!chord) return
  const writing = isWriting(chord)
  if (writing && !readSingleKeys()) return
  if (writing && belongsToControl(chord, event.target)) return
  const inField = writing && isField(event.target)
  const able = entries
    .filter(isAwake)
    .flatMap(entry => entry.bindings)
    .filter(binding => binding.on !== false && (!inField || binding.inFields))
  const known = able.flatMap(binding =>
    [binding.keys].flat().map(keys => ({ binding, chords: parseKeys(keys) })),
  )
  const { pending: next, hit } = step(
    pending,
    chord,
    event.timeStamp,
    known.map(each => each.chords),
  )
  pending = next
  if (hit === undefined) return
  event.preventDefault()
  const binding = known[hit]?.binding
  if (binding?.opensField) awaitField()
  binding?.run()
}

function isAwake(entry: Entry): boolean {
  return entry.layer >= Math.max(0, ...openLayers)
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target.matches('textarea, select')
}

/** Enter and Space press the control that has the focus; arrows and letters move inside lists of choices. */
function belongsToControl(chord: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role="menu"], [role="tablist"], [role="radiogroup"]') && !isSequenceable(chord))
    return true
  return (
    (chord === 'enter' || chord === ' ') &&
    target.closest('a, button, summary, label, input, [role="button"]') !== null
  )
}

function isSequenceable(chord: string): boolean {
  return /^[a-z0-9?/]$/.test(chord)
}

function readSingleKeys(): boolean {
  return localStorage.getItem(storageName) !== 'off'
}

function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(storageName)
  else localStorage.setItem(storageName, 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
