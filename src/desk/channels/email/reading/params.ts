import { decodeBytes } from './charsets.ts'

/** A header such as `text/plain; charset=utf-8`: its value in lower case, its parameters by lower-case name. */
export type Structured = { value: string; params: Record<string, string> }

/**
 * Reads a structured header (RFC 2045), with comments, quoted strings, and RFC 2231 continuations and charsets. The
 * first of two equal parameters counts, as in every other reader that a message may have passed.
 */
export function parseStructured(header: string): Structured {
  const [first = '', ...rest] = fieldsOf(header)
  // "Content-Disposition: filename=x": the value itself was forgotten.
  if (/^\s*(?:file)?name\*?\d{0,3}\*?\s*=/i.test(first)) rest.unshift(first)
  const plain = new Map<string, string>()
  const sections = new Map<string, Section[]>()
  for (const field of rest) {
    const equals = field.search(/[=:]/)
    if (equals < 1) continue
    const name = field.slice(0, equals).trim().toLowerCase()
    const value = unquoted(name, field.slice(equals + 1).trim())
    const [, base = '', number, star] = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/.exec(name) ?? []
    if (!base) continue
    if (number === undefined && star === undefined) {
      if (!plain.has(base)) plain.set(base, value)
    } else {
      const own = sections.get(base) ?? []
      own.push({ number: Number(number ?? 0), value, encoded: star !== undefined })
      sections.set(base, own)
    }
  }
  for (const [name, own] of sections) plain.set(name, joinSections(own))
  return {
    value: first.trim().toLowerCase(),
    params: Object.assign(Object.create(null), Object.fromEntries(plain)),
  }
}

type Section = { number: number; value: string; encoded: boolean }

/** Splits at semicolons outside quotes and drops comments; a comment that is never closed is text. */
function fieldsOf(header: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  let lastClose = header.lastIndexOf(')')
  for (let i = 0; i < header.length; i++) {
    const sign = header[i] ?? ''
    if (quoted && sign === '\\') {
      field += sign + (header[++i] ?? '')
      continue
    }
    if (sign === '"') quoted = !quoted
    if (!quoted && sign === '(' && lastClose > i && beginsComment(header, i, field)) {
      const end = commentEnd(header, i)
      if (end < 0) lastClose = -1
      else {
        if (isPartOfName(header, end, field)) field += header.slice(i, end + 1)
        i = end
        continue
      }
    }
    if (!quoted && (sign === ';' || (/[\s,]/.test(sign) && beginsParameter(header, i + 1)))) {
      fields.push(field)
      field = ''
    } else field += sign
  }
  fields.push(field)
  return fields
}

function beginsComment(header: string, at: number, field: string): boolean {
  const before = header[at - 1] ?? ''
  // A bracket right within a value without quotes, as in "a(1).txt", is part of it.
  if (field.includes('=') && !/[\s"]/.test(before)) return false
  return field === '' || /[\s/a-z0-9"]/i.test(before)
}

/** "a (1).txt" without its quotes: what goes on after the bracket is a name, not a remark. */
function isPartOfName(header: string, end: number, field: string): boolean {
  return /=\s{0,9}[^\s"]/.test(field) && /[^\s;]/.test(header[end + 1] ?? '')
}

/** Whether a parameter begins here although nobody wrote a semicolon before it. */
function beginsParameter(header: string, at: number): boolean {
  forgotten.lastIndex = at
  return forgotten.test(header)
}

const forgotten =
  /\s{0,9}(?:charset|name|filename|boundary|format|delsp|method|report-type)\*?\d{0,3}\*?\s{0,9}=/iy

function commentEnd(header: string, at: number): number {
  let depth = 0
  for (let i = at; i < header.length; i++) {
    if (header[i] === '\\') i++
    else if (header[i] === '(') depth++
    else if (header[i] === ')' && --depth === 0) return i
  }
  return -1
}

function unquoted(name: string, value: string): string {
  // Single quotes quote nothing (RFC 2045 section 5.1); they can be part of a boundary, hardly of a file's name.
  if (value.length > 2 && /^'.*'$/s.test(value) && name !== 'boundary' && !name.includes('*'))
    return value.slice(1, -1)
  if (!value.startsWith('"')) return value
  let text = ''
  for (let i = 1; i < value.length; i++) {
    if (value[i] === '"') break
    // Only these two are ever escaped on purpose; elsewhere the sign is part of a Windows path.
    if (value[i] === '\\' && (value[i + 1] === '"' || value[i + 1] === '\\')) i++
    text += value[i] ?? ''
  }
  return text
}

/** RFC 2231 sections 3 and 4: in order; encoded neighbours are decoded together, for a character may be cut in two. */
function joinSections(sections: Section[]): string {
  sections.sort((a, b) => a.number - b.number)
  const start = sections[0]
  const declared = start?.encoded ? /^([^']{0,60})'[^']{0,60}'/.exec(start.value) : null
  if (start && declared) start.value = start.value.slice(declared[0].length)
  const charset = declared?.[1] || null
  let text = ''
  let bytes: Buffer[] = []
  for (const { value, encoded } of sections) {
    if (encoded) bytes.push(percentBytes(value))
    else {
      text += decodeBytes(Buffer.concat(bytes), charset) + value
      bytes = []
    }
  }
  return text + decodeBytes(Buffer.concat(bytes), charset)
}

function percentBytes(value: string): Buffer {
  if (!value.includes('%')) return Buffer.from(value, 'utf8')
  const source = Buffer.from(value, 'utf8')
  const out = Buffer.alloc(source.length)
  let length = 0
  for (let i = 0; i < source.length; i++) {
    const digits = source[i] === 0x25 ? source.toString('latin1', i + 1, i + 3) : ''
    const isEscape = /^[0-9a-f]{2}$/i.test(digits)
    out[length++] = isEscape ? Number.parseInt(digits, 16) : (source[i] ?? 0)
    if (isEscape) i += 2
  }
  return out.subarray(0, length)
}
