/** A line of a file without its end; `isTooLong` where more than `most` UTF-16 units stood there, and nothing of it is kept. */
export interface Line {
  text: string
  isTooLong: boolean
}

/**
 * The lines of a stream of UTF-8, whether they end in LF or CRLF, one after the other and never more than `most` of one
 * in memory. A last line needs no end; a mark of byte order is left out. Linear in the length of the stream.
 */
export async function* textLines(input: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let length = 0
  const line = (): Line => {
    const isTooLong = length > most
    const text = isTooLong ? '' : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return { text, isTooLong }
  }
  const take = (part: string) => {
    length += part.length
    if (length > most) parts = []
    else if (part !== '') parts.push(part)
  }
  for await (const bytes of input) {
    const pieces = decoder.decode(bytes, { stream: true }).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      take(piece)
      yield line()
    }
    take(last)
  }
  take(decoder.decode())
  if (length > 0) yield line()
}
