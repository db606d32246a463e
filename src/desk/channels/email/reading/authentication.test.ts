import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Authentication, authenticationOf, readAuthenticationResults } from './authentication.ts'

const trusted = ['mx.desk.example']
const of = (values: string[], from = 'esme@quayside.example', name = 'authentication-results') =>
  authenticationOf(readAuthenticationResults(values.map(value => ({ name, value }))), from, trusted)

const passes = 'mx.desk.example; dmarc=pass header.from=quayside.example'

test.each<[Authentication, string]>([
  ['pass', passes],
  ['pass', 'MX.Desk.Example; DMARC=Pass header.From=QUAYSIDE.example'],
  [
    'pass',
    ' ( first ) mx.desk.example 1 ; spf=pass smtp.mailfrom=x@y.example; dmarc = pass (p=none (dis=none)) header.from = quayside.example',
  ],
  ['pass', '"mx.desk.example"; dmarc/1=pass policy.dmarc=none header.from=quayside.example.'],
  [
    'pass',
    'mx.desk.example;spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=x.example;dmarc=pass action=none header.from=quayside.example;compauth=pass reason=100',
  ],
  ['fail', 'mx.desk.example; dmarc=fail (p=reject) header.from=quayside.example'],
  ['none', 'mx.desk.example; none'],
  ['none', 'mx.desk.example; dmarc=none header.from=quayside.example'],
  ['none', 'mx.desk.example; dmarc=temperror header.from=quayside.example'],
  ['none', 'mx.desk.example; dmarc=bestguesspass header.from=quayside.example'],
  ['none', 'mx.desk.example; dkim=pass header.d=quayside.example; spf=pass smtp.mailfrom=quayside.example'],
])('%s: %s', (expected, value) => {
  expect(of([value])).toBe(expected)
})

test.each([
  'mx.other.example; dmarc=pass header.from=quayside.example',
  '(mx.desk.example) mx.other.example; dmarc=pass header.from=quayside.example',
  'mx.desk.example.other.example; dmarc=pass header.from=quayside.example',
  'mx.desk.example mx.other.example; dmarc=pass header.from=quayside.example',
  'mx.desk.example 2; dmarc=pass header.from=quayside.example',
  'spf=pass smtp.mailfrom=mx.desk.example; dmarc=pass header.from=quayside.example',
  'mx.desk.example; spf=none reason="; dmarc=pass header.from=quayside.example"',
  'mx.desk.example; spf=none (dmarc=pass header.from=quayside.example)',
  'mx.desk.example; dmarc=pass header.from=quayside.example; spf=none reason="open',
  'mx.desk.example; dmarc=pass (header.from=quayside.example)',
  'mx.desk.example; dmarc=pass',
  'mx.desk.example; dmarc=pass header.from=other.example header.from=quayside.example',
  'mx.desk.example; dmarc=pass header.from=other.example',
  'mx.desk.example; dmarc=pass header.from=notquayside.example',
  'mx.desk.example; dmarc=pass header.from=mail.quayside.example',
  'mx.desk.example; dmarc=pass header.from=example',
  'mx.desk.example; dmarc header.from=quayside.example',
  '; dmarc=pass header.from=quayside.example',
  '',
])('no word for this address: %s', value => {
  expect(of([value])).toBe('none')
})

test('the topmost alone counts, whoever the others are from', () => {
  expect(of(['mx.other.example; dmarc=none', passes])).toBe('none')
  expect(of(['mx.desk.example; dmarc=none header.from=quayside.example', passes])).toBe('none')
  expect(of(['mx.desk.example; dmarc=fail header.from=quayside.example', passes])).toBe('fail')
  expect(of([passes, 'mx.desk.example; dmarc=fail header.from=quayside.example'])).toBe('pass')
})

test('two results in one header: the worse one counts', () => {
  expect(of([`${passes}; dmarc=fail header.from=evil.example`])).toBe('fail')
  expect(of([`${passes}; dmarc=pass header.from=evil.example`])).toBe('none')
})

test('a pass for the domain above is a pass for an address below it', () => {
  expect(of([passes], 'esme@desk.quayside.example')).toBe('pass')
  expect(of([passes], 'esme@quayside.example.evil.example')).toBe('none')
})

test('a domain in its letters is the same as in its ASCII form', () => {
  expect(of(['mx.desk.example; dmarc=pass header.from=bücher.example'], 'eva@xn--bcher-kva.example')).toBe(
    'pass',
  )
})

test('what others say of an earlier hop is not looked at', () => {
  expect(of([`i=1; ${passes}`], undefined, 'arc-authentication-results')).toBe('none')
  expect(of([passes], undefined, 'x-authentication-results')).toBe('none')
})

test('nothing that anybody writes breaks it, and only the very words are a pass', () => {
  const piece = fc.constantFrom(
    'mx.desk.example',
    ';',
    '=',
    'dmarc',
    'pass',
    'fail',
    '(',
    ')',
    '"',
    '\\',
    ' ',
    'header.from',
    'quayside.example',
    '1',
    '/',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const result = of([pieces.join('')])
      if (result === 'pass')
        expect(pieces.join('')).toMatch(
          /^[ ()"\\]*[^;]*mx\.desk\.example[^;]*;.*dmarc.*=.*pass.*header\.from.*=.*quayside\.example/s,
        )
    }),
    { numRuns: 2000 },
  )
})

test('a megabyte of open signs is read as nothing, at once', () => {
  for (const sign of ['(', '"', ';', '=', '\\', ')', '()'])
    expect(of([`mx.desk.example; ${sign.repeat(1_000_000)}`])).toBe('none')
})
