import { Invalid } from './problem.ts'

/**
 * The same value with texts that the database can keep: PostgreSQL has no U+0000, and no half of a surrogate pair. Halves
 * become U+FFFD, as in any conversion to UTF-8; a U+0000, which nobody types, throws `Invalid` with its field.
 */
export function storable(value: unknown, path = ''): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new Invalid('Leave out the character U+0000.', path)
    return value.toWellFormed()
  }
  if (Array.isArray(value)) return value.map((one, index) => storable(one, within(path, String(index))))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, storable(one, within(path, name))]),
  )
}

function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
