import { type Entry, type Field, fieldNamed, type ReadFile } from '../rules.ts'

/**
 * A rule for each heading: of the second level, or of the first where there are no others. Lines such as `- Reason: …` or
 * `**Owner:** …` are its fields, and go on until an empty line; every other paragraph is the rule in plain words.
 */
export function readMarkdown(text: string): ReadFile {
  const lines = text.split(/\r\n|\r|\n/)
  const level = lines.some(line => /^##\s+\S/.test(line)) ? '## ' : '# '
  const entries: Entry[] = []
  let field: Field = 'rule'
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(level)) {
      entries.push({
        line: index + 1,
        fields: {
          title: line
            .slice(level.length)
            .replace(/\s#+\s*$/, '')
            .trim(),
        },
      })
      field = 'rule'
      continue
    }
    const entry = entries.at(-1)
    if (!entry || /^#{1,6}\s/.test(line)) continue
    const named = namedIn(line)
    if (named) {
      field = named.field
      entry.fields[field] = joined(entry.fields[field], named.text, '\n')
    } else if (line.trim() === '') {
      if (field !== 'rule') field = 'rule'
      else if (entry.fields.rule) entry.fields.rule += '\n'
    } else entry.fields[field] = joined(entry.fields[field], line.trim(), field === 'rule' ? '\n' : ' ')
  }
  for (const entry of entries) entry.fields.rule = (entry.fields.rule ?? '').trim()
  const errors =
    entries.length === 0
      ? [{ line: 1, message: 'There is no heading here; begin each rule with a line such as “## Late fee”.' }]
      : []
  return { entries, errors }
}

/** A field by its name, with or without a bullet, bold or not. */
function namedIn(line: string): { field: Field; text: string } | undefined {
  const match = /^\s{0,3}(?:[-*+]\s+)?(\*\*|__)?([\p{L} ]{2,24}):(?:\1)?\s*(.*)$/u.exec(line.slice(0, 5100))
  if (!match) return undefined
  const field = fieldNamed(match[2] ?? '')
  if (!field || field === 'title') return undefined
  return { field, text: (match[3] ?? '').replace(/^(\*\*|__)\s*/, '').trim() }
}

function joined(before: string | undefined, more: string, by: string): string {
  return before ? `${before}${by}${more}` : more
}
