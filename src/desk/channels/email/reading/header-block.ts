/** A header as it came: its name in lower case, its value unfolded but not decoded. */
export type HeaderBytes = { name: string; bytes: Buffer }

/** `bytes` of headers were kept; `isCut` where there were more than allowed. */
export type HeaderBlock = { headers: HeaderBytes[]; body: Buffer; bytes: number; isCut: boolean }

/**
 * Reads the headers of a message or part up to its blank line. A line that is no header is passed over if a header
 * follows it; otherwise the body begins there, because somebody forgot the blank line. Of headers beyond `most`
 * bytes only their end is looked for. Linear in the headers' length.
 */
export function readHeaderBlock(source: Buffer, most = Number.POSITIVE_INFINITY): HeaderBlock {
  const headers: { name: string; pieces: Buffer[] }[] = []
  let at = 0
  const finished = (body: number): HeaderBlock => ({
    headers: headers.map(({ name, pieces }) => ({ name, bytes: joined(pieces) })),
    body: source.subarray(body),
    bytes: Math.min(at, most),
    isCut: at > most,
  })
  while (at < source.length) {
    const end = lineEnd(source, at)
    const line = trimmed(source, at, end)
    if (line.length === 0) return finished(end)
    const isFolded = line[0] === 0x20 || line[0] === 0x09
    const name = isFolded ? null : headerName(line)
    const last = headers.at(-1)
    const kept = end <= most ? line : line.subarray(0, Math.max(0, most - at))
    if (name && (at < most || !last)) headers.push({ name, pieces: [kept.subarray(line.indexOf(0x3a) + 1)] })
    else if (isFolded && last) {
      if (kept.length > 0) last.pieces.push(kept)
    } else if (!name && !headerFollows(source, end, last !== undefined)) return finished(at)
    at = end
  }
  return finished(source.length)
}

function joined(pieces: Buffer[]): Buffer {
  const whole = pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces)
  let from = 0
  let to = whole.length
  while (from < to && isBlank(whole[from])) from++
  while (to > from && isBlank(whole[to - 1])) to--
  return whole.subarray(from, to)
}

/** Where the next line begins. */
function lineEnd(source: Buffer, at: number): number {
  const found = source.indexOf(0x0a, at)
  return found < 0 ? source.length : found + 1
}

function trimmed(source: Buffer, at: number, end: number): Buffer {
  let to = source[end - 1] === 0x0a ? end - 1 : end
  while (to > at && source[to - 1] === 0x0d) to--
  return source.subarray(at, to)
}

/** RFC 5322 section 3.6.8: printable ASCII without the colon; blanks before the colon are an old custom. */
function headerName(line: Buffer): string | null {
  const colon = line.indexOf(0x3a)
  if (colon < 1 || colon > 200) return null
  const name = line.toString('latin1', 0, colon).trimEnd()
  return /^[!-9;-~]+$/.test(name) ? name.toLowerCase() : null
}

/** Before the first header only a line that is hardly anything else counts: text may have colons too. */
function headerFollows(source: Buffer, at: number, isAmongHeaders: boolean): boolean {
  if (at >= source.length) return false
  const line = trimmed(source, at, Math.min(lineEnd(source, at), at + 300))
  const name = headerName(line)
  return name !== null && (isAmongHeaders || usual.test(name))
}

const usual =
  /^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|content-(?:type|transfer-encoding|disposition)|x-[a-z-]+)$/

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09
}
