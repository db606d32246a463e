import { expect, test } from 'vitest'
import { isDrawable, pictureIn } from './kinds.ts'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
const png = (width: number, height: number) => {
  const file = hex('89504e470d0a1a0a 0000000d 49484452 00000000 00000000 0802000000')
  file.writeUInt32BE(width, 16)
  file.writeUInt32BE(height, 20)
  return file
}
const box = (kind: string, content: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(kind, 4)
  return Buffer.concat([head, content])
}
const ispe = (width: number, height: number) => {
  const content = Buffer.alloc(12)
  content.writeUInt32BE(width, 4)
  content.writeUInt32BE(height, 8)
  return box('ispe', content)
}
const pad = Buffer.alloc(20)

test.each([
  ['png', png(300, 200), 'image/png'],
  ['gif', Buffer.concat([Buffer.from('GIF89a'), hex('2c01 c800 00 00 00'), pad]), 'image/gif'],
  ['jpeg', hex('ffd8 ffe0 0004 4a46 ffdb 0003 00 ffff c0 000b 08 00c8 012c 01 00 00 00 ffd9'), 'image/jpeg'],
  [
    'webp, lossy',
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), hex('00000000 000000 9d012a 2c01 c800'), pad]),
    'image/webp',
  ],
  [
    'webp, lossless',
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8L'), hex('00000000 2f 2bc13100'), pad]),
    'image/webp',
  ],
  [
    'webp, extended',
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), hex('00000000 00000000 2b0100 c70000'), pad]),
    'image/webp',
  ],
  [
    'avif',
    Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0mif1')), ispe(64, 64), ispe(300, 200)]),
    'image/avif',
  ],
])('%s', (_, file, type) => {
  expect(pictureIn(file)).toEqual({ type, width: 300, height: 200 })
})

test.each([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'],
  ['a page', '<!doctype html><img src=x>'],
  ['a page behind the sign of a picture', 'GIF8<script>'],
  ['a PDF', '%PDF-1.7'],
  ['a video', '\0\0\0\x18ftypmp42\0\0\0\0'],
  ['a head alone', '\x89PNG\r\n\x1a\n'],
  ['nothing', ''],
])('%s is no picture', (_, text) => {
  expect(pictureIn(Buffer.from(text, 'latin1'))).toBeNull()
})

test('a photograph cut off anywhere is read without fault', () => {
  const file = hex('ffd8 ffe0 0004 4a46 ffdb 0003 00 ffff c0 000b 08 00c8 012c 01 00 00 00 ffd9')
  for (let length = 0; length < file.length; length++)
    expect(() => pictureIn(file.subarray(0, length))).not.toThrow()
  expect(pictureIn(hex('ffd8 ffe0 0000 ffe0 0000 ffe0 0000'))).toBeNull()
})

test('what would fill the memory once unpacked is not drawn', () => {
  const drawable = (width: number, height: number) =>
    isDrawable(pictureIn(png(width, height)) ?? { type: 'image/png', width, height })
  expect(drawable(6000, 4000)).toBe(true)
  for (const [width, height] of [
    [0, 9],
    [65_535, 65_535],
    [20_000, 10],
    [4_294_967_295, 1],
    [10_000, 10_000],
  ] as const)
    expect(drawable(width, height)).toBe(false)
})
