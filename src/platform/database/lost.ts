/**
 * Whether an error means that the database went away, rather than that it refused something: the socket is closed or not
 * there, or the server is shutting down, crashed or starting
 * (https://www.postgresql.org/docs/18/errcodes-appendix.html, class 57).
 */
export function isDatabaseLost(error: unknown): boolean {
  const { code, message, syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string }
  if (code === 'ENOENT') return syscall === 'connect'
  return codes.has(code ?? '') || gone.test(message ?? '')
}

/** What the client library says by itself, without a code. */
const gone =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:has encountered|was closed))/

const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])
