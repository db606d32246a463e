/** 25 MB, the largest that most mail servers take as a whole message is a little above. */
export const largestUpload = 25_000_000

/** Types that a browser draws without running anything; only these may be shown in place. */
const shownInPlace = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
])

export function mayShowInPlace(type: string): boolean {
  return shownInPlace.has(type)
}

/** RFC 6266: a plain name for old readers, the true one in UTF-8 (RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A name without folders and control characters, never empty. */
export function safeName(name: string): string {
  const base =
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? ''
  return (base === '.' || base === '..' ? '' : base).slice(0, 200) || 'file'
}
