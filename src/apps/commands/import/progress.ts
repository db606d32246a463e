import type { WriteStream } from 'node:tty'

export interface Progress {
  /** So many bytes of the whole have been read. */
  at(bytes: number): void
  /** So many mails have been settled. */
  say(mails: number): void
  end(): void
}

/** Between two plain lines, in milliseconds. */
const quiet = 10_000
const width = 30

/** A bar where somebody watches, and a line now and then where a file does. */
export function startProgress(out: Pick<WriteStream, 'isTTY' | 'write'>, total: number): Progress {
  let part = 0
  let saidAt = performance.now()
  return {
    at(bytes) {
      part = total === 0 ? 1 : Math.min(bytes / total, 1)
    },
    say(mails) {
      const percent = `${Math.floor(part * 100)} %`
      if (out.isTTY) {
        const done = Math.round(part * width)
        out.write(`\r${'█'.repeat(done)}${'░'.repeat(width - done)} ${percent.padStart(5)}, ${mails} mails`)
        return
      }
      if (performance.now() - saidAt < quiet) return
      saidAt = performance.now()
      out.write(`${percent}, ${mails} mails\n`)
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[K')
    },
  }
}
