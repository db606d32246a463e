import { hour, minute, plus, second } from '../../kit/time.ts'

/** After the first failure five minutes, then hourly; none after a permanent one, and none after two days. */
const retries = { first: 5 * minute, then: hour, most: 48 }

export function nextTry(now: Date, attempts: number): Date | null {
  if (attempts >= retries.most) return null
  return plus(now, attempts <= 1 ? retries.first : retries.then)
}

/** A claim is renewed while its process lives; one that was not is of a dead process. */
export const claimLasts = 30 * second

/** "Re:" once, in front of the subject without any earlier ones. */
export function replySubject(subject: string): string {
  return `Re: ${subject.replace(/^(\s*(re|aw|sv|antw|rif|odp|fwd?|wg)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()}`
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
