/**
 * A field shows every line break as one letter; the stored text may have two there. Gives the place in the stored text of a
 * place in the field.
 */
export function placeIn(text: string, start: number, end: number): { start: number; end: number } {
  return { start: stored(text, start), end: stored(text, end) }
}

function stored(text: string, shown: number): number {
  let at = 0
  for (let seen = 0; seen < shown && at < text.length; seen++) at += text.startsWith('\r\n', at) ? 2 : 1
  return at
}
