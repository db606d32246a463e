import type { Finding } from '../told.ts'
import { asking, type Beside } from './asking.ts'

/**
 * How a text sounds, looked at in this browser and nowhere else: a customer's message, or the writer's own draft. The
 * scorer, its file and the language detector (2 MB, less on the line) are fetched when the first text comes. `null` where
 * there is nothing to look at, or it could not be fetched. What is found is kept by nobody; it must not be sent either.
 */
export const toneOf: (text: string) => Promise<Finding | null> = asking(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as Beside,
)
