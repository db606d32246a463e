import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from './charsets.ts'

const bytes = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex')
const ascii = (text: string) => Buffer.from(text, 'latin1')

describe('decodeBytes', () => {
  it.each([
    ['iso-2022-jp', ascii('\x1b$BF|K\\8l\x1b(B ok'), '日本語 ok'],
    ['iso-2022-jp with half-width kana', ascii('\x1b(I6@6E\x1b(B'), 'ｶﾀｶﾅ'],
    ['iso-2022-jp-ms', ascii('\x1b$B-!\x1b(B'), '①'],
    ['cp50220', ascii('\x1b$BF|\x1b(B'), '日'],
    ['_iso-2022-jp$ESC', ascii('\x1b$BF|\x1b(B'), '日'],
    ['gb2312', iconv.encode('镕€', 'gb18030'), '镕€'],
    ['hz-gb-2312', ascii('a~{VPND~}b'), 'a中文b'],
    ['iso-2022-kr', ascii('\x1b$)C\x0eGQ19\x0f ok'), '한국 ok'],
    ['ks_c_5601-1987', iconv.encode('한국 똠방', 'cp949'), '한국 똠방'],
    ['cp949', iconv.encode('펲시콜라', 'cp949'), '펲시콜라'],
    ['windows-1250', iconv.encode('Žluťoučký', 'windows-1250'), 'Žluťoučký'],
    ['windows-1251', iconv.encode('Привет', 'windows-1251'), 'Привет'],
    ['cp-1251', iconv.encode('Привет', 'windows-1251'), 'Привет'],
    ['windows-1256', iconv.encode('مرحبا', 'windows-1256'), 'مرحبا'],
    ['koi8-r', iconv.encode('Привет', 'koi8-r'), 'Привет'],
    ['utf-7', ascii('Hi Mom +Jjo--!'), 'Hi Mom ☺-!'],
    ['unicode-1-1-utf-7', ascii('+ZeVnLIqe-'), '日本語'],
    ['cp850', bytes('81'), 'ü'],
    ['big5', iconv.encode('繁體', 'big5'), '繁體'],
    ['utf-16', bytes('fffe 4100 4200'), 'AB'],
    ['utf-16le', ascii('plain after all'), 'plain after all'],
  ])('reads %s', (charset, source, text) => {
    expect(decodeBytes(source, charset)).toBe(text)
  })

  it('believes the bytes where the declaration is wrong or missing', () => {
    expect(decodeBytes(Buffer.from('Grüße'), 'iso-8859-1')).toBe('Grüße')
    expect(decodeBytes(Buffer.from('Grüße'), 'us-ascii')).toBe('Grüße')
    expect(decodeBytes(bytes('4772fcdf65'), 'utf-8')).toBe('Grüße')
    expect(decodeBytes(bytes('4772fcdf65'), 'us-ascii')).toBe('Grüße')
    expect(decodeBytes(bytes('4772fcdf65'), 'no-such-charset')).toBe('Grüße')
    expect(decodeBytes(iconv.encode('Привет', 'koi8-r'), null, 'koi8-r')).toBe('Привет')
    expect(decodeBytes(ascii('\x1b$BF|K\\\x1b(B'), null)).toBe('日本')
    expect(decodeBytes(Buffer.from('中文内容'), 'gb2312')).toBe('中文内容')
  })

  it('keeps UTF-8 that was cut off in a character', () => {
    expect(decodeBytes(Buffer.from('Grüße ü').subarray(0, -1), 'utf-8')).toBe('Grüße \ufffd')
  })

  it('never lets NUL or half a character through', () => {
    expect(decodeBytes(ascii('a\0b'), null)).toBe('ab')
    expect(decodeBytes(bytes('00d8 4100'), 'utf-16le').isWellFormed()).toBe(true)
  })

  it('shows carriers’ pictures as the sign for a missing glyph', () => {
    expect(decodeBytes(ascii('\x1b$BuA\x1b(B'), 'iso-2022-jp')).toBe('〓')
  })
})
