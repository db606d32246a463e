import { describe, expect, it } from 'vitest'
import { conversationToken, normaliseAddress, parseAddresses } from './addresses.ts'

describe('parseAddresses', () => {
  it('reads names, groups and comments', () => {
    expect(
      parseAddresses('"Miller, J" <J@Example.ORG>, team: a@b.example, c@d.example;, x@y.example (Ann)'),
    ).toEqual([
      { name: 'Miller, J', address: 'j@example.org' },
      { name: '', address: 'a@b.example' },
      { name: '', address: 'c@d.example' },
      { name: 'Ann', address: 'x@y.example' },
    ])
  })

  it('never makes an address out of an encoded name', () => {
    const hidden = Buffer.from('"Boss" <boss@desk.example>, ').toString('base64')
    expect(parseAddresses(`=?utf-8?B?${hidden}?= <real@example.org>`)).toEqual([
      { name: '"Boss" <boss@desk.example>,', address: 'real@example.org' },
    ])
  })

  it('decodes names inside quotes and joined words', () => {
    expect(parseAddresses('"=?utf-8?Q?J=C3=B6rg?=" <j@example.org>')[0]?.name).toBe('Jörg')
    expect(parseAddresses('=?utf-8?Q?J=C3?= =?utf-8?Q?=B6rg?= Miller <j@example.org>')[0]?.name).toBe(
      'Jörg Miller',
    )
  })

  it('removes direction marks from names', () => {
    expect(parseAddresses('"Ann\u202e nimda" <a@example.org>')[0]?.name).toBe('Ann nimda')
  })
})

describe('normaliseAddress', () => {
  it('lowers case and writes the domain in ASCII', () => {
    expect(normaliseAddress(' <Jörg@Bücher.Example> ')).toBe('jörg@xn--bcher-kva.example')
    expect(normaliseAddress('A@b.example.')).toBe('a@b.example')
  })

  it.each(['', 'nobody', '@b.example', 'a@', 'a b@c.example', 'a@.'])('finds no address in "%s"', text => {
    expect(normaliseAddress(text)).toBe('')
  })
})

describe('conversationToken', () => {
  it('finds the token of this mailbox alone', () => {
    const recipients = ['a@b.example', 'Help+C-7fQ2@Desk.example']
    expect(conversationToken(recipients, 'help@desk.example')).toBe('7fq2')
    expect(conversationToken(recipients, 'help@other.example')).toBe(null)
    expect(conversationToken(['help+c-@desk.example', 'help+other@desk.example'], 'help@desk.example')).toBe(
      null,
    )
  })
})

describe('an address header', () => {
  const shown = (value: string) =>
    parseAddresses(value).map(({ name, address }) => (name ? `${name} <${address}>` : address))

  it.each<[string, string[]]>([
    ['a@b.example', ['a@b.example']],
    ['<a@b.example>', ['a@b.example']],
    ['"A, B" <a@b.example>, c@d.example', ['A, B <a@b.example>', 'c@d.example']],
    ['=?utf-8?Q?J=C3=B6rg?= <j@b.example>', ['Jörg <j@b.example>']],
    ['=?utf-8?Q?J=C3=B6rg_<j@b.example>?=', ['Jörg <j@b.example>']],
    ['=?utf-8?Q?a,_b?= <j@b.example>', ['a, b <j@b.example>']],
    ['"=?utf-8?Q?J=C3=B6rg?=" <j@b.example>', ['Jörg <j@b.example>']],
    ['<=?utf-8?Q?j=40b.example?=>', ['j@b.example']],
    ['Joe <=?utf-8?Q?j@b.example?=>', ['Joe <j@b.example>']],
    ['j@b.example (=?utf-8?Q?J=C3=B6rg?=)', ['Jörg <j@b.example>']],
    ['j@b.example (Joe)', ['Joe <j@b.example>']],
    ['People: a@b.example, B <c@d.example>;', ['a@b.example', 'B <c@d.example>']],
    ['undisclosed-recipients:;', []],
    ['undisclosed-recipients: ;', []],
    ['Undisclosed recipients:;', []],
    ['', []],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example c@d.example', ['a@b.example', 'c@d.example']],
    ['"a@b.example" <c@d.example>', ['a@b.example <c@d.example>']],
    ['a@b.example <c@d.example>', ['a@b.example <c@d.example>']],
    ['Joe Miller', []],
    ['Joe <>', []],
    ['<>', []],
    ['"joe.smith"@b.example', ['joe.smith@b.example']],
    ['"joe smith"@b.example', ['"joe smith"@b.example']],
    ['j@BÜCHER.example', ['j@xn--bcher-kva.example']],
    ['jörg@bücher.example', ['jörg@xn--bcher-kva.example']],
    ['Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>', ['Pete <pete@silly.test>']],
    ['<@a.example,@b.example:joe@c.example>', ['joe@c.example']],
    [
      'Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>',
      ['Mary Smith <mary@x.test>', 'jdoe@example.org', 'Who? <one@y.test>'],
    ],
    ['"Giant; \\"Big\\" Box" <sysservices@example.net>', ['Giant; "Big" Box <sysservices@example.net>']],
    [
      'A Group:Chris Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;',
      ['Chris Jones <c@a.test>', 'joe@where.test', 'John <jdoe@one.test>'],
    ],
    ['Joe Q. Public <john.q.public@example.com>', ['Joe Q. Public <john.q.public@example.com>']],
    ["'joe@b.example' <joe@b.example>", ['joe@b.example']],
    ["'joe@b.example'", ['joe@b.example']],
    ['mailto:joe@b.example', ['joe@b.example']],
    ['[joe@b.example]', ['joe@b.example']],
    ['Joe joe@b.example', ['Joe <joe@b.example>']],
    ['joe@b.example>', ['joe@b.example']],
    ['Joe <joe@b.example', ['Joe <joe@b.example>']],
    ['<<joe@b.example>>', ['joe@b.example']],
    ['Joe <joe@b.example> (work)', ['Joe <joe@b.example>']],
    ['joe@[127.0.0.1]', ['joe@[127.0.0.1]']],
    ['joe @ b.example', ['joe@b.example']],
    ['Joe <joe @b.example>', ['Joe <joe@b.example>']],
    ['joe@b.example,,c@d.example,', ['joe@b.example', 'c@d.example']],
    ['"Joe" "Smith" <j@b.example>', ['Joe Smith <j@b.example>']],
    ['Joe\\, Smith <j@b.example>', ['Joe, Smith <j@b.example>']],
    ['Smith, Joe <j@b.example>', ['Smith, Joe <j@b.example>']],
    ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= <j@b.example>', ['日本 <j@b.example>']],
    ['"日本" <j@b.example>', ['日本 <j@b.example>']],
    ['日本 <j@b.example>', ['日本 <j@b.example>']],
    [
      'Joe <joe@b.example>, "unterminated <c@d.example>',
      ['Joe <joe@b.example>', 'unterminated <c@d.example>'],
    ],
    ['root', []],
    ['"MAILER-DAEMON" <>', []],
    ['joe@localhost', ['joe@localhost']],
    ['joe@b.example (a (nested) comment)', ['a (nested) comment <joe@b.example>']],
    ['=?utf-8?B?Sm9l?=<joe@b.example>', ['Joe <joe@b.example>']],
    ['Joe =?utf-8?B?U23DvHRo?= <joe@b.example>', ['Joe Smüth <joe@b.example>']],
    ['"Joe" <joe@b.example> <other@b.example>', ['Joe <joe@b.example>']],
    ['"Joe <joe@b.example>"', ['Joe <joe@b.example>']],
  ])('%s', (value, addresses) => {
    expect(shown(value)).toEqual(addresses)
  })
})
