import { createHash } from 'node:crypto'
import { Client, type QueryConfig } from 'pg'

/**
 * A connection whose queries with values are prepared under a name once and then only bound: the server parses and plans them
 * once for each connection. What is asked once only, or by ever new texts, stays unnamed.
 */
export class NamingClient extends Client {
  override query(...given: unknown[]) {
    const [text, values] = given
    const named =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    const asked = named ? [{ name: named, text, values } as QueryConfig, ...given.slice(2)] : given
    // biome-ignore lint/suspicious/noExplicitAny: pg declares twelve ways to call it; each is passed on as it came
    return (super.query as any).apply(this, asked)
  }
}

/** Each takes some memory in each connection of the server. */
const mostNames = 150
const longestText = 4000
const names = new Map<string, string>()
let askedOnce = new Set<string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames || text.length > longestText) return known
  if (!askedOnce.has(text)) {
    if (askedOnce.size > 10 * mostNames) askedOnce = new Set()
    askedOnce.add(text)
    return undefined
  }
  const name = `e${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  askedOnce.delete(text)
  return name
}
