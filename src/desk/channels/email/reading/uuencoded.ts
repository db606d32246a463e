import { decodeTransfer } from './transfer.ts'

/** A file that was written into a text by `uuencode`. */
export type UuFile = { name: string; content: Uint8Array }

/**
 * Takes the files that stand uuencoded in a plain text out of it. A block counts only if every line of it has the length
 * that its first sign announces and `end` stands below; "begin 644 of the story" stays what it is. Linear in the
 * length of `text`.
 */
export function takeUuencoded(text: string): { text: string; files: UuFile[] } {
  if (!/^begin [0-7]{3,4} \S/m.test(text)) return { text, files: [] }
  const lines = text.split('\n')
  const kept: string[] = []
  const files: UuFile[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = /^begin [0-7]{3,4} (\S.{0,254}?)\s*$/.exec(lines[at] ?? '')?.[1]
    const end = name ? blockEnd(lines, at + 1) : -1
    if (name && end > 0) {
      const body = Buffer.from(lines.slice(at, end + 1).join('\n'), 'latin1')
      files.push({ name, content: decodeTransfer(body, 'uuencode') })
      at = end
    } else kept.push(lines[at] ?? '')
  }
  return files.length > 0 ? { text: kept.join('\n'), files } : { text, files }
}

/** The line with `end`, or -1 if what stands above it is not uuencoded. */
function blockEnd(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimEnd()
    if (line === 'end') return at
    if (line === '' || line === '`') continue
    const length = (line.charCodeAt(0) - 32) & 63
    const signs = Math.ceil(length / 3) * 4
    // Blanks at the end of a line stand for zeros, and get lost on the way.
    if (!/^[ -`]+$/.test(line) || length === 0 || line.length - 1 > signs + 2 || line.length === 1) return -1
  }
  return -1
}
