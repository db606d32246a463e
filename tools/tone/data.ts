import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Emotion, emotions, groupOf, heads } from '../../src/desk/tone/heads.ts'

/** A text and what is known of it: targets from 0 to 1 for the heads `from`..`to`. */
export interface Labelled {
  text: string
  from: number
  to: number
  targets: Float32Array
  /** How much it counts beside others; 1 if not said. */
  weight?: number
}

/** A request and how politely people found it, on average 0, spread 1 (as the corpus gives it). */
export interface Rated {
  text: string
  politeness: number
}

export const courtesyHead = heads.indexOf('courtesy')
export const heatHead = heads.indexOf('heat')

/** How much of customer anger there is in an emotion; ours, for the ranking of heat. */
const heatOf: Partial<Record<Emotion, number>> = {
  anger: 1,
  annoyance: 0.8,
  disgust: 0.7,
  disappointment: 0.3,
  disapproval: 0.3,
}

/** GoEmotions: text, label numbers, id, by tabs. `name` is `train` or `dev`. */
export function readEmotions(folder: string, name: string): Labelled[] {
  const lines = readFileSync(join(folder, 'goemotions', `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
  return lines.map(line => {
    const [text = '', numbers = ''] = line.split('\t')
    return emotional(text, numbers.split(',').map(Number))
  })
}

function emotional(text: string, numbers: readonly number[]): Labelled {
  const targets = new Float32Array(courtesyHead)
  for (const number of numbers) {
    const emotion = emotions[number]
    if (!emotion) throw new Error(`There is no emotion ${number}.`)
    targets[number] = 1
    const group = groupOf(emotion)
    if (group !== 'neutral') targets[heads.indexOf(group)] = 1
    targets[heatHead] = Math.max(targets[heatHead] ?? 0, heatOf[emotion] ?? 0)
  }
  return { text, from: 0, to: courtesyHead, targets }
}

/** Stanford Politeness. `name` is `wikipedia` or `stack-exchange`. A request has five ratings, some have ten: the score is last. */
export function readPoliteness(folder: string, name: string): Rated[] {
  const [, ...records] = recordsOf(readFileSync(join(folder, 'politeness', `${name}.annotated.csv`), 'utf8'))
  return records.map(record => ({
    text: unescaped(record[2] ?? ''),
    politeness: Number(record.at(-1)),
  }))
}

/** Conversations on GitHub that went wrong and others: heated is whatever the annotators gave a kind of heat to. */
export function readHeated(folder: string): Labelled[] {
  return ['derailed_toxic', 'representative'].flatMap(name =>
    rowsOf(readFileSync(join(folder, 'github-heated', `${name}.csv`), 'utf8')).flatMap(row => {
      const text = withoutCode(row.text ?? '')
      const kind = (row.tbdf ?? '').trim().toLowerCase()
      if (text.length < 8) return []
      const target = row.toxic === '1' ? 1 : kind === '' || kind === '0' ? 0 : 0.8
      return [{ text, from: heatHead, to: heatHead + 1, targets: Float32Array.of(target) }]
    }),
  )
}

function withoutCode(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, ' ')
    .replace(/^>.*$/gm, ' ')
    .slice(0, 600)
}

/** As HTML, where the corpus leaves out the semicolon that would end a number. */
function unescaped(text: string): string {
  return text
    .replace(/&#(\d{2,4});?/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** CSV as of RFC 4180, its first record the names. */
function rowsOf(text: string): Record<string, string>[] {
  const [names = [], ...records] = recordsOf(text)
  return records
    .filter(record => record.length === names.length)
    .map(record => Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])))
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  while (field.lastIndex < text.length) {
    const match = field.exec(text)
    if (!match) break
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== ',' && field.lastIndex < text.length) records.push([])
    if (match[3] === '') break
  }
  return records
}
