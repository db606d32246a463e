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
