/** The line in every notice above which a colleague writes; what stands below it in their answer is the notice, quoted. */
export const writeAbove = '##- Write your answer above this line. -##'

/** What a colleague wrote in answer to a notice. */
export interface ByColleague {
  /** A first line `note:` makes it one for colleagues alone. */
  kind: 'answer' | 'note'
  /** Their own words, without the quoted notice and the signature. */
  text: string
  /** False where it cannot be told for certain what they meant a customer to read; then a person looks at it first. */
  isClear: boolean
}

/**
 * Takes a colleague's own words out of their mail. What is quoted below would go to a customer with them, and answers between
 * quoted lines would be lost; so wherever there is a doubt it is said, and `text` holds everything. `own` is the address
 * that the notice came from: where it stands at the end, a line such as "On Monday help@… wrote:" was left over.
 */
export function ownWordsOf(mail: { text: string; quotedFrom: number | null }, own: string): ByColleague {
  const lineAt = startOfLine(mail.text, mail.text.indexOf(writeAbove))
  const end = Math.min(mail.quotedFrom ?? mail.text.length, lineAt ?? mail.text.length)
  const fresh = withoutSignature(mail.text.slice(0, end)).trim()
  const isCut =
    (lineAt === null || (mail.quotedFrom !== null && mail.quotedFrom <= lineAt)) &&
    !/^\s?>/m.test(fresh) &&
    !fresh.split('\n').slice(-3).join('\n').toLowerCase().includes(own) &&
    !hasWordsBelow(mail.text.slice(end))
  if (fresh === '' || !isCut) return { kind: 'answer', text: mail.text.trim(), isClear: false }
  const note = /^note:[ \t]*\n?/i.exec(fresh)
  if (note) {
    const text = fresh.slice(note[0].length).trim()
    return { kind: 'note', text, isClear: text !== '' }
  }
  return { kind: 'answer', text: fresh, isClear: !meansNote.test(fresh) }
}

/** Nearly `note:`. Sent to a customer it would be the one mistake that cannot be taken back. */
const meansNote = /^[^\p{L}]*(?:(?:internal|private)\b|notes?\b(?!\s+that\b))/iu

function startOfLine(text: string, at: number): number | null {
  return at < 0 ? null : text.lastIndexOf('\n', at) + 1
}

/** RFC 3676 section 4.3; what is not marked so is not known for certain to be one. */
function withoutSignature(text: string): string {
  const found = /^-- ?$/m.exec(text)
  return found ? text.slice(0, found.index) : text
}

/** In a quotation written with `>`, lines without it are the colleague's own: answers in between, or below. */
function hasWordsBelow(quoted: string): boolean {
  const lines = withoutSignature(quoted).split('\n')
  const first = lines.findIndex(line => /^\s?>/.test(line))
  return first >= 0 && lines.slice(first).some(line => line.trim() !== '' && !/^\s?>/.test(line))
}
