import type { Finding } from '../told.ts'

export interface Asked {
  id: number
  text: string
}

/** `failed` says why nothing can be scored at all; the next worker may do better. */
export interface Answered {
  id: number
  finding: Finding | null
  failed?: string
}

/** The part of a `Worker` that is used here. */
export interface Beside {
  postMessage(asked: Asked): void
  addEventListener(type: 'message', heard: (event: { data: Answered }) => void): void
  addEventListener(type: 'error', heard: () => void): void
  terminate(): void
}

/**
 * Asks a worker that `start` gives when the first text comes. Where it fails, everybody who waits gets `null`, and the
 * next text starts another: what helps with the writing must never stand in its way.
 */
export function asking(start: () => Beside): (text: string) => Promise<Finding | null> {
  let worker: Beside | null = null
  let last = 0
  const waiting = new Map<number, (finding: Finding | null) => void>()

  function settle(id: number, finding: Finding | null): void {
    waiting.get(id)?.(finding)
    waiting.delete(id)
  }

  function giveUp(failed: Beside): void {
    if (worker !== failed) return
    worker = null
    failed.terminate()
    for (const id of [...waiting.keys()]) settle(id, null)
  }

  function started(): Beside {
    const begun = start()
    begun.addEventListener('message', ({ data }) => {
      if (data.failed === undefined) settle(data.id, data.finding)
      else giveUp(begun)
    })
    begun.addEventListener('error', () => giveUp(begun))
    return begun
  }

  return text => {
    if (text.trim() === '') return Promise.resolve(null)
    worker ??= started()
    const here = worker
    const id = ++last
    return new Promise(resolve => {
      waiting.set(id, resolve)
      here.postMessage({ id, text })
    })
  }
}
