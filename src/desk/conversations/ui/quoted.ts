/** A run of lines of a plain text: either all with `>` before them or all without. */
export interface Run {
  /** Where it begins in the whole. */
  at: number
  text: string
  isQuoted: boolean
}

/** Text that stands open, cut where quoted lines begin and end, so that answers between them stand out. Together they are the whole. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const line of text.split(/(?<=\n)/)) {
    const last = runs.at(-1)
    const isQuoted = /^ {0,3}>/.test(line) || (line.trim() === '' && last?.isQuoted === true)
    if (last?.isQuoted === isQuoted) last.text += line
    else runs.push({ at, text: line, isQuoted })
    at += line.length
  }
  return runs
}

/** How many lines with words in them a quotation has: of a text, or of the text that HTML shows. */
export function linesOf(quoted: { text: string } | { html: string }): number {
  const text =
    'text' in quoted
      ? quoted.text
      : quoted.html
          .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote|\/pre)\b[^<>]*>/g, '\n')
          .replace(/<[^<>]*>|&nbsp;/g, '')
  return text.split('\n').filter(line => /[^\s>]/.test(line)).length
}
