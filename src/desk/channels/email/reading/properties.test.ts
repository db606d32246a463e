import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtmlLines } from './html-lines.ts'
import { parseMail } from './parse.ts'
import { findQuoteInHtml, findQuoteInText, foldHtml } from './quotes.ts'
import { sanitiseComposedHtml, sanitiseMailHtml } from './sanitise.ts'
import { htmlToText, textToHtml } from './text.ts'

/** `FUZZ_TIMES=50` runs fifty times as many inputs. */
const times = Number(process.env.FUZZ_TIMES ?? 1)
const patience = 60_000 * times

const tokens = [
  '<script>',
  '</script>',
  '<p ',
  '<img src="',
  '<a href="',
  'javascript:alert(1)',
  '"',
  "'",
  '>',
  '<',
  ' onerror=x ',
  '<style>',
  '</style>',
  '<svg>',
  '<math>',
  '<!--',
  '-->',
  '<![CDATA[',
  'style="',
  'position:fixed;',
  'url(x)',
  '&lt;script&gt;',
  '&#x6a;avascript:',
  'cid:a',
  'data:text/html,',
  '<blockquote type="cite">',
  '</blockquote>',
  '<div class="gmail_quote">',
  '</div>',
  '\n',
  'On 1 Jan 2026, a@b wrote:',
  '> old',
  'text',
  '\0',
  '\ud800',
  '<title>',
  '<textarea>',
  '<noscript>',
  '<iframe srcdoc="',
  '<base href=',
  '<meta http-equiv=refresh content=',
  '<form>',
  '<table><td>',
  '&',
  '%3Cscript%3E',
  '<xmp>',
  '<template>',
  '/',
  '=',
  '`',
  '<hr>',
  'From: a',
  'Sent: b',
  'To: c',
  '--',
  'Sent from my iPhone',
]
const soup = fc
  .array(fc.oneof(fc.constantFrom(...tokens), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map(pieces => pieces.join(''))

const headers = fc.constantFrom(
  'Content-Type: text/html; charset=',
  'Content-Type: multipart/mixed; boundary=b',
  'Content-Type: multipart/alternative; boundary="b"',
  '--b',
  '--b--',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  "Content-Disposition: attachment; filename*0*=utf-8''%E",
  'Subject: =?utf-8?B?',
  'From: "a <',
  'To: a@b, <>;:(',
  'Content-Type: message/rfc822',
  'Content-Type: text/plain; format=flowed; charset=utf-7',
  'In-Reply-To: <a>',
  'Date: Mon',
  '',
  ' folded',
  '=?x?Q?=?=',
)
const mail = fc
  .array(
    fc.oneof(
      headers,
      soup,
      fc.uint8Array({ maxLength: 30 }).map(bytes => Buffer.from(bytes).toString('latin1')),
    ),
    { maxLength: 30 },
  )
  .map(lines => Buffer.from(lines.join('\r\n'), 'latin1'))

const allowed =
  /^<\/?(?:p|br|b|strong|i|em|u|s|del|ins|sub|sup|small|code|pre|blockquote|div|span|h[1-6]|hr|address|center|section|article|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|font|big|tt|strike|abbr|cite|q|mark|kbd|samp|var|dl|dt|dd|figure|header|footer|figcaption|a|img)(?: [a-z-]+(?:="[^"<>]*")?)*(?: \/)?>$/

function isHarmless(html: string): boolean {
  const tags = html.match(/<[^>]*>?/g) ?? []
  return tags.every(tag => {
    const names = tag.replace(/"[^"]*"/g, '""')
    const hasHarmfulValue = / (?:href|style)="[^"]*(?:javascript:|data:|url\(|position|expression)/i.test(tag)
    return allowed.test(tag) && !/ (?:on\w+|src|srcset|srcdoc|action)=/.test(names) && !hasHarmfulValue
  })
}

describe('whatever comes', { timeout: patience }, () => {
  it('sanitised HTML holds allowed tags and attributes alone, and stays so when sanitised again', () => {
    fc.assert(
      fc.property(soup, html => {
        const safe = sanitiseMailHtml(html)
        expect(isHarmless(safe), safe).toBe(true)
        expect(isHarmless(sanitiseComposedHtml(html))).toBe(true)
        expect(isHarmless(sanitiseMailHtml(safe))).toBe(true)
      }),
      { numRuns: 5000 * times },
    )
  })

  it('text made into HTML is harmless', () => {
    fc.assert(
      fc.property(soup, text => {
        expect(isHarmless(textToHtml(text))).toBe(true)
      }),
      { numRuns: 3000 * times },
    )
  })

  it('a place to fold lies within the text, at the start of a line, with something new above', () => {
    fc.assert(
      fc.property(soup, text => {
        const at = findQuoteInText(text, true)
        if (at === null || at === 0) return
        expect(at).toBeLessThan(text.length)
        expect(text[at - 1]).toBe('\n')
        expect(text.slice(0, at).trim()).not.toBe('')
      }),
      { numRuns: 5000 * times },
    )
  })

  it('folded HTML holds all the words, in two harmless halves', () => {
    fc.assert(
      fc.property(soup, source => {
        const html = sanitiseMailHtml(source)
        const { lines, marks } = readHtmlLines(html)
        const at = findQuoteInHtml(lines, marks)
        const { fresh, quoted } = foldHtml(html, at)
        expect(isHarmless(fresh) && isHarmless(quoted ?? '')).toBe(true)
        const words = (part: string) => htmlToText(part).replace(/[\s>\d.-]+/g, '')
        expect(words(fresh) + words(quoted ?? '')).toBe(words(html))
        // Byte for byte: only the tags of what is open at the cut stand in both.
        if (quoted === null || at === null) {
          expect(fresh).toBe(html)
          return
        }
        expect(fresh.startsWith(html.slice(0, at)) && quoted.endsWith(html.slice(at))).toBe(true)
        expect(fresh.slice(at)).toMatch(/^(?:<\/[a-z0-9]+>)*$/)
        expect(quoted.slice(0, quoted.length - html.length + at)).toMatch(/^(?:<[a-z][^<>]*>)*$/)
      }),
      { numRuns: 5000 * times },
    )
  })

  it('a mail is read, with harmless HTML, storable text and files with names of their own', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async raw => {
        const read = await parseMail(raw)
        expect(isHarmless(read.html ?? '')).toBe(true)
        expect(read.text.isWellFormed() && !read.text.includes('\0')).toBe(true)
        if (read.quotedFrom !== null)
          expect(read.quotedFrom >= 0 && read.quotedFrom < read.text.length).toBe(true)
        const names = read.attachments.map(file => file.name.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}]+$/u)
        expect(JSON.stringify({ ...read, attachments: [] })).not.toContain('\\u0000')
      }),
      { numRuns: 10_000 * times },
    )
  })
})
