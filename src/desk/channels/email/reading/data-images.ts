/** A picture that was written into the HTML itself. */
export type EmbeddedImage = { type: string; contentId: string; content: Uint8Array }

/**
 * Takes base64 pictures out of `src="data:image/…"` and puts `cid:` references in their place, so that they are stored
 * like every other enclosed file and the HTML stays small. Linear in the length of `html`.
 */
export function takeDataImages(html: string): { html: string; images: EmbeddedImage[] } {
  const images: EmbeddedImage[] = []
  const pieces: string[] = []
  let from = 0
  for (let found = next(html, from); found; found = next(html, from)) {
    const end = endOfValue(html, found.dataFrom, found.quote)
    if (end < 0) break
    const contentId = `embedded-${images.length + 1}@message`
    const data = html.slice(found.dataFrom, end)
    images.push({
      type: found.type,
      contentId,
      content: new Uint8Array(Buffer.from(percentDecoded(data), 'base64')),
    })
    pieces.push(html.slice(from, found.valueFrom), `cid:${contentId}`)
    from = end
  }
  return images.length ? { html: pieces.join('') + html.slice(from), images } : { html, images }
}

const source =
  /\bsrc\s{0,5}=\s{0,5}(["']?)\s{0,5}(data:(image\/[a-z0-9.+-]{1,40});(?:[a-z-]{1,20}=[^;,]{0,60};)?base64,)/gi

function next(html: string, from: number) {
  source.lastIndex = from
  const found = source.exec(html)
  if (!found) return null
  const [whole, quote, prefix, type] = found as unknown as [string, string, string, string]
  const dataFrom = found.index + whole.length
  return { quote, type: type.toLowerCase(), dataFrom, valueFrom: dataFrom - prefix.length }
}

function endOfValue(html: string, from: number, quote: string): number {
  if (quote) return html.indexOf(quote, from)
  for (let i = from; i < html.length; i++) if (/[\s>]/.test(html[i] ?? '')) return i
  return html.length
}

function percentDecoded(data: string): string {
  return data.includes('%')
    ? data
        .replace(/%2b/gi, '+')
        .replace(/%2f/gi, '/')
        .replace(/%3d/gi, '=')
        .replace(/%0[ad]/gi, '')
    : data
}
