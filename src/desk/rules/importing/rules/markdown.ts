import { type Entry, type Field, fieldNamed, type ReadFile } from '../rules.ts'

/**
 * A rule for each heading: of the second level, or of the first where there are no others. Lines such as `- Reason: …` or
 * `**Owner:** …` are its fields, and go on until an empty line; every other paragraph is the rule in plain words.
 */
export function readMarkdown(text: string): ReadFile {
  const lines = text.split(/\r\n|\r|\n/)
  const mark = lines.some(line => /^##\s+\S/.test(line)) ? '## ' : '# '
  const begins = lines.flatMap((line, index) => (line.startsWith(mark) ? [index] : []))
  const entries = begins.map((begin, place): Entry => {
    const title = (lines[begin] ?? '')
      .slice(mark.length)
      .replace(/\s#+\s*$/, '')
      .trim()
    return { line: begin + 1, fields: { title, ...fieldsIn(lines.slice(begin + 1, begins[place + 1])) } }
  })
  return { entries, errors: entries.length === 0 ? [{ line: 1, message: noHeading }] : [] }
}

const noHeading = 'There is no heading here; begin each rule with a line such as “## Late fee”.'

function fieldsIn(lines: readonly string[]): Entry['fields'] {
  const found: Entry['fields'] = {}
  const paragraphs: string[] = []
  let field: Field | null = null
  for (const line of lines.filter(each => !/^#{1,6}\s/.test(each))) {
    const named = namedIn(line)
    if (named) {
      field = named.field
      found[field] = joined(found[field], named.text)
    } else if (field !== null && line.trim() !== '') found[field] = joined(found[field], line.trim())
    else {
      field = null
      paragraphs.push(line.trim())
    }
  }
  return {
    ...found,
    rule: joined(
      found.rule,
      paragraphs
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    ),
  }
}

/** A field by its name, with or without a bullet, bold or not. */
function namedIn(line: string): { field: Field; text: string } | undefined {
  const match = /^\s{0,3}(?:[-*+]\s+)?(\*\*|__)?([\p{L} ]{2,24}):(?:\1)?\s*(.*)$/u.exec(line.slice(0, 5100))
  if (!match) return undefined
  const field = fieldNamed(match[2] ?? '')
  if (!field || field === 'title') return undefined
  return { field, text: (match[3] ?? '').replace(/^(\*\*|__)\s*/, '').trim() }
}

function joined(before: string | undefined, more: string): string {
  return before ? `${before} ${more}`.trim() : more
}
