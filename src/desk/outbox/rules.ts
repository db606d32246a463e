import { hour, minute, plus } from '../../kit/time.ts'

/** After the first failure five minutes, then hourly; none after a permanent one, and none after two days. */
export const retries = { first: 5 * minute, then: hour, most: 48 }

export function nextTry(now: Date, attempts: number): Date | null {
  if (attempts >= retries.most) return null
  return plus(now, attempts <= 1 ? retries.first : retries.then)
}

/** A process that claimed an answer and has not come back by then is taken for dead. */
export const claimLasts = 3 * minute

/** What a receiving server's code means: 5xx is final (RFC 5321 section 4.2.1), 4xx and silence are not. */
export function isFinal(responseCode: number | undefined): boolean {
  return responseCode !== undefined && responseCode >= 500 && responseCode < 600
}

/** "Re:" once, in front of the subject without any earlier ones. */
export function replySubject(subject: string): string {
  return `Re: ${subject.replace(/^(\s*(re|aw|sv|antw|rif|odp|fwd?|wg)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()}`
}
