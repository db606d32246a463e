import { expect, test } from 'vitest'
import { bringsColours, type MailDocument, mailDocument } from './mailDocument.ts'

const remote = '<p>Look</p><img alt="x" data-remote-src="https://far.example/a.png">'
const plain = {
  origin: 'https://desk.example',
  imageAt: () => null,
  showsRemote: false,
  isDark: false,
  fonts: '',
}

const page = (given: MailDocument) => mailDocument(given).page

test('nothing from elsewhere may load until the reader asks', () => {
  const closed = page({ ...plain, html: remote })
  expect(closed).toContain(
    "default-src 'none'; style-src 'unsafe-inline'; img-src https://desk.example data:\"",
  )
  expect(closed).not.toContain(' src="https://far.example')
  const opened = page({ ...plain, html: remote, showsRemote: true })
  expect(opened).toContain('img-src https://desk.example data: https: http:"')
  expect(opened).toContain(' src="https://far.example/a.png"')
})

test('an enclosed picture gets its address by its content id', () => {
  const html = '<img data-cid="logo&amp;1@x" alt="">'
  const shown = page({
    ...plain,
    html,
    imageAt: id => (id === 'logo&1@x' ? '/api/v1/files/1' : null),
  })
  expect(shown).toContain('<img src="/api/v1/files/1" data-cid="logo&amp;1@x" alt="">')
})

test('in the dark, mail with colours of its own keeps a light sheet', () => {
  expect(bringsColours('<td bgcolor="#ffffff">')).toBe(true)
  expect(page({ ...plain, html: '<p style="color:#333">x</p>', isDark: true })).toContain(
    'data-scheme="light"',
  )
  expect(page({ ...plain, html: '<p>x</p>', isDark: true })).toContain('data-scheme="dark"')
})
