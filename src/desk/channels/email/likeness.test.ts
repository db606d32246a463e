import { domainToASCII } from 'node:url'
import { expect, test } from 'vitest'
import { addressesIn, nameWithoutAddresses, ownLook } from './likeness.ts'

const own = ownLook(
  ['Esme Hart', 'Ana Moreau', 'Bram de Wit', 'Support', 'Quayside', 'Quayside Network'],
  ['quayside.example', 'gmail.com'],
)

test.each([
  'Esme Hart',
  'ESME  HART',
  'Hart, Esme',
  'Esmé Hart',
  'Еsmе Hаrt',
  'E5me Hart',
  'Esme Hart (Quayside)',
  'Ms Esme Hart via the desk',
  'EsmeHart',
  'Bram de Wit',
  'Wit, Bram de',
  'Quayside',
  'QUAYSlDE',
  'Quayside Network Team',
])('the name of one of us: %s', name => {
  expect(own.hasName(name)).toBe(true)
})

test.each(['Esme', 'Esme Harting', 'Hart', 'Support', 'Ines Prado', 'Ana', 'Quay', '', 'Esme Maria Hart'])(
  'the name of somebody else: %s',
  name => {
    expect(own.hasName(name)).toBe(false)
  },
)

test.each([
  'quayslde.example',
  'quaysidе.example',
  domainToASCII('quaysіde.example'),
  'quay-side.example',
  'quaysde.example',
  'qauyside.example',
  'quaysides.example',
  'quayside.example.evil.example',
  'mail.quayside.example.evil.example',
  'quayside-example.evil.example',
  'gmaiI.com',
])('a domain that looks like ours: %s', domain => {
  expect(own.hasDomain(domain)).toBe(true)
})

test.each([
  'quayside.example',
  'desk.quayside.example',
  'harbour.example',
  'gmail.com',
  'mail.com',
  'example',
  'notquayside.example.org',
])('a domain of its own: %s', domain => {
  expect(own.hasDomain(domain)).toBe(false)
})

test('addresses within a name are found', () => {
  expect(addressesIn('Esme Hart <Esme@Quayside.example>')).toEqual(['esme@quayside.example'])
  expect(addressesIn('"a@b.example" (c@d.example.)')).toEqual(['a@b.example', 'c@d.example'])
  expect(addressesIn('Esme Hart @ Quayside')).toEqual([])
  expect(addressesIn('@'.repeat(100_000))).toEqual([])
})

test('a name is shown without the addresses in it', () => {
  expect(nameWithoutAddresses('Esme Hart <esme@quayside.example>')).toBe('Esme Hart')
  expect(nameWithoutAddresses('Esme (esme@quayside.example) Hart')).toBe('Esme Hart')
  expect(nameWithoutAddresses('esme@quayside.example')).toBe('')
  expect(nameWithoutAddresses('Esme @ Quayside')).toBe('Esme @ Quayside')
})
