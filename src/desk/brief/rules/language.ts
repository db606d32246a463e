import type { Language } from '../contract.ts'
import { ruleSets } from './compiled.ts'

/** Neighbours that share many words with ours; without rules of their own they must not pass for one of ours. */
const others = {
  it: 'il lo gli che di non per una sono come con mi del della nel grazie ho ha questo anche ma vostro',
  pt: 'o os um uma nao em para com que do da dos das ao meu minha voce obrigado esta ola bom dia e',
  nl: 'de het een ik niet en van mijn is dat op te voor met u wij zijn maar nog graag bedankt heb geen',
  pl: 'nie i w z na jest do sie prosze dzien dobry moje moj czy mam za ale ze',
}

/** How much of a text is looked at; more tells nothing new. */
const looksAt = 3000

/** The language of a folded text by its commonest words; `null` if it is none with rules, or cannot be told. */
export function languageOf(text: string): Language | null {
  const words = text.slice(0, looksAt).match(/[a-z']+/g) ?? []
  const hits = lists.map(() => 0)
  for (const word of words) for (const list of listsWith.get(word) ?? []) hits[list] = (hits[list] ?? 0) + 1
  const scores = lists.map(([language], list) => ({ language, hits: hits[list] ?? 0 }))
  scores.sort((a, b) => b.hits - a.hits)
  const [best, second] = scores
  // Nobody else begins a question so.
  if (text.includes('¿') && !looksForeign(text)) return 'es'
  if (!best || !second || best.hits === 0 || best.hits === second.hits) return null
  // A text of other letters with a few of our words in it is not in our language.
  if (best.hits < words.length * 0.12 || looksForeign(text)) return null
  return best.language as Language | null
}

function looksForeign(text: string): boolean {
  let [ours, others] = [0, 0]
  for (let at = 0; at < Math.min(text.length, looksAt); at++) {
    const unit = text.charCodeAt(at)
    if (unit > 96 && unit < 123) ours++
    else if (unit > 127 && /\p{L}/u.test(text.charAt(at))) others++
  }
  return ours < (ours + others) * 0.6
}

const lists: readonly (readonly [Language | null, ReadonlySet<string>])[] = [
  ...ruleSets.map(({ language, common }) => [language, new Set(common.split(' '))] as const),
  ...Object.values(others).map(list => [null, new Set(list.split(' '))] as const),
]

const listsWith = new Map<string, number[]>()
for (const [list, [, words]] of lists.entries())
  for (const word of words) listsWith.set(word, [...(listsWith.get(word) ?? []), list])
