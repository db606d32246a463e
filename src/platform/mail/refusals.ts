import type { MailServer } from './server.ts'
import { NotSignedIn } from './smtp-token.ts'

/** What a server or the way to it said, as thrown by the SMTP library. */
export interface SmtpError extends Error {
  code?: string
  /** The whole answer, such as `550 5.1.1 Nobody of this name`. */
  response?: string
  responseCode?: number
  rejectedErrors?: (SmtpError & { recipient?: string })[]
}

/** What a person can do about it, in one sentence. */
export function sentenceOf(error: SmtpError, server: MailServer): string {
  if (error instanceof NotSignedIn) return error.sentence
  const { code, response, message } = error
  const where = `${server.host}:${server.port}`
  if (code === 'EAUTH') return `${where} did not accept the user name or the password.`
  if (code === 'EDNS' || code === 'ENOTFOUND')
    return `There is no server named ${server.host}; check the name.`
  if (code === 'ECONNREFUSED' || (code === 'ESOCKET' && /ECONNREFUSED/.test(message)))
    return `Nothing answers at ${where}; check the server and the port.`
  if (code === 'ETIMEDOUT' || code === 'ETIME') return `${where} did not answer in time.`
  if (code === 'ETLS') return `${where} could not be reached safely: ${message}`
  if (response) return `${where} said: ${response}`
  return `${where}: ${message}`
}

/** Whether trying again is pointless (RFC 5321 section 4.2.1); a refused password can be mended. */
export function isForGood({ code, responseCode }: SmtpError): boolean {
  return code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500
}

/** Whether the server has nothing against this mail and only wants fewer of them in a while. */
export function asksForLess({ responseCode, response = '' }: SmtpError): boolean {
  if (![421, 450, 451, 452, 454].includes(responseCode ?? 0)) return false
  if (/gr[ea]y-?list|\b4\.2\.2\b|over quota|mailbox (?:is )?full|disk|storage/i.test(response)) return false
  return /\b4\.7\.28\b|too (?:many|much|fast|quick|frequent)|\brate\b|ratelimit|throttl|\blimit|slow(?:er| down)|unusual rate|concurren/i.test(
    response,
  )
}
