import { describe, expect, it } from 'vitest'
import { decodeWords } from './words.ts'

describe('decodeWords', () => {
  it.each([
    ['=?utf-8?Q?J=C3=B6rg?=', 'Jörg'],
    ['=?UTF-8?B?SsO2cmc=?= Miller', 'Jörg Miller'],
    ['=?iso-8859-1*de?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?utf-8?Q?a?= =?utf-8?Q?b?=', 'ab'],
    ['=?utf-8?Q?a?=\r\n =?utf-8?Q?_b?=', 'a b'],
    ['a =?utf-8?Q?b?= c', 'a b c'],
    ['=?utf-8?B?ww==?= =?utf-8?B?tg==?=', 'ö'],
    ['=?utf-8?Q?=C3?= =?utf-8?Q?=B6?=', 'ö'],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['=?gb2312?B?1tDOxA==?=', '中文'],
    ['=?ks_c_5601-1987?B?x9GxuQ==?=', '한국'],
    ['=?utf-7?Q?+ZeVnLIqe-?=', '日本語'],
    ['=?utf-8?Q?with spaces inside?=', 'with spaces inside'],
    ['=?utf-8?Q?is it? yes?=', 'is it? yes'],
    ['=?utf-8?B?SsO2cmc', 'Jörg'],
    ['glued=?utf-8?Q?=C3=B6?=on', 'gluedöon'],
    ['=?utf-8?Q?cut=?=', 'cut='],
    ['=?utf-8?X?what?=', '=?utf-8?X?what?='],
    ['=?', '=?'],
    ['=?=?utf-8?Q?a?=', '=?a'],
  ])('%s', (source, text) => {
    expect(decodeWords(source)).toBe(text)
  })
})
