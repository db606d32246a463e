import { hour, minute, plus, second } from '../../kit/time.ts'

/** An address that a server has refused, in its words; `isFinal` where trying again is pointless. */
export interface Refusal {
  address: string
  answer: string
  isFinal: boolean
}

/** When a failed answer is tried again; from the desk's mail settings. */
export interface RetryPolicy {
  /** Minutes after the first failure. */
  firstRetryAfter: number
  /** Minutes after each later one. */
  laterRetryAfter: number
  /** Hours after which only a person tries again. */
  retriesFor: number
}

/** `null` where it is not tried again by itself. `attempts` counts the failed one. */
export function nextTry(now: Date, attempts: number, policy: RetryPolicy): Date | null {
  const { firstRetryAfter, laterRetryAfter, retriesFor } = policy
  const spent = firstRetryAfter * minute + (attempts - 1) * laterRetryAfter * minute
  if (spent > retriesFor * hour) return null
  return plus(now, (attempts <= 1 ? firstRetryAfter : laterRetryAfter) * minute)
}

/** How long a mailbox rests when its server asks for less, the `pauses`th time in a row: a minute, doubled, an hour at most. */
export function pauseFor(pauses: number): number {
  return Math.min(minute * 2 ** (pauses - 1), hour)
}

/**
 * So many mails a minute: each takes an interval, and a tenth of them may go at once, so that no minute ever sees more.
 * In milliseconds.
 */
export function paceOf(mailsAMinute: number): { interval: number; atOnce: number } {
  const interval = minute / (0.9 * mailsAMinute)
  return { interval, atOnce: interval * 0.1 * mailsAMinute }
}

/** A claim is renewed while its process lives; one that was not is of a dead process. */
export const claimLasts = 30 * second

/**
 * About how large a mail becomes, in bytes: base64 makes four of three, with a line end after every 76 (RFC 2045 section 6.8),
 * and words stand in it as text, as HTML and quoted-printable.
 */
export function mailSize(words: number, files: readonly { name: string; size: number }[]): number {
  const head = 4000
  return Math.ceil(
    files.reduce(
      (sum, file) => sum + (Math.ceil(file.size / 3) * 4 * 78) / 76 + 400 + file.name.length * 6,
      head + words * 3,
    ),
  )
}

/** "Re:" once, in front of the subject without any earlier ones. */
export function replySubject(subject: string): string {
  return `Re: ${bareSubject(subject)}`
}

/** Without what programs put in front when one answers or passes on. */
export function bareSubject(subject: string): string {
  return subject.replace(/^(\s*(re|aw|sv|antw|rif|odp|fwd?|wg)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()
}

interface Correspondent {
  name: string
  address: string
}

/** Who else was written to with a mail that is answered now; never ourselves, and nobody who gets the answer anyway. */
export function othersOf(
  heard: { from: Correspondent | null; to: readonly Correspondent[]; cc: readonly Correspondent[] },
  known: readonly string[],
): Correspondent[] {
  const seen = new Set(known.map(address => address.toLowerCase()))
  return [...(heard.from ? [heard.from] : []), ...heard.to, ...heard.cc].filter(({ address }) => {
    const key = address.toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}
