import { headerOf, type Part } from './tree.ts'

/**
 * Pictures that HTML names by their Content-Location (RFC 2557) instead of a content id: the id by which each is shown,
 * by the location as the HTML may write it. Parts that have an id keep it.
 */
export function locatedImages(files: readonly Part[]): { ids: Map<string, string>; idOf: Map<Part, string> } {
  const ids = new Map<string, string>()
  const idOf = new Map<Part, string>()
  for (const part of files) {
    const location = headerOf(part, 'content-location')?.trim()
    if (!location || !part.type.startsWith('image/')) continue
    const own = contentIdOf(part) ?? `location-${ids.size + 1}@message`
    idOf.set(part, own)
    if (!ids.has(location)) ids.set(location, own)
  }
  return { ids, idOf }
}

/** The id of a part without its brackets, at most 500 characters; null if it has none. */
export function contentIdOf(part: Part): string | null {
  return (headerOf(part, 'content-id') ?? '').trim().replace(/^<|>$/g, '').slice(0, 500) || null
}

/** Writes `cid:` where the HTML names a picture by its location. Linear in the length of `html`. */
export function withLocatedImages(html: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return html
  return html.replace(
    /(\b(?:src|background)\s{0,5}=\s{0,5})(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})'|([^\s"'<>]{1,2000}))/gi,
    (whole, attribute: string, ...values: (string | undefined)[]) => {
      const value = values.slice(0, 3).find(one => one !== undefined) ?? ''
      const id = ids.get(value.trim().replace(/&amp;/gi, '&'))
      return id === undefined ? whole : `${attribute}"cid:${id.replace(/["<>]/g, '')}"`
    },
  )
}
