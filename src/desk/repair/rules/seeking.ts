import { addDays } from '../../../kit/days.ts'
import { folded } from '../../../kit/text.ts'

/** One question to the desk's search, and what it has in common with the slip, as a sentence. */
export interface Clue {
  q: string
  why: string
}

export interface Sought {
  slip: string
  slipDay: string | null
  /** The phrases by which its rule is found. */
  topics: readonly string[]
  /** What somebody typed; then only that is looked for. */
  q: string
}

const words = {
  says: (term: string) => `It says “${term}”.`,
  names: (term: string) => `It names ${term}.`,
  rule: (term: string) => `It says “${term}”, by which the rule is found.`,
  days: (term: string) => `It says “${term}” within a month of that day.`,
}

/**
 * What to look for where a slip may have touched more than one matter: its numbers, its telling words two by two, the phrases of
 * its rule, and its most telling word in the days around it. The most exact comes first; at most ten.
 */
export function cluesOf({ slip, slipDay, topics, q }: Sought): Clue[] {
  if (q !== '') return [{ q, why: words.says(q) }]
  const numbers = numbersIn(slip)
  const telling = tellingWords(slip, numbers)
  const clues: Clue[] = numbers.map(number => ({ q: `"${number}"`, why: words.names(number) }))
  for (const [place, word] of telling.entries()) {
    const next = telling[place + 1]
    if (next) clues.push({ q: `${word} ${next}`, why: words.says(`${word} ${next}`) })
  }
  const [only] = telling
  if (only && telling.length === 1) clues.push({ q: only, why: words.says(only) })
  for (const topic of topics) clues.push({ q: `"${plain(topic)}"`, why: words.rule(topic) })
  const rarest = [...telling].sort((a, b) => b.length - a.length)[0]
  if (slipDay && rarest)
    clues.push({
      q: `${rarest} after:${addDays(slipDay, -31)} before:${addDays(slipDay, 32)}`,
      why: words.days(rarest),
    })
  return clues.slice(0, mostClues)
}

/** Of two or more characters and with a digit: `4417`, `INV-2231`, `#88213`; neither a year nor an amount of money. */
export function numbersIn(text: string): string[] {
  const found =
    text.match(/(?<![\p{L}\d.,£$€])#?(?:\p{L}{1,6}[-/]?)?\d[\p{L}\d/-]{2,24}(?![\p{L}\d])/gu) ?? []
  return [...new Set(found)].filter(each => !/^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(each)).slice(0, 4)
}

const mostClues = 10
const mostWords = 5

/** The longest of them, in the order in which they stand. */
function tellingWords(slip: string, numbers: readonly string[]): string[] {
  const found = plain(numbers.reduce((text, number) => text.replaceAll(number, ' '), slip))
    .split(' ')
    .filter(word => word.length >= 4 && !/\d/.test(word) && !common.has(word))
  const all = [...new Set(found)]
  const longest = new Set([...all].sort((a, b) => b.length - a.length).slice(0, mostWords))
  return all.filter(word => longest.has(word))
}

function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** They tell nothing about a slip; in the four languages. */
const common = new Set(
  `about after again already also although always another because been before being both called came come could customer customers
  days didn does doing done down each either ever every first forgot forgotten found from gave give given gone good have having
  here into just knew last later left like made make many mine more most much must never none nothing once only other ours over
  people said same sent shall should since some still such take taken than that their them then there these they thing this those
  though time today told took twice under until upon very want wanted was were what when where which while will with within
  without would wrong year years yesterday your aber alle auch beim bereits dass deren diese dieser doch eine einem einen einer
  eines haben hatte hatten ihre ihrem ihren ihrer kein keine kunde kunden mehr nach nicht noch oder ohne schon sehr sein seine
  sich sind statt uber unser unsere vergessen wurde wurden wird alors apres avait avant avec avoir bien cela cette client comme
  dans deja depuis donc elle encore etait etre fait leur mais meme notre nous oublie pour quand sans sont sous tout tres votre
  vous antes cliente como cuando desde donde entre esta estaba este esto habia hasta hemos nada nuestra nuestro olvido para pero
  porque siempre sobre tambien tiene todo vuestro`.split(/\s+/),
)
