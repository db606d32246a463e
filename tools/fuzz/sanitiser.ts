import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { sanitiseComposedHtml, sanitiseMailHtml } from '../../src/desk/channels/email/reading/sanitise.ts'
import { harmlessAttributes, harmlessTags } from '../../src/kit/harmless-html.ts'
import type { Chance } from './frame/chance.ts'
import type { Target } from './frame/target.ts'

/**
 * The sanitiser. Whatever comes: read by another parser, one that follows the standard, the result holds nothing but what is
 * harmless, also when that parser writes it down and reads it once more; sanitising again changes nothing; and of an
 * ordinary mail every word is still there.
 */
export const target: Target = {
  fixtures: fixtures().map(html => Buffer.from(html)),
  tokens: tokens(),
  check(input, chance) {
    const html = input.toString()
    const safe = sanitiseMailHtml(html)
    mustBeHarmless(safe)
    mustBeTheSame(sanitiseMailHtml(safe), safe)
    const composed = sanitiseComposedHtml(html)
    mustBeHarmless(composed)
    mustBeTheSame(sanitiseComposedHtml(composed), composed)
    if (chance.once(4)) mustKeepWords(chance)
  },
}

const tags = new Set(harmlessTags)
const everywhere = harmlessAttributes['*'] ?? []

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function mustBeHarmless(html: string): void {
  const tree = parseFragment(html)
  walk(tree)
  walk(parseFragment(serialize(tree)))
}

/** Without recursion: foreign trees may be deep. */
function walk(root: Node): void {
  const left: Node[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if ('tagName' in node) mustBeHarmlessElement(node)
    else if (node.nodeName === '#comment') throw new Error('A comment came through.')
    if ('childNodes' in node) left.push(...node.childNodes)
  }
}

function mustBeHarmlessElement({ tagName, namespaceURI, attrs }: Element): void {
  if (!tags.has(tagName) || !namespaceURI.endsWith('/xhtml')) throw new Error(`<${tagName}> came through.`)
  for (const { name, value } of attrs) {
    if (!everywhere.includes(name) && !harmlessAttributes[tagName]?.includes(name))
      throw new Error(`<${tagName} ${name}> came through.`)
    if (name === 'href' && !/^(?:https?:\/\/[^\s@/\\]+\/|mailto:|tel:)/i.test(value))
      throw new Error(`A link leads to ${value}`)
    if (name === 'data-remote-src' && !/^https?:\/\//.test(value)) throw new Error(`A picture is at ${value}`)
    if (name === 'style') mustBeHarmlessStyle(value)
  }
}

function mustBeHarmlessStyle(style: string): void {
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':')
    if (!/^(?:[a-z]+-)?[a-z]+(?:-[a-z]+)?$/.test(property)) throw new Error(`A style holds ${declaration}`)
    if (
      /^(?:position|z-index|float|opacity|visibility|transform|content|height|overflow|clip)/.test(property)
    )
      throw new Error(`A style holds ${declaration}`)
    if (/[\\@{}<>*/]|url|expression|\((?<!rgba?\()/i.test(value))
      throw new Error(`A style holds ${declaration}`)
    if (/display/.test(property) && /none/.test(value)) throw new Error('A style hides.')
  }
}

function mustBeTheSame(again: string, before: string): void {
  if (again === before) return
  let at = 0
  while (again[at] === before[at]) at++
  const near = (html: string) => html.slice(Math.max(0, at - 80), at + 80)
  throw new Error(`Sanitised again it differs:\n${near(before)}\n${near(again)}`)
}

const ordinary = [
  'p',
  'div',
  'b',
  'i',
  'span',
  'ul><li',
  'blockquote',
  'table><tr><td',
  'h2',
  'center',
  'font',
]
const looks = [
  '',
  '',
  ' style="display:none"',
  ' style="font-size:0"',
  ' style="color:#fff;background:white"',
  ' class="x"',
  ' hidden',
  ' style="position:absolute;left:-9999px"',
]

/** A mail as programs write them, each of its words once. */
function mustKeepWords(chance: Chance): void {
  const written: string[] = []
  const words: string[] = []
  for (let i = 0; i < 12; i++) {
    const tag = chance.pick(ordinary)
    const names = tag.split('><')
    const word = `word${i}`
    words.push(word)
    const look = chance.pick(looks)
    const inside = `${word} &amp; <!-- a remark --><br>`
    const around = `<${names.join('><')}${look}>${inside}`
    const closed = chance.once(5)
      ? ''
      : names
          .reverse()
          .map(name => `</${name}>`)
          .join('')
    written.push(around + closed)
  }
  const html = sanitiseMailHtml(
    `<html><head><style>.x{display:none}</style></head><body>${written.join('\n')}</body></html>`,
  )
  for (const word of words)
    if (!html.includes(`${word} `)) throw new Error(`Of ${written.join('')} went ${word}.`)
}

function tokens(): string[] {
  return [
    ...[
      '<',
      '>',
      '"',
      "'",
      '`',
      '&',
      ';',
      '=',
      '/',
      ' ',
      '\n',
      '\t',
      '\f',
      '\0',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\u2028',
    ],
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '--!>',
      '<!-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '<!doctype html>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<math>',
      '<mtext>',
      '<mglyph>',
      '<malignmark>',
      '<annotation-xml encoding="text/html">',
      '<foreignObject>',
      '<desc>',
    ],
    ...[
      '<noscript>',
      '</noscript>',
      '<template>',
      '</template>',
      '<plaintext>',
      '<xmp>',
      '</xmp>',
      '<textarea>',
      '</textarea/>',
      '<title>',
      '</title>',
    ],
    ...[
      '<iframe srcdoc="',
      '<object data=',
      '<embed src=',
      '<base href=',
      '<meta http-equiv=refresh content="0;url=',
      '<link rel=stylesheet href=',
    ],
    ...[
      '<form action=',
      '<input name=',
      '<button formaction=',
      '<select>',
      '<option>',
      '<isindex>',
      '<frameset>',
      '<frame src=',
    ],
    ...[
      '<a href="',
      '<a href=',
      '<img src="',
      '<img src=x ',
      '<table>',
      '<td>',
      '<tr>',
      '<caption>',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<h1>',
      '<a>',
      '</a>',
    ],
    ...[
      ' onerror=x ',
      ' onload="x"',
      ' onmouseover=x',
      ' srcset="',
      ' background="',
      ' poster=',
      ' ping=',
      ' xlink:href=',
      ' style="',
      ' class="x"',
      ' id=y',
    ],
    ...[
      'javascript:alert(1)',
      'java\tscript:',
      '&#106;avascript:',
      '&Tab;',
      '&colon;',
      'vbscript:x',
      'data:text/html,x',
      'https://a@b.example/',
      '//x.example/',
    ],
    ...[
      'position:fixed;',
      'url(x)',
      'expression(x)',
      '\\75rl(',
      '/*',
      '*/',
      '@import "x";',
      'display:none;',
      'font-size:0;',
      'color:#fff;',
      'background:#000;',
    ],
    ...[
      'font-size:.5em;',
      'padding-left:150px;',
      'margin:-9px;',
      'width:999999px;',
      '!important',
      '{',
      '}',
      '.x{',
      'p{color:red}',
      '<style>.x{',
      ' data-hidden',
      ' data-cid="a"',
    ],
    ...[
      ' data-remote-src="https://x.example/a"',
      ' data-tracker',
      ' data-quote="quote"',
      ' bgcolor=#000',
      ' color=white',
      ' hidden',
      '<small>',
      '<font size=1>',
      '<body style="',
    ],
  ]
}

function fixtures(): string[] {
  return [
    '<html><head><style>p.MsoNormal{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif}</style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal"><span style="color:#1F497D;mso-fareast-language:EN-US">Hello<o:p></o:p></span></p></div></body></html>',
    '<div dir="ltr">Thanks<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon <a href="mailto:a@b.example">a</a> wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">old</blockquote></div></div>',
    '<table width="100%" bgcolor="#eeeeee" cellpadding="0"><tr><td align="center"><table width="600" style="background:#ffffff"><tr><td style="padding:20px;color:#fff;background:#0a0a0a url(https://x.example/b.png)"><h1>Big news</h1><img src="https://x.example/a.png" width="560" alt="A"><img src="https://x.example/open" width="1" height="1"></td></tr></table></td></tr></table>',
    '<div style="display:none;max-height:0;font-size:1px;color:#fff">preview &zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div><p style="font:italic 13px/18px Georgia,serif">Words</p>',
    '<svg><style><img src=x onerror=alert(1)></style></svg><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><textarea></textarea/><img src=x onerror=alert(1)></textarea>',
    '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
    '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1)">x</a><a href="\u0001javascript:alert(1)">y</a><a xlink:href="javascript:x">z</a>',
    '<p style="background:url(javascript:x);width:expression(x);-moz-binding:url(x);color:\\72 ed;position:fixed;top:0;left:0;z-index:9">x</p>',
    '<ul><li>one<li>two<ol start=3><li value=9>three</ol></ul><pre>\n a\n b</pre><hr id="stopSpelling"><blockquote type="cite">q</blockquote>',
  ]
}
