import type { z } from 'zod'

/** Sentences by the field's path, joined by dots: `{ 'mailbox.host': 'Fill this in.' }`. */
export type FieldErrors = Record<string, string>

export interface Problem {
  /** For the whole form, when no field is to blame. */
  sentence?: string
  errors: FieldErrors
}

const words = {
  missing: 'Fill this in.',
  choose: 'Choose one of these.',
  email: 'Write an address such as name@example.org.',
  url: 'Write a full address that begins with https://.',
  date: 'Write a date and a time.',
  number: 'Write a number.',
  format: 'This is not in the form that is expected here.',
  atLeast: (n: number | bigint) => `Write at least ${n} characters.`,
  atMost: (n: number | bigint) => `Shorten this to ${n} characters or fewer.`,
  min: (n: number | bigint) => `Give ${n} or more.`,
  max: (n: number | bigint) => `Give ${n} or less.`,
  items: (n: number | bigint) => `Choose at least ${n}.`,
  failed: 'This could not be saved. Nothing is lost here; try again in a moment.',
}

/** The kit's sentence where a schema brings none of its own; given to `schema.safeParse(value, { error })`. */
export function fieldSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return { number: words.number, date: words.date }[issue.expected as 'number' | 'date'] ?? words.missing
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'too_big':
      return issue.origin === 'string' ? words.atMost(issue.maximum) : words.max(issue.maximum)
    case 'invalid_format':
      return formatSentence(issue.format, issue.input)
    case 'invalid_value':
    case 'invalid_union':
      return issue.input ? words.choose : words.missing
    default:
      return undefined
  }
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'string') return minimum <= 1 ? words.missing : words.atLeast(minimum)
  return origin === 'array' ? words.items(minimum) : words.min(minimum)
}

/** The first sentence for each path of a failed parse. */
export function issuesToErrors(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  return firstOfEach(issues.map(issue => [issue.path.join('.'), issue.message]))
}

/**
 * What a refused request says about the form. Takes problem details (RFC 9457) with `errors: [{ path, message }]`,
 * or an error that carries them as `problem` or `cause`. Paths may be `a.b`, `['a', 'b']` or `/a/b`.
 */
export function problemOf(thrown: unknown): Problem {
  const details = [thrown, get(thrown, 'problem'), get(thrown, 'cause')].find(
    each => get(each, 'errors') || get(each, 'detail'),
  )
  const listed = get(details, 'errors')
  const errors = firstOfEach(
    (Array.isArray(listed) ? listed : []).map(each => [
      dotted(get(each, 'path')),
      String(get(each, 'message')),
    ]),
  )
  const { '': whole, ...byField } = errors
  if (whole) return { sentence: whole, errors: byField }
  if (Object.keys(byField).length > 0) return { errors: byField }
  const detail = get(details, 'detail')
  return { sentence: typeof detail === 'string' ? detail : words.failed, errors: {} }
}

function formatSentence(format: string, input: unknown): string {
  if (input === '') return words.missing
  if (format === 'email') return words.email
  if (format === 'url') return words.url
  return ['date', 'datetime', 'time'].includes(format) ? words.date : words.format
}

function firstOfEach(pairs: ReadonlyArray<readonly [path: string, message: string]>): FieldErrors {
  return Object.fromEntries(pairs.toReversed())
}

function dotted(path: unknown): string {
  if (Array.isArray(path)) return path.join('.')
  return typeof path === 'string' ? path.replace(/^\//, '').replaceAll('/', '.') : ''
}

function get(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined
}
