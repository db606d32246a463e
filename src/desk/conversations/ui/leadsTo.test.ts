import { expect, test } from 'vitest'
import { leadsElsewhere, trueHost } from './leadsTo.ts'

test.each([
  ['https://bank.example', 'https://evil.example/', 'evil.example'],
  ['www.bank.example', 'https://bank.example.evil.example/', 'bank.example.evil.example'],
  ['bank.example', 'https://evil.example/bank.example', 'evil.example'],
  ['bank.example/login', 'https://evil.example/', 'evil.example'],
  ['Visit https://bank.example now', 'https://evil.example/', 'evil.example'],
  ['b\u200bank.example', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'https://xn--bnk-7cd.example/', 'xn--bnk-7cd.example'],
  ['help@bank.example', 'mailto:help@evil.example', 'evil.example'],
  ['help@bank.example', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'http://192.0.2.1/', '192.0.2.1'],
  ['accounts.bank.example', 'https://bank.example/', 'bank.example'],
])('%s to %s is told', (words, href, host) => {
  expect(leadsElsewhere(words, href)).toBe(host)
})

test.each([
  ['https://bank.example/a', 'https://bank.example/b'],
  ['www.bank.example', 'https://bank.example/'],
  ['bank.example', 'https://www.bank.example/'],
  ['bank.example', 'https://login.bank.example/'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
  ['Click here', 'https://anything.example/'],
  ['our prices (2026.pdf)', 'https://files.example/'],
  ['invoice.pdf', 'https://files.example/'],
  ['See it.Thanks for all', 'https://x.example/'],
  ['help@bank.example', 'mailto:help@bank.example?subject=x'],
  ['020 7946 0018', 'tel:+442079460018'],
  ['bank.example', 'not an address'],
])('%s to %s is as it says', (words, href) => {
  expect(leadsElsewhere(words, href)).toBeNull()
})

test('a long row of anything takes no time', () => {
  const started = performance.now()
  for (const words of ['a.'.repeat(50_000), 'a@'.repeat(50_000), 'www.'.repeat(50_000)])
    leadsElsewhere(words, 'https://x.example/')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('an address in plain text may hide its host', () => {
  expect(trueHost('https://bank.example@evil.example/')).toBe('evil.example')
  expect(trueHost('https://b\u0430nk.example/')).toMatch(/^xn--/)
  expect(trueHost('https://Bank.example:8443/a')).toBeNull()
  expect(trueHost('https://bank.example')).toBeNull()
})
