/** The style blocks of a mail, by what their rules stand for. */
export type StyleSheet = {
  /** The declarations for an element, the weakest first; empty where no rule is meant for it. */
  of(tag: string, attribs: Record<string, string>): string
}

export const noSheet: StyleSheet = { of: () => '' }

/**
 * Reads the `<style>` blocks of a mail, so that what they say of single elements can be put where it belongs and judged
 * like any other style: `td`, `.note`, `p.MsoNormal`, `#head`. Rules for other media, fonts, imports and longer selectors
 * are left out. Linear in the length of `html`.
 */
export function readStyleSheet(html: string): StyleSheet {
  const rules = new Map<string, string>()
  let left = mostRules
  for (const css of blocksOf(html)) {
    for (const { selectors, body } of rulesOf(withoutComments(css))) {
      for (const selector of selectors.split(',').slice(0, 20)) {
        const key = keyOf(selector)
        if (key && left-- > 0) rules.set(key, `${rules.get(key) ?? ''}${body};`.slice(-mostDeclared))
      }
    }
  }
  return rules.size === 0 ? noSheet : { of: (tag, attribs) => declarationsFor(rules, tag, attribs) }
}

/** A newsletter's blocks are some twenty thousand characters and two hundred rules. */
const mostCss = 200_000
const mostRules = 1000
const mostDeclared = 1000
const mostClasses = 8

function* blocksOf(html: string): Generator<string> {
  let from = -1
  let left = mostCss
  for (const match of html.matchAll(/<(\/?)style(?=[\s/>])[^<>]{0,500}>/gi)) {
    if (match[1] && from >= 0) {
      yield html.slice(from, Math.min(match.index, from + left))
      left -= match.index - from
      from = -1
      if (left <= 0) return
    } else if (!match[1] && from < 0) from = match.index + match[0].length
  }
}

function withoutComments(css: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    kept.push(css.slice(from, at))
    const end = css.indexOf('*/', at + 2)
    if (end < 0) return kept.join(' ')
    from = end + 2
  }
  // Style blocks are still wrapped for browsers that had none.
  return [...kept, css.slice(from)].join(' ').replace(/<!--|-->/g, ' ')
}

function* rulesOf(css: string): Generator<{ selectors: string; body: string }> {
  let from = 0
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const before = css.slice(from, open)
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim()
    if (selectors.startsWith('@')) {
      from = endOfBlock(css, open)
      continue
    }
    const close = css.indexOf('}', open)
    if (close < 0) return
    yield { selectors, body: css.slice(open + 1, close).replace(/[{}<>]/g, '') }
    from = close + 1
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    else if (css[at] === '}' && --depth === 0) return at + 1
  }
  return css.length
}

function keyOf(selector: string): string | null {
  const plain = selector.trim().replace(/:link$/, '')
  const found = /^([a-z][a-z0-9]{0,20})?(?:([.#])([\w-]{1,100}))?$/i.exec(plain)
  if (!found || plain === '') return null
  return `${(found[1] ?? '').toLowerCase()}${found[2] ?? ''}${found[3] ?? ''}`
}

function declarationsFor(
  rules: ReadonlyMap<string, string>,
  tag: string,
  attribs: Record<string, string>,
): string {
  const classes = (attribs.class ?? '').split(/\s+/, mostClasses).filter(name => name !== '')
  const keys = [
    tag,
    ...classes.map(name => `.${name}`),
    ...classes.map(name => `${tag}.${name}`),
    ...(attribs.id ? [`#${attribs.id}`, `${tag}#${attribs.id}`] : []),
  ]
  return keys.map(key => rules.get(key) ?? '').join('')
}
