import type { Chance } from './chance.ts'
import type { Target } from './target.ts'

/** An input for this target: a fixture as it is, changed a little, changed much, or of the target's own making. */
export function inputOf(target: Target, chance: Chance): Buffer {
  const longest = target.longest ?? 65_536
  const start = target.make?.(chance) ?? Buffer.from(chance.pick(target.fixtures))
  let input = start
  const changes = chance.once(20) ? 0 : 1 + chance.below(chance.once(4) ? 24 : 4)
  for (let i = 0; i < changes; i++) input = chance.pick(mutators)(input, chance, target)
  if (chance.once(300)) input = grown(input, longest, chance, target)
  return input.subarray(0, longest)
}

type Mutator = (input: Buffer, chance: Chance, target: Target) => Buffer

const interesting = [0x00, 0x0a, 0x0d, 0x09, 0x1b, 0x20, 0x22, 0x3a, 0x3b, 0x3d, 0x3c, 0x3f, 0x7f, 0x80, 0xff]

const mutators: readonly Mutator[] = [
  bytesChanged,
  bytesChanged,
  tokenPut,
  tokenPut,
  tokenPut,
  pieceRemoved,
  pieceDoubled,
  pieceMoved,
  spliced,
  spliced,
  linesShuffled,
  lineEndsChanged,
  cutOff,
]

function bytesChanged(input: Buffer, chance: Chance): Buffer {
  const changed = Buffer.from(input)
  for (let i = 1 + chance.below(8); i > 0 && changed.length > 0; i--) {
    const at = chance.below(changed.length)
    const how = chance.below(3)
    if (how === 0) changed[at] = chance.below(256)
    else if (how === 1) changed[at] = chance.pick(interesting)
    else changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
  }
  return changed
}

function tokenPut(input: Buffer, chance: Chance, { tokens }: Target): Buffer {
  if (tokens.length === 0) return input
  const token = Buffer.from(chance.pick(tokens), 'latin1')
  const times = chance.once(12) ? 2 + chance.below(200) : 1
  const at = chance.once(2) ? lineStart(input, chance) : chance.below(input.length + 1)
  return put(input, at, chance.once(3) ? token.length : 0, Buffer.concat(Array(times).fill(token)))
}

function pieceRemoved(input: Buffer, chance: Chance): Buffer {
  const [from, to] = piece(input, chance)
  return put(input, from, to - from, Buffer.alloc(0))
}

function pieceDoubled(input: Buffer, chance: Chance): Buffer {
  const [from, to] = piece(input, chance)
  return put(input, to, 0, input.subarray(from, to))
}

function pieceMoved(input: Buffer, chance: Chance): Buffer {
  const [from, to] = piece(input, chance)
  const without = put(input, from, to - from, Buffer.alloc(0))
  return put(without, chance.below(without.length + 1), 0, input.subarray(from, to))
}

function spliced(input: Buffer, chance: Chance, { fixtures }: Target): Buffer {
  const other = Buffer.from(chance.pick(fixtures))
  const [from, to] = chance.once(2) ? piece(other, chance) : [0, other.length]
  return put(input, lineStart(input, chance), 0, other.subarray(from, to))
}

function linesShuffled(input: Buffer, chance: Chance): Buffer {
  const lines = input.toString('latin1').split('\n')
  for (let i = 1 + chance.below(6); i > 0; i--) {
    const from = chance.below(lines.length)
    const to = chance.below(lines.length)
    const line = lines[from] ?? ''
    lines[from] = lines[to] ?? ''
    lines[to] = line
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

function lineEndsChanged(input: Buffer, chance: Chance): Buffer {
  const end = chance.pick(['\n', '\r', '\r\n', '\n\n', '\r\r\n'])
  const isSome = chance.once(2)
  return Buffer.from(
    input.toString('latin1').replace(/\r?\n/g, found => (isSome && chance.once(2) ? found : end)),
    'latin1',
  )
}

function cutOff(input: Buffer, chance: Chance): Buffer {
  return input.subarray(0, chance.below(input.length + 1))
}

/** One token or piece so often that anything worse than linear shows. */
function grown(input: Buffer, longest: number, chance: Chance, { tokens }: Target): Buffer {
  const [from, to] = piece(input, chance)
  const unit =
    tokens.length > 0 && chance.once(2)
      ? Buffer.from(chance.pick(tokens), 'latin1')
      : input.subarray(from, Math.min(to, from + 1 + chance.below(40)))
  if (unit.length === 0) return input
  return put(input, lineStart(input, chance), 0, Buffer.alloc(Math.max(0, longest - input.length), unit))
}

function piece(input: Buffer, chance: Chance): [from: number, to: number] {
  const from = chance.once(2) ? lineStart(input, chance) : chance.below(input.length + 1)
  const length = chance.once(8) ? chance.below(input.length + 1) : chance.below(60)
  return [from, Math.min(input.length, from + length)]
}

function lineStart(input: Buffer, chance: Chance): number {
  return input.indexOf(0x0a, chance.below(input.length + 1)) + 1
}

function put(input: Buffer, at: number, instead: number, what: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, at), what, input.subarray(at + instead)])
}
