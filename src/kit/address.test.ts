import { expect, test } from 'vitest'
import { mailAddress } from './address.ts'

test.each([
  'ida@galley.example',
  'ida.berg+quay@mail.galley.example',
  "o'neill@galley.example",
  'žofie@galley.example',
  'info@bücher.example',
  'ユーザー@例え.テスト',
  'info@xn--bcher-kva.xn--zckzah',
])('%s is one', address => {
  expect(mailAddress.parse(address)).toBe(address)
})

test.each([
  'ida@galley',
  'ida',
  '@galley.example',
  'ida@',
  'i da@galley.example',
  'ida@galley..example',
  '.ida@galley.example',
  'a@b.example\r\nBcc: c@d.example',
  'ida@-galley.example',
  '<ida@galley.example>',
])('%j is none', text => {
  expect(mailAddress.safeParse(text).success).toBe(false)
})
