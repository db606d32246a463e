import type { Span } from '../../../brief/contract.ts'

/**
 * The writer's own words: quotes, lines quoted from a mail and what stands in quotation marks as blanks of the same length, so
 * that every place stays where it is. What somebody else said is not the writer's tone.
 */
export function ownWords(text: string, quoted: readonly Span[]): string {
  let open = ''
  for (const { start, end } of quoted) open += text.slice(open.length, start) + blank(text.slice(start, end))
  return (open + text.slice(open.length))
    .replace(/^ {0,3}>.*/gm, blank)
    .replace(/"[^"\n]{1,300}"|“[^“”\n]{1,300}[”“]|„[^„“”\n]{1,300}[“”]|«[^«»\n]{1,300}»/g, blank)
}

const blank = (words: string) => words.replace(/[^\n]/g, ' ')
