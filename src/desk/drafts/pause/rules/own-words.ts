/**
 * The writer's own words: lines quoted from a mail and what stands in quotation marks as blanks of the same length, so that
 * every place stays where it is. What somebody else said is not the writer's tone.
 */
export function ownWords(text: string): string {
  return text
    .replace(/^ {0,3}>.*/gm, blank)
    .replace(/"[^"\n]{1,300}"|“[^“”\n]{1,300}[”“]|„[^„“”\n]{1,300}[“”]|«[^«»\n]{1,300}»/g, blank)
}

const blank = (words: string) => ' '.repeat(words.length)
