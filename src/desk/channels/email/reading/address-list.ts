import { decodeRun, splitWords } from './words.ts'

/** One entry of an address header as it was written: the name undecorated, the address still as it came. */
export type Entry = { name: string; address: string }

/**
 * Takes an address header (RFC 5322 section 3.4, with its obsolete forms) apart: quoted strings, comments, groups,
 * routes, encoded words in any place, and what people's programs get wrong: commas in bare names, brackets and quotes
 * that never close, addresses in quotes, several addresses with nothing between. Entries without an address are left
 * out. Decoded words are never taken for signs of the grammar, so that a name cannot pose as an address beside another.
 * Linear in the length of `value`; stops after `most` entries.
 */
export function readAddressList(value: string, most: number): Entry[] {
  const { plain, runs } = withMarkers(value)
  const reader: Reader = { plain, runs, used: 0, at: 0, closesComments: true }
  const entries: Entry[] = []
  let entry = emptyEntry()
  const finish = () => {
    const found = finished(entry)
    entries.push(...found)
    // "Smith, Joe <j@x>" with its quotes forgotten: what had no address of its own belongs to the next name.
    const lead = found.length === 0 && !entry.isGroup ? entry.words : []
    entry = { ...emptyEntry(), lead: lead.length > 0 ? lead : [] }
  }
  while (reader.at < plain.length && entries.length < most) {
    const sign = plain[reader.at] as string
    if (sign === ',') {
      reader.at++
      finish()
    } else if (sign === ';') {
      reader.at++
      entry.isGroup = true
      finish()
    } else if (sign === ':' && entry.angle === null && !entry.words.some(word => word.text.includes('@'))) {
      reader.at++
      entry = { ...emptyEntry(), isGroup: true }
    } else readPiece(reader, entry)
  }
  finish()
  return entries.slice(0, most)
}

type Word = { text: string; isQuoted: boolean; isGlued: boolean }
type Draft = { words: Word[]; lead: Word[]; comments: string[]; angle: string | null; isGroup: boolean }
type Reader = { plain: string; runs: string[]; used: number; at: number; closesComments: boolean }

const emptyEntry = (): Draft => ({ words: [], lead: [], comments: [], angle: null, isGroup: false })

/** Stands for a run of encoded words while the signs around it are read. */
const marker = '\ufdd0'

function withMarkers(value: string): { plain: string; runs: string[] } {
  const clean = value.replaceAll(marker, '')
  if (!clean.includes('=?')) return { plain: clean, runs: [] }
  const runs: string[] = []
  const plain = splitWords(clean)
    .map(piece => {
      if (typeof piece === 'string') return piece
      runs.push(decodeRun(piece).replaceAll(marker, ''))
      return marker
    })
    .join('')
  return { plain, runs }
}

function readPiece(reader: Reader, entry: Draft): void {
  const { plain, at } = reader
  const sign = plain[at] as string
  if (/\s/.test(sign)) reader.at++
  else if (sign === '"') readQuoted(reader, entry)
  else if (sign === '(' && reader.closesComments) readComment(reader, entry)
  else if (sign === '<') readAngle(reader, entry)
  else if (sign === '>' || sign === ')') reader.at++
  else if (sign === marker) {
    addWord(entry, decoded(reader, marker), true, isGlued(reader, at))
    reader.at++
  } else readAtom(reader, entry)
}

function readQuoted(reader: Reader, entry: Draft): void {
  const { plain, at } = reader
  let end = at + 1
  while (end < plain.length && plain[end] !== '"') end += plain[end] === '\\' ? 2 : 1
  if (end >= plain.length) {
    // Never closed: the quote is a stray sign, and what follows is read as if it were not there.
    reader.at++
    return
  }
  const text = plain.slice(at + 1, end).replace(/\\(.)/gs, '$1')
  addWord(entry, decoded(reader, text), true, isGlued(reader, at))
  reader.at = end + 1
}

function readComment(reader: Reader, entry: Draft): void {
  const { plain, at } = reader
  let depth = 0
  let end = at
  for (; end < plain.length; end++) {
    if (plain[end] === '\\') end++
    else if (plain[end] === '(') depth++
    else if (plain[end] === ')' && --depth === 0) break
  }
  if (end >= plain.length) {
    reader.closesComments = false
    return
  }
  entry.comments.push(decoded(reader, plain.slice(at + 1, end).replace(/\\(.)/gs, '$1')))
  reader.at = end + 1
}

function readAngle(reader: Reader, entry: Draft): void {
  const { plain } = reader
  let from = reader.at + 1
  while (plain[from] === '<') from++
  const rest = /[>,;]/g
  rest.lastIndex = from
  let end = plain[from] === '@' ? plain.indexOf('>', from) : (rest.exec(plain)?.index ?? plain.length)
  if (plain[from] === '"') end = plain.indexOf('>', from)
  if (end < 0) end = plain.length
  const content = decoded(reader, plain.slice(from, end))
  reader.at = plain[end] === '>' ? end + 1 : end
  const address = withoutBlanks(withoutComments(content).replace(/^@[^:]{0,1000}:/, ''))
  // The first that has an address counts; a second one after it is a slip of somebody's program.
  if (entry.angle === null || !entry.angle.includes('@')) entry.angle = address.trim()
}

function readAtom(reader: Reader, entry: Draft): void {
  const { plain, at } = reader
  let text = ''
  let end = at
  for (; end < plain.length; end++) {
    const sign = plain[end] as string
    if (sign === '\\' && end + 1 < plain.length) text += plain[++end]
    else if (/[\s",;<>:\ufdd0]/.test(sign) || (sign === '(' && reader.closesComments && end > at)) {
      // A colon within an address, as in [IPv6:…], is part of it.
      if (sign !== ':' || !text.includes('@[')) break
      text += sign
    } else text += sign
  }
  // A sign that begins nothing here, such as a colon after an address, is passed over.
  reader.at = Math.max(end, at + 1)
  if (text) addWord(entry, text, false, isGlued(reader, at))
}

function isGlued({ plain }: Reader, at: number): boolean {
  return at > 0 && !/[\s,;:<>]/.test(plain[at - 1] as string)
}

function addWord(entry: Draft, text: string, isQuoted: boolean, glued: boolean): void {
  entry.words.push({ text, isQuoted, isGlued: glued })
}

/** The decoded words that stand in this piece, which must be the next one after those already used. */
function decoded(reader: Reader, piece: string): string {
  return piece.includes(marker) ? piece.replaceAll(marker, () => reader.runs[reader.used++] ?? '') : piece
}

function withoutComments(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]{0,500}\)/g, '') : text
}

/** Blanks around the signs of an address are an old custom; within quotes they belong to it. */
function withoutBlanks(address: string): string {
  return address.includes('"') ? address : address.replace(/\s+/g, '')
}

function finished(entry: Draft): Entry[] {
  if (entry.angle?.includes('@')) {
    const words = entry.lead.length > 0 ? [...entry.lead, comma, ...entry.words] : entry.words
    return [{ name: phrase(words) || entry.comments.join(' '), address: entry.angle }]
  }
  const words = joinedAddresses(entry.words)
  const addresses = words.filter(word => isAddress(word))
  if (addresses.length === 1) {
    const name = phrase(words.filter(word => !isAddress(word)))
    return [{ name: name || entry.comments.join(' '), address: addresses[0]?.text ?? '' }]
  }
  if (addresses.length > 1) return addresses.map(word => ({ name: '', address: word.text }))
  return hidden(entry)
}

const comma: Word = { text: ',', isQuoted: false, isGlued: true }

function isAddress({ text, isQuoted }: Word): boolean {
  return !isQuoted && /^[^@].*@[^@]/s.test(text)
}

/** `"joe smith"@x` and, where nothing else is an address, `joe @ x`. */
function joinedAddresses(words: Word[]): Word[] {
  const out: Word[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last?.isQuoted && word.isGlued && !word.isQuoted && word.text.startsWith('@'))
      out[out.length - 1] = { text: `"${last.text}"${word.text}`, isQuoted: false, isGlued: last.isGlued }
    else out.push(word)
  }
  const length = out.reduce((sum, word) => sum + word.text.length, 0)
  if (out.some(isAddress) || out.length > 20 || length > 500) return out
  const spaced = /^(.*?)(\S+) ?@ ?(\S+)(.*)$/s.exec(
    out.map(word => (word.isQuoted ? ' ' : word.text)).join(' '),
  )
  if (!spaced) return out
  const [, before = '', local, domain] = spaced
  const address = { text: `${local}@${domain}`, isQuoted: false, isGlued: false }
  return [{ text: before.trim(), isQuoted: true, isGlued: false }, address]
}

/** An address that stands in the name alone: `"Joe <joe@x>"`, or an encoded word that holds both. */
function hidden({ words, angle }: Draft): Entry[] {
  if (angle) return []
  for (const { text, isQuoted } of words) {
    if (!isQuoted || text.length > 2000) continue
    const found =
      /^([^<>]*)<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ??
      /^()['<\s]*([^<>\s"']+@[^<>\s"']+)['>\s]*$/.exec(text)
    if (found) return [{ name: found[1] ?? '', address: found[2] ?? '' }]
  }
  return []
}

function phrase(words: readonly Word[]): string {
  let text = ''
  for (const word of words)
    text += (text && !(word.isGlued && (word === comma || !word.isQuoted)) ? ' ' : '') + word.text
  return text
}
