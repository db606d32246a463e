import { addDays } from '../../../../kit/days.ts'
import type { Rate } from '../../reports/contract.ts'

/** How figures are said: with their count, and with an interval where there is one. */

const words = {
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  between: (low: string, high: string) => `${low}–${high}`,
}

/** `July to September 2026`, and over the turn of a year `October 2026 to March 2027`. */
export function spanWords({ from, until }: { from: string; until: string }, locale?: string): string {
  const last = addDays(until, -1)
  const isOneYear = from.slice(0, 4) === last.slice(0, 4)
  const say = (day: string, year: boolean) =>
    new Intl.DateTimeFormat(locale, {
      month: 'long',
      ...(year && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(day))
  return words.span(say(from, !isOneYear), say(last, true))
}

export function rateWords(rate: Rate, locale?: string): { rate: string; interval: string } | null {
  if (!rate) return null
  const say = (value: number) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value)
  return { rate: say(rate.rate), interval: words.between(say(rate.low), say(rate.high)) }
}

export function shareWords(share: { low: number; high: number }, locale?: string): string {
  const say = (value: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value)
  return words.between(say(share.low), say(share.high))
}
