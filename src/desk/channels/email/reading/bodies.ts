import { decodeBytes } from './charsets.ts'
import { enrichedToText } from './enriched.ts'
import { unfoldFlowed } from './flowed.ts'
import type { Passed, ReadingLimits } from './limits.ts'
import type { Part } from './tree.ts'
import { takeUuencoded } from './uuencoded.ts'

/** What a message shows, in order, and what it encloses. Each segment has text, HTML, or both as alternatives. */
export type Segment = { text: string | null; html: string | null }

/**
 * Chooses the bodies of a message: of alternatives the best text and the best HTML, of mixed parts every readable one
 * in turn. Everything else is enclosed: calendars, signatures, enclosed messages, unknown kinds; nothing is dropped.
 */
export function chooseBodies(
  root: Part,
  limits: ReadingLimits,
  passed: Passed,
): { segments: Segment[]; files: Part[] } {
  const files: Part[] = []
  const segments = collect(root, files, { first: true, limits, passed })
  return { segments: segments.filter(({ text, html }) => text !== null || html !== null), files }
}

/** Whether a body has been found yet, and how much of one is read. */
type Place = { first: boolean; limits: ReadingLimits; passed: Passed }

function collect(part: Part, files: Part[], place: Place): Segment[] {
  if (part.multipart === null || part.children.length === 0) return leaf(part, files, place)
  if (part.multipart === 'alternative') return alternatives(part, files, place)
  return part.children.flatMap(child => collect(child, files, place))
}

function alternatives(part: Part, files: Part[], place: Place): Segment[] {
  const segments = part.children.map(child => collect(child, files, { ...place }))
  place.first = false
  const texts = segments.filter(own => own.some(({ text, html }) => text?.trim() && html === null))
  const htmls = segments.filter(own => own.some(({ html }) => html?.trim()))
  const text = (texts[0] ?? []).map(segment => segment.text ?? '').join('\n')
  const best = htmls.at(-1) ?? []
  if (best.length === 0) return texts.length ? [{ text, html: null }] : []
  // Some clients put a text part among the HTML ones inside an alternative; the whole of that branch is one body.
  return best.map((segment, i) => ({
    text: texts.length ? (i === 0 ? text : '') : segment.text,
    html: segment.html ?? asHtml(segment.text),
  }))
}

function leaf(part: Part, files: Part[], place: Place): Segment[] {
  if (!isBody(part, place)) {
    // Only an empty part that nobody named can go without loss.
    if (part.content.length || part.dispositionParams.filename || part.params.name) files.push(part)
    return []
  }
  place.first = false
  const text = readText(part, place)
  if (/^(?:text\/)?x?html$/.test(part.type) || (part.type !== 'text/plain' && looksLikeHtml(text)))
    return [{ text: null, html: text }]
  const { text: own, files: encoded } = takeUuencoded(text)
  for (const { name, content } of encoded) files.push(filePart(name, 'application/octet-stream', content))
  return [{ text: part.type === 'text/enriched' ? enrichedToText(own) : own, html: null }]
}

/** A file that came otherwise than as a part of its own. */
export function filePart(
  name: string,
  type: string,
  content: Uint8Array,
  contentId: string | null = null,
): Part {
  return {
    type,
    multipart: null,
    params: {},
    disposition: 'attachment',
    dispositionParams: { filename: name },
    transferEncoding: '',
    headers: contentId === null ? [] : [{ name: 'content-id', value: `<${contentId}>` }],
    content,
    children: [],
  }
}

function isBody(part: Part, place: Place): boolean {
  // A multipart whose boundary never occurs, or an unreadable type: what it holds is shown rather than lost.
  if (part.multipart !== null) return part.content.length > 0
  if (part.disposition === 'attachment') return false
  if (!part.type.includes('/')) return place.first
  const isNamed = Boolean(part.dispositionParams.filename || part.params.name)
  if (part.type === 'text/plain' || part.type === 'text/html') return place.first || !isNamed
  return (
    place.first &&
    !isNamed &&
    ['text/enriched', 'text/markdown', 'text/x-markdown', 'text/x-plain'].includes(part.type)
  )
}

function readText(part: Part, place: Place): string {
  const hint = part.type === 'text/html' && !part.params.charset ? metaCharset(part.content) : null
  const content = withinLimit(part, place)
  const text = decodeBytes(content, part.params.charset ?? null, hint).replace(/\r\n?/g, '\n')
  const isFlowed = part.type === 'text/plain' && /^flowed$/i.test(part.params.format ?? '')
  return isFlowed ? unfoldFlowed(text, /^yes$/i.test(part.params.delsp ?? '')) : text
}

/** What is not shown need not be decoded, unless it holds files. A character takes four bytes at the most. */
function withinLimit({ type, content }: Part, { limits, passed }: Place): Uint8Array {
  const limit = type === 'text/html' ? 'htmlCharacters' : 'textCharacters'
  const most = limits[limit] * 4
  if (content.length <= most) return content
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const hasFiles = bytes.includes(type === 'text/html' ? 'data:image/' : '\nbegin ')
  const kept = hasFiles ? Math.max(most, mostWithFiles) : most
  if (content.length <= kept) return content
  passed.add(limit)
  return content.subarray(0, beforeCharacter(content, kept))
}

/** A character of UTF-8 that is cut in two would make all of it look like something else. */
function beforeCharacter(content: Uint8Array, end: number): number {
  let at = end
  while (at > end - 4 && ((content[at] ?? 0) & 0xc0) === 0x80) at--
  return at
}

const mostWithFiles = 64_000_000

function metaCharset(content: Uint8Array): string | null {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 4096)).toString(
    'latin1',
  )
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([a-z0-9_:.-]{2,40})/i.exec(head)?.[1] ?? null
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<body|<div|<p[\s>])/i.test(text.slice(0, 200))
}

function asHtml(text: string | null): string | null {
  return text === null ? null : `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
}
