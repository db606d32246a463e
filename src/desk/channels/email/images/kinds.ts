/** A picture as its own first bytes say, whatever its server calls it. */
export interface Picture {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif'
  width: number
  height: number
}

/**
 * Reads the kind and the size from the head of a file; null for everything that is no picture of these kinds, drawings
 * with scripts in them (SVG) among it.
 */
export function pictureIn(file: Buffer): Picture | null {
  if (file.subarray(0, 8).equals(pngHead)) return png(file)
  if (/^GIF8[79]a/.test(file.toString('latin1', 0, 6))) return gif(file)
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return jpeg(file)
  if (file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP') return webp(file)
  if (file.toString('latin1', 4, 8) === 'ftyp') return avif(file)
  return null
}

/** 40 million points take 160 MB once unpacked; cameras stay below. */
export function isDrawable({ width, height }: Picture): boolean {
  return width > 0 && height > 0 && width <= 16_384 && height <= 16_384 && width * height <= 40_000_000
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function png(file: Buffer): Picture | null {
  if (file.length < 24 || file.toString('latin1', 12, 16) !== 'IHDR') return null
  return { type: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

function gif(file: Buffer): Picture | null {
  if (file.length < 10) return null
  return { type: 'image/gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8) }
}

/** The size stands in the frame's header, behind any number of other segments (ITU T.81, annex B). */
function jpeg(file: Buffer): Picture | null {
  let at = 2
  while (at + 9 < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { type: 'image/jpeg', width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) }
    if (marker === 0xda || marker === 0xd9) return null
    at += 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/** RFC 9649, sections 2.5 to 2.7. */
function webp(file: Buffer): Picture | null {
  if (file.length < 30) return null
  const chunk = file.toString('latin1', 12, 16)
  const type = 'image/webp'
  if (chunk === 'VP8X') return { type, width: 1 + file.readUIntLE(24, 3), height: 1 + file.readUIntLE(27, 3) }
  if (chunk === 'VP8L') {
    const bits = file.readUInt32LE(21)
    return { type, width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
  }
  if (chunk !== 'VP8 ') return null
  return { type, width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
}

/** The largest `ispe` of its items; a picture in tiles names the whole and each tile (ISO 23008-12, 6.5.3). */
function avif(file: Buffer): Picture | null {
  const length = Math.min(file.readUInt32BE(0), 200, file.length)
  if (!/avi[fs]/.test(file.toString('latin1', 8, length))) return null
  const head = file.subarray(0, 65_536)
  let [width, height] = [0, 0]
  for (
    let at = head.indexOf('ispe', 0, 'latin1');
    at >= 0 && at + 16 <= head.length;
    at = head.indexOf('ispe', at + 4, 'latin1')
  ) {
    width = Math.max(width, head.readUInt32BE(at + 8))
    height = Math.max(height, head.readUInt32BE(at + 12))
  }
  return { type: 'image/avif', width, height }
}
