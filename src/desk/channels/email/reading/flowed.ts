/**
 * Joins the soft line breaks of `format=flowed` text (RFC 3676), line by line and only within one quote depth, so
 * that quoted and new text never run together.
 */
export function unfoldFlowed(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open: { depth: number; pieces: string[] } | null = null
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line)
    let content = line.slice(depth).replace(/\r$/, '')
    if (content.startsWith(' ')) content = content.slice(1)
    const flows = content.endsWith(' ') && content !== '-- '
    const joins = open !== null && open.depth === depth && content !== '-- '
    const piece = flows && deleteSpace ? content.slice(0, -1) : content
    if (open && joins) open.pieces.push(piece)
    else {
      if (open) out.push(render(open))
      open = { depth, pieces: [piece] }
    }
    if (!flows) {
      out.push(render(open))
      open = null
    }
  }
  if (open) out.push(render(open))
  return out.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth++
  return depth
}

function render(line: { depth: number; pieces: string[] }): string {
  return (line.depth ? `${'>'.repeat(line.depth)} ` : '') + line.pieces.join('')
}
