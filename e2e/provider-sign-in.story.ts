import { ImapFlow } from 'imapflow'
import { type Dovecot, startDovecot } from '../world/dovecot.ts'
import { letter } from '../world/letter.ts'
import { type OAuthProvider, startOAuthProvider } from '../world/oauth-provider.ts'
import { type SmtpSink, startSmtpSink } from '../world/smtp-sink.ts'
import { expect, expectAccessible, test } from './story.ts'

const address = 'support@desk.example'
let provider: OAuthProvider
let dovecot: Dovecot
let sink: SmtpSink

test.beforeAll(async () => {
  provider = await startOAuthProvider({ lasts: 20 })
  dovecot = await startDovecot({ introspectUrl: provider.introspectUrl })
  sink = await startSmtpSink({ userOf: provider.userOf })
})
test.afterAll(async () => {
  await Promise.all([dovecot.stop(), sink.stop(), provider.stop()])
})

test('a mailbox signs in at its provider, goes on when tokens end, and says when it is not let in any more', async ({
  signedIn: page,
}) => {
  test.setTimeout(180_000)
  await test.step('the servers, and at which provider to sign in', async () => {
    await page.goto('/settings/mailboxes/new')
    await page.getByLabel('Name', { exact: true }).fill('Support')
    await page.getByLabel('Address', { exact: true }).fill(address)
    for (const [check, port] of [
      [/^Fetch mail from a server/, dovecot.port],
      [/^Send answers by a server/, sink.port],
    ] as const) {
      await page.getByLabel(check).check()
      const servers = page.getByRole('textbox', { name: 'Server' })
      await servers.last().fill('127.0.0.1')
      await page.getByLabel('Encryption').last().selectOption('none')
      await page.getByRole('textbox', { name: 'Port' }).last().fill(String(port))
      await page.getByLabel('How to sign in').last().selectOption('provider')
    }
    const part = page.getByRole('region', { name: 'Signing in at the provider' })
    await part.getByRole('radio', { name: 'Another' }).check()
    await expect(part.getByLabel('Redirect address')).toHaveValue(/\/settings\/mailboxes\/signed-in$/)
    await part.getByLabel('Client id').fill(provider.clientId)
    await part.getByLabel('Client secret').fill(provider.clientSecret)
    await part.getByLabel('The secret ends on').fill(inDays(10))
    await part.getByLabel('Address where one signs in').fill(provider.authorizeUrl)
    await part.getByLabel('Address where tokens come from').fill(provider.tokenUrl)
    await part.getByLabel('Scopes').fill('mail offline_access')
    await expectAccessible(page, 'the form')
    await page.getByRole('button', { name: 'Save and sign in' }).click()
  })

  await test.step('at the provider', async () => {
    await expect(page.getByRole('heading', { name: 'Let the desk into your mail' })).toBeVisible()
    await expect(page.getByLabel('User')).toHaveValue(address)
    await page.getByRole('button', { name: 'Allow' }).click()
    await expect(page.getByText('The desk is signed in for “Support”.').first()).toBeVisible()
    await expect(page.getByText('The desk is signed in.', { exact: false }).first()).toBeVisible()
    expect(await page.content()).not.toContain(provider.clientSecret)
    await page.getByRole('button', { name: 'Test it' }).click()
    await expect(page.getByText('127.0.0.1 lets this desk read INBOX.')).toBeVisible()
    await expect(page.getByText('127.0.0.1 lets this desk send')).toBeVisible()
  })

  await test.step('one is reminded of the secret’s end, and can put that aside', async () => {
    const banner = page.getByText(/^The client secret of “Support” ends in 10 days/)
    await expect(banner).toBeVisible({ timeout: 40_000 })
    await expectAccessible(page, 'with a banner')
    await page.getByRole('button', { name: /^Put aside for a while/ }).click()
    await expect(banner).toBeHidden()
  })

  await test.step('mail is fetched and an answer sent', async () => {
    await put('The first matter')
    await page.goto('/inbox/unassigned')
    await page.getByText('The first matter').click()
    await answer('We look at the first.')
    await expect.poll(() => sink.mails.length, { timeout: 40_000 }).toBe(1)
  })

  await test.step('tokens end, and both go on', async () => {
    const before = provider.asked.length
    await page.waitForTimeout(20_000)
    await dovecot.end()
    await dovecot.start()
    await put('The second matter')
    await page.goto('/inbox/unassigned')
    await page.getByText('The second matter').click({ timeout: 40_000 })
    await answer('We look at the second.')
    await expect.poll(() => sink.mails.length, { timeout: 40_000 }).toBe(2)
    expect(provider.asked.slice(before)).toContain('refresh_token')
    expect(provider.reuses).toBe(0)
  })

  await test.step('the provider ends it: one is told on every page, without loading it again', async () => {
    provider.revoke(address)
    await dovecot.end()
    await dovecot.start()
    const banner = page.getByText(/“Support” neither fetches nor sends\..*sign in again/)
    await expect(banner).toBeVisible({ timeout: 60_000 })
    await page.setViewportSize({ width: 390, height: 800 })
    await expect(banner).toBeVisible()
    await page.setViewportSize({ width: 1440, height: 900 })
    const ready = await page.request.get('/readyz')
    expect(ready.status()).toBe(200)
    expect(JSON.stringify(await ready.json())).toContain('sign in again')
    expect((await page.request.get('/readyz?strict')).status()).toBe(503)
    await page.getByRole('link', { name: 'To the mailbox' }).click()
    await page.getByRole('button', { name: 'Sign in again', exact: true }).click()
    await page.getByRole('button', { name: 'Allow' }).click()
    await expect(page.getByText('The desk is signed in for “Support”.').first()).toBeVisible()
    await expect(banner).toBeHidden({ timeout: 40_000 })
    await put('The third matter')
    await page.goto('/inbox/unassigned')
    await expect(page.getByText('The third matter')).toBeVisible({ timeout: 40_000 })
  })

  async function answer(text: string): Promise<void> {
    await expect(page.getByText('open, nobody’s yet')).toBeVisible()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Your answer' }).fill(text)
    await expect(page.getByText('Draft saved')).toBeVisible()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }
})

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
  await client.append('INBOX', letter({ subject, to: address }))
  await client.logout()
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
