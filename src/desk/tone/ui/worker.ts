import { loadLanguages } from '../language.ts'
import { readModel } from '../model-file.ts'
import { linearScorer, type ToneScorer } from '../scorer.ts'
import { findingOf } from '../told.ts'
import type { Answered, Asked } from './asking.ts'

/** Scores beside the page, so that no key press waits for it. The text comes from the page and goes nowhere else. */
const loading = load()

addEventListener('message', async ({ data: { id, text } }: MessageEvent<Asked>) => {
  let answer: Answered = { id, finding: null }
  try {
    answer = { id, finding: findingOf(text, (await loading).score(text)) }
  } catch (error) {
    answer = { id, finding: null, failed: String(error) }
  }
  postMessage(answer)
})

async function load(): Promise<ToneScorer> {
  const [model, detect] = await Promise.all([
    fetch(new URL('../model.bin', import.meta.url)),
    loadLanguages(),
  ])
  if (!model.ok) throw new Error(`The tone model could not be fetched (${model.status}).`)
  return linearScorer(readModel(new Uint8Array(await model.arrayBuffer())), detect)
}
