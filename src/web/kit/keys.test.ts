import { describe, expect, it } from 'vitest'
import { chordOf, isWriting, keyCaps, nothingTyped, parseKeys, SEQUENCE_MS, step } from './keys.ts'

const known = ['g i', 'g p', 'i', 'mod+k', 'i'].map(parseKeys)

function type(keys: string, gapMs = 100) {
  let pending = nothingTyped
  const hits: number[] = []
  parseKeys(keys).forEach((chord, index) => {
    const stepped = step(pending, chord, index * gapMs, known)
    pending = stepped.pending
    if (stepped.hit !== undefined) hits.push(stepped.hit)
  })
  return { hits, pending }
}

describe('sequences', () => {
  it('runs a sequence on its last key and forgets it', () => {
    expect(type('g p')).toEqual({ hits: [1], pending: nothingTyped })
  })
  it('waits after the first key of a sequence', () => {
    expect(type('g')).toEqual({ hits: [], pending: { typed: ['g'], at: 0 } })
  })
  it('takes the second key alone when the first was too long ago', () => {
    expect(type('g i', SEQUENCE_MS + 1).hits).toEqual([4])
  })
  it('starts again with the key that broke a sequence', () => {
    expect(type('g g i').hits).toEqual([0])
  })
  it('drops a sequence that no longer fits', () => {
    expect(type('g x').pending).toEqual(nothingTyped)
  })
  it('gives a key to the one registered last', () => {
    expect(type('i').hits).toEqual([4])
  })
})

describe('chords', () => {
  it('takes Command on Apple machines and Control elsewhere as mod', () => {
    expect(chordOf({ key: 'k', metaKey: true }, true)).toBe('mod+k')
    expect(chordOf({ key: 'k', ctrlKey: true }, false)).toBe('mod+k')
    expect(chordOf({ key: 'k', metaKey: true }, false)).toBe('ctrl+k')
  })
  it('counts Shift for letters but not for symbols', () => {
    expect(chordOf({ key: 'L', shiftKey: true }, false)).toBe('shift+l')
    expect(chordOf({ key: '?', shiftKey: true }, false)).toBe('?')
  })
  it('reads the place of the key on a keyboard without Latin letters', () => {
    expect(chordOf({ key: 'д', code: 'KeyL' }, false)).toBe('l')
  })
  it('is nothing while only a modifier is down', () => {
    expect(chordOf({ key: 'Shift', shiftKey: true }, false)).toBeUndefined()
  })
  it('writes every spelling of a chord in one way', () => {
    expect(parseKeys('Shift+Mod+K  esc')).toEqual(['mod+shift+k', 'escape'])
    expect(parseKeys('mod++')).toEqual(['mod++'])
  })
  it('leaves letters and Shift to a field, but not Control or Escape', () => {
    expect(['l', 'shift+l', '?', 'mod+k', 'escape'].map(isWriting)).toEqual([true, true, true, false, false])
  })
  it('names keys as they are printed', () => {
    expect(keyCaps('mod+enter', false)).toEqual(['Ctrl', 'Enter'])
    expect(keyCaps('shift+mod+k', true)).toEqual(['⌘', '⇧', 'K'])
  })
})
