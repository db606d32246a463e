import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textLines } from './text-lines.ts'

async function linesOf(chunks: readonly Uint8Array[], most = 100) {
  const lines: (string | null)[] = []
  for await (const { text, isTooLong } of textLines(streamOf(chunks), most))
    lines.push(isTooLong ? null : text)
  return lines
}

async function* streamOf(chunks: readonly Uint8Array[]) {
  yield* chunks
}

test('ends of both kinds, blank lines, and a last line without an end', async () => {
  expect(await linesOf([Buffer.from('\ufeffone\r\n\ntwo\nthree')])).toEqual(['one', '', 'two', 'three'])
  expect(await linesOf([Buffer.from('one\n')])).toEqual(['one'])
  expect(await linesOf([])).toEqual([])
})

test('a line that is too long is told, and the others are whole', async () => {
  const long = Buffer.from('x'.repeat(70))
  expect(await linesOf([Buffer.from('one\n'), long, long, Buffer.from('\ntwo\n')])).toEqual([
    'one',
    null,
    'two',
  ])
})

test('however the bytes are cut, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[a-zäß🙂 ]*$/u)),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        )
        expect(await linesOf(chunks, 10_000)).toEqual(lines)
      },
    ),
  )
})
