import { Parser } from 'htmlparser2'
import type { QuoteMark } from './marks.ts'

/** A line of readable text in an HTML body: its quote depth, and where in the HTML it begins (before its own tags). */
export type HtmlLine = { text: string; depth: number; at: number }

/** A client's quotation mark: where its element begins, and which lines (`from` up to, not including, `to`) it holds. */
export type FoundMark = { mark: QuoteMark; at: number; from: number; to: number }

/**
 * Reads HTML as lines, in one pass and linear time: paragraphs apart by a blank line, list items by their sign, links
 * followed by their target, quotations by their depth. Offsets are UTF-16 units into `html`.
 */
export function readHtmlLines(html: string): { lines: HtmlLine[]; marks: FoundMark[] } {
  const page = new Page()
  const parser: Parser = new Parser(
    {
      onopentag: (name, attribs) => page.open(name, attribs, parser.startIndex),
      ontext: text => page.write(text, parser.startIndex),
      onclosetag: name => page.close(name),
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  return page.finish()
}

/** How deep a quotation can stand before more `>` say nothing. */
const deepestQuote = 20
const paragraphs = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'blockquote',
  'hr',
  'figure',
])
const blocks = new Set([
  'div',
  'li',
  'tr',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'center',
  'dt',
  'dd',
  'caption',
  'body',
])
const unread = new Set(['script', 'style', 'title', 'head', 'template', 'textarea', 'select', 'svg'])

class Page {
  #lines: HtmlLine[] = []
  #marks: FoundMark[] = []
  #openMarks: { tagDepth: number; found: FoundMark }[] = []
  #text: string[] = []
  #at = -1
  #lead = -1
  #depth = 0
  #tagDepth = 0
  #unread = 0
  #pre = 0
  #spaced = true
  #lists: { ordered: boolean; next: number }[] = []
  #links: { href: string; from: number }[] = []

  open(name: string, attribs: Record<string, string>, at: number): void {
    this.#tagDepth++
    if (unread.has(name)) this.#unread++
    if (paragraphs.has(name)) this.#gap(name === 'ul' || name === 'ol' ? this.#lists.length === 0 : true)
    else if (blocks.has(name)) this.#break()
    if (this.#lead < 0) this.#lead = at
    if (name === 'blockquote') this.#depth++
    const mark = attribs['data-quote'] as QuoteMark | undefined
    if (mark) this.#mark(mark)
    if (name === 'pre') this.#pre++
    else if (name === 'ul' || name === 'ol')
      this.#lists.push({ ordered: name === 'ol', next: Number(attribs.start ?? 1) || 1 })
    else if (name === 'li') this.#item(at)
    else if (name === 'a') this.#links.push({ href: attribs.href ?? '', from: this.#text.length })
    else if (name === 'br') this.#newLine(at)
    else if (name === 'hr') this.#rule(at)
    else if (name === 'img') this.#image(attribs, at)
    else if ((name === 'td' || name === 'th') && !this.#spaced) this.#put(' ', at)
  }

  close(name: string): void {
    if (unread.has(name)) this.#unread--
    if (name === 'a') this.#target()
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (paragraphs.has(name) || blocks.has(name)) this.#break()
    if (name === 'blockquote') this.#depth--
    if (paragraphs.has(name)) this.#gap(name === 'ul' || name === 'ol' ? this.#lists.length === 0 : true)
    if (name === 'pre') this.#pre--
    if (name !== 'br' && name !== 'img' && name !== 'hr') this.#lead = -1
    while (this.#openMarks.at(-1)?.tagDepth === this.#tagDepth) {
      const open = this.#openMarks.pop()
      if (open) open.found.to = this.#lines.length + (this.#text.length ? 1 : 0)
    }
    this.#tagDepth--
  }

  write(text: string, at: number): void {
    if (this.#unread > 0) return
    if (this.#pre > 0) {
      // A chunk of text is as long in the source as here; only its entities come by themselves.
      let from = at
      for (const [i, line] of text.split('\n').entries()) {
        if (i > 0) this.#newLine(from)
        if (line) this.#put(line, from)
        from += line.length + 1
      }
      return
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ')
    const shown = this.#spaced && flat.startsWith(' ') ? flat.slice(1) : flat
    if (shown) this.#put(shown.replaceAll('\u00a0', ' '), at)
  }

  finish(): { lines: HtmlLine[]; marks: FoundMark[] } {
    this.#break()
    for (const { found } of this.#openMarks) found.to = this.#lines.length
    while (this.#lines.at(-1)?.text === '') this.#lines.pop()
    return { lines: this.#lines, marks: this.#marks }
  }

  #put(text: string, at: number): void {
    if (this.#at < 0) this.#at = this.#lead >= 0 ? this.#lead : at
    this.#lead = -1
    this.#text.push(text)
    this.#spaced = text.endsWith(' ')
  }

  #newLine(at: number): void {
    const text = this.#text.join('').trimEnd()
    this.#lines.push({ text, depth: Math.min(this.#depth, deepestQuote), at: this.#at >= 0 ? this.#at : at })
    this.#reset()
    this.#lead = -1
  }

  #break(): void {
    if (this.#text.length) this.#newLine(this.#at)
  }

  #gap(wanted: boolean): void {
    this.#break()
    const last = this.#lines.at(-1)
    if (!wanted || !last) return
    if (last.text === '') last.depth = Math.min(last.depth, this.#depth)
    else this.#lines.push({ text: '', depth: Math.min(last.depth, this.#depth), at: last.at })
  }

  #reset(): void {
    this.#text = []
    this.#at = -1
    this.#spaced = true
    for (const link of this.#links) link.from = 0
  }

  #mark(mark: QuoteMark): void {
    this.#break()
    const found = { mark, at: this.#lead, from: this.#lines.length, to: this.#lines.length }
    this.#marks.push(found)
    this.#openMarks.push({ tagDepth: this.#tagDepth, found })
  }

  #item(at: number): void {
    const list = this.#lists.at(-1)
    const indent = '  '.repeat(Math.min(Math.max(this.#lists.length - 1, 0), 8))
    this.#put(list?.ordered ? `${indent}${list.next++}. ` : `${indent}- `, at)
  }

  #rule(at: number): void {
    this.#put('---', at)
    this.#newLine(at)
  }

  #image(attribs: Record<string, string>, at: number): void {
    const alt = (attribs.alt ?? '').replace(/\s+/g, ' ').trim()
    if (alt) this.#put(`[${alt.slice(0, 200)}]`, at)
    this.#lead = -1
  }

  /** A link that shows something else than its target names the target, so that nobody is led astray. */
  #target(): void {
    const link = this.#links.pop()
    if (!link || !/^(?:https?:|mailto:|tel:)/i.test(link.href) || this.#unread > 0) return
    const shown = this.#text.slice(link.from).join('').trim()
    const bare = link.href.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '')
    if (!shown || shown.replace(/^https?:\/\//i, '').replace(/\/$/, '') === bare) return
    this.#put(` <${link.href}>`, this.#at)
  }
}
