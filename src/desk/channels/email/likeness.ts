import { domainToUnicode } from 'node:url'
import { folded } from '../../../kit/text.ts'

/** Whom somebody might pretend to be: the desk's own people and addresses, prepared for many comparisons. */
export interface OwnLook {
  /** Whether these shown words are, or hold, the name of one of us. */
  hasName(shown: string): boolean
  /** Whether this is another domain that a quick reader takes for one of ours. */
  hasDomain(domain: string): boolean
}

/** `names` of colleagues and mailboxes; `domains` of their addresses. */
export function ownLook(names: readonly string[], domains: readonly string[]): OwnLook {
  const own = [...new Set(domains.map(readable))]
  const brands = new Set(own.map(domain => skeleton(domain.split('.')[0] ?? '')))
  const known = new Set(names.flatMap(name => waysToWrite(wordsOf(name), brands)))
  return {
    hasName: shown => runsOf(wordsOf(shown)).some(run => known.has(run)),
    hasDomain: given => {
      const domain = readable(given)
      return (
        !own.some(one => domain === one || domain.endsWith(`.${one}`)) && own.some(one => isLike(domain, one))
      )
    },
  }
}

/** The mail addresses that a shown name holds, in lower case. */
export function addressesIn(name: string): string[] {
  return [...name.slice(0, 500).matchAll(address)].map(([found]) => found.toLowerCase().replace(/\.+$/, ''))
}

/**
 * A name for those who read it, without another address than the real one: in front of it that would be taken for the real
 * one. Empty where it says nothing else.
 */
export function nameWithoutAddresses(name: string): string {
  if (!name.includes('@')) return name
  return name
    .slice(0, 500)
    .replace(address, '')
    .replace(/<\s*>|\(\s*\)|\[\s*\]|"\s*"|'\s*'/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const address = /[^\s<>"'(),;:[\]]{1,64}@[^\s<>"'(),;:[\]@]{1,253}/g

/**
 * What a text looks like: letters that the eye takes for each other are one letter. For comparing alone; it is no text.
 * The pairs are those of Unicode's confusables (UTS 39) that fit into a name or a domain.
 */
function skeleton(text: string): string {
  return [...folded(text)]
    .map(letter => lookalikes[letter] ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const lookalikes: Record<string, string> = Object.fromEntries(
  Object.entries({
    a: 'а⍺αɑ',
    b: 'ьЬβ',
    c: 'сϲ',
    d: 'ԁɗ',
    e: 'еєε',
    g: 'ɡց',
    h: 'һհ',
    j: 'јϳ',
    k: 'кκ',
    l: 'i1|ıіιӏǀłỉ',
    m: 'м',
    n: 'пηո',
    o: '0оοσօøө',
    p: 'рρ',
    q: 'ԛգ',
    r: 'гᴦ',
    s: 'ѕ5ꜱ',
    t: 'тτ',
    u: 'υսц',
    v: 'ѵν',
    w: 'ԝωш',
    x: 'хχ',
    y: 'уγү',
    z: 'ᴢ2',
  }).flatMap(([plain, others]) => [...others].map(other => [other, plain])),
)

/** Addresses in a name are looked at by themselves. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/\S*@\S*/g, ' ')
    .split(/[\s,;:|/()"'“”]+/)
    .map(skeleton)
    .filter(word => word !== '')
    .slice(0, 12)
}

/**
 * "Esme Hart" and "Hart, Esme". A name of one word, such as a first name, belongs to too many people; only where it is also
 * the desk's own domain does it stand for the desk.
 */
function waysToWrite(words: readonly string[], brands: ReadonlySet<string>): string[] {
  const whole = words.join('')
  if (words.length === 1) return brands.has(whole) ? [whole] : []
  const last = words.at(-1) ?? ''
  return whole === '' ? [] : [whole, last + words.slice(0, -1).join('')]
}

/** Every run of neighbouring words, written together: the name of one of us may stand among others. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1).join('')),
  )
}

function readable(domain: string): string {
  const lower = domain.toLowerCase().replace(/\.+$/, '')
  return domainToUnicode(lower) || lower
}

function isLike(domain: string, own: string): boolean {
  if (skeleton(domain) === skeleton(own)) return true
  if (`.${domain}`.includes(`.${own}.`) || domain.split('.').includes(own.replaceAll('.', '-'))) return true
  // Short ones lie near too many others.
  return (own.split('.')[0] ?? '').length >= 6 && isOneSlipAway(domain, own)
}

/** One letter more, less, other, or two neighbours that have changed places. */
function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const rest = short.slice(same)
  const longRest = long.slice(same)
  if (short.length < long.length) return rest === longRest.slice(1)
  const isOther = rest.slice(1) === longRest.slice(1)
  return (
    isOther || (rest[0] === longRest[1] && rest[1] === longRest[0] && rest.slice(2) === longRest.slice(2))
  )
}
