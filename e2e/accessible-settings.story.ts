import { expectAccessibleAt, looks, wear } from './looks.ts'
import { expect, expectAccessible, test } from './story.ts'

test.beforeAll(async ({ desk }) => {
  await desk.api.send('POST', '/teams', { name: 'Readers' })
  await desk.api.send('POST', '/invites', { name: 'Chiara', email: 'chiara@desk.example' })
})

test('what one sets up for oneself and for the desk', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, '/settings', page.getByRole('link', { name: /^My settings/ }))
  await expectAccessibleAt(page, '/settings/me', page.getByLabel('Single keys act'))
  await expectAccessibleAt(page, '/settings/desk', page.getByLabel('Time zone'))
  await expectAccessibleAt(page, '/settings/people', page.getByText('chiara@desk.example'))
  await expectAccessibleAt(page, '/settings/teams', page.getByRole('main').getByText('Readers'))
  await expectAccessibleAt(page, '/settings/keys', page.getByText('stories'))
})

test('what one sets up for mail', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, '/settings/mailboxes', page.getByText('help@desk.example'))
  await expectAccessibleAt(page, '/settings/quarantine', page.getByText('Nothing is here'))
  await page.goto('/settings/mailboxes/new')
  await page.getByLabel(/^Fetch mail from a server/).check()
  await page.getByLabel(/^Send answers by a server/).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Give the mailbox a name; customers see it as the sender.')).toBeVisible()
  for (const look of looks) {
    await wear(page, look)
    await expectAccessible(page, `a mailbox with mistakes, ${look.name}`)
  }
})

test('what is made in a dialog', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  for (const [path, button] of [
    ['/settings/people', /^Invite/],
    ['/settings/teams', /^New team/],
    ['/settings/keys', /^New key/],
    ['/customers', 'New customer'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    for (const look of looks) {
      await wear(page, look)
      await expectAccessible(page, `${button} at ${path}, ${look.name}`)
    }
  }
})
