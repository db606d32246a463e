import { describe, expect, it } from 'vitest'
import { sanitiseMailHtml } from './sanitise.ts'

const styled = (style: string) => sanitiseMailHtml(`<p style="${style}">a</p>`)

describe('styles', () => {
  it.each([
    'position:fixed',
    'z-index:99',
    'margin-top:-900px',
    'margin:0 0 0 -90px',
    'background:url(http://x)',
    'background-image:url(http://x)',
    'background:linear-gradient(red,blue)',
    'width:expression(alert(1))',
    'width:calc(100% + 900px)',
    'line-height:0',
    'line-height:1%',
    'line-height:900px',
    'overflow:hidden',
    'height:1px',
    'behavior:url(x)',
    '-moz-binding:url(x)',
    'color:\\72 ed',
    'color:red/**/',
    '@import:x',
    'float:left;position:absolute',
    'padding:9000px',
    'padding-left:200%',
    'mso-hide:all',
    'font:0/0 a',
    'content:counter(a)',
    'animation:x 1s',
    'cursor:url(x)',
    'all:unset',
    'color:var(--x)',
    'color:canvas',
    'list-style-image:url(x)',
    'border-image:url(x)',
    'unicode-bidi:bidi-override',
    'letter-spacing:900px',
    'pointer-events:none',
  ])('drops %s', style => {
    expect(styled(style)).toBe('<p>a</p>')
  })

  it('keeps what dresses text, written anew', () => {
    expect(
      styled(
        "COLOR: #336699 !important; font: italic bold 13px/18px 'Segoe UI', Arial; margin:0 0 12px; border:1px solid rgb(10,20,30)",
      ),
    ).toBe(
      '<p style="font-style:italic;font-weight:bold;line-height:18px;font-family:\'segoe ui\',arial;margin:0 0 12px;border:1px solid #0a141e;font-size:13px;color:#336699">a</p>',
    )
    expect(styled('border:solid windowtext 1.0pt')).toBe('<p style="border:solid currentcolor 1.0pt">a</p>')
    expect(styled('font-size:11pt;text-align:center')).toBe(
      '<p style="text-align:center;font-size:11pt">a</p>',
    )
  })

  it('cannot be broken out of by quotes, brackets or entities', () => {
    for (const style of [
      "font-family:'x;color:red",
      'font-family:a&quot;)}*{color:red',
      "font-family:'a';position:fixed",
      'color:rgb(1,2,3',
      'border:1px solid rgb(0,0,0) url(x)',
    ])
      expect(styled(style)).toMatch(/^<p(?: style="(?:font-family:[\w', -]*;?)?(?:color:#ff0000)?")?>a<\/p>$/)
  })
})

describe('what a sender hid', () => {
  it.each([
    'display:none',
    'visibility:hidden',
    'opacity:0',
    'text-indent:-999px',
    'max-height:0',
    'max-width:0',
    'height:0;overflow:hidden',
    'transform:scale(0)',
    'clip:rect(0,0,0,0)',
    'clip-path:inset(50%)',
    'filter:opacity(0)',
    'position:absolute;left:-9999px',
  ])('%s is shown, and marked', style => {
    expect(styled(style)).toBe('<p data-hidden>a</p>')
  })

  it('by the size of its letters is shown, and marked word for word', () => {
    expect(styled('font-size:0')).toBe('<p><span data-hidden>a</span></p>')
    expect(sanitiseMailHtml('<div style="font-size:1px">b<p style="font-size:14px">a</p></div>')).toBe(
      '<div><span data-hidden>b</span><p style="font-size:14px">a</p></div>',
    )
  })

  it('by making it a little smaller again and again stays legible', () => {
    expect(sanitiseMailHtml(`${'<div style="font-size:.7em">'.repeat(30)}a`)).toMatch(
      /<span data-hidden>a<\/span>/,
    )
    const sizes = sanitiseMailHtml(`${'<small>'.repeat(30)}a`).matchAll(/font-size:([\d.]+)px/g)
    expect(Math.min(...[...sizes].map(([, size]) => Number(size)))).toBe(8)
  })

  it('by a style block is no different', () => {
    expect(sanitiseMailHtml('<style>.x{display:none}</style><p class="x">a</p>')).toBe('<p data-hidden>a</p>')
  })

  it('is marked once, not again inside', () => {
    expect(sanitiseMailHtml('<div hidden>a<p style="display:none">b</p></div>')).toBe(
      '<div data-hidden>a<p>b</p></div>',
    )
  })
})

describe('colours', () => {
  it.each([
    ['<p style="color:#fff">a</p>', '<p>a</p>'],
    ['<p style="color:rgba(255,255,255,.9)">a</p>', '<p>a</p>'],
    ['<p style="color:transparent">a</p>', '<p>a</p>'],
    [
      '<p style="background:#000;color:#010101">a</p>',
      '<p style="background-color:#000000;color:#ffffff">a</p>',
    ],
    [
      '<div style="background:#000;color:#fff"><p style="background:#fff">a</p></div>',
      '<div style="background-color:#000000;color:#ffffff"><p style="background-color:#ffffff;color:#22282b">a</p></div>',
    ],
    [
      '<table bgcolor="#000000"><tr><td><font color="#ffffff">a</font></td></tr></table>',
      '<table style="background-color:#000000"><tr><td><font style="color:#ffffff">a</font></td></tr></table>',
    ],
    [
      '<table bgcolor="#000000"><font color="#ffffff">a</font></table>',
      '<table style="background-color:#000000"><font>a</font></table>',
    ],
    ['<mark style="color:yellow">a</mark>', '<mark>a</mark>'],
  ])('never make text the colour of its ground: %s', (source, safe) => {
    expect(sanitiseMailHtml(source)).toBe(safe)
  })

  it('that programs write by themselves are left to the desk, so that plain mail goes dark with it', () => {
    expect(
      sanitiseMailHtml(
        '<body style="background:white"><p style="color:black">a <a style="color:#0563C1">b</a></p><p style="color:windowtext">c</p></body>',
      ),
    ).toBe('<p>a <a>b</a></p><p>c</p>')
  })
})

describe('space', () => {
  it('adds up to no more than one can see', () => {
    const pushed = sanitiseMailHtml(`${'<div style="padding-left:150px">'.repeat(9)}a`)
    expect(pushed.match(/padding-left/g)).toHaveLength(2)
  })
})

describe('style blocks', () => {
  it('reach the elements that they name, weaker than what these say themselves', () => {
    const sheet = `<style><!-- /* } */ @media (max-width:9px){p{color:red}} @import url(x);
      p.MsoNormal, li{margin:0;font-size:11pt} .a{color:#00aa00} #b{font-weight:bold} p{text-align:right} div p{color:red} --></style>`
    expect(
      sanitiseMailHtml(`${sheet}<p class="MsoNormal">1</p><p class="a" id="b" style="text-align:left">2</p>`),
    ).toBe(
      '<p style="text-align:right;margin:0;font-size:11pt">1</p><p style="font-weight:bold;text-align:left;color:#00aa00">2</p>',
    )
  })

  it('end where the mail ends, and load nothing', () => {
    expect(sanitiseMailHtml('<style>p{background:url(http://x)} @font-face{src:url(http://y)}<p>a</p>')).toBe(
      '',
    )
    expect(sanitiseMailHtml('<style>p{color:red</style><p>a</p>')).toBe('<p>a</p>')
  })
})
