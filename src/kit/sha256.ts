/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8, in hexadecimal. Written out here because a browser has the built-in one only on
 * secure pages, and only to be waited for, while many a small desk is reached by plain HTTP in its own house. For what anybody
 * shall be able to compute after us; secrets are hashed by Node's own.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new DataView(new ArrayBuffer(blocks * 64))
  for (const [at, byte] of bytes.entries()) padded.setUint8(at, byte)
  padded.setUint8(bytes.length, 0x80)
  padded.setBigUint64(blocks * 64 - 8, BigInt(bytes.length) * 8n)
  const state = Uint32Array.from(rootsOf(8, 2))
  for (let block = 0; block < blocks; block++) mix(state, padded, block * 64)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

/** The first 32 bits after the point of the square (2) or cube (3) roots of the first primes. */
function rootsOf(count: number, root: 2 | 3): number[] {
  const primes: number[] = []
  for (let next = 2; primes.length < count; next++) if (primes.every(prime => next % prime)) primes.push(next)
  return primes.map(prime => {
    const found = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime)
    return ((found - Math.floor(found)) * 2 ** 32) >>> 0
  })
}

const rounds = Uint32Array.from(rootsOf(64, 3))
const words = new Uint32Array(64)
const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function mix(state: Uint32Array, padded: DataView, from: number): void {
  for (let t = 0; t < 16; t++) words[t] = padded.getUint32(from + t * 4)
  for (let t = 16; t < 64; t++) {
    const [early, late] = [words[t - 15] as number, words[t - 2] as number]
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[t] = ((words[t - 16] as number) + small + (words[t - 7] as number) + large) >>> 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g)
    const one =
      h +
      (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
      choice +
      (rounds[t] as number) +
      (words[t] as number)
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0]
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries())
    state[at] = ((state[at] as number) + word) >>> 0
}
