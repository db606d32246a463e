import { expect, test } from 'vitest'
import type { Mailbox } from '../contract.ts'
import { atProvider, mailboxSchema, mailboxValues, newServer, secured, withProvider } from './mailboxForm.ts'

const mailbox: Mailbox = {
  id: '0198c5a1-0000-7000-8000-000000000001',
  name: 'Reading Room',
  address: 'help@library.example',
  signature: 'The Reading Room',
  imap: {
    host: 'imap.library.example',
    port: 993,
    security: 'tls',
    signsInBy: 'password',
    username: 'help',
    hasPassword: true,
    folders: ['INBOX', 'Junk'],
    afterwards: 'move',
    moveTo: 'Done',
  },
  smtp: null,
  usesPlusAddress: true,
  team: null,
  quotesBelow: true,
  largestOut: 25,
  mailsAMinute: null,
  bounces: 'own',
  bounceAddress: '',
  acknowledges: true,
  acknowledgement: 'Thank you, {name}.',
  isActive: true,
  signIn: null,
  lastReceivedAt: null,
  lastSucceededAt: null,
  lastSentAt: null,
  problem: null,
}

test('an existing mailbox is saved as it is when nothing is changed, and its password stays as it was', () => {
  const saved = mailboxSchema.parse(mailboxValues(mailbox))
  expect(saved.imap).toEqual({
    host: 'imap.library.example',
    port: 993,
    security: 'tls',
    signsInBy: 'password',
    username: 'help',
    folders: ['INBOX', 'Junk'],
    afterwards: 'move',
    moveTo: 'Done',
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
  expect(newServer('imap', '')).toMatchObject({ host: '', port: 993, folders: ['INBOX'] })
})

test('the usual port follows the way of encrypting; one of your own stays', () => {
  const server = newServer('smtp', 'help@library.example')
  expect(secured('smtp', server, 'starttls').port).toBe(587)
  expect(secured('smtp', { ...server, port: 2465 }, 'starttls').port).toBe(2465)
})

test('who signs in at a provider gets its servers, and another provider’s when that is chosen', () => {
  const given = { ...mailboxValues(undefined), address: 'help@library.example' }
  const imap = {
    ...newServer('imap', given.address),
    host: 'outlook.office.com',
    signsInBy: 'provider' as const,
  }
  const atMicrosoft = withProvider({ ...given, imap, smtp: newServer('smtp', given.address) }, null)
  expect(atMicrosoft.signIn?.provider).toBe('microsoft')
  expect(atMicrosoft.imap?.host).toBe('outlook.office365.com')
  expect(atMicrosoft.smtp?.host).toBe('smtp.library.example')
  const atGoogle = atProvider(atMicrosoft, { provider: 'google', flow: 'code', clientId: '' })
  expect(atGoogle.imap).toMatchObject({ host: 'imap.gmail.com', port: 993, username: given.address })
  const own = { ...atGoogle, imap: atGoogle.imap && { ...atGoogle.imap, host: 'imap.proxy.example' } }
  const typed = atProvider(own, { provider: 'google', flow: 'code', clientId: 'x' })
  expect(typed.imap?.host).toBe('imap.proxy.example')
  expect(withProvider({ ...typed, imap: null }, null).signIn).toBeNull()
})
