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

  it.each([
    ['iso-2022-jp', '\x1b$B-!-j\x1b(B', '①㈱'],
    ['iso-2022-jp', '\x1b$B|b\x1b(B', '髙'],
    ['iso-2022-jp-kddi', '\x1b$B-!\x1b(B', '①'],
    ['iso-2022-jp-1', '\x1b$(D0!\x1b(B', '丂'],
    ['iso-2022-jp-2', '\x1b$B-!\x1b(B', '①'],
    ['iso-2022-jp-3', '\x1b$(O-!\x1b(B', '①'],
    ['iso-2022-jp-2004', '\x1b$(Q-!\x1b(B', '①'],
    ['csiso2022jp', '\x1b$BF|\x1b(B', '日'],
    ['iso-2022-jp', '\x1b$BF|K\\', '日本'],
    ['shift_jis', '\x87\x40\x87\x8a\xfb\xfc', '①㈱髙'],
    ['windows-31j', '\xfb\xfc', '髙'],
    ['euc-jp', '\xad\xa1\xad\xea', '①㈱'],
    ['macintosh', '\x9f', 'ü'],
    ['x-mac-roman', '\x9f', 'ü'],
    ['utf-7', '+AOQ- +2D3eAA-', 'ä 😀'],
    ['utf-7', 'Gr\xfc\xdfe', 'Grüße'],
    ['HZ-GB-2312', 'a~{VPND~}b~~', 'a中文b~'],
    ['iso-8859-1', '\x93hi\x94 \x80', '“hi” €'],
  ])('reads %s: %s', (charset, source, text) => {
    expect(decodeBytes(ascii(source), charset)).toBe(text)
  })

  it.each([
    ['iso-8859-2', 'iso-8859-2', 'Žluť'],
    ['iso-8859-5', 'iso-8859-5', 'Привет'],
    ['iso8859_1', 'latin1', 'Grüße'],
    ['iso_8859-1', 'latin1', 'Grüße'],
    ['iso-8859-15', 'iso-8859-15', '5 €'],
    ['iso-8859-8-i', 'iso-8859-8', 'שלום'],
    ['iso-8859-8-e', 'iso-8859-8', 'שלום'],
    ['iso-8859-1 ', 'latin1', 'Grüße'],
    ['latin1', 'latin1', 'Grüße'],
    ['tis-620', 'windows-874', 'สวัสดี'],
    ['windows-874', 'windows-874', 'สวัสดี'],
    ['cp-850', 'cp850', 'Grüße'],
    ['ibm850', 'cp850', 'Grüße'],
    ['cp437', 'cp437', 'Grüße'],
    ['ansi', 'win1252', 'Grüße'],
    ['x-ansi', 'win1252', 'Grüße'],
    ['default', 'win1252', 'Grüße'],
    ['x-unknown', 'win1252', 'Grüße'],
    ['win-1251', 'win1251', 'Привет'],
    ['windows1251', 'win1251', 'Привет'],
    ['x-cp1251', 'win1251', 'Привет'],
    ['cp1251', 'win1251', 'Привет'],
    ['1251', 'win1251', 'Привет'],
    ['x-user-defined', 'win1252', 'Grüße'],
    ['utf8', 'utf8', 'Grüße'],
    ['utf-8mb4', 'utf8', 'Grüße'],
    ['utf8mb4', 'utf8', 'Grüße'],
    ['utf_8', 'utf8', 'Grüße'],
    ['utf-8;', 'utf8', 'Grüße'],
    ['"utf-8"', 'utf8', 'Grüße'],
    ['utf-8-sig', 'utf8', 'Grüße'],
    ['x-utf-8', 'utf8', 'Grüße'],
    ['unicode-1-1-utf-8', 'utf8', 'Grüße'],
    ['unicode-2-0-utf-8', 'utf8', 'Grüße'],
    ['iso-10646-utf-8', 'utf8', 'Grüße'],
    ['iso-ir-100', 'latin1', 'Grüße'],
    ['iso-88591', 'latin1', 'Grüße'],
    ['iso-8859_1', 'latin1', 'Grüße'],
    ['8859-1', 'latin1', 'Grüße'],
    ['iso8859-1', 'latin1', 'Grüße'],
    ['iso-8851-1', 'latin1', 'Grüße'],
    ['big5-hkscs', 'big5-hkscs', '香港嘅'],
    ['cn-big5', 'big5', '繁體'],
    ['x-x-big5', 'big5', '繁體'],
    ['gb_2312-80', 'gb18030', '镕'],
    ['x-gbk', 'gb18030', '镕'],
    ['cn-gb', 'gb18030', '镕'],
    ['euc-kr', 'cp949', '똠방'],
    ['ks_c_5601', 'cp949', '똠방'],
    ['ks_c_5601-1989', 'cp949', '똠방'],
    ['ksc5601', 'cp949', '똠방'],
    ['x-windows-949', 'cp949', '똠방'],
    ['utf-16le', 'utf-16le', 'Grüße'],
    ['utf-16be', 'utf-16be', 'Grüße'],
    ['utf-32le', 'utf-32le', 'Grüße'],
    ['utf-32be', 'utf-32be', 'Grüße'],
    ['utf-16', 'utf-16le', 'Grüße'],
    ['utf-32', 'utf-32le', 'Grüße'],
    ['ucs-2', 'utf-16le', 'Grüße'],
    ['unicode', 'utf-16le', 'Grüße'],
    ['x-mac-cyrillic', 'maccyrillic', 'Привет'],
    ['x-mac-ce', 'maccenteuro', 'Žlu'],
    ['armscii-8', 'armscii8', 'Բարև'],
    ['geostd8', 'georgianps', 'ა'],
    ['koi8-t', 'koi8-t', 'Привет'],
    ['windows-1253', 'win1253', 'Γειά'],
    ['windows-1254', 'win1254', 'ığş'],
    ['windows-1255', 'win1255', 'שלום'],
    ['windows-1257', 'win1257', 'ąčę'],
    ['iso-8859-11', 'iso8859-11', 'สวัสดี'],
    ['hp-roman8', 'hproman8', 'ü'],
    ['viscii', 'viscii', 'Việt'],
    ['tcvn', 'tcvn', 'ệ'],
    ['utf-8 (unicode)', 'utf8', 'Grüße'],
    ['us-ascii', 'utf8', 'Grüße'],
    ['ascii', 'latin1', 'Grüße'],
    ['iso-646-us', 'latin1', 'Grüße'],
    ['utf8', 'latin1', 'Grüße'],
    ['iso-8859-1', 'utf8', 'Grüße'],
    ['gbk', 'utf8', '中文内容在这里'],
    ['cp1252http-equivcontent-type', 'win1252', 'Grüße'],
  ])('takes "%s" for what it means', (label, encoding, text) => {
    expect(decodeBytes(iconv.encode(text, encoding), label)).toBe(text)
  })

  it.each([
    ['feff004100fc', null, 'Aü'],
    ['fffe00004100 0000fc000000', null, 'Aü'],
    ['0000feff00000041', null, 'A'],
    ['efbbbf41c3bc', 'iso-8859-1', 'Aü'],
    ['004100fc00420043', 'utf-16', 'AüBC'],
    ['4100fc004200', 'utf-16', 'AüB'],
    ['410042004300 0d000a004400', null, 'ABC\r\nD'],
  ])('finds how wide Unicode is in %s', (hex, charset, text) => {
    expect(decodeBytes(bytes(hex), charset)).toBe(text)
  })

  it.each([
    ['gbk', '中文内容在这里你好'],
    ['big5', '繁體中文的內容，您好。這是一封信'],
    ['cp932', 'こんにちは、世界。'],
    ['euc-jp', 'こんにちは、世界。'],
    ['cp949', '안녕하세요 고객님 감사합니다'],
    ['koi8-r', 'Здравствуйте, у меня не работает линия'],
    ['win1251', 'Здравствуйте, у меня не работает линия'],
    ['win1252', 'Größere Änderungen für Übermäßige'],
    ['win1252', 'déjà vu, où êtes-vous'],
  ])('guesses %s where nobody says a word', (encoding, text) => {
    expect(decodeBytes(iconv.encode(text, encoding), null)).toBe(text)
  })

  it('takes one wrong byte for Latin unless other characters are UTF-8', () => {
    expect(decodeBytes(ascii('caf\xe9 is good'), 'utf-8')).toBe('café is good')
    expect(decodeBytes(Buffer.concat([Buffer.from('Grüße '), bytes('e9'), Buffer.from(' ß')]), 'utf-8')).toBe(
      'Grüße \ufffd ß',
    )
    expect(decodeBytes(Buffer.from('Grüße an alle'), 'utf-16')).toBe('Grüße an alle')
  })
})
