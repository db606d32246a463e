import { describe, expect, it } from 'vitest'
import { idsOf } from './fields.ts'

describe('message ids', () => {
  it.each<[string, string[]]>([
    ['<a@b>', ['a@b']],
    ['a@b', ['a@b']],
    ['<a b@c>', ['ab@c']],
    ['<a@b> <a@b>', ['a@b']],
    ['<<a@b>>', ['a@b']],
    ['<a@b', ['a@b']],
    ['a@b>', ['a@b']],
    ['<a@b>,<c@d>', ['a@b', 'c@d']],
    ['<a@b><c@d>', ['a@b', 'c@d']],
    [' abc ', ['abc']],
    ['<abc>', ['abc']],
    ['< a@b >', ['a@b']],
    ['"a@b"', ['a@b']],
    ['&lt;a@b&gt;', ['a@b']],
    ['<a@b> (comment)', ['a@b']],
    ['<[a@b]>', ['[a@b]']],
    ['=?utf-8?Q?<a@b>?=', ['a@b']],
    ['<"a b"@c>', ['"ab"@c']],
    ['a b c', []],
    ['Message from Joe of Monday <a@b>', ['a@b']],
    ['<>', []],
    ['', []],
    ['<a@b> c@d <e@f>', ['a@b', 'c@d', 'e@f']],
  ])('%s', (value, ids) => {
    expect(idsOf([value])).toEqual(ids)
  })

  it('keep the ends of a list that nobody wrote', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `${i}@x`)
    const kept = idsOf([ids.map(id => `<${id}>`).join(' ')])
    expect(kept).toHaveLength(500)
    expect([kept[0], kept.at(-1)]).toEqual(['0@x', '1999@x'])
  })
})
