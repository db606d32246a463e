import { parentPort, workerData } from 'node:worker_threads'
import { fuzz } from './fuzz.ts'
import type { Target } from './target.ts'

/** What `run` gives this thread; `at[0]` is the number of the input that is being tried. */
export type Work = { module: string; inputs: number; seed: number; from: number; at: Int32Array }

const { module, at, ...options } = workerData as Work
const { target } = (await import(module)) as { target: Target }
parentPort?.postMessage(await fuzz(target, { ...options, onInput: number => Atomics.store(at, 0, number) }))
