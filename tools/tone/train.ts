import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEmotions, readHeated, readPoliteness } from './data.ts'
import { printEmotions, printPoliteness, quarters, thresholdsOf } from './figures.ts'
import { crossed, fitted, recipe } from './fitting.ts'

/** `node tools/tone/train.ts [FOLDER] [--evaluate]`: prints every figure, and writes the file unless only evaluating. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { evaluate: { type: 'boolean', default: false }, folds: { type: 'string', default: '3' } },
})
const folder = positionals[0] ?? '../shared/data/tone'
const place = new URL('../../src/desk/tone/model.bin', import.meta.url)

const emotional = [...readEmotions(folder, 'train'), ...readEmotions(folder, 'dev')]
const wiki = readPoliteness(folder, 'wikipedia')
const exchange = quarters(readPoliteness(folder, 'stack-exchange'))
const heated = readHeated(folder)

const scores = crossed(emotional, heated, Number(values.folds), recipe)
printEmotions(emotional, scores)
if (!values.evaluate) {
  // The requests come three times, since each text of theirs is seen by one head alone.
  const requests = [...quarters(wiki), ...exchange]
  const all = [...emotional, ...heated, ...requests, ...requests, ...requests]
  const bytes = fitted(all, thresholdsOf(emotional, scores), recipe)
  writeFileSync(place, bytes)
  console.log(`written: ${bytes.length} bytes`)
}
printPoliteness(wiki, exchange, { ...recipe, epochs: 12 })
