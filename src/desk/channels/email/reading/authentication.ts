import { domainToASCII } from 'node:url'

/**
 * What the topmost Authentication-Results of a mail says about DMARC (RFC 8601, RFC 7489): the server that says so, in lower
 * case, and each result with the domain of the From header that it was found for. `null` where there is none, or where it
 * cannot be read to its end.
 */
export type AuthenticationResults = {
  server: string
  dmarc: { result: string; headerFrom: string | null }[]
}

/**
 * Reads the topmost header alone: every hop writes its own above what it was given, so whatever stands below may have come
 * with the mail. Whether its server is believed is for the caller to say. ARC-Authentication-Results are other people's
 * words and are not looked at.
 */
export function readAuthenticationResults(
  headers: readonly { name: string; value: string }[],
): AuthenticationResults | null {
  const topmost = headers.find(header => header.name === 'authentication-results')
  const tokens = topmost && topmost.value.length <= longest ? tokensOf(topmost.value) : null
  if (!tokens) return null
  const [first = [], ...statements] = splitAt(tokens, ';')
  const [server, version, ...more] = first
  if (!server || server.isSign || more.length > 0) return null
  // A version that is not known to us may mean anything (RFC 8601 section 2.2).
  if (version && version.text !== '1') return null
  return { server: server.text.toLowerCase(), dmarc: statements.flatMap(dmarcOf) }
}

/** Whether a server that is trusted vouches for the From address: `fail` is its word too, `none` where it says nothing we can use. */
export type Authentication = 'pass' | 'fail' | 'none'

/**
 * What `results` say of a mail from `address`, where their server is one of `trusted` (lower case). A pass counts for the very
 * domain of the From address, or for one that it lies in: some servers name the organisational domain. A pass for any other
 * domain tells that the server read another From than we did, and counts for nothing.
 */
export function authenticationOf(
  results: AuthenticationResults | null,
  address: string,
  trusted: readonly string[],
): Authentication {
  if (!results || !trusted.includes(results.server) || results.dmarc.length === 0) return 'none'
  if (results.dmarc.some(({ result }) => result === 'fail')) return 'fail'
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const vouchesFor = ({ result, headerFrom }: AuthenticationResults['dmarc'][number]) =>
    result === 'pass' && headerFrom !== null && isAligned(domain, asciiDomain(headerFrom))
  return results.dmarc.every(vouchesFor) ? 'pass' : 'none'
}

/** No server writes more; whoever sends more hopes to find a mistake. */
const longest = 20_000

type Token = { text: string; isSign: boolean }

/** Words, quoted strings and the signs `;` and `=`; comments count as nothing, nested ones too. Null where something stays open. */
function tokensOf(value: string): Token[] | null {
  const tokens: Token[] = []
  let at = 0
  while (at < value.length) {
    const character = value[at] as string
    if (isBlank(character)) at++
    else if (character === ';' || character === '=') {
      tokens.push({ text: character, isSign: true })
      at++
    } else {
      const end =
        character === '('
          ? commentEnd(value, at)
          : character === '"'
            ? quoteEnd(value, at)
            : wordEnd(value, at)
      if (end === null) return null
      if (character === '"')
        tokens.push({ text: value.slice(at + 1, end - 1).replace(/\\(.)/gs, '$1'), isSign: false })
      else if (character !== '(') tokens.push({ text: value.slice(at, end), isSign: false })
      at = end
    }
  }
  return tokens
}

function commentEnd(value: string, from: number): number | null {
  let depth = 0
  for (let at = from; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === '(') depth++
    else if (value[at] === ')' && --depth === 0) return at + 1
  }
  return null
}

function quoteEnd(value: string, from: number): number | null {
  for (let at = from + 1; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === '"') return at + 1
  }
  return null
}

function wordEnd(value: string, from: number): number {
  let at = from
  while (at < value.length && !isBlank(value[at] as string) && !';=("'.includes(value[at] as string)) at++
  // A stray sign such as `)` is a word of its own, so that the reader always moves on.
  return Math.max(at, from + 1)
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

function splitAt(tokens: readonly Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.isSign && token.text === sign) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** `dmarc = pass`, then `header.from = domain` somewhere after it; other properties are passed over. */
function dmarcOf(statement: readonly Token[]): AuthenticationResults['dmarc'] {
  const [method, equals, result] = statement
  if (!method || !/^dmarc(?:\/1)?$/i.test(method.text)) return []
  if (!equals?.isSign || !result || result.isSign) return [{ result: 'unreadable', headerFrom: null }]
  const domains = statement.flatMap((token, at) => {
    const value = statement[at + 2]
    const isNamed = at > 2 && /^header\.from$/i.test(token.text) && statement[at + 1]?.isSign === true
    return isNamed && value && !value.isSign ? [value.text] : []
  })
  const [headerFrom = null] = domains
  return [{ result: result.text.toLowerCase(), headerFrom: domains.length > 1 ? null : headerFrom }]
}

function asciiDomain(headerFrom: string): string {
  const domain = headerFrom
    .slice(headerFrom.lastIndexOf('@') + 1)
    .replace(/\.+$/, '')
    .toLowerCase()
  return domainToASCII(domain) || domain
}

/** A single label, such as `org`, vouches for nothing below it. */
function isAligned(domain: string, vouched: string): boolean {
  return domain !== '' && (domain === vouched || (vouched.includes('.') && domain.endsWith(`.${vouched}`)))
}
