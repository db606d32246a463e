import sanitizeHtml from 'sanitize-html'
import { storable } from './charsets.ts'
import { quoteMark } from './marks.ts'
import { flattened } from './nesting.ts'
import { safeStyle } from './styles.ts'

/**
 * Makes a stranger's HTML harmless and keeps what it says: no scripts, forms, styles from elsewhere, nothing that
 * loads by itself, covers the page or hides text. Remote pictures wait in `data-remote-src`, enclosed ones in
 * `data-cid`, and `data-quote` marks where a known mail client began a quotation. The result is balanced.
 */
export function sanitiseMailHtml(html: string): string {
  return sanitizeHtml(flattened(storable(html)), mailRules).trim()
}

/** The narrower list for what colleagues compose: paragraphs, emphasis, lists, links, quotes, code, enclosed images. */
export function sanitiseComposedHtml(html: string): string {
  return sanitizeHtml(flattened(storable(html)), composedRules).trim()
}

const texts = [
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'del',
  'ins',
  'sub',
  'sup',
  'small',
  'code',
  'pre',
  'blockquote',
]
const blocks = [
  'div',
  'span',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'center',
  'section',
  'article',
]
const lists = ['ul', 'ol', 'li']
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col']
const oldOnes = [
  'font',
  'big',
  'tt',
  'strike',
  'abbr',
  'cite',
  'q',
  'mark',
  'kbd',
  'samp',
  'var',
  'dl',
  'dt',
  'dd',
  'figure',
]
const silent = [
  'script',
  'style',
  'textarea',
  'option',
  'xmp',
  'noscript',
  'title',
  'head',
  'template',
  'svg',
  'math',
]
const silentMedia = [
  'iframe',
  'object',
  'noembed',
  'noframes',
  'select',
  'audio',
  'video',
  'canvas',
  'frameset',
]

const mailRules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...texts,
    ...blocks,
    ...lists,
    ...tables,
    ...oldOnes,
    'header',
    'footer',
    'figcaption',
    'a',
    'img',
  ],
  // A head left open by its sender would silence the whole mail; its harmful children are silent by themselves.
  nonTextTags: [...silent.filter(tag => tag !== 'head'), ...silentMedia],
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'align', 'valign', 'title', 'data-quote'],
    a: ['href', 'rel', 'target'],
    img: ['alt', 'width', 'height', 'data-cid', 'data-remote-src'],
    font: ['color', 'face', 'size'],
    table: ['border', 'cellpadding', 'cellspacing', 'width', 'bgcolor'],
    td: ['colspan', 'rowspan', 'width', 'bgcolor', 'nowrap'],
    th: ['colspan', 'rowspan', 'width', 'bgcolor', 'nowrap'],
    tr: ['bgcolor'],
    col: ['span', 'width'],
    ol: ['start', 'type'],
    li: ['value'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  nestingLimit: 250,
  transformTags: {
    '*': (tagName, attribs) => ({ tagName, attribs: dressed(tagName, attribs) }),
  },
}

const composedRules: sanitizeHtml.IOptions = {
  ...mailRules,
  allowedTags: [...texts, ...lists, 'a', 'img'],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    img: ['alt', 'width', 'height', 'data-cid'],
    ol: ['start'],
  },
}

function dressed(tag: string, attribs: Record<string, string>): Record<string, string> {
  const mark = quoteMark(tag, attribs)
  const kept: Record<string, string> = { ...attribs }
  delete kept['data-quote']
  delete kept['data-remote-src']
  if (mark) kept['data-quote'] = mark
  if (kept.style !== undefined) kept.style = safeStyle(kept.style)
  if (kept.style === '') delete kept.style
  if (tag === 'font' && /^\s*-/.test(kept.size ?? '')) delete kept.size
  if (tag === 'a') dressLink(kept)
  if (tag === 'img') dressImage(kept)
  return kept
}

function dressLink(attribs: Record<string, string>): void {
  const href = attribs.href?.trim() ?? ''
  delete attribs.rel
  delete attribs.target
  if (!/^(?:https?:|mailto:|tel:)/i.test(href)) {
    delete attribs.href
    return
  }
  attribs.href = href
  attribs.rel = 'noopener noreferrer nofollow'
  attribs.target = '_blank'
}

function dressImage(attribs: Record<string, string>): void {
  const source = (attribs.src ?? '').trim()
  if (/^cid:/i.test(source)) attribs['data-cid'] = decodedOrSame(source.slice(4))
  else if (/^https?:\/\//i.test(source)) attribs['data-remote-src'] = source
  else if (source.startsWith('//')) attribs['data-remote-src'] = `https:${source}`
  else if (source) delete attribs['data-cid']
  for (const side of ['width', 'height']) {
    if (attribs[side] !== undefined && !/^\d{1,4}(?:px|%)?$/.test(attribs[side])) delete attribs[side]
  }
}

function decodedOrSame(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
