/** A word, number, emoji or run of marks, and where it stands in the text. */
export interface Token {
  /** Lower case, long runs of one letter cut to two, the like of addresses made one. */
  word: string
  /** As written, in UTF-16 units of the text. */
  from: number
  to: number
  /** Written in capitals, four letters or more. */
  isLoud: boolean
  /** Within the reach of a "not" before it. */
  isNegated: boolean
}

const pattern =
  /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|<url>|\[(?:name|religion)\]|\p{Extended_Pictographic}|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\d+(?:[.,:]\d+)*|[!?]+|\.{2,}|[.,;:()"]|[^\s\p{L}\d]/giu

const negations = new Set(
  'not no never nothing nobody none nor neither without hardly cannot cant wont dont doesnt didnt isnt arent wasnt werent'.split(
    ' ',
  ),
)
const ends = /^[.,;:!?()"]/

/** Splits a text into tokens, in linear time; a "not" reaches over the next three words of its clause. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let reach = 0
  for (const match of text.matchAll(pattern)) {
    const [raw] = match
    const word = wordOf(raw)
    const isNegated = reach > 0 && word !== 'but' && /^\p{L}/u.test(word)
    if (ends.test(word)) reach = 0
    else if (negations.has(word) || word.endsWith("n't")) reach = 3
    else if (word === 'but') reach = 0
    else if (reach > 0) reach--
    tokens.push({
      word,
      from: match.index,
      to: match.index + raw.length,
      isLoud: raw.length >= 4 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
      isNegated,
    })
  }
  return tokens
}

function wordOf(raw: string): string {
  const word = raw.toLowerCase().replaceAll('’', "'")
  if (word.startsWith('http') || word === '<url>') return 'URL'
  if (word.includes('@') && word.length > 1) return 'ADDRESS'
  if (word.startsWith('[')) return 'NAME'
  if (/^\d/.test(word)) return word.length > 2 ? 'NUMBER' : word
  return word.replace(/(.)\1{2,}/gu, '$1$1')
}
