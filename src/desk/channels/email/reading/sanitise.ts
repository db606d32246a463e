import sanitizeHtml from 'sanitize-html'
import { harmlessAttributes, harmlessTags } from '../../../../kit/harmless-html.ts'
import { storable } from './charsets.ts'
import { type Drawn, draw, isTiny, untouched } from './drawn.ts'
import { dressImage, dressLink, dressTable, isDot } from './dress.ts'
import { quoteMark, quoteMarks } from './marks.ts'
import { flattened } from './nesting.ts'
import { noSheet, readStyleSheet, type StyleSheet } from './style-sheet.ts'
import { readStyle, writeStyle } from './styles.ts'

/**
 * Makes a stranger's HTML harmless and keeps what it says: no scripts, forms, styles from elsewhere, nothing that loads by
 * itself or covers the page. What its sender hid is shown and marked `data-hidden`. Remote pictures wait in
 * `data-remote-src`, enclosed ones in `data-cid`; a picture that only tells its sender of the reading is `data-tracker`
 * and has lost its address. `data-quote` marks where a known mail client began a quotation. The result is balanced, and
 * sanitising it again changes nothing.
 */
export function sanitiseMailHtml(html: string): string {
  const source = flattened(storable(html))
  let sheet = readStyleSheet(source)
  return settled(source, given => {
    const left = { isMoved: false }
    const safe = sanitizeHtml(given, mailRules(sheet, left))
    sheet = noSheet
    return { safe, mayMove: left.isMoved }
  })
}

/** The narrower list for what colleagues compose: paragraphs, emphasis, lists, links, quotes, code, enclosed images. */
export function sanitiseComposedHtml(html: string): string {
  return settled(flattened(storable(html)), given => ({
    safe: sanitizeHtml(given, composedRules),
    mayMove: true,
  }))
}

/**
 * Where an element was left out, its children stand in a new place, and there a browser may close what was open before. It
 * is read until nothing moves any more, so that everybody reads the same tree; two or three times are the rule.
 */
function settled(source: string, once: (given: string) => { safe: string; mayMove: boolean }): string {
  let given = source
  for (let pass = 1; ; pass++) {
    const { safe, mayMove } = once(given)
    const html = plainly(safe).trim()
    if (!mayMove || html === given || pass === mostPasses) return html
    given = html
  }
}

const mostPasses = 8
const deepest = 250

/** What these hold is no text, or stands in for something that a mail does not show. */
const silent = [
  ...[
    'script',
    'style',
    'title',
    'template',
    'svg',
    'math',
    'xmp',
    'iframe',
    'object',
    'noembed',
    'noframes',
  ],
  ...['audio', 'video', 'canvas', 'frameset'],
]

const common: sanitizeHtml.IOptions = {
  // A head left open by its sender would silence the whole mail; its harmful children are silent by themselves.
  nonTextTags: silent,
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  nestingLimit: deepest,
}

const composedRules: sanitizeHtml.IOptions = {
  ...common,
  allowedTags: [
    ...['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'code', 'pre'],
    ...['blockquote', 'ul', 'ol', 'li', 'a', 'img'],
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    img: ['alt', 'width', 'height', 'data-cid'],
    ol: ['start'],
  },
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: dressLink(attribs) }),
    img: (tagName, attribs) => ({ tagName, attribs: dressImage(attribs, false) }),
  },
}

/** One element that is open: what it was in the source, what it is in the result, and how it looks. */
type Open = { tag: string; drawn: Drawn; isInLink: boolean }

const outermost: Open = { tag: 'body', drawn: untouched, isInLink: false }

/** The rules for one mail: they remember what is open, since the look of an element depends on what is around. */
function mailRules(sheet: StyleSheet, left: { isMoved: boolean }): sanitizeHtml.IOptions {
  const open: Open[] = []
  const at = (back: number) => open.at(-back) ?? outermost
  return {
    ...common,
    allowedTags: [...harmlessTags],
    allowedAttributes: Object.fromEntries(
      Object.entries(harmlessAttributes).map(([tag, names]) => [tag, [...names]]),
    ),
    onOpenTag: () => open.push(at(1)),
    onCloseTag: () => void open.pop(),
    transformTags: {
      '*': (name, given) => {
        const around = at(2)
        const { element, attribs, drawn } = dressed(name, given, around, sheet)
        // What is left out takes its look with it; only what it holds stays.
        const isKept = tags.has(element) && open.length <= deepest
        if (!isKept || element !== name) left.isMoved ||= around !== outermost
        if (isKept)
          open[open.length - 1] = { tag: element, drawn, isInLink: around.isInLink || element === 'a' }
        return { tagName: element, attribs }
      },
    },
    textFilter: text => {
      const { drawn } = at(1)
      return isTiny(drawn) && !drawn.isHidden && /\S/.test(text) ? `<span data-hidden>${text}</span>` : text
    },
  }
}

function dressed(name: string, given: Record<string, string>, around: Open, sheet: StyleSheet) {
  if (hushed.has(name)) return { element: name, attribs: {}, drawn: around.drawn }
  const attribs = { ...given }
  const asked = readStyle(`${sheet.of(name, attribs)}${fromAttributes(attribs)}${attribs.style ?? ''}`)
  asked.hides ||= 'hidden' in attribs || 'data-hidden' in attribs
  const tag = elementFor(name, around)
  const drawn = draw(tag, asked, around.drawn)
  const style = writeStyle(asked.kept)
  const isMarked = drawn.isHidden && !around.drawn.isHidden
  // A body's own colours and type are those of the mail; without any, it is no element at all.
  const element = tags.has(tag) || (style === '' && !isMarked) ? tag : blocks.has(tag) ? 'div' : 'span'
  const mark = markOf(name, attribs) ?? quoteMark(element, { style })
  for (const own of ['style', 'data-hidden', 'data-quote']) delete attribs[own]
  if (style) attribs.style = style
  if (mark) attribs['data-quote'] = mark
  if (tag === 'img') dressImage(attribs, drawn.isHidden || asked.isDot || isDot(given))
  else if (isMarked) attribs['data-hidden'] = ''
  if (tag === 'a') dressLink(attribs)
  else dressTable(tag, attribs)
  return { element, attribs, drawn }
}

const tags = new Set(harmlessTags)
const hushed = new Set(silent)
const blocks = new Set([
  'body',
  'main',
  'nav',
  'aside',
  'form',
  'fieldset',
  'details',
  'dialog',
  'menu',
  'dir',
])

/** As this sanitiser left it, or as the mail program wrote it. */
function markOf(name: string, attribs: Record<string, string>): string | null {
  return quoteMarks.find(mark => mark === attribs['data-quote']) ?? quoteMark(name, attribs)
}

/** What a browser would not leave where it stands becomes what may stand there, so that all read the same tree. */
function elementFor(name: string, around: Open): string {
  if (name === 'a' && around.isInLink) return 'span'
  if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(around.tag)) return 'div'
  const parents = tableParents[name]
  return parents && !parents.has(around.tag) ? 'div' : name
}

const sections = new Set(['thead', 'tbody', 'tfoot', 'table'])
const tableParents: Record<string, Set<string>> = {
  caption: new Set(['table']),
  colgroup: new Set(['table']),
  col: new Set(['colgroup', 'table']),
  thead: new Set(['table']),
  tbody: new Set(['table']),
  tfoot: new Set(['table']),
  tr: sections,
  td: new Set(['tr', ...sections]),
  th: new Set(['tr', ...sections]),
}

/** Colours and sizes as they were said before there were styles. */
function fromAttributes(attribs: Record<string, string>): string {
  const said: string[] = []
  if (attribs.bgcolor) said.push(`background-color:${hexed(attribs.bgcolor)}`)
  if (attribs.color) said.push(`color:${hexed(attribs.color)}`)
  if (attribs.text) said.push(`color:${hexed(attribs.text)}`)
  return said.map(one => `${one.replace(/;/g, '')};`).join('')
}

/** Old mailers leave out the sign before the figures. */
function hexed(colour: string): string {
  return /^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour
}

/**
 * Without the signs that turn the order of letters round (U+202D, U+202E), which no language needs, and without the long
 * rows of invisible ones that push a preview's next words away.
 */
function plainly(html: string): string {
  return html
    .replace(/[\u202d\u202e]/g, '')
    .replace(/[\p{Default_Ignorable_Code_Point}\s]{12,}/gu, run =>
      /\p{Default_Ignorable_Code_Point}/u.test(run) ? ' ' : run,
    )
}
