export interface Statement {
  text: string
  /** The line on which it begins, counted from 1. */
  line: number
}

/**
 * Splits plain SQL at its semicolons, leaving those in quotes, dollar quotes and comments alone
 * (PostgreSQL manual, "Lexical Structure"). Comments before a statement are dropped, those inside it stay.
 * Bodies of functions must be quoted: `begin atomic` is not understood. Throws where a quote does not end.
 */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = []
  let start: number | undefined
  const end = (at: number) => {
    if (start !== undefined)
      statements.push({ text: sql.slice(start, at).trimEnd(), line: lineOf(sql, start) })
    start = undefined
  }
  for (let at = 0; at < sql.length; ) {
    const next = endOfPiece(sql, at)
    if (sql[at] === ';') end(at)
    else if (start === undefined && !isSkipped(sql, at)) start = at
    at = next
  }
  end(sql.length)
  return statements
}

/** Quoted pieces in the order in which PostgreSQL would recognise them at one place. */
const QUOTES = [
  { opens: /[eE]'/y, closes: /(?:[^'\\]|\\[\s\S]|'')*'/y },
  { opens: /'/y, closes: /(?:[^']|'')*'/y },
  { opens: /"/y, closes: /(?:[^"]|"")*"/y },
]
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const LINE_COMMENT = /--[^\n]*/y
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y

function endOfPiece(sql: string, at: number): number {
  for (const { opens, closes } of QUOTES) {
    const inside = endOf(opens, sql, at)
    if (inside !== undefined) return endOf(closes, sql, inside) ?? neverEnds(sql, at)
  }
  if (sql.startsWith('/*', at)) return endOfBlockComment(sql, at)
  const opened = endOf(DOLLAR, sql, at)
  if (opened !== undefined) {
    const tag = sql.slice(at, opened)
    const closed = sql.indexOf(tag, opened)
    return closed < 0 ? neverEnds(sql, at) : closed + tag.length
  }
  return endOf(LINE_COMMENT, sql, at) ?? endOf(WORD, sql, at) ?? at + 1
}

/** Block comments nest in PostgreSQL, unlike in the SQL standard's core. */
function endOfBlockComment(sql: string, at: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = at
  let depth = 0
  for (let found = mark.exec(sql); found; found = mark.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return neverEnds(sql, at)
}

function endOf(pattern: RegExp, sql: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(sql) ? pattern.lastIndex : undefined
}

function isSkipped(sql: string, at: number): boolean {
  return /\s/.test(sql[at] ?? '') || sql.startsWith('--', at) || sql.startsWith('/*', at)
}

function neverEnds(sql: string, at: number): never {
  throw new Error(`line ${lineOf(sql, at)}: what begins with ${sql.slice(at, at + 12)} never ends`)
}

function lineOf(sql: string, at: number): number {
  return sql.slice(0, at).split('\n').length
}
