import type { MailServer } from './server.ts'
import { type TokenRefusal, tokenRefusal } from './token-refused.ts'

/** What went wrong, for the person who can mend it; never the password. */
export function imapSentence(
  error: unknown,
  server: Pick<MailServer, 'host' | 'port' | 'accessToken'>,
  path: string,
): string {
  const fault = error as Fault
  const where = `${server.host}:${server.port}`
  return (
    signInSentence(fault, server, where) ??
    reachSentence(fault, server, where) ??
    folderSentence(fault, where, path)
  )
}

function signInSentence(fault: Fault, server: Pick<MailServer, 'accessToken'>, where: string): string | null {
  if (fault.oauthError !== undefined || (fault.authenticationFailed && server.accessToken !== undefined))
    return tokenRefusal(where, { json: fault.oauthError || null, text: saidIn(fault) }).sentence
  if (/Unsupported authentication mechanism/.test(fault.message ?? '') && server.accessToken !== undefined)
    return `${where} does not let one sign in by OAuth; use a password, or another server.`
  return fault.authenticationFailed ? `${where} did not accept the user name or the password.` : null
}

function reachSentence(fault: Fault, server: Pick<MailServer, 'host'>, where: string): string | null {
  if (fault.code === 'ENOTFOUND' || fault.code === 'EAI_AGAIN')
    return `There is no server named ${server.host}; check the name.`
  if (fault.code === 'ECONNREFUSED') return `Nothing answers at ${where}; check the server and the port.`
  if (fault.code && /TIMEOUT|ETIMEDOUT/i.test(fault.code)) return `${where} did not answer in time.`
  if (fault.tlsFailed || /certificate|SSL|TLS/i.test(fault.message ?? ''))
    return `${where} could not be reached safely: ${fault.message}`
  return null
}

function folderSentence(fault: Fault, where: string, path: string): string {
  if (pauseAskedFor(fault) > 0)
    return `${where} asks for a pause: ${fault.responseText ?? fault.message ?? 'too much at once'}`
  if (fault.responseStatus === 'NO')
    return `${where} has no folder ${path}, or does not show it: ${fault.responseText ?? ''}`
      .replace(/ \([\d.+ ]+secs\)/, '')
      .trim()
  return `${where}: ${fault.responseText ?? fault.message ?? 'it does not speak IMAP'}`
}

/** How long a server wants to be left alone, in milliseconds; 0 where it does not ask. */
export function pauseAskedFor(error: unknown): number {
  const fault = error as Fault
  if (fault.code === 'ETHROTTLE') return Math.min(Math.max(fault.throttleReset ?? 0, shortPause), longPause)
  const said = `${codeIn(fault)} ${saidIn(fault)} ${fault.message ?? ''}`
  return asksForPause.test(said) ? shortPause : 0
}

/** Whether the folder that was to be opened is not there (any more). */
export function isFolderGone(error: unknown): boolean {
  const fault = error as Fault
  return fault.responseStatus === 'NO' && !fault.authenticationFailed && pauseAskedFor(error) === 0
}

const shortPause = 30_000
const longPause = 15 * 60_000
const asksForPause =
  /\b(THROTTLED|LIMIT|OVERQUOTA|UNAVAILABLE|INUSE)\b|too many|rate.?limit|throttl|try again later|bandwidth/i

interface Fault {
  code?: string
  message?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  responseStatus?: string
  responseText?: string
  response?: unknown
  serverResponseCode?: string
  throttleReset?: number
  oauthError?: TokenRefusal | false
}

/** Whether a server did not take the access token, and another one may help. */
export function isTokenRefused(error: unknown): boolean {
  const fault = error as Fault
  return (
    fault.authenticationFailed === true &&
    tokenRefusal('', { json: fault.oauthError || null, text: saidIn(fault) }).isToken
  )
}

/** The word in brackets before a server's answer, `THROTTLED` (RFC 9051 section 7.1). */
function codeIn({ serverResponseCode, response }: Fault): string {
  const parsed = response as { attributes?: { section?: { value?: unknown }[] }[] } | undefined
  return String(serverResponseCode ?? parsed?.attributes?.[0]?.section?.[0]?.value ?? '')
}

function saidIn(fault: Fault): string {
  return `${fault.responseText ?? ''} ${typeof fault.response === 'string' ? fault.response : ''}`
}
