/** The letters of a marker's sixteen signs: those that nobody mistakes for another (Crockford's base 32). */
export const markerLetters = '0123456789abcdefghjkmnpqrstvwxyz'

/** In front of them; one word without any sign in it, so that no client breaks or links it. */
export const markerStart = 'evk'

/**
 * The markers of our own mails that stand in a body, in their order, each once: in its text, or in the names that clients
 * give to elements (and prefix, as in `x_evk…` or `m_-81evk…`). Whether one is ours is not known yet. Linear in `body`.
 */
export function markersIn(body: string): string[] {
  const found = new Set<string>()
  for (const [marker] of body.matchAll(written)) {
    found.add(marker.toLowerCase())
    if (found.size === mostFound) break
  }
  return [...found]
}

const mostFound = 500
const written = new RegExp(`${markerStart}[${markerLetters}]{16}(?![0-9a-z])`, 'gi')
