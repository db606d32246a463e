import { expectAccessibleAt } from './looks.ts'
import { expect, expectAccessible, test } from './story.ts'

test('an admin chooses the time limits, and sees what days they come to', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, '/settings/complaints', page.getByLabel('Stage 1', { exact: true }))
  await page.getByLabel('Received, or asked for stage 2, on').fill('2026-10-07')
  const house = page.getByRole('list', { name: 'House default, stage 1' })
  await expect(house).toContainText('Answer due')
  await page.getByLabel('Stage 1', { exact: true }).selectOption('UK finance (DISP)')
  const line = page.getByRole('list', { name: 'UK finance (DISP), stage 1' })
  await expect(line.getByRole('listitem').last()).toContainText(/2 December|December 2/)
  await page.getByLabel('Stage 2, where somebody else decides').selectOption('There is no stage 2')
  await page.getByRole('checkbox', { name: 'Ana Moreau' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Stage 1', { exact: true })).toHaveValue('uk-finance')
  await expect(page.getByRole('checkbox', { name: 'Ana Moreau' })).toBeChecked()
})

test('limits of one’s own are made by keyboard, mended where they could not tick, and chosen', async ({
  signedIn: page,
}) => {
  test.setTimeout(120_000)
  await page.goto('/settings/complaints')
  await page.getByRole('button', { name: 'New limits' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Our charter')
  const first = dialog.getByRole('group', { name: 'Stage 1' })
  await first.getByLabel('Acknowledge within', { exact: true }).fill('')
  await first.getByLabel('The answer counts from').selectOption('the acknowledgement')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(
    dialog.getByText('To count from the acknowledgement, say within how long that is owed.'),
  ).toBeVisible()
  await expectAccessible(page, 'limits of one’s own with a mistake')
  await first.getByLabel('Acknowledge within', { exact: true }).fill('2')
  await first.getByLabel('Answer within', { exact: true }).fill('15')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/Answer: 15 working days from the acknowledgement/).first()).toBeVisible()
  await expect(
    page.getByLabel('Stage 1', { exact: true }).getByRole('option', { name: 'Our charter' }),
  ).toBeAttached()
})

test('public holidays are looked at before they are taken, and one’s own stay', async ({
  signedIn: page,
}) => {
  test.setTimeout(120_000)
  await page.goto('/settings/desk')
  await page.getByLabel('Another holiday').fill('2027-07-01')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Take public holidays…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Country').selectOption('United Kingdom')
  await dialog.getByLabel('Part of the country').selectOption('Scotland')
  const andrew = dialog.getByRole('checkbox', { name: /St\.? Andrew/ }).first()
  await expect(andrew).toBeChecked()
  await andrew.uncheck()
  await expectAccessible(page, 'public holidays')
  await dialog.getByRole('button', { name: /^Take these \d+ days$/ }).click()
  await expect(dialog).toBeHidden()
  const holidays = page.getByRole('group', { name: 'Holidays' })
  await expect(holidays).toContainText(/1 July 2027|July 1, 2027/)
  await expect(holidays).toContainText(/25 December|December 25/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('Saved.')).toBeVisible()
})

test('a calendar is subscribed to by a secret address, which ends when one wishes', async ({
  signedIn: page,
  request,
  desk,
}) => {
  await page.goto('/settings/me')
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = await page.getByLabel('The address').inputValue()
  const path = new URL(address).pathname
  const calendar = await request.get(`${desk.server.url}${path}`)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
  await expectAccessible(page, 'my settings with an address')
  await page.getByRole('button', { name: 'End the address' }).click()
  await expect(page.getByText('There is no address yet.')).toBeVisible()
  expect((await request.get(`${desk.server.url}${path}`)).status()).toBe(404)
})

test('figures say to a lead what will come, and to an agent that they are for leads', async ({
  signedIn: page,
  openAs,
  desk,
}) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, '/figures', page.getByText('The first quarter is not over yet'))
  const agent = await openAs(await desk.colleague('Bruno Ferri'))
  await agent.goto('/figures')
  await expect(agent.getByText(/Leads, admins and owners can do this/)).toBeVisible()
  await expect(agent.getByRole('link', { name: 'Figures' })).toHaveCount(0)
})
