import { Worker } from 'node:worker_threads'
import type { Answer, Job } from './entry.ts'
import { Failed, OutOfMemory, TimedOut } from './errors.ts'

/** `timeoutMs` counts from when a job starts, not while it waits. `memoryMb` bounds heap and buffers of one thread. */
export type PoolOptions = { module: URL; size: number; timeoutMs: number; memoryMb: number; idleMs?: number }

export type Pool<Input, Output> = {
  /** Rejects with `TimedOut`, `OutOfMemory` or `Failed`. What is in `transfer` is no longer the caller's. */
  run(input: Input, transfer?: ArrayBuffer[]): Promise<Output>
  /** Rejects what waits or runs with `Failed` and resolves when no thread is left. */
  close(): Promise<void>
}

/**
 * A few threads that do one kind of work, each job bounded in time and memory. Threads start when first needed, end
 * when idle for ten seconds, and a thread that had to be stopped is replaced: the next job never notices.
 */
export function createPool<Input, Output>(options: PoolOptions): Pool<Input, Output> {
  type Waiting = {
    input: Input
    transfer: ArrayBuffer[]
    resolve: (output: Output) => void
    reject: (error: Error) => void
  }
  type Thread = {
    worker: Worker
    job: (Waiting & { number: number }) | null
    timer: NodeJS.Timeout | null
    watch: NodeJS.Timeout | null
  }

  const { module, size, timeoutMs, memoryMb, idleMs = 10_000 } = options
  const queue: Waiting[] = []
  const threads = new Set<Thread>()
  let count = 0
  let closed = false

  function next(): void {
    while (queue.length > 0) {
      const free = [...threads].find(thread => thread.job === null) ?? (threads.size < size ? start() : null)
      if (!free) return
      const waiting = queue.shift()
      if (waiting) give(free, waiting)
    }
  }

  function start(): Thread {
    const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 }
    const worker = new Worker(module, { resourceLimits, execArgv: [] })
    const thread: Thread = { worker, job: null, timer: null, watch: null }
    threads.add(thread)
    worker.on('message', (answer: Answer<Output>) => settle(thread, answer))
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      stop(
        thread,
        isMemory
          ? new OutOfMemory(`The job needed more than ${memoryMb} MB.`)
          : new Failed(error.message, { cause: error }),
      )
    })
    worker.on('exit', code => stop(thread, new Failed(`The thread ended with code ${code}.`)))
    return thread
  }

  function give(thread: Thread, waiting: Waiting): void {
    clear(thread)
    const number = ++count
    thread.job = { ...waiting, number }
    thread.worker.ref()
    thread.timer = setTimeout(
      () => stop(thread, new TimedOut(`The job took longer than ${timeoutMs} ms.`)),
      timeoutMs,
    )
    thread.watch = setInterval(() => watchMemory(thread), 100)
    try {
      thread.worker.postMessage({ number, input: waiting.input } satisfies Job<Input>, waiting.transfer)
    } catch (error) {
      stop(thread, new Failed('The job could not be handed to its thread.', { cause: error }))
    }
  }

  function settle(thread: Thread, answer: Answer<Output>): void {
    const job = thread.job
    if (!job || job.number !== answer.number) return
    thread.job = null
    clear(thread)
    if ('output' in answer) job.resolve(answer.output)
    else job.reject(new Failed(answer.problem))
    thread.worker.unref()
    thread.timer = setTimeout(() => stop(thread, null), idleMs).unref()
    next()
  }

  /** Buffers live outside the heap that `resourceLimits` bounds, so the whole is looked at while a job runs. */
  async function watchMemory(thread: Thread): Promise<void> {
    const job = thread.job
    const use = await thread.worker.getHeapStatistics().catch(() => null)
    if (!use || thread.job !== job || !job) return
    const used = use.used_heap_size + use.external_memory
    if (used > memoryMb * 1024 * 1024)
      stop(thread, new OutOfMemory(`The job needed more than ${memoryMb} MB.`))
  }

  function stop(thread: Thread, error: Error | null): void {
    if (!threads.delete(thread)) return
    clear(thread)
    const job = thread.job
    thread.job = null
    void thread.worker.terminate()
    if (job && error) job.reject(error)
    if (!closed) next()
  }

  return {
    run(input, transfer = []) {
      if (closed) return Promise.reject(new Failed('The pool is closed.'))
      return new Promise((resolve, reject) => {
        queue.push({ input, transfer, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.reject(new Failed('The pool was closed.'))
      const workers = [...threads].map(thread => thread.worker)
      for (const thread of [...threads]) stop(thread, new Failed('The pool was closed.'))
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }

  function clear(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer)
    if (thread.watch) clearInterval(thread.watch)
    thread.timer = null
    thread.watch = null
  }
}
