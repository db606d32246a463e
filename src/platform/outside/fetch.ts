import { lookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './addresses.ts'

/** What one may ask of the internet in somebody else's name, and how long it may take. */
export interface Reach {
  /** All addresses of a host. */
  resolve(host: string): Promise<string[]>
  /** Asked for each of them before anything is sent, and again of the one that answered. */
  mayReach(address: string): boolean
  ports: readonly number[]
  /** In bytes. */
  largest: number
  redirects: number
  /** In milliseconds: to find the host, to connect and be answered, between two pieces, and altogether. */
  patience: { resolve: number; answer: number; idle: number; whole: number }
}

/** The public internet on the web's own ports. */
export const publicWeb: Reach = {
  resolve: async host => (await lookup(host, { all: true, verbatim: true })).map(found => found.address),
  mayReach: isPublicAddress,
  ports: [80, 443],
  largest: 5_000_000,
  redirects: 3,
  patience: { resolve: 5_000, answer: 10_000, idle: 10_000, whole: 30_000 },
}

/** The address is not one that may be fetched, or what is there is not what was hoped for; the message says which. */
export class Unfetchable extends Error {
  override readonly name = 'Unfetchable'
}

/**
 * Fetches what a stranger named, so that the stranger reaches nothing but the public web by it. Each address of the host is
 * checked, the connection goes to the checked one, and every redirect is checked like the first. Nothing of ours is sent:
 * no cookies, no referrer, no credentials, no name of the desk. Compressed answers are refused, so nothing unpacks.
 */
export async function fetchOutside(address: string, accept: string, reach: Reach): Promise<Buffer> {
  const stop = AbortSignal.timeout(reach.patience.whole)
  let url = checkedUrl(address, null, reach)
  for (let hop = 0; ; hop++) {
    const answer = await ask(url, accept, reach, stop)
    const status = answer.statusCode ?? 0
    if (status < 300 || status > 399) return read(answer, reach, stop)
    const next = answer.headers.location
    answer.destroy()
    if (next === undefined || ![301, 302, 303, 307, 308].includes(status))
      throw new Unfetchable(`The server answered ${status}.`)
    if (hop === reach.redirects) throw new Unfetchable('It leads on and on.')
    url = checkedUrl(next, url, reach)
  }
}

function checkedUrl(address: string, base: URL | null, reach: Reach): URL {
  const url = URL.parse(address, base?.href)
  if (!url) throw new Unfetchable('This is no web address.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Unfetchable('This is no web address.')
  if (base?.protocol === 'https:' && url.protocol === 'http:')
    throw new Unfetchable('It leads from a protected page to one that is not.')
  if (url.username !== '' || url.password !== '') throw new Unfetchable('The address holds a password.')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  if (!reach.ports.includes(port)) throw new Unfetchable(`Port ${port} is not one for pictures.`)
  return url
}

/** The first address of the host, if every one of them may be reached: one bad among them is a trick. */
async function checkedAddress(url: URL, reach: Reach): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [host] : await within(reach.resolve(host), reach.patience.resolve)
  const [first] = found
  if (first === undefined) throw new Unfetchable('There is no such host.')
  if (!found.every(address => reach.mayReach(address))) throw new Unfetchable('The host is not a public one.')
  return first
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unfetchable('The host was not found in time.')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    if (error instanceof Unfetchable) throw error
    throw new Unfetchable('There is no such host.', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

async function ask(url: URL, accept: string, reach: Reach, stop: AbortSignal): Promise<IncomingMessage> {
  const address = await checkedAddress(url, reach)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      method: 'GET',
      agent: false,
      signal: stop,
      // Nobody looks the host up a second time: the connection goes to what was checked.
      lookup: (_host, options, done) => {
        const family = isIP(address)
        if (options.all) done(null, [{ address, family }])
        else done(null, address, family)
      },
      maxHeaderSize: 16_384,
      headers: { accept, 'accept-encoding': 'identity', 'user-agent': 'Mozilla/5.0', connection: 'close' },
    })
    const late = setTimeout(
      () => asked.destroy(new Unfetchable('The server did not answer in time.')),
      reach.patience.answer,
    )
    asked.on('response', answer => {
      clearTimeout(late)
      if (reach.mayReach(answer.socket.remoteAddress ?? '')) resolve(answer)
      else asked.destroy(new Unfetchable('The host is not a public one.'))
    })
    asked.on('error', error => {
      clearTimeout(late)
      reject(
        error instanceof Unfetchable
          ? error
          : new Unfetchable('The server did not answer.', { cause: error }),
      )
    })
    asked.end()
  })
}

async function read(answer: IncomingMessage, reach: Reach, stop: AbortSignal): Promise<Buffer> {
  try {
    if (answer.statusCode !== 200) throw new Unfetchable(`The server answered ${answer.statusCode}.`)
    const encoding = answer.headers['content-encoding'] ?? 'identity'
    if (encoding !== 'identity') throw new Unfetchable('It is compressed; nobody asked for that.')
    if (Number(answer.headers['content-length'] ?? 0) > reach.largest) throw tooLarge(reach)
    answer.setTimeout(reach.patience.idle, () => answer.destroy(new Unfetchable('The server fell silent.')))
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of answer) {
      size += piece.length
      if (size > reach.largest) throw tooLarge(reach)
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    if (error instanceof Unfetchable) throw error
    const words = stop.aborted ? 'It took too long.' : 'The server broke off.'
    throw new Unfetchable(words, { cause: error })
  } finally {
    answer.destroy()
  }
}

function tooLarge(reach: Reach): Unfetchable {
  return new Unfetchable(`It is larger than ${reach.largest / 1_000_000} MB.`)
}
