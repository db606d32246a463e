import { expect, test } from 'vitest'
import { providerIdOf } from './receipts.ts'

test.each([
  ['250 2.0.0 Ok: queued as 4bXk1z2tGqz3', '4bXk1z2tGqz3'],
  [
    '250 2.6.0 <own@desk.example> [InternalId=12345, Hostname=mail.desk.example] 1510 bytes in 0.1, Queued mail for delivery',
    '12345',
  ],
  [
    '250 2.0.0 OK <AM0PR01.1@eur01.prod.outlook.com> [Hostname=AM0PR01.eur01.prod.outlook.com]',
    '<AM0PR01.1@eur01.prod.outlook.com>',
  ],
  ['250 2.0.0 OK  1718000000 5b1f17b1804b1-4217f5a6f3dsm1.2 - gsmtp', '5b1f17b1804b1-4217f5a6f3dsm1.2'],
  ['250 2.0.0 45LKDZ8c012345 Message accepted for delivery', '45LKDZ8c012345'],
  ['250 Ok 0102018f5e1c2d3e-0a1b2c3d-4e5f-000000', '0102018f5e1c2d3e-0a1b2c3d-4e5f-000000'],
  ['250 OK id=1kX2bC-0001Ab-Cd', '1kX2bC-0001Ab-Cd'],
  ['250 ok 1718000000 qp 4711', '1718000000 qp 4711'],
  ['250 Message Queued (5C8E4F.1)', '5C8E4F.1'],
  ['250 OK', null],
  ['250 2.0.0 Thank you', null],
  ['', null],
])('%s', (answer, id) => {
  expect(providerIdOf(answer, '<own@desk.example>')).toBe(id)
})
