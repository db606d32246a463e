import { readFileSync } from 'node:fs'
import { loadLanguages } from './language.ts'
import { readModel } from './model-file.ts'
import { linearScorer, type ToneScorer } from './scorer.ts'

/**
 * The trained file and the language detector as they stand on the disk. Beside `index.ts` only the command line, to which
 * somebody hands texts in a file, may load this: `doors.test.ts` sees to it.
 */
export async function loadFileTone(): Promise<ToneScorer> {
  const model = readModel(readFileSync(new URL('./model.bin', import.meta.url)))
  return linearScorer(model, await loadLanguages())
}
