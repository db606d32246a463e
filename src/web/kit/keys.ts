/**
 * What a key press means, without the browser: chords (`mod+k`), sequences (`g i`), and which presses are writing
 * rather than commanding. `mod` is Command on Apple machines and Control elsewhere.
 */
export interface Press {
  key: string
  code?: string
  ctrlKey?: boolean
  metaKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
}

export interface Pending {
  typed: readonly string[]
  /** Milliseconds; a sequence is forgotten SEQUENCE_MS after its last key. */
  at: number
}

export const SEQUENCE_MS = 1_200
export const nothingTyped: Pending = { typed: [], at: 0 }

/** Splits `g i` into `['g', 'i']` and writes every chord in one order: `shift+mod+K` is `mod+shift+k`. */
export function parseKeys(keys: string): string[] {
  return keys.trim().split(/\s+/).map(normalChord)
}

/** The chord of a press, or undefined while only a modifier is down. */
export function chordOf(press: Press, apple: boolean): string | undefined {
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return undefined
  const key = latinKey(press)
  const mod = apple ? press.metaKey : press.ctrlKey
  const other = apple ? press.ctrlKey : press.metaKey
  // Shift is part of how a symbol is typed ("?" on most keyboards), but a choice with letters and named keys.
  const shift = press.shiftKey && (key.length > 1 || /^[a-z0-9]$/.test(key))
  return [mod && 'mod', other && 'ctrl', press.altKey && 'alt', shift && 'shift', key]
    .filter(Boolean)
    .join('+')
}

/**
 * Adds one chord at `now` (milliseconds) and says which of `known` (each a list of chords) it completes.
 * A longer sequence may start where another failed: `g x` followed by `g i` still works.
 */
export function step(
  pending: Pending,
  chord: string,
  now: number,
  known: readonly (readonly string[])[],
): { pending: Pending; hit: number | undefined } {
  const before = now - pending.at > SEQUENCE_MS ? [] : pending.typed
  for (const typed of [[...before, chord], [chord]]) {
    // The last one registered is the nearest to what is on screen, so it is asked first.
    const hit = known.findLastIndex(keys => keys.length === typed.length && startsWith(keys, typed))
    if (hit >= 0) return { pending: nothingTyped, hit }
    if (known.some(keys => keys.length > typed.length && startsWith(keys, typed)))
      return { pending: { typed, at: now }, hit: undefined }
  }
  return { pending: nothingTyped, hit: undefined }
}

/** Whether a chord would be text if it were typed into a field, so that a field keeps it. */
export function isWriting(chord: string): boolean {
  return !/^(mod|ctrl|alt)\+/.test(chord) && chord !== 'escape'
}

/** Keys as people read them: `mod+enter` is `['Ctrl', 'Enter']`, or `['⌘', '↵']` on Apple machines. */
export function keyCaps(chord: string, apple: boolean): string[] {
  const names = apple ? appleNames : plainNames
  return normalChord(chord)
    .split(/\+(?=.)/)
    .map(part => names[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
}

const plainNames: Record<string, string> = {
  mod: 'Ctrl',
  ctrl: 'Win',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
}
const appleNames: Record<string, string> = {
  ...plainNames,
  mod: '⌘',
  ctrl: '⌃',
  alt: '⌥',
  shift: '⇧',
  enter: '↵',
}

function normalChord(chord: string): string {
  const parts = chord.toLowerCase().split(/\+(?=.)/)
  const key = parts.pop() ?? ''
  return [
    ...['mod', 'ctrl', 'alt', 'shift'].filter(modifier => parts.includes(modifier)),
    aliases[key] ?? key,
  ].join('+')
}

const aliases: Record<string, string> = {
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  space: ' ',
}

/** On a keyboard that writes no Latin letters, the letter printed at the same place. */
function latinKey(press: Press): string {
  const place = /^Key([A-Z])$/.exec(press.code ?? '')?.[1]
  const latin = press.key.length > 1 || press.key.charCodeAt(0) < 128
  return (latin || !place ? press.key : place).toLowerCase()
}

function startsWith(keys: readonly string[], typed: readonly string[]): boolean {
  return typed.every((chord, index) => keys[index] === chord)
}
