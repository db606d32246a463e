import type { Answer } from './entry.ts'
import { Failed, OutOfMemory, TimedOut } from './errors.ts'
import { type Running, startProcess } from './process.ts'

/** `timeoutMs` counts from when a job starts, not while it waits. `memoryMb` bounds what a job may hold in heap and buffers. */
export type PoolOptions = {
  module: URL
  size: number
  timeoutMs: number
  memoryMb: number
  idleMs?: number
  lifetimeMs?: number
}

export type Pool<Input, Output> = {
  /** `input` and what it gives back are copied on their way (structured clone). Rejects with `TimedOut`, `OutOfMemory` or `Failed`. */
  run(input: Input): Promise<Output>
  /** Rejects what waits or runs with `Failed` and resolves when no process is left. */
  close(): Promise<void>
}

/**
 * A few processes that do one kind of work, each job bounded in time and memory. They start when first needed, end when idle for
 * a minute, and one that had to be stopped is replaced: the next job never notices. Processes and not threads, because what
 * brings down a thread's engine brings down everything beside it (docs/decisions/0017).
 */
export function createPool<Input, Output>(options: PoolOptions): Pool<Input, Output> {
  type Waiting = {
    input: Input
    hasTried: boolean
    resolve: (output: Output) => void
    reject: (error: Error) => void
  }
  type Worker = {
    process: Running
    job: (Waiting & { number: number }) | null
    timer: NodeJS.Timeout | null
    watch: NodeJS.Timeout | null
    startedAt: number
  }

  const { module, size, timeoutMs, memoryMb, idleMs = 60_000, lifetimeMs = 120_000 } = options
  const queue: Waiting[] = []
  const workers = new Set<Worker>()
  const ending = new Set<Promise<unknown>>()
  let count = 0
  let closed = false

  function next(): void {
    while (queue.length > 0) {
      const free = [...workers].find(worker => worker.job === null) ?? (workers.size < size ? start() : null)
      if (!free) return
      const waiting = queue.shift()
      if (waiting) give(free, waiting)
    }
  }

  function start(): Worker {
    const running = startProcess(module, memoryMb)
    const worker: Worker = { process: running, job: null, timer: null, watch: null, startedAt: Date.now() }
    workers.add(worker)
    running.onMessage(answer => settle(worker, answer as Answer<Output>))
    void running.ended.then(how => {
      if (how.isOutOfMemory) stop(worker, outOfMemory())
      else if (worker.job?.hasTried === false) again(worker)
      else stop(worker, new Failed(how.sentence))
    })
    return worker
  }

  function give(worker: Worker, waiting: Waiting): void {
    clear(worker)
    const number = ++count
    worker.job = { ...waiting, number }
    worker.process.hold()
    worker.timer = setTimeout(
      () => stop(worker, new TimedOut(`The job took longer than ${timeoutMs} ms.`)),
      timeoutMs,
    )
    worker.watch = setInterval(() => watchMemory(worker), 100)
    worker.process.send({ number, input: waiting.input })
  }

  function settle(worker: Worker, answer: Answer<Output>): void {
    const job = worker.job
    if (!job || job.number !== answer.number) return
    worker.job = null
    clear(worker)
    if ('output' in answer) job.resolve(answer.output)
    else job.reject(new Failed(answer.problem))
    if (Date.now() - worker.startedAt > lifetimeMs) {
      stop(worker, null)
      return
    }
    worker.process.letGo()
    worker.timer = setTimeout(() => stop(worker, null), idleMs).unref()
    next()
  }

  /** Buffers live outside the heap that the engine bounds, so the whole process is looked at while a job runs. */
  async function watchMemory(worker: Worker): Promise<void> {
    const job = worker.job
    const held = await worker.process.residentMb()
    if (worker.job === job && job && held > memoryMb + ownMb) stop(worker, outOfMemory())
  }

  function outOfMemory(): OutOfMemory {
    return new OutOfMemory(`The job needed more than ${memoryMb} MB.`)
  }

  /** That a process ended by itself may be nobody's fault; a job that brings down a second one has failed. */
  function again(worker: Worker): void {
    const job = worker.job
    worker.job = null
    if (job) queue.unshift({ ...job, hasTried: true })
    stop(worker, null)
  }

  function stop(worker: Worker, error: Error | null): void {
    if (!workers.delete(worker)) return
    clear(worker)
    const job = worker.job
    worker.job = null
    const end = worker.process.stop().finally(() => ending.delete(end))
    ending.add(end)
    if (job && error) job.reject(error)
    if (!closed) next()
  }

  return {
    run(input) {
      if (closed) return Promise.reject(new Failed('The pool is closed.'))
      return new Promise((resolve, reject) => {
        queue.push({ input, hasTried: false, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.reject(new Failed('The pool was closed.'))
      for (const worker of [...workers]) stop(worker, new Failed('The pool was closed.'))
      await Promise.all(ending)
    },
  }

  function clear(worker: Worker): void {
    if (worker.timer) clearTimeout(worker.timer)
    if (worker.watch) clearInterval(worker.watch)
    worker.timer = null
    worker.watch = null
  }
}

/** What a process holds before it has read anything, with the engine's young generation. */
const ownMb = 160
