import { expect, test } from '@playwright/test'
import { startSmtpSink } from '../world/smtp-sink.ts'
import { type Server, startServer } from './server.ts'

let server: Server
test.beforeAll(async () => {
  test.setTimeout(90_000)
  server = await startServer()
})
test.afterAll(() => server.stop())

test('a new desk is set up by its one-time link, with a mailbox that was tested', async ({
  page,
  browser,
}) => {
  const sink = await startSmtpSink()
  await page.goto(server.setupLink)

  await test.step('what is missing or wrong says how to mend it', async () => {
    await expect(page.getByLabel('Name of the desk')).toBeFocused()
    await page.getByLabel('Your mail address').fill('ana at the desk')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page.getByText('Give the desk a name.')).toBeVisible()
    await expect(page.getByText('Give a mail address such as ana@example.org.')).toBeVisible()
    await expect(page.getByText('A password has at least 10 characters.')).toBeVisible()
    await expect(page.getByLabel('Name of the desk')).toBeFocused()
  })

  await test.step('the desk and its owner', async () => {
    await page.getByLabel('Name of the desk').fill('Harbour Library')
    await page.getByLabel('Your name').fill('Ana Moreau')
    await page.getByLabel('Your mail address').fill('ana@desk.example')
    await page.getByLabel('Password').fill('a quiet morning')
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/London')
    await page.getByLabel('Time zone').selectOption('Europe/Lisbon')
    await page.getByLabel('Language').selectOption('en')
    await page.getByRole('button', { name: 'Set up' }).click()
  })

  await test.step('the first mailbox, tested before it is saved', async () => {
    await expect(page.getByRole('heading', { name: 'Your first mailbox' })).toBeVisible()
    await page.getByLabel('Name', { exact: true }).fill('Harbour Library')
    await page.getByLabel('Address', { exact: true }).fill('help@desk.example')
    await page.getByLabel(/^Send answers by a server/).check()
    await page.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1')
    await page.getByLabel('Encryption').selectOption('none')
    await page.getByRole('textbox', { name: 'User' }).fill('')
    await page.getByRole('textbox', { name: 'Port' }).fill('1')
    await page.getByRole('button', { name: 'Test it' }).click()
    await expect(page.getByRole('status')).toContainText('127.0.0.1:1')
    await page.getByRole('textbox', { name: 'Port' }).fill(String(sink.port))
    await page.getByRole('button', { name: 'Test it' }).click()
    await expect(page.getByRole('status')).toContainText('127.0.0.1')
    await expect(page.getByRole('status')).not.toContainText('127.0.0.1:1 ')
    await page.getByRole('button', { name: 'Save' }).click()
  })

  await test.step('the inbox says what will come', async () => {
    await expect(page.getByText('Nothing waits for you')).toBeVisible()
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('link', { name: /^Mailboxes/ }).click()
    await expect(page.getByText('help@desk.example')).toBeVisible()
    await page.getByRole('link', { name: /^Desk/ }).click()
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Lisbon')
  })

  await test.step('the link has done its work', async () => {
    const elsewhere = await browser.newPage()
    await elsewhere.goto(server.setupLink)
    await expect(elsewhere.getByText('This desk has been set up already.')).toBeVisible()
    await expect(elsewhere.getByRole('button', { name: 'Set up' })).toHaveCount(0)
    const token = new URL(server.setupLink).searchParams.get('token')
    const second = { name: 'Eve', email: 'eve@desk.example', password: 'let me in, please' }
    const answer = await elsewhere.request.post(`${server.url}/api/v1/setup`, {
      data: { token, desk: 'Mine now', owner: second },
    })
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    await elsewhere.getByRole('link', { name: 'Sign in' }).click()
    await expect(elsewhere.getByRole('heading', { name: 'Sign in to Harbour Library' })).toBeVisible()
    await elsewhere.getByLabel('Mail address').fill('ana@desk.example')
    await elsewhere.getByLabel('Password').fill('a loud morning')
    await elsewhere.getByRole('button', { name: 'Sign in' }).click()
    await expect(elsewhere.getByRole('alert')).toBeVisible()
    await elsewhere.getByLabel('Password').fill('a quiet morning')
    await elsewhere.getByRole('button', { name: 'Sign in' }).click()
    await expect(elsewhere.getByRole('heading', { name: 'Mine' })).toBeVisible()
    await elsewhere.close()
  })
  await sink.stop()
})

test('all but the desk and its owner may be left for later', async ({ page }) => {
  const bare = await startServer()
  await page.goto(bare.setupLink)
  await page.getByLabel('Name of the desk').fill('Corner Shop')
  await page.getByLabel('Your name').fill('Bram')
  await page.getByLabel('Your mail address').fill('bram@desk.example')
  await page.getByLabel('Password').fill('a quiet evening')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await bare.stop()
})
