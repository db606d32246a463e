import type { Look, Said } from '../../pause/contract.ts'

/**
 * Has a draft looked at, in a worker; where a browser starts none, in its idle time. Only the last one asked for is answered:
 * of what was asked meanwhile, the newest is looked at next and the rest never.
 */
export function openLooker(answer: (said: Said, look: Look) => void): {
  ask: (said: Said) => void
  close: () => void
} {
  let worker = startWorker()
  let asked: Said | undefined
  let waiting: Said | undefined

  const take = (look: Look) => {
    const said = asked
    asked = undefined
    if (said && !waiting) answer(said, look)
    next()
  }
  const next = () => {
    if (asked || !waiting) return
    asked = waiting
    waiting = undefined
    if (worker) worker.postMessage(asked)
    else lookWhenIdle(asked, take)
  }
  const listen = () => {
    if (!worker) return
    worker.onmessage = ({ data }: MessageEvent<Look>) => take(data)
    worker.onerror = () => {
      worker?.terminate()
      worker = undefined
      waiting ??= asked
      asked = undefined
      next()
    }
  }
  listen()
  return {
    ask(said) {
      waiting = said
      next()
    },
    close() {
      worker?.terminate()
      waiting = undefined
      asked = undefined
    },
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./looking.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}

function lookWhenIdle(said: Said, take: (look: Look) => void): void {
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200))
  idle(() => void import('../../pause/rules.ts').then(({ lookAt }) => take(lookAt(said))))
}
