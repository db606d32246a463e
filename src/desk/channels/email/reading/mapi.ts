/**
 * The properties of a MAPI stream ([MS-OXTNEF] section 2.1.3.4) by their ids: of each the bytes of its first value.
 * Named properties are passed over. Throws `RangeError` where the stream ends too early or has a type that nobody knows.
 */
export function readMapi(source: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  const count = source.readUInt32LE(0)
  let at = 4
  for (let i = 0; i < count; i++) {
    const type = source.readUInt16LE(at)
    const id = source.readUInt16LE(at + 2)
    at = id >= 0x8000 ? afterName(source, at + 4) : at + 4
    const isMany = (type & 0x1000) !== 0
    const size = sizes.get(type & 0x0fff)
    if (size === undefined) throw new RangeError(`There is no property type ${type}.`)
    const values = isMany || size === null ? source.readUInt32LE(at) : 1
    if (isMany || size === null) at += 4
    for (let value = 0; value < values; value++) {
      const length = size ?? source.readUInt32LE(at)
      if (size === null) at += 4
      if (at + length > source.length) throw new RangeError('A property is cut off.')
      if (!found.has(id)) found.set(id, source.subarray(at, at + length))
      at += padded(length)
      if (length === 0 && at >= source.length && value + 1 < values)
        throw new RangeError('A property is cut off.')
    }
  }
  return found
}

/** In bytes by type; null for those that say their length: strings, objects and bytes. */
const sizes = new Map<number, number | null>([
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [0x000b, 4],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
  [0x000d, null],
  [0x001e, null],
  [0x001f, null],
  [0x0102, null],
])

function afterName(source: Buffer, at: number): number {
  const kind = source.readUInt32LE(at + 16)
  return kind === 0 ? at + 24 : at + 24 + padded(source.readUInt32LE(at + 20))
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
