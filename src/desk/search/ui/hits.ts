export interface Part {
  text: string
  isHit: boolean
}

/** Cuts a text at the words asked for, without regard to case and accents; the last may be the beginning of a word. */
export function partsOf(text: string, question: string): Part[] {
  const asked = wordsIn(question)
  if (asked.length === 0) return [{ text, isHit: false }]
  const parts: Part[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const length = hitIn(word, asked)
    if (length === 0) continue
    if (index > from) parts.push({ text: text.slice(from, index), isHit: false })
    parts.push({ text: text.slice(index, index + length), isHit: true })
    from = index + length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isHit: false })
  return parts
}

/** What is looked for in the text itself: without filters and without what is left out by a minus. */
function wordsIn(question: string): string[] {
  const said = question.replace(/(^|\s)(-|[a-z]+:)("[^"]*"?|\S*)/giu, ' ')
  return said.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(plain) ?? []
}

/** How many characters of `word` are hit; counted in the text as written, where é may be one character or two. */
function hitIn(word: string, asked: readonly string[]): number {
  const last = asked.length - 1
  const found = asked.filter((each, at) =>
    at === last ? plain(word).startsWith(each) : plain(word) === each,
  )
  const most = Math.max(0, ...found.map(each => each.length))
  let length = 0
  let seen = 0
  for (const letter of word) {
    const size = plain(letter).length
    if (seen >= most && size > 0) break
    seen += size
    length += letter.length
  }
  return most === 0 ? 0 : length
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
