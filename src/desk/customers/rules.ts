import { folded } from '../../kit/text.ts'

/** What two spellings of one address or number have in common. */
export function foldedAddress(kind: 'email' | 'phone', value: string): string {
  return kind === 'email' ? value.trim().toLowerCase() : value.replace(/\D/g, '').replace(/^00/, '')
}

/** The beginnings by which a person is found: words of names and accounts, addresses and their parts, digits. */
export function searchWords(customer: {
  name: string
  account: string
  emails: string[]
  phones: string[]
}): string[] {
  const words = new Set<string>()
  for (const word of wordsOf(`${customer.name} ${customer.account}`)) words.add(word)
  for (const email of customer.emails) {
    words.add(folded(email))
    for (const word of wordsOf(email)) words.add(word)
  }
  for (const phone of customer.phones) {
    const digits = foldedAddress('phone', phone)
    for (let start = 0; start <= digits.length - 3; start++) words.add(digits.slice(start))
  }
  return [...words].slice(0, 400).map(cut)
}

/** The question's words in the same form; digits keep together. */
export function questionWords(question: string): string[] {
  const text = question.trim()
  if (/^[+\d\s()./-]{3,}$/.test(text) && /\d/.test(text)) return [foldedAddress('phone', text)]
  if (text.includes('@')) return [cut(folded(text))]
  return wordsOf(text).map(cut)
}

/** Where they stand in an alphabetical list. */
export function sortName(name: string, emails: string[]): string {
  return folded(name || emails[0] || '￿').slice(0, longest)
}

/** What two spellings of one account's name have in common. */
export function foldedName(name: string): string {
  return folded(name).replace(/\s+/g, ' ').slice(0, longest)
}

/** One letter can fold into eighteen, and an index takes about 2,700 bytes. */
const longest = 400

function cut(word: string): string {
  return word.slice(0, longest).toWellFormed()
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
