import { describe, expect, it } from 'vitest'
import { htmlToText, textToHtml } from './text.ts'

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['<ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>', '- a\n- b\n  3. c'],
    ['<a href="https://x.example/a">here</a>', 'here <https://x.example/a>'],
    ['<a href="https://x.example/">x.example</a>', 'x.example'],
    ['<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
    ['<p>a</p><blockquote>b<blockquote>c</blockquote></blockquote><p>d</p>', 'a\n\n> b\n>\n>> c\n\nd'],
    ['a &amp; b&nbsp;&lt;c&gt; &#128512;', 'a & b <c> 😀'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['  a\n   b  <b> c</b>', 'a b c'],
    ['<style>p{}</style><title>t</title>a<script>b</script>', 'a'],
    ['<img alt="A cat" src="x"> b', '[A cat] b'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })
})

describe('textToHtml', () => {
  it('makes paragraphs, breaks and quotations, and escapes', () => {
    expect(textToHtml('a <b>\nc\n\n> d\n>> e\nf')).toBe(
      '<p>a &lt;b&gt;<br>c</p><blockquote><p>d</p><blockquote><p>e</p></blockquote></blockquote><p>f</p>',
    )
  })

  it('links web addresses without the sign behind them', () => {
    expect(textToHtml('See https://x.example/a?b=1&c=2. (https://y.example)')).toBe(
      '<p>See <a href="https://x.example/a?b=1&amp;c=2" rel="noopener noreferrer nofollow" target="_blank">https://x.example/a?b=1&amp;c=2</a>. (<a href="https://y.example" rel="noopener noreferrer nofollow" target="_blank">https://y.example</a>)</p>',
    )
    expect(textToHtml('javascript:alert(1)')).toBe('<p>javascript:alert(1)</p>')
  })
})
