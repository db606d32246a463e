import type { Span } from '../contract.ts'

/** Those of the spans that lie within one; all are in the order of the text. */
export function within({ start, end }: Span, spans: readonly Span[]): Span[] {
  const some: Span[] = []
  for (let at = firstEndingAfter(spans, start); at < spans.length; at++) {
    const span = spans[at] as Span
    if (span.end > end) break
    if (span.start >= start) some.push(span)
  }
  return some
}

/** By halves, so that a text of a megabyte takes no longer for each of them. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= at) low = middle + 1
    else high = middle
  }
  return low
}
