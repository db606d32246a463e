import { CsvError, parse } from 'csv-parse/sync'
import { cellIn, cellOut, type Entry, type Field, fieldNamed, fields, type ReadFile } from './rules.ts'

/** Comma, semicolon or tab, whichever parts the first line most often; quoted cells may hold line ends (RFC 4180). */
export function readCsv(text: string): ReadFile {
  const delimiter = delimiterOf(text)
  const rows: { record: string[]; line: number }[] = []
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines - lineEndsIn(record) })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { entries: [], errors: [{ line: Number(error.lines ?? 1), message: sentence(error.code) }] }
  }
  const [head, ...body] = rows
  const columns = (head?.record ?? []).slice(0, mostColumns).map(fieldNamed)
  const missing = (['title', 'rule'] as const).filter(field => !columns.includes(field))
  if (missing.length > 0) return { entries: [], errors: [{ line: 1, message: words.noColumns(missing) }] }
  const twice = columns.find((column, place) => column && columns.indexOf(column) !== place)
  if (twice) return { entries: [], errors: [{ line: 1, message: words.twice(twice) }] }
  return { entries: body.map(({ record, line }) => entryOf(columns, record, line)), errors: [] }
}

/** One line for each rule under the line of columns, as `readCsv` takes it in again. */
export function csvOf(rules: readonly Partial<Record<Field, string>>[]): string {
  const lines = rules.map(rule => fields.map(field => quoted(cellOut(rule[field] ?? ''))).join(','))
  return `${[fields.join(','), ...lines].join('\r\n')}\r\n`
}

/** No list has more; a file of commas alone would. */
const mostColumns = 100

const words = {
  noColumns: (missing: readonly string[]) =>
    `The first line names the columns, and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not among them; it could be: ${fields.join(', ')}.`,
  twice: (column: string) => `Two columns are both “${column}”; take one of them out.`,
  openQuote: 'A quotation mark that is opened here is never closed; close it, or double it where it is text.',
  strayQuote: 'There is a quotation mark within a cell; put the whole cell in quotes and double the mark.',
  tooLong: 'One line is far too long; perhaps a quotation mark is not closed before it.',
  unreadable: 'This is not CSV; save the list as CSV (UTF-8) and choose it again.',
}

function sentence(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return words.openQuote
  if (code === 'INVALID_OPENING_QUOTE' || code === 'CSV_INVALID_CLOSING_QUOTE') return words.strayQuote
  if (code === 'CSV_MAX_RECORD_SIZE') return words.tooLong
  return words.unreadable
}

function entryOf(columns: (Field | undefined)[], record: string[], line: number): Entry {
  const entry: Entry = { line, fields: {} }
  for (const [place, column] of columns.entries()) {
    if (column)
      entry.fields[column] = cellIn(record[place] ?? '')
        .replace(/\r\n?/g, '\n')
        .trim()
  }
  return entry
}

function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split(/\r|\n/, 1)[0] ?? ''
  const bare = first.replace(/"[^"]*"/g, '')
  const count = (mark: string) => bare.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function lineEndsIn(record: string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
