import { folded } from '../../../kit/text.ts'
import { channel } from '../../conversations/contract.ts'
import type { Limit } from '../contract.ts'
import type { LineError } from './contract.ts'

/** The columns of a list, in the order in which they are written out. */
export const fields = [
  'title',
  'rule',
  'reason',
  'owner',
  'offer',
  'limit',
  'bend',
  'bend by',
  'owed',
  'owed if',
  'source',
  'topics',
  'customers',
  'accounts',
  'plans',
  'channels',
  'from',
] as const
export type Field = (typeof fields)[number]

/** One rule as it stands in a file: only what the file names. */
export interface Entry {
  line: number
  fields: Partial<Record<Field, string>>
}

export interface ReadFile {
  entries: Entry[]
  errors: LineError[]
}

/** Which column a heading means, in any spelling that people use; `undefined` for what is none of ours. */
export function fieldNamed(heading: string): Field | undefined {
  const plain = folded(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return (fields as readonly string[]).includes(plain) ? (plain as Field) : otherNames[plain]
}

/** Several names in one cell: apart by `|`, `;` or a new line. Phrases and channels also by a comma, which names may have. */
export function listIn(text: string, field: Field): string[] {
  const apart = field === 'topics' || field === 'channels' ? /[|;,\n]/ : /[|;\n]/
  return [...new Set(text.split(apart).map(part => part.trim().replace(/\s+/g, ' ')))].filter(Boolean)
}

export function listOut(names: readonly string[]): string {
  return names.join(' | ')
}

/** `5 GBP`, `GBP 5.00` or `5,50 EUR`; null for an empty text, `undefined` for what is no such thing. */
export function limitIn(text: string): Limit | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  const match = /^(?:([A-Za-z]{3})\s*)?(\d{1,9}(?:[.,]\d{1,2})?)(?:\s*([A-Za-z]{3}))?$/.exec(plain)
  const currency = match?.[1] ?? match?.[3]
  if (!match?.[2] || !currency || (match[1] && match[3])) return undefined
  return { amount: match[2].replace(',', '.'), currency: currency.toUpperCase() }
}

export function isChannel(text: string): text is (typeof channel.options)[number] {
  return (channel.options as readonly string[]).includes(text)
}

/** What a spreadsheet would take for a formula is written with an apostrophe before it, which is taken off again. */
export function cellOut(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text
}

export function cellIn(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

const otherNames: Record<string, Field> = {
  name: 'title',
  words: 'rule',
  'plain words': 'rule',
  text: 'rule',
  policy: 'rule',
  why: 'reason',
  because: 'reason',
  'looked after by': 'owner',
  'may offer': 'offer',
  'up to': 'limit',
  'may be bent': 'bend',
  'bent by': 'bend by',
  'permission by': 'bend by',
  'owed where': 'owed if',
  law: 'source',
  'legal source': 'source',
  topic: 'topics',
  phrases: 'topics',
  customer: 'customers',
  account: 'accounts',
  plan: 'plans',
  channel: 'channels',
  'in force from': 'from',
}
