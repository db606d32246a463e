import { expect, test } from 'vitest'
import { firstWords, mechanismsIn, tokenMechanism } from './sasl.ts'
import { refusalIn, tokenRefusal } from './token-refused.ts'

const server = {
  host: 'mail.example',
  port: 993,
  security: 'tls' as const,
  username: 'a,b=c@library.example',
  password: '',
}
const plain = (base64: string) => Buffer.from(base64, 'base64').toString()

test('the standard’s own way is chosen where both are offered', () => {
  const ehlo = '250-mail.example\r\n250-AUTH LOGIN XOAUTH2 OAUTHBEARER\r\n250-AUTH=PLAIN\r\n250 SIZE 1'
  expect(mechanismsIn(ehlo)).toEqual(['LOGIN', 'XOAUTH2', 'OAUTHBEARER', 'PLAIN'])
  expect(tokenMechanism(mechanismsIn(ehlo))).toBe('OAUTHBEARER')
  expect(tokenMechanism(['login', 'xoauth2'])).toBe('XOAUTH2')
  expect(tokenMechanism(['LOGIN', 'PLAIN'])).toBeNull()
})

test('what is said first is as the two describe it', () => {
  expect(plain(firstWords('OAUTHBEARER', server, 'tok'))).toBe(
    'n,a=a=2Cb=3Dc@library.example,\x01host=mail.example\x01port=993\x01auth=Bearer tok\x01\x01',
  )
  expect(plain(firstWords('XOAUTH2', server, 'tok'))).toBe(
    'user=a,b=c@library.example\x01auth=Bearer tok\x01\x01',
  )
})

test.each([
  [{ status: 'invalid_token' }, '', true, /did not accept the token/],
  [
    { status: '400', schemes: 'Bearer' },
    '535 5.7.8 Username and Password not accepted',
    true,
    /did not accept/,
  ],
  [
    { status: 'insufficient_scope', scope: 'https://mail.google.com/' },
    '',
    false,
    /misses a permission \(https:/,
  ],
  [
    null,
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant',
    false,
    /Authenticated SMTP/,
  ],
  [null, 'User is authenticated but not connected.', false, /and not the mailbox/],
  [null, 'IMAP access is disabled for your domain', false, /IMAP switched off/],
  [null, '535 5.7.3 Authentication unsuccessful', true, /sign in again/],
])('a refusal is put into words: %j %s', (json, text, isToken, sentence) => {
  const said = tokenRefusal('mail.example:993', { json, text })
  expect(said.isToken).toBe(isToken)
  expect(said.sentence).toMatch(sentence)
})

test('a challenge that is no JSON says nothing', () => {
  expect(refusalIn(Buffer.from('{"status":"401"}').toString('base64'))).toEqual({ status: '401' })
  for (const nonsense of ['', '%%%', Buffer.from('[1').toString('base64')])
    expect(refusalIn(nonsense)).toBeNull()
})
