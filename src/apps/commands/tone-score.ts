import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadFileTone } from '../../desk/tone/file-tone.ts'
import { probability, type Tone } from '../../desk/tone/scorer.ts'
import { type Command, onlyOne, WrongUse } from './command.ts'

const lineShape = z.union([z.string(), z.object({ text: z.string() })])

export const toneScoreCommand: Command = {
  name: 'tone score',
  usage: 'evenkeel tone score FILE.jsonl | -',
  about: 'Prints the tone of each text in a file, one line of JSON each; needs no desk and keeps nothing.',
  options: [
    ['FILE.jsonl', 'A text a line: a JSON string, or an object with "text".'],
    ['-', 'The lines come by standard input.'],
  ],
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const path = onlyOne(positionals, 'Give a file with a text a line, or - for standard input.')
    const found = path === '-' ? null : await stat(path).catch(() => null)
    if (path !== '-' && !found?.isFile()) throw new WrongUse(`There is no file ${path}.`)
    const scorer = await loadFileTone()
    const input = path === '-' ? process.stdin : createReadStream(path)
    let number = 0
    let code = 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      const text = textOf(line)
      if (text === null) {
        process.stderr.write(`Line ${number} is neither a JSON string nor an object with "text".\n`)
        code = 1
      } else await print(`${JSON.stringify({ line: number, ...shown(scorer.score(text)) })}\n`)
    }
    return code
  },
}

function textOf(line: string): string | null {
  try {
    const read = lineShape.parse(JSON.parse(line))
    return typeof read === 'string' ? read : read.text
  } catch {
    return null
  }
}

/** Waits where the reader at the other end is slower. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise(resolve => process.stdout.once('drain', resolve))
}

/** Probabilities to six places; the costly words are those that add most to heat. */
function shown(tone: Tone) {
  const costly = tone.heat
    .parts()
    .filter(({ adds }) => adds > 0.05)
    .sort((one, other) => other.adds - one.adds)
  return {
    heat: rounded(probability(tone.heat.score)),
    courtesy: rounded(probability(tone.courtesy.score)),
    thanks: rounded(probability(tone.thanks.score)),
    scored: tone.isScored,
    language: tone.language.code,
    group: tone.group,
    groups: tone.groups && probabilities(tone.groups),
    groupsGiven: tone.givenGroups,
    emotions: tone.emotions && probabilities(tone.emotions),
    emotionsGiven: tone.given,
    costly: costly.slice(0, 12).map(part => ({ ...part, adds: rounded(part.adds) })),
    heatScore: rounded(tone.heat.score),
    courtesyScore: rounded(tone.courtesy.score),
    thanksScore: rounded(tone.thanks.score),
  }
}

function probabilities(odds: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(odds).map(([name, score]) => [name, rounded(probability(score))]))
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
