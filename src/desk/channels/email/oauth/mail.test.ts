import { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../../../../../world/desk.ts'
import { type Dovecot, type DovecotOptions, startDovecot } from '../../../../../world/dovecot.ts'
import { letter } from '../../../../../world/letter.ts'
import { type OAuthProvider, startOAuthProvider } from '../../../../../world/oauth-provider.ts'
import { openPostOffice, type PostOffice } from '../../../../../world/post-office.ts'
import { type SinkOptions, type SmtpSink, startSmtpSink } from '../../../../../world/smtp-sink.ts'
import { hour, minute } from '../../../../kit/time.ts'
import { reply } from '../../../outbox/contract.ts'
import { type Mailbox, mailboxes, testMailbox } from '../contract.ts'
import { beginSignIn, finishSignIn } from './contract.ts'

// A line that drops is taken up again after some seconds, on a busy machine later.
vi.setConfig({ testTimeout: 60_000 })

const address = 'help@quayside.example'
let desk: Desk
let provider: OAuthProvider
let dovecot: Dovecot
let sink: SmtpSink
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(() => desk.reset())
afterEach(async () => {
  await office.stop()
  await Promise.all([dovecot.stop(), sink.stop(), provider.stop()])
})
afterAll(() => desk.close())

test.each([
  [
    ['oauthbearer', 'xoauth2'],
    ['OAUTHBEARER', 'XOAUTH2'],
  ] as const,
  [['xoauth2'], ['XOAUTH2']] as const,
])('mail is fetched and sent by token (%s), also after tokens have ended', async (byImap, bySmtp) => {
  await open({ mechanisms: byImap }, { mechanisms: bySmtp })
  await expect.poll(problem, soon).toMatch(/Nobody has signed in yet/)
  await signIn()
  await expect.poll(async () => (await theMailbox()).lastSucceededAt, soon).not.toBeNull()
  expect((await tried()).map(part => part.worked)).toEqual([true, true])

  await put('First')
  await expect.poll(subjects, soon).toEqual(['First'])
  await answer('Thank you for the first')
  expect(sink.mails).toHaveLength(1)

  desk.clock.advance(2 * hour)
  await put('Second')
  await expect.poll(subjects, soon).toEqual(['First', 'Second'])
  await answer('Thank you for the second')
  expect(sink.mails).toHaveLength(2)
  expect(provider.reuses).toBe(0)
  expect((await theMailbox()).lastSentAt).toBe(desk.clock.now().toISOString())
})

test('tokens that end before their time are renewed without a person', async () => {
  await open()
  await signIn()
  await put('First')
  await expect.poll(subjects, soon).toEqual(['First'])
  desk.clock.advance(6 * minute)
  provider.endAccess(address)
  await answer('Sent with a renewed one')
  expect(sink.mails).toHaveLength(1)
  desk.clock.advance(6 * minute)
  provider.endAccess(address)
  await dovecot.end()
  await dovecot.start()
  await put('Second')
  await expect.poll(subjects, soon).toEqual(['First', 'Second'])
  expect(provider.asked.filter(kind => kind === 'refresh_token')).toHaveLength(2)
})

test('where the provider refuses, answers wait without failing, and all goes on with a new sign-in', async () => {
  await open()
  await signIn()
  await put('First')
  await expect.poll(subjects, soon).toEqual(['First'])
  provider.revoke(address)
  desk.clock.advance(2 * hour)
  await dovecot.end()
  await dovecot.start()
  await expect.poll(problem, soon).toMatch(/sign in again/)
  await answer('This one waits')
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
  await put('Second')
  for (const part of await tried())
    expect(part).toMatchObject({ worked: false, sentence: expect.stringMatching(/sign in again/) })

  await signIn()
  await expect.poll(subjects, soon).toEqual(['First', 'Second'])
  await expect.poll(problem, soon).toBeNull()
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('a server that takes no token says so, and never hears one', async () => {
  await open()
  await signIn()
  const byPassword = await startDovecot()
  const plain = await startSmtpSink({ user: address, password: 'x' })
  const { imap, smtp } = office.mailbox
  const { parts } = await desk.call(
    testMailbox,
    {
      id: office.mailbox.id,
      address,
      imap: imap && { ...imap, port: byPassword.port },
      smtp: smtp && { ...smtp, port: plain.port },
    },
    { as: 'dele' },
  )
  for (const part of parts) expect(part.sentence).toMatch(/does not let one sign in by OAuth/)
  await Promise.all([byPassword.stop(), plain.stop()])
})

test('a token for somebody else’s mailbox is said to be one', async () => {
  await open()
  const { url } = await desk.call(beginSignIn, { id: office.mailbox.id }, { as: 'dele' })
  await finish(await provider.allow(url, 'somebody@else.example'))
  for (const part of await tried()) {
    expect(part.worked).toBe(false)
    expect(part.sentence).toMatch(/did not accept the token.*another mailbox’s/)
  }
})

const soon = { timeout: 25_000, interval: 100 }

async function open(byImap: DovecotOptions = {}, bySmtp: SinkOptions = {}): Promise<void> {
  provider = await startOAuthProvider({ clock: desk.clock })
  dovecot = await startDovecot({ introspectUrl: provider.introspectUrl, ...byImap })
  sink = await startSmtpSink({ userOf: provider.userOf, ...bySmtp })
  const server = { host: '127.0.0.1', security: 'none', signsInBy: 'provider', username: address } as const
  office = await openPostOffice(desk, {
    imap: { ...server, port: dovecot.port },
    smtp: { ...server, port: sink.port },
    signIn: {
      provider: 'other',
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      authorizeUrl: provider.authorizeUrl,
      tokenUrl: provider.tokenUrl,
      scopes: 'mail offline_access',
    },
  })
}

async function signIn(): Promise<void> {
  const { url } = await desk.call(beginSignIn, { id: office.mailbox.id }, { as: 'dele' })
  await finish(await provider.allow(url))
}

async function finish(returned: string): Promise<void> {
  const given = Object.fromEntries(new URL(returned).searchParams) as { state: string }
  await desk.call(finishSignIn, given, { as: 'dele' })
}

async function put(subject: string): Promise<void> {
  const client = new ImapFlow({
    host: dovecot.host,
    port: dovecot.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, accessToken: provider.tokenFor(address) },
    logger: false,
  })
  await client.connect()
  await client.append('INBOX', letter({ subject }), [], desk.clock.now())
  await client.logout()
}

async function answer(text: string): Promise<void> {
  await desk.call(reply, { id: '#1', text }, { as: 'ana' })
  desk.clock.advance(minute)
  await desk.settle()
}

const tried = async () => {
  const { id, imap, smtp } = office.mailbox
  return (await desk.call(testMailbox, { id, address, imap, smtp }, { as: 'dele' })).parts
}

const subjects = async () => (await office.conversations()).map(one => one.subject).sort()

async function theMailbox(): Promise<Mailbox> {
  return (await desk.call(mailboxes, {}, { as: 'dele' })).items[0]!
}

const problem = async () => (await theMailbox()).problem
