import { type HtmlLine, readHtmlLines } from './html-lines.ts'
import { flattened } from './nesting.ts'

/** Readable plain text of an HTML body: paragraphs, lists, links with their targets, quotations with `>`. */
export function htmlToText(html: string): string {
  return linesToText(readHtmlLines(flattened(html)).lines)
}

/** Lines as text; quoted ones carry their `>`. */
export function linesToText(lines: readonly HtmlLine[]): string {
  return lines.map(lineText).join('\n')
}

/** A line as it stands in the text. */
export function lineText(line: HtmlLine): string {
  return line.depth > 0 ? `${'>'.repeat(line.depth)} ${line.text}`.trimEnd() : line.text
}

/** Safe HTML of a plain text: paragraphs, line breaks, http(s) links, and quotations by their `>`. */
export function textToHtml(text: string): string {
  const out: string[] = []
  let depth = 0
  let open = false
  const endParagraph = () => {
    if (open) out.push('</p>')
    open = false
  }
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const [level, content] = quoted(line)
    if (level !== depth) {
      endParagraph()
      out.push((level > depth ? '<blockquote>' : '</blockquote>').repeat(Math.abs(level - depth)))
      depth = level
    }
    if (content.trim() === '') {
      endParagraph()
      continue
    }
    out.push(open ? '<br>' : '<p>', linkified(content.trimEnd()))
    open = true
  }
  endParagraph()
  out.push('</blockquote>'.repeat(depth))
  return out.join('')
}

function quoted(line: string): [number, string] {
  let depth = 0
  let at = 0
  while (at < line.length && (line[at] === '>' || (line[at] === ' ' && line[at + 1] === '>'))) {
    if (line[at] === '>') depth++
    at++
  }
  const content = line.slice(depth > 0 && line[at] === ' ' ? at + 1 : at)
  return [Math.min(depth, 20), content]
}

function linkified(line: string): string {
  const out: string[] = []
  let from = 0
  for (const match of line.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const url = withoutTrailingSigns(match[0])
    out.push(escaped(line.slice(from, match.index)))
    out.push(
      `<a href="${escaped(url)}" rel="noopener noreferrer nofollow" target="_blank">${escaped(url)}</a>`,
    )
    from = match.index + url.length
  }
  out.push(escaped(line.slice(from)))
  return out.join('')
}

function withoutTrailingSigns(url: string): string {
  let end = url.length
  while (end > 0 && `.,;:!?'"*_`.includes(url[end - 1] ?? '')) end--
  if (url[end - 1] === ')' && !url.slice(0, end).includes('(')) end--
  return url.slice(0, end)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
