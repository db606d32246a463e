import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** How a worker's process ended, as a sentence. */
export type Ended = { sentence: string; isOutOfMemory: boolean }

export type Running = {
  send(message: unknown): void
  onMessage(hear: (message: unknown) => void): void
  /** Resolves when it is gone, whoever ended it. */
  ended: Promise<Ended>
  /** Ends it at once; resolves when it is gone. */
  stop(): Promise<Ended>
  /** While held, it keeps this process alive too. */
  hold(): void
  letGo(): void
  /** What it holds in memory; 0 where that cannot be told. */
  residentMb(): Promise<number>
}

/**
 * Starts `module` in a process of its own, with a bounded heap, no environment and nothing to write to. Should this process be
 * killed while a job there runs in circles, the kernel ends it after ten minutes of processor time.
 */
export function startProcess(module: URL, memoryMb: number): Running {
  const node = [process.execPath, `--max-old-space-size=${memoryMb}`, '--max-semi-space-size=16']
  const limited = 'ulimit -c 0; ulimit -t 600; exec "$0" "$@"'
  const child = spawn('/bin/sh', ['-c', limited, ...node, fileURLToPath(module)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: process.env.TZ ? { TZ: process.env.TZ } : {},
  })
  let lastWords = ''
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-4000)
  })
  const ended = new Promise<Ended>(resolve => {
    child.on('error', error => resolve({ sentence: error.message, isOutOfMemory: false }))
    child.on('close', (code, signal) => resolve(endOf(code, signal, lastWords)))
  })
  // What could not be sent is told by the end of the process.
  const ignore = () => {}
  const pipes = [child, child.channel, child.stderr as { ref?(): void; unref?(): void } | null]
  const hold = () => {
    for (const pipe of pipes) pipe?.ref?.()
  }
  return {
    send: message => void (child.connected && child.send(message as object, ignore)),
    onMessage: hear => void child.on('message', hear),
    ended,
    stop: () => {
      // Whoever waits for the end must be there to see it.
      hold()
      child.kill('SIGKILL')
      return ended
    },
    hold,
    letGo() {
      for (const pipe of pipes) pipe?.unref?.()
    },
    residentMb: () => residentMb(child.pid ?? 0).catch(() => 0),
  }
}

function endOf(code: number | null, signal: NodeJS.Signals | null, lastWords: string): Ended {
  const how = signal ? `by ${signal}` : `with code ${code}`
  const line = /(?:FATAL ERROR|Check failed|Error): .*/.exec(lastWords)?.[0] ?? ''
  return {
    sentence: `The process ended ${how}.${line && ` ${line}`}`,
    isOutOfMemory: /heap out of memory|Array buffer allocation failed/.test(lastWords),
  }
}

async function residentMb(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / 1024
}
