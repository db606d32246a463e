import type { Span } from '../../../brief/contract.ts'

/**
 * The writer's own words: quotes, lines quoted from a mail and what stands in quotation marks as blanks of the same length, so
 * that every place stays where it is. What somebody else said is not the writer's tone.
 */
export function ownWords(text: string, quoted: readonly Span[]): string {
  let open = ''
  for (const { start, end } of quoted) {
    // A quote within a quote lies in what is blank already.
    const from = Math.max(start, open.length)
    if (end > from) open += text.slice(open.length, from) + blank(text.slice(from, end))
  }
  return (open + text.slice(open.length))
    .replace(/^ {0,3}>.*/gm, blank)
    .replace(/"[^"\n]{1,300}"|“[^“”\n]{1,300}[”“]|„[^„“”\n]{1,300}[“”]|«[^«»\n]{1,300}»/g, blank)
}

const blank = (words: string) => words.replace(/[^\n]/g, ' ')
