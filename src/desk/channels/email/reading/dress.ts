import { pixelsOf } from './lengths.ts'

type Attribs = Record<string, string>

/**
 * A link leads to the web, to an address or to a telephone, in a page of its own that learns nothing of this one. The host
 * stands as it is asked for: international names in their ASCII form, without a name or password before it.
 */
export function dressLink(attribs: Attribs): Attribs {
  const target = targetOf(attribs.href ?? '')
  delete attribs.href
  delete attribs.rel
  delete attribs.target
  if (target === null) return attribs
  attribs.href = target
  attribs.rel = 'noopener noreferrer nofollow'
  attribs.target = '_blank'
  return attribs
}

/** A picture never keeps an address that a browser would fetch: ours are found by content id, others wait. */
export function dressImage(attribs: Attribs, isTracked: boolean): Attribs {
  const source = (attribs.src ?? attribs['data-remote-src'] ?? '').trim()
  const contentId = attribs.src === undefined ? attribs['data-cid'] : undefined
  const isCounted = attribs.src === undefined && 'data-tracker' in attribs
  for (const name of ['src', 'data-cid', 'data-remote-src', 'data-tracker']) delete attribs[name]
  if (/^cid:/i.test(source)) attribs['data-cid'] = decodedOrSame(source.slice(4))
  else if (contentId !== undefined) attribs['data-cid'] = contentId
  const remote = remoteOf(source)
  if (isCounted || (remote !== null && isTracked)) attribs['data-tracker'] = ''
  else if (remote !== null) attribs['data-remote-src'] = remote
  for (const side of ['width', 'height']) {
    if (attribs[side] !== undefined && !/^\d{1,4}(?:px|%)?$/.test(attribs[side])) delete attribs[side]
  }
  return attribs
}

/** Whether a picture is too small to be seen by its own attributes: it is there for its sender, not for its reader. */
export function isDot(attribs: Attribs): boolean {
  return ['width', 'height'].every(side => (pixelsOf(attribs[side]?.trim() ?? '') ?? 100) <= 2)
}

/** Numbers by which a table could be made wider than any screen or slower than any browser. */
export function dressTable(tag: string, attribs: Attribs): void {
  if (tag !== 'font' && !measured.has(tag)) return
  for (const [name, most] of bounds) {
    const value = attribs[name]
    if (value === undefined) continue
    const isPlain = /^\d{1,5}(?:px|%)?$/.test(value.trim())
    if (!isPlain || Number.parseInt(value, 10) > most) delete attribs[name]
  }
  if (tag === 'font' && !/^\s*\+?[1-7]\s*$/.test(attribs.size ?? '')) delete attribs.size
}

const measured = new Set(['table', 'td', 'th', 'col', 'colgroup'])
const bounds: [string, number][] = [
  ['width', 4000],
  ['border', 20],
  ['cellpadding', 50],
  ['cellspacing', 50],
  ['colspan', 100],
  ['rowspan', 1000],
  ['span', 100],
]

function targetOf(href: string): string | null {
  const target = href.trim()
  if (/^(?:mailto|tel):/i.test(target)) return target
  if (!/^https?:/i.test(target)) return null
  const url = URL.parse(target)
  if (!url || url.hostname === '') return null
  url.username = ''
  url.password = ''
  return url.href
}

function remoteOf(source: string): string | null {
  if (!/^(?:https?:)?\/\//i.test(source)) return null
  const url = URL.parse(source.startsWith('//') ? `https:${source}` : source)
  if (url?.username !== '' || url.password !== '' || url.href.length > 2000) return null
  return url.href
}

function decodedOrSame(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
