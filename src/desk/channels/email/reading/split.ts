import { Parser } from 'htmlparser2'

/**
 * Splits balanced HTML at an offset into two balanced halves: elements open at that place are closed in the first and
 * opened again, with their attributes, in the second. Linear in the length of `html`.
 */
export function splitHtml(html: string, at: number): [string, string] {
  const open: { name: string; tag: string }[] = []
  const parser: Parser = new Parser({
    onopentag: name => open.push({ name, tag: html.slice(parser.startIndex, parser.endIndex + 1) }),
    onclosetag: () => open.pop(),
  })
  parser.write(html.slice(0, at))
  const closing = open
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join('')
  const opening = open.map(({ tag }) => tag.replace(/ data-quote="[^"]*"/, '')).join('')
  return [html.slice(0, at) + closing, opening + html.slice(at)]
}
