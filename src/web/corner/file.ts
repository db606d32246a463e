import { z } from 'zod'
import { CornerProblem } from './problem.ts'

/** What a corner holds, by name. */
export type Contents = Record<string, unknown>

/**
 * A corner as a file that opens with a passphrase alone, on any device. Version 1: PBKDF2 with SHA-256 (600,000 rounds, a
 * fresh salt of 16 bytes) makes the key, AES-GCM with 256 bits seals the contents as JSON; all parameters stand in the file.
 * `madeAt` is for the reader and is sealed in as well.
 */
export async function toFile(contents: Contents, passphrase: string, madeAt: Date): Promise<string> {
  mustEncrypt()
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const head = { is: format, version: 1, madeAt: madeAt.toISOString(), rounds: usualRounds } as const
  const key = await keyFrom(passphrase, salt, usualRounds)
  const plain = new TextEncoder().encode(JSON.stringify(contents))
  const data = await crypto.subtle.encrypt(parametersOf(iv, head), key, plain)
  return `${JSON.stringify({ ...head, salt: asText(salt), iv: asText(iv), data: asText(new Uint8Array(data)) }, null, 1)}\n`
}

/** Throws CornerProblem: `notAFile`, `newer`, `locked` for another passphrase or a changed file, `damaged` for odd contents. */
export async function fromFile(text: string, passphrase: string): Promise<Contents> {
  mustEncrypt()
  const { salt, iv, data, ...head } = partsOf(text)
  const key = await keyFrom(passphrase, salt, head.rounds)
  const plain = await crypto.subtle.decrypt(parametersOf(iv, head), key, data).catch(cause => {
    throw new CornerProblem('locked', { cause })
  })
  try {
    return contents.parse(JSON.parse(new TextDecoder().decode(plain)))
  } catch (cause) {
    throw new CornerProblem('damaged', { cause })
  }
}

const format = 'evenkeel corner'
/** OWASP's figure for PBKDF2 with SHA-256. */
const usualRounds = 600_000
/** A file that somebody else made must not keep this page busy for an hour. */
const mostRounds = 5_000_000
const largest = 5_000_000

/** Names are few and short; whatever else a file holds, it finds no place here. */
const contents = z.record(z.string().regex(/^[a-zA-Z][a-zA-Z.]{0,60}$/), z.unknown())

const fileHead = z.object({
  is: z.literal(format),
  version: z.number().int(),
  madeAt: z.string().max(40),
  rounds: z.number().int().min(100_000).max(mostRounds),
})
const file = fileHead.extend({ salt: z.base64(), iv: z.base64(), data: z.base64() })
type Head = z.output<typeof fileHead>

function partsOf(text: string) {
  if (text.length > largest) throw new CornerProblem('notAFile')
  const head = z.object({ is: z.literal(format), version: z.number() }).safeParse(jsonOf(text))
  if (!head.success) throw new CornerProblem('notAFile')
  if (head.data.version > 1) throw new CornerProblem('newer')
  const whole = file.safeParse(jsonOf(text))
  if (!whole.success) throw new CornerProblem('damaged')
  const { salt, iv, data, ...rest } = whole.data
  return {
    ...rest,
    salt: asBytes(salt),
    iv: asBytes(iv),
    data: asBytes(data),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Browsers of two years ago have no `toBase64`. */
function asText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}

function asBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}

function mustEncrypt(): void {
  if (!globalThis.crypto?.subtle) throw new CornerProblem('noEncryption')
}

async function keyFrom(passphrase: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  // The same letters typed on another system may be put together otherwise.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const raw = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const parametersOf = (iv: BufferSource, { is, version, madeAt, rounds }: Head): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify([is, version, madeAt, rounds])),
})
