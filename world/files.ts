import { crc32, deflateSync } from 'node:zlib'
import type { FileName } from './story.ts'

export interface WorldFile {
  name: FileName
  type: string
  content: Uint8Array<ArrayBuffer>
}

/** The attachments of the stories, drawn here so that no photograph of anybody travels with the desk. */
export function fileNamed(name: FileName): WorldFile {
  return { name, ...contents[name]() }
}

const contents: Record<FileName, () => Omit<WorldFile, 'name'>> = {
  // A dark box with four lights, the third one red.
  'router.png': () =>
    png(320, 160, (x, y) => {
      const isLight = y > 72 && y < 88 && (x - 60) % 60 < 16 && x >= 60 && x < 300
      if (isLight) return x >= 180 && x < 240 ? [214, 72, 60] : [92, 190, 120]
      return y > 40 && y < 120 && x > 24 && x < 296 ? [46, 50, 58] : [214, 206, 194]
    }),
  // A carton with its corner pushed in.
  'parcel.png': () =>
    png(280, 220, (x, y) => {
      if (x + y < 130 && x > 40 && y > 40) return [120, 92, 62]
      if (x > 40 && x < 240 && y > 40 && y < 190)
        return Math.abs(x - 140) < 10 ? [226, 214, 190] : [186, 146, 98]
      return [236, 234, 228]
    }),
  // Stripes of a knitted sleeve with a hole in it.
  'sleeve.png': () =>
    png(240, 240, (x, y) => {
      if ((x - 150) ** 2 + (y - 110) ** 2 < 260) return [245, 240, 232]
      return Math.floor((y + 4 * Math.sin(x / 9)) / 18) % 2 === 0 ? [38, 70, 110] : [224, 218, 204]
    }),
  'invoice.pdf': () => ({
    type: 'application/pdf',
    content: pdf('Quaynet, invoice 2291: 24.00 for fibre, paid with thanks.'),
  }),
  'line-log.txt': () => ({
    type: 'text/plain',
    content: bytes(
      [
        '09:14 sync lost',
        '09:15 sync 74 Mb/s',
        '11:02 sync lost',
        '11:04 sync 71 Mb/s',
        '14:40 sync lost',
        '14:41 sync 74 Mb/s',
        '',
      ].join('\n'),
    ),
  }),
}

type Colour = [red: number, green: number, blue: number]

/** PNG in true colour without alpha (W3C PNG, section 11). */
function png(
  width: number,
  height: number,
  paint: (x: number, y: number) => Colour,
): Omit<WorldFile, 'name'> {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(paint(x, y), y * (1 + width * 3) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const whole = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { type: 'image/png', content: new Uint8Array(whole) }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** One page with one line; readers find the objects without a cross-reference table. */
function pdf(line: string): Uint8Array<ArrayBuffer> {
  const stream = `BT /F1 14 Tf 60 760 Td (${line}) Tj ET`
  return bytes(
    [
      '%PDF-1.4',
      '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
      '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj',
      `4 0 obj <</Length ${stream.length}>> stream`,
      stream,
      'endstream endobj',
      '5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj',
      'trailer <</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
  )
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'utf8'))
}
