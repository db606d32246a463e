import { parseMail } from './desk/channels/email/reading/parse.ts'
import { findQuoteInText } from './desk/channels/email/reading/quotes.ts'
import { htmlToText, textToHtml } from './desk/channels/email/reading/text.ts'
import { sanitiseMailHtml } from './desk/channels/email/reading/sanitise.ts'
import { decodeWords } from './desk/channels/email/reading/words.ts'
import { safeStyle } from './desk/channels/email/reading/styles.ts'
const units: Record<string, string> = { dash: '-', space: ' ', gt: '>', gtsp: '> ', nl: '\n', dashnl: '--\n', gtnl: '>\n', agtnl: '>a\n\n', mix: '-- > ', from: 'From: a\n', on: 'On 1 a@b wrote\n', colon: 'On 1:\n', us: '_', lt: '<', div: '<div>', divb: '<div></b>', bq: '<blockquote>', amp: '&', attr: '<a b=', q: '<p style="', cm: '<!--', href: '<a href=x>', http: 'http://', httpp: 'http://)', par: '(', tag: '<x/>', script: '<script>', nos: '<noscript>', svg:'<svg>', sel: '<iframe>', sty: '<p style="a:b;">', close:'</p>', data: '<img src="data:image/png;base64,', table: '<table><tr><td>', eq: '=?', eqw: '=?utf-8?Q?a?= ', li: '<ul><li>', on2:'on 1 ', cr: '\r', esc: '\x1b$B', pre: '<pre>', colon2: 'a: ' }
const fns: Record<string, (s: string) => unknown> = {
  quotes: s => findQuoteInText('hi\n' + s, true), words: decodeWords, toHtml: textToHtml, sanitise: sanitiseMailHtml, toText: htmlToText,
  style: s => sanitiseMailHtml(`<p style="${s}">`),
  parseT: s => parseMail(Buffer.from(`Subject: Re: x\n\nhi\n${s}`)), parseH: s => parseMail(Buffer.from(`Subject: Re: x\nContent-Type: text/html\n\nhi\n${s}`)),
  hdr: s => parseMail(Buffer.from(`Subject: Re: ${s.replaceAll('\n', '\n ')}\nTo: ${s.replaceAll('\n', '\n ')}\nReferences: ${s.replaceAll('\n', '\n ')}\nDate: ${s.replaceAll('\n', '\n ')}\nContent-Type: text/plain; name="${s.replaceAll('\n', '\n ')}"\nAuto-Submitted: x\n\nhi`)),
}
const only = process.argv[2]
for (const [fn, f] of Object.entries(fns)) for (const [name, unit] of Object.entries(units)) {
  if (only && fn !== only) continue
  const t: number[] = []
  for (const size of [125_000, 500_000]) {
    const s = unit.repeat(Math.floor(size / unit.length))
    const from = performance.now()
    try { await f(s) } catch (e) { console.log(fn, name, String(e).slice(0, 80)) }
    t.push(performance.now() - from)
  }
  if (t[1]! > 400 || (t[1]! / t[0]! > 8 && t[1]! > 60)) console.log(fn, name, t.map(x => x.toFixed(0)).join(' -> '))
}
