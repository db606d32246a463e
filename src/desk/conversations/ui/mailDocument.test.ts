import { expect, test } from 'vitest'
import { bringsColours, type MailDocument, mailDocument } from './mailDocument.ts'

const plain = {
  origin: 'https://desk.example',
  isDark: false,
  fonts: '',
  hiddenBySender: 'The sender had hidden this:',
}

const page = (given: Partial<MailDocument> & { body: string }) => mailDocument({ ...plain, ...given }).page

test('nothing from elsewhere may load, and nothing may be sent', () => {
  expect(page({ body: '<p>Look</p>' })).toContain(
    "default-src 'none'; style-src 'unsafe-inline'; img-src https://desk.example/api/v1/; font-src https://desk.example; base-uri 'none'; form-action 'none'",
  )
})

test('in the dark, mail with colours of its own keeps a light sheet', () => {
  expect(bringsColours('<td style="padding:0;background-color:#ffffff">')).toBe(true)
  expect(bringsColours('<blockquote style="border-left:1px solid #cccccc;border-color:#eeeeee">')).toBe(false)
  expect(page({ body: '<p style="color:#335577">x</p>', isDark: true })).toContain('data-scheme="light"')
  expect(page({ body: '<p>the color: red</p>', isDark: true })).toContain('data-scheme="dark"')
})
