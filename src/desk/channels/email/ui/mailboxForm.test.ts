import { expect, test } from 'vitest'
import type { Mailbox } from '../contract.ts'
import { mailboxSchema, mailboxValues, newServer, secured } from './mailboxForm.ts'

const mailbox: Mailbox = {
  id: '0198c5a1-0000-7000-8000-000000000001',
  name: 'Reading Room',
  address: 'help@library.example',
  signature: 'The Reading Room',
  imap: {
    host: 'imap.library.example',
    port: 993,
    security: 'tls',
    username: 'help',
    hasPassword: true,
    folder: 'INBOX',
  },
  smtp: null,
  usesPlusAddress: true,
  team: null,
  acknowledges: true,
  acknowledgement: 'Thank you, {name}.',
  isActive: true,
  lastReceivedAt: null,
  lastSucceededAt: null,
  problem: null,
}

test('an existing mailbox is saved as it is when nothing is changed, and its password stays as it was', () => {
  const saved = mailboxSchema.parse(mailboxValues(mailbox))
  expect(saved.imap).toEqual({
    host: 'imap.library.example',
    port: 993,
    security: 'tls',
    username: 'help',
    folder: 'INBOX',
  })
  expect(saved).toMatchObject({ signature: 'The Reading Room', usesPlusAddress: true, isActive: true })
  expect(saved).toMatchObject({ acknowledges: true, acknowledgement: 'Thank you, {name}.' })
})

test('a new server is guessed from the address', () => {
  expect(newServer('smtp', 'help@library.example')).toMatchObject({
    host: 'smtp.library.example',
    port: 465,
    security: 'tls',
    username: 'help@library.example',
  })
  expect(newServer('imap', '')).toMatchObject({ host: '', port: 993, folder: 'INBOX' })
})

test('the usual port follows the way of encrypting; one of your own stays', () => {
  const server = newServer('smtp', 'help@library.example')
  expect(secured('smtp', server, 'starttls').port).toBe(587)
  expect(secured('smtp', { ...server, port: 2465 }, 'starttls').port).toBe(2465)
})
