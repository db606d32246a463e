/**
 * The span without white space at its ends and with whole characters, so that half an emoji is never cut off; `null` where no
 * word is left or the place is not in the text.
 */
export function wholeSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  if (start >= end || end > text.length) return null
  let from = isLowHalf(text, start) ? start - 1 : start
  let to = isLowHalf(text, end) ? end + 1 : end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}

/** Whether the place stands within a surrogate pair. */
function isLowHalf(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}
