import { readFileSync } from 'node:fs'
import { readModel } from '../src/desk/tone/model-file.ts'
import { linearScorer } from '../src/desk/tone/scorer.ts'
import { machine } from './machine.ts'

const sentences = [
  'I ordered the blue lamp on the third of March and it has still not arrived.',
  'Could you please tell me when it will come, or send me my money back?',
  'This is the third time that I write, and nobody has answered me so far.',
  'Thank you for the quick reply of last year, that was very kind of you!',
]

/** `npm run bench -- tone`: the time to score texts, on the calling thread; the language is taken as known. */
export async function run(): Promise<number> {
  console.log(machine())
  const bytes = readFileSync(new URL('../src/desk/tone/model.bin', import.meta.url))
  const before = performance.now()
  const model = readModel(bytes)
  console.log(`file ${bytes.length} bytes, read in ${(performance.now() - before).toFixed(0)} ms`)
  const scorer = linearScorer(model, () => ({ code: 'en', isCertain: true }))
  for (const length of [100, 1500, 10_000]) {
    const text = sentences.join(' ').repeat(50).slice(0, length)
    for (let turn = 0; turn < 50; turn++) scorer.score(text)
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now()
      scorer.score(text)
      return performance.now() - start
    }).sort((one, other) => one - other)
    console.log(`${length} characters: median ${times[100]?.toFixed(3)} ms, p95 ${times[190]?.toFixed(3)} ms`)
  }
  return 0
}
