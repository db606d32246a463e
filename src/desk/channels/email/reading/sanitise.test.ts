import { describe, expect, it } from 'vitest'
import { sanitiseComposedHtml, sanitiseMailHtml } from './sanitise.ts'

const link = (href: string, inside = 'a') =>
  `<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">${inside}</a>`

describe('sanitiseMailHtml', () => {
  it.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href=" java\nscript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="&#106;avascript:alert(1)">a</a>', '<a>a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
    ['<a href="/setup">a</a>', '<a>a</a>'],
    ['<img src="data:image/svg+xml,<svg onload=x>">', '<img />'],
    ['<meta http-equiv="refresh" content="0;url=http://x">a', 'a'],
    ['<form action="http://x"><input name="p"><button>Go</button></form>', 'Go'],
    ['<iframe src="http://x">in</iframe>a', 'a'],
    ['<svg><script>x</script></svg>a', 'a'],
    ['<math><mtext><style><img src=x onerror=y></style></mtext></math>a', 'a'],
    ['<style>@import "http://x"</style><link rel="stylesheet" href="http://x">a', 'a'],
    ['<base href="http://x">a', 'a'],
    ['<div id="x" class="y">a</div>', '<div>a</div>'],
    ['<p>left open', '<p>left open</p>'],
    ['<p data-quote="anything" data-remote-src="http://x">a</p>', '<p>a</p>'],
    ['<noscript>shown without scripts</noscript>', 'shown without scripts'],
    ['<textarea>a</textarea><select><option>b</select>', 'ab'],
    ['<a href="https://bank.example@evil.example/">a</a>', link('https://evil.example/')],
    ['<a href="https://user:pass@x.example/">a</a>', link('https://x.example/')],
    ['<a href="https://b\u00fccher.example/">a</a>', link('https://xn--bcher-kva.example/')],
    ['<a href="https://\u0430pple.example/">a</a>', link('https://xn--pple-43d.example/')],
    ['<a href="ht\ttps://x.example">a</a>', '<a>a</a>'],
    ['<a href="https://[::">a</a>', '<a>a</a>'],
    [
      '<a href="http://x.example">a<b><a href="http://y.example">b</a></b></a>',
      `${link('http://x.example/', 'a<b><span>b</span></b>')}`,
    ],
    ['<div><td>a</td></div>', '<div><div>a</div></div>'],
    [
      '<table><tr><td colspan="99999" width="90000">a</td></tr></table>',
      '<table><tr><td>a</td></tr></table>',
    ],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['&#8238;gpj.exe', 'gpj.exe'],
    ['\u0633\u200c\u0645', '\u0633\u200c\u0645'],
    [`a${'&zwnj;&nbsp;'.repeat(80)}b`, 'a b'],
  ])('%s', (source, safe) => {
    expect(sanitiseMailHtml(source)).toBe(safe)
  })
})

describe('pictures', () => {
  const html = sanitiseMailHtml(
    '<img src="https://x.example/a.png" srcset="b.png 2x"><img src="cid:one%40x"><p>&lt;img data-remote-src="q"</p>',
  )

  it('load nothing by themselves', () => {
    expect(html).toContain('<img data-remote-src="https://x.example/a.png" />')
    expect(html).toContain('<img data-cid="one@x" />')
    expect(html).not.toMatch(/ src(?:set)?=/)
  })

  it.each([
    '<img src="https://x.example/open.gif" width="1" height="1">',
    '<img src="https://x.example/open.gif" width=0 height=0>',
    '<img src="https://x.example/open.gif" style="width:1px;height:1px">',
    '<img src="https://x.example/open.gif" style="display:none">',
    '<img src="https://x.example/open.gif" hidden>',
  ])('that nobody could see are trackers, and lose their address: %s', source => {
    expect(sanitiseMailHtml(source)).toMatch(/^<img(?: (?:width|height|style)="[^"]*")* data-tracker \/>$/)
  })

  it('without a web address are none', () => {
    for (const source of [
      'ftp://x/a.png',
      'file:///etc/passwd',
      '/setup',
      'https://a:b@x.example/',
      'blob:x',
    ])
      expect(sanitiseMailHtml(`<img src="${source}">`)).toBe('<img />')
  })
})

describe('sanitiseComposedHtml', () => {
  it('keeps paragraphs, emphasis, lists, links, quotes and code, and nothing else', () => {
    const kept =
      '<p>a<br />b <b>c</b> <em>d</em></p><ul><li>e</li></ul><blockquote>f</blockquote><pre><code>g</code></pre>'
    expect(sanitiseComposedHtml(kept)).toBe(kept)
    expect(
      sanitiseComposedHtml('<div style="color:red"><h1>a</h1><table><tr><td>b</td></tr></table></div>'),
    ).toBe('ab')
    expect(sanitiseComposedHtml('<img src="https://x.example/a.png"><img src="cid:a">')).toBe(
      '<img /><img data-cid="a" />',
    )
  })
})
