import { type Faces, type Glyphs, printable, setWith } from './faces.ts'
import type { Run } from './parsing.ts'

/** A line as it is set: what each file of the typeface sets, with its width. */
export interface Line {
  sets: (Glyphs & { width: number })[]
}

interface Measuring extends Faces {
  fontSize(size: number): unknown
  widthOfString(text: string): number
}

/** Breaks runs into lines no wider than `room` points; what has no blank is broken where the line ends. */
export function linesOf(faces: Measuring, runs: readonly Run[], size: number, room: number): Line[] {
  faces.fontSize(size)
  const widthOf = ({ face, text }: Glyphs) => {
    faces.font(face)
    return faces.widthOfString(text)
  }
  const lines: Line[] = [{ sets: [] }]
  let used = 0
  const next = () => {
    lines.push({ sets: [] })
    used = 0
  }
  for (const word of wordsOf(runs)) {
    if (word === newLine) {
      next()
      continue
    }
    const sets = word
      .flatMap(part => setWith(faces, part.text, part))
      .map(set => ({ ...set, width: widthOf(set) }))
    const width = sets.reduce((sum, set) => sum + set.width, 0)
    const bare = width - trailing(sets, widthOf)
    if (used > 0 && used + bare > room) next()
    for (const set of bare > room ? broken(sets, room, widthOf) : sets) {
      if (used > 0 && used + set.width > room && bare > room) next()
      lines.at(-1)?.sets.push(set)
      used += set.width
    }
  }
  return lines
}

const newLine = Symbol('new line')

/** Words with the blank behind them; one word may go through several runs. */
function wordsOf(runs: readonly Run[]): (Run[] | typeof newLine)[] {
  const words: (Run[] | typeof newLine)[] = []
  let word: Run[] = []
  const end = () => {
    if (word.length > 0) words.push(word)
    word = []
  }
  for (const run of runs) {
    for (const part of printable(run.text).match(/\n|[^\S\n]+|[^\s]+/g) ?? []) {
      if (part === '\n') {
        end()
        words.push(newLine)
      } else if (part.trim() === '') {
        if (word.length > 0) word.push({ ...run, text: ' ' })
        end()
      } else word.push({ ...run, text: part })
    }
  }
  end()
  return words
}

type Measured = Glyphs & { width: number }

function trailing(sets: readonly Measured[], widthOf: (set: Glyphs) => number): number {
  const last = sets.at(-1)
  return last?.text.endsWith(' ') ? widthOf({ face: last.face, text: ' ' }) : 0
}

function broken(sets: readonly Measured[], room: number, widthOf: (set: Glyphs) => number): Measured[] {
  return sets.flatMap(({ face, text }) => {
    const parts: Measured[] = []
    for (const letter of text) {
      const last = parts.at(-1)
      const width = widthOf({ face, text: letter })
      if (last && last.width + width <= room) {
        last.text += letter
        last.width += width
      } else parts.push({ face, text: letter, width })
    }
    return parts
  })
}
