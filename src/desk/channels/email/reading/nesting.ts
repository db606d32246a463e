/** Deeper than any newsletter's tables. HTML readers take time by the square of the depth, so depth has an end. */
const deepest = 600

/**
 * Drops opening tags beyond a depth of 600 elements, and nothing else. Almost all HTML comes back as it went in. Linear
 * in the length of `html`.
 */
export function flattened(html: string): string {
  const open: string[] = []
  const counts = new Map<string, number>()
  const kept: string[] = []
  let from = 0
  const shut = () => {
    const name = open.pop() as string
    counts.set(name, (counts.get(name) ?? 1) - 1)
  }
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const name = (match[2] ?? '').toLowerCase()
    if (empty.has(name)) continue
    if (match[1]) {
      if (!counts.get(name)) continue
      while (open.at(-1) !== name) shut()
      shut()
      continue
    }
    while (shutsBefore.get(name)?.has(open.at(-1) ?? '')) shut()
    if (open.length < deepest) {
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    } else if (match.index >= from) {
      kept.push(html.slice(from, match.index))
      const end = html.indexOf('>', match.index)
      from = end < 0 ? html.length : end + 1
    }
  }
  return kept.length ? kept.join('') + html.slice(from) : html
}

const empty = new Set([
  ...['br', 'img', 'hr', 'meta', 'link', 'input', 'col', 'area', 'base', 'wbr', 'embed', 'param'],
  ...['source', 'track'],
])

/** Which open element an opening tag closes without being told, as the HTML reader has it; others count as deeper. */
const shutsBefore = new Map([
  ['p', new Set(['p'])],
  ['li', new Set(['li'])],
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['td', new Set(['th', 'td'])],
  ['option', new Set(['option'])],
])
