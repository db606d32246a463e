const width = 76

/**
 * Plain text as `text/plain; format=flowed` (RFC 3676): lines of at most 76 characters, broken at spaces, which a reader may
 * join again; a word that is longer stays whole, so that no address is broken. With CRLF.
 */
export function flowed(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n').flatMap(flowedLine).join('\r\n')
}

/** Puts one more `>` in front of every line. */
export function quotedText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`))
    .join('\n')
}

function flowedLine(line: string): string[] {
  // The one line whose space at the end means something else (RFC 3676 section 4.3).
  if (line === '-- ') return [line]
  const [, marks = '', rest = ''] = /^((?:> ?)*)(.*)$/s.exec(line) ?? []
  const depth = marks.replaceAll(' ', '')
  const content = rest.trimEnd()
  const before = depth ? `${depth} ` : /^(?: |>|From )/.test(content) ? ' ' : ''
  if (content === '') return [depth]
  const pieces = broken(content, width - before.length)
  return pieces.map((piece, index) => {
    // A piece that begins with ">" or a space would else be read as something that it is not.
    const stuffed = before || (index > 0 && /^(?: |>|From )/.test(piece) ? ' ' : '')
    return `${stuffed}${piece}`
  })
}

/** Every piece but the last ends in a space, which says that it goes on. */
function broken(content: string, most: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const [word] of content.matchAll(/ *[^ ]+ ?/g)) {
    if (piece !== '' && length(piece) + length(word.trimEnd()) > most - 1) {
      pieces.push(piece)
      piece = ''
    }
    piece += word
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}

/** Characters as people count them, near enough: a pair of code units is one. */
function length(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
