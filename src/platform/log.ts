export type Level = 'info' | 'warn' | 'error'

export type Log = (level: Level, message: string, details?: Record<string, unknown>) => void

/** One line of JSON for each entry on standard error; details must never hold a secret or what a customer wrote. */
export const jsonLog: Log = (level, message, details = {}) => {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, message, ...details }, errorsAsText)}\n`,
  )
}

/** For a person at a terminal: warnings and errors only, in plain lines. */
export const plainLog: Log = (level, message, details = {}) => {
  if (level === 'info') return
  const cause = details.error instanceof Error ? `: ${details.error.stack ?? details.error.message}` : ''
  process.stderr.write(`${message}${cause}\n`)
}

export const silentLog: Log = () => {}

function errorsAsText(_key: string, value: unknown): unknown {
  return value instanceof Error ? (value.stack ?? value.message) : value
}
