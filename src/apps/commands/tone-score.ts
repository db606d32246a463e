import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadFileTone } from '../../desk/tone/file-tone.ts'
import { probability, type Tone } from '../../desk/tone/scorer.ts'
import { type Command, onlyOne, WrongUse } from './command.ts'
import { type Line, textLines } from './text-lines.ts'

const lineShape = z.union([z.string(), z.object({ text: z.string() })])
const longest = 4_000_000

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
    if (path !== '-' && (!found || found.isDirectory())) throw new WrongUse(`There is no file ${path}.`)
    const scorer = await loadFileTone()
    const input: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path)
    let number = 0
    let code = 0
    for await (const line of textLines(input, longest)) {
      number++
      const read = textOf(line)
      if ('error' in read) {
        process.stderr.write(`Line ${number}: ${read.error}\n`)
        code = 1
        await print({ line: number, error: read.error })
      } else await print({ line: number, ...shown(scorer.score(read.text)) })
    }
    return code
  },
}

/** Every line has its answer, so that the lines that come out can be laid beside those that went in. */
function textOf({ text, isTooLong }: Line): { text: string } | { error: string } {
  if (isTooLong) return { error: 'This line is longer than four million characters.' }
  if (text.trim() === '') return { error: 'This line is blank.' }
  const read = lineShape.safeParse(parsed(text))
  if (!read.success) return { error: 'This line is neither a JSON string nor an object with "text".' }
  return { text: typeof read.data === 'string' ? read.data : read.data.text }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Waits where the reader at the other end is slower. */
async function print(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`))
    await new Promise(resolve => process.stdout.once('drain', resolve))
}

/** Probabilities to six places; the costly words are those that add most to heat. */
function shown({ heat, courtesy, thanks, ...tone }: Tone) {
  const costly = heat
    .parts()
    .filter(({ adds }) => adds > 0.05)
    .sort((one, other) => other.adds - one.adds)
  return {
    heat: rounded(probability(heat.score)),
    courtesy: rounded(probability(courtesy.score)),
    thanks: rounded(probability(thanks.score)),
    scored: tone.isScored,
    language: tone.language.code,
    group: tone.group,
    groups: tone.groups && probabilities(tone.groups),
    groupsGiven: tone.givenGroups,
    emotions: tone.emotions && probabilities(tone.emotions),
    emotionsGiven: tone.given,
    costly: costly.slice(0, 12).map(part => ({ ...part, adds: rounded(part.adds) })),
    logOdds: {
      heat: rounded(heat.score),
      courtesy: rounded(courtesy.score),
      thanks: rounded(thanks.score),
    },
  }
}

function probabilities(odds: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(odds).map(([name, score]) => [name, rounded(probability(score))]))
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
