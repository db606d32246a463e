import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readEmotions, readHeated, readPoliteness } from './data.ts'
import { courteous, printEmotions, printPoliteness, thresholdsOf } from './figures.ts'
import { crossed, fitted, recipe } from './fitting.ts'

/** `node tools/tone/train.ts [FOLDER] [--evaluate]`: prints every figure, and writes the file unless only evaluating. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { evaluate: { type: 'boolean', default: false }, folds: { type: 'string', default: '5' } },
})
const folder = positionals[0] ?? '../shared/data/tone'
const place = new URL('../../src/desk/tone/model.bin', import.meta.url)

const emotional = [...readEmotions(folder, 'train'), ...readEmotions(folder, 'dev')]
const wiki = readPoliteness(folder, 'wikipedia')
const exchange = readPoliteness(folder, 'stack-exchange')
const beside = [...readHeated(folder), ...courteous(wiki), ...courteous(exchange, 0.5)]

const scores = crossed(emotional, beside, Number(values.folds), recipe)
printEmotions(emotional, scores)
if (!values.evaluate) {
  const bytes = fitted([...emotional, ...beside], thresholdsOf(emotional, scores), recipe)
  writeFileSync(place, bytes)
  console.log(`written: ${bytes.length} bytes`)
}
printPoliteness(wiki, exchange, recipe)
