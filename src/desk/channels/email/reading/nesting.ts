/** Deeper than any newsletter's tables. HTML readers take time by the square of the depth, so depth has an end. */
const deepest = 600

/**
 * Drops opening tags beyond a depth of 600 elements, and nothing else. Almost all HTML comes back as it went in. Linear
 * in the length of `html`.
 */
export function flattened(html: string): string {
  const open = new Map<string, number>()
  const kept: string[] = []
  let depth = 0
  let from = 0
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const name = (match[2] ?? '').toLowerCase()
    if (unnested.has(name)) continue
    const count = open.get(name) ?? 0
    if (match[1]) {
      if (count > 0) depth--
      open.set(name, Math.max(0, count - 1))
    } else if (depth < deepest) {
      depth++
      open.set(name, count + 1)
    } else if (match.index >= from) {
      kept.push(html.slice(from, match.index))
      const end = html.indexOf('>', match.index)
      from = end < 0 ? html.length : end + 1
    }
  }
  return kept.length ? kept.join('') + html.slice(from) : html
}

/** Void elements, and those that the next of their kind closes. */
const unnested = new Set([
  'br',
  'img',
  'hr',
  'meta',
  'link',
  'input',
  'col',
  'area',
  'base',
  'wbr',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'option',
])
