/**
 * As much of the ustar format (POSIX.1-1988, https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html)
 * as a backup needs: plain files with short ASCII names, so that any `tar` can look into one.
 */
export interface Entry {
  name: string
  size: number
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Bytes, some at a time; `take` and `pass` throw where they end too early, `rest` where the source itself was cut. */
export interface Bytes {
  take(size: number): Promise<Buffer>
  pass(size: number): AsyncGenerator<Buffer>
  rest(): Promise<void>
}

const block = 512
export const endOfTar = Buffer.alloc(2 * block)

/** Throws where the content is not as long as was said. */
export async function* packEntry({ name, size, content }: Entry): AsyncGenerator<Uint8Array> {
  yield header(name, size)
  let written = 0
  for await (const chunk of content) {
    written += chunk.byteLength
    yield chunk
  }
  if (written !== size) throw new Error(`${name} has ${written} bytes and was to have ${size}`)
  yield Buffer.alloc(padding(size))
}

/** Each entry's content must be read before the next is asked for; what is left is passed over. */
export async function* unpackEntries(bytes: Bytes, beforeHeader: () => void): AsyncGenerator<Entry> {
  for (;;) {
    beforeHeader()
    const head = await bytes.take(block)
    if (head.every(byte => byte === 0)) return bytes.rest()
    const { name, size } = readHeader(head)
    const content = bytes.pass(size)
    yield { name, size, content }
    for await (const _ of content);
    await bytes.take(padding(size))
  }
}

/** The whole content of a small entry. */
export async function contentOf(entry: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of entry.content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export function bytesOf(chunks: AsyncIterable<Buffer>): Bytes {
  const source = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  async function some(most: number): Promise<Buffer> {
    while (rest.byteLength === 0) {
      const next = await source.next()
      if (next.done) throw new Error('The bytes end too early')
      rest = next.value
    }
    const part = rest.subarray(0, most)
    rest = rest.subarray(part.byteLength)
    return part
  }
  async function* pass(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      const part = await some(left)
      left -= part.byteLength
      yield part
    }
  }
  return {
    pass,
    async take(size) {
      const parts: Buffer[] = []
      for await (const part of pass(size)) parts.push(part)
      return Buffer.concat(parts)
    },
    async rest() {
      while (!(await source.next()).done);
    },
  }
}

function padding(size: number): number {
  return (block - (size % block)) % block
}

const field = { name: [0, 100], mode: [100, 8], size: [124, 12], sum: [148, 8] } as const

function header(name: string, size: number): Buffer {
  if (!/^[\x20-\x7e]{1,99}$/.test(name)) throw new Error(`${name} cannot be an entry's name`)
  const head = Buffer.alloc(block)
  const write = (at: number, text: string) => head.write(text, at, 'latin1')
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  write(field.name[0], name)
  write(field.mode[0], octal(0o600, 7))
  write(108, octal(0, 7))
  write(116, octal(0, 7))
  write(field.size[0], octal(size, 11))
  write(136, octal(0, 11))
  write(156, '0')
  write(257, 'ustar\0')
  write(263, '00')
  write(field.sum[0], `${octal(sumOf(head), 6)} `)
  return head
}

function readHeader(head: Buffer): { name: string; size: number } {
  const text = ([at, length]: readonly [number, number]) =>
    head
      .subarray(at, at + length)
      .toString('latin1')
      .replace(/[\0 ].*$/s, '')
  const size = Number.parseInt(text(field.size), 8)
  if (Number.parseInt(text(field.sum), 8) !== sumOf(head) || !Number.isSafeInteger(size)) {
    throw new Error('An entry is damaged')
  }
  return { name: text(field.name), size }
}

/** All bytes of the header, with spaces for the sum itself. */
function sumOf(head: Buffer): number {
  const [from, length] = field.sum
  return head.reduce((sum, byte, at) => sum + (at >= from && at < from + length ? 0x20 : byte), 0)
}
