/**
 * Takes an mbox apart while it streams by: mboxo and mboxrd, with LF or CRLF. A message begins at a "From " line with a
 * time in it, at the start or after an empty line; one ">" is taken from every ">From " (RFC 4155 and its relatives).
 * Each message must be read before the next is asked for; what is left of it is passed over.
 */
export async function* readMbox(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<AsyncIterable<Uint8Array>, void> {
  const pieces = piecesOf(chunks)
  let next = await pieces.next()
  while (!next.done) {
    if (next.value !== boundary) throw new Error('An mbox begins with a "From " line')
    const content = message()
    yield content
    for await (const _ of content);
  }

  async function* message(): AsyncGenerator<Uint8Array, void> {
    for (next = await pieces.next(); !next.done && next.value !== boundary; next = await pieces.next()) {
      yield next.value
    }
  }
}

/** Whether a file that begins like this is an mbox rather than one message. */
export function isMbox(head: Buffer): boolean {
  const end = head.indexOf(lineFeed)
  return isBoundary(end === -1 ? head : head.subarray(0, end + 1))
}

const boundary = Symbol('boundary')
type Piece = typeof boundary | Buffer

const lineFeed = 10
const greater = 0x3e
const from = Buffer.from('From ')
const empty = Buffer.alloc(0)
/** A line longer than this is passed on as it comes; nothing at its end can be a boundary. */
const longest = 65_536

async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece, void> {
  const split = splitter()
  for await (const chunk of chunks) yield* split(chunk)
  yield* split(null)
}

/** `null` ends the input. The empty line before a boundary belongs to neither message. */
function splitter(): (chunk: Buffer | null) => Piece[] {
  let rest: Buffer = empty
  let isWithinLine = false
  let blank: Buffer | null = empty
  let gathered: Buffer[] = []

  return chunk => {
    const pieces: Piece[] = []
    const flush = () => {
      if (gathered.length > 0) pieces.push(Buffer.concat(gathered))
      gathered = []
    }
    const take = (line: Buffer) => {
      if (blank && !isWithinLine && isBoundary(line)) {
        flush()
        pieces.push(boundary)
        blank = null
        return
      }
      if (blank) gathered.push(blank)
      blank = !isWithinLine && isEmpty(line) ? line : null
      if (!blank) gathered.push(isWithinLine ? line : unquoted(line))
    }

    const bytes = chunk ? Buffer.concat([rest, chunk]) : rest
    let at = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, at)) {
      take(bytes.subarray(at, end + 1))
      isWithinLine = false
      at = end + 1
    }
    rest = bytes.subarray(at)
    if (rest.byteLength > longest || (!chunk && rest.byteLength > 0)) {
      take(rest)
      isWithinLine = true
      rest = empty
    }
    flush()
    return pieces
  }
}

function isEmpty(line: Buffer): boolean {
  return line[0] === lineFeed || (line[0] === 13 && line[1] === lineFeed)
}

function isBoundary(line: Buffer): boolean {
  return line.subarray(0, 5).equals(from) && /\d:\d\d/.test(line.toString('latin1'))
}

function unquoted(line: Buffer): Buffer {
  if (line[0] !== greater) return line
  let at = 1
  while (line[at] === greater) at++
  return line.subarray(at, at + 5).equals(from) ? line.subarray(1) : line
}
