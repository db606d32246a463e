import { decodeBytes } from './charsets.ts'
import type { EmbeddedImage } from './data-images.ts'
import { fileName, safeFileName, uniqueNames } from './names.ts'
import { headerOf, type Part } from './tree.ts'

/** An enclosed file. `inline` is true for pictures that the HTML shows by their content id. */
export type Enclosed = {
  name: string
  type: string
  contentId: string | null
  inline: boolean
  content: Uint8Array
}

/** The enclosed parts with safe, unique names; `html` is the sanitised body that may show some of them. */
export function enclose(
  files: readonly Part[],
  images: readonly EmbeddedImage[],
  html: string | null,
): Enclosed[] {
  const shown = new Set([...(html ?? '').matchAll(/ data-cid="([^"]*)"/g)].map(match => match[1]))
  const parts = files.map((part): Enclosed => {
    const contentId = (headerOf(part, 'content-id') ?? '').trim().replace(/^<|>$/g, '').slice(0, 500) || null
    return {
      name: fileName(part),
      type: /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(part.type)
        ? part.type
        : 'application/octet-stream',
      contentId,
      inline: contentId !== null && shown.has(contentId.replace(/&/g, '&amp;')),
      content: decoded(part),
    }
  })
  const embedded = images.map(({ type, contentId, content }, i): Enclosed => {
    const ending = (type.split('/')[1] ?? 'img').replace('jpeg', 'jpg').replace('svg+xml', 'svg')
    return { name: safeFileName(`image-${i + 1}.${ending}`), type, contentId, inline: true, content }
  })
  const all = [...parts, ...embedded]
  const names = uniqueNames(all.map(file => file.name))
  return all.map((file, i) => ({ ...file, name: names[i] ?? file.name }))
}

/** The one transfer encoding still met that MIME does not know is uuencode. */
function decoded(part: Part): Uint8Array {
  return /^(?:x-)?uue(?:ncode)?$/.test(part.transferEncoding) ? fromUuencode(part.content) : part.content
}

function fromUuencode(content: Uint8Array): Uint8Array {
  const out: Uint8Array[] = []
  for (const line of decodeBytes(content, null).split('\n')) {
    if (line.startsWith('begin ') || line.startsWith('end')) continue
    const length = (line.charCodeAt(0) - 32) & 63
    if (!length || Number.isNaN(length)) continue
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) {
      const group = 1 + Math.floor(i / 3) * 4 + (i % 3)
      const high = (line.charCodeAt(group) - 32) & 63
      const low = (line.charCodeAt(group + 1) - 32) & 63
      bytes[i] = [(high << 2) | (low >> 4), (high << 4) | (low >> 2), (high << 6) | low][i % 3] ?? 0
    }
    out.push(bytes)
  }
  return new Uint8Array(Buffer.concat(out))
}
