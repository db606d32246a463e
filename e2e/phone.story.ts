import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { expect, goesOut, test } from './story.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a phone leads from the list to a conversation, an answer, and back', async ({ desk, openAs }) => {
  await desk.post(
    'huong@galley.example',
    letter({ from: 'Nguyễn Thị Hương <huong@galley.example>', subject: 'My parcel is somewhere' }),
  )
  const page = await openAs(undefined, phone)
  const bottom = page.getByRole('navigation', { name: 'Places and actions' })
  await page.goto('/')

  await test.step('the list alone, with the places beneath', async () => {
    await expect(page.getByRole('heading', { name: 'Mine', level: 1 })).toBeVisible()
    await expect(bottom).toBeInViewport()
    await page.getByRole('button', { name: 'Places' }).tap()
    await page.getByRole('link', { name: /^Unassigned/ }).tap()
    await expect(page.getByRole('heading', { name: 'Unassigned', level: 1 })).toBeVisible()
  })

  await test.step('a conversation fills the screen, its actions beneath', async () => {
    await page.getByRole('link', { name: /My parcel is somewhere/ }).tap()
    await expect(page.getByRole('heading', { name: 'My parcel is somewhere', level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Unassigned' })).toBeHidden()
    for (const name of ['Answer', 'Note', 'Snooze', 'Close', 'More'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport()
    await page.getByRole('button', { name: 'Details' }).tap()
    await expect(page.getByText('huong@galley.example', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the answer is written in a sheet of its own', async () => {
    await page.getByRole('button', { name: 'Answer', exact: true }).tap()
    const sheet = page.getByRole('dialog', { name: 'Answer' })
    await expect(sheet).toBeVisible()
    await sheet.getByRole('textbox', { name: 'Your answer' }).fill('It is at the harbour post.')
    await expect(sheet.getByRole('button', { name: 'Send', exact: true })).toBeInViewport()
    await sheet.getByRole('button', { name: 'Send', exact: true }).tap()
    await expect(sheet).toBeHidden()
    await expect(page.getByText(goesOut)).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect(sheet.getByRole('textbox', { name: 'Your answer' })).toHaveText('It is at the harbour post.')
    await sheet.getByRole('button', { name: 'Send', exact: true }).tap()
    await expect(sheet).toBeHidden()
  })

  await test.step('and back to the list', async () => {
    await page.getByRole('link', { name: 'Back to the list' }).tap()
    await expect(page.getByRole('heading', { name: 'Unassigned', level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: /My parcel is somewhere/ })).toHaveCount(0)
  })

  await test.step('a visit is logged from the bottom line', async () => {
    await bottom.getByRole('button', { name: 'Log' }).tap()
    const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
    await sheet.getByRole('radio', { name: 'At the counter' }).tap()
    await sheet.getByLabel('What it was').fill('Asked for the tide tables')
    await sheet.getByRole('button', { name: 'Save', exact: true }).tap()
    await page.getByRole('button', { name: 'Open it' }).tap()
    await expect(page.getByRole('heading', { name: 'Asked for the tide tables' })).toBeVisible()
  })
})

test('nothing is wider than a screen of 320 pixels', async ({ desk, openAs }) => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'
  const { id } = await desk.api.send<{ id: string }>('POST', '/customers', {
    name: long,
    emails: [`${long.slice(0, 40).toLowerCase().replaceAll('ä', 'a')}@a-rather-long-name.example`],
  })
  const { number } = await desk.api.send<{ number: number }>('POST', '/conversations', {
    customer: id,
    subject: `${long}${long}`,
    text: `https://quay.example/${'a'.repeat(200)}`,
  })
  const page = await openAs(undefined, { ...phone, viewport: { width: 320, height: 640 } })
  for (const path of [
    '/inbox/all',
    `/inbox/all/${number}`,
    '/search?q=donau',
    '/customers',
    `/customers/${id}`,
    '/promises',
    '/repairs',
    '/rules',
    '/rules/questions',
    '/corner',
    '/mine',
    '/lessons',
    '/outbox',
    '/settings',
    '/settings/me',
    '/settings/desk',
    '/settings/questions',
    '/settings/pause',
    '/settings/complaints',
    '/settings/remedies',
    '/settings/mail',
    '/settings/people',
    '/settings/teams',
    '/settings/keys',
    '/settings/mailboxes',
    '/settings/mailboxes/new',
    '/settings/quarantine',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSideways(page, path)
  }
  await page.goto(`/inbox/all/${number}`)
  await page.getByRole('button', { name: 'Answer', exact: true }).tap()
  await page.getByRole('textbox', { name: 'Your answer' }).fill(long.repeat(3))
  await expectNoSideways(page, 'the composer')
  await page.goto('/inbox/all')
  await page.getByRole('button', { name: 'Log', exact: true }).tap()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoSideways(page, 'the log')
})

/** Neither the page nor any part of it can be scrolled sideways. */
async function expectNoSideways(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const scrolls = (one: Element) =>
      one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX)
    return [document.documentElement, ...document.body.querySelectorAll('*')]
      .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && scrolls(one))
      .map(one => `${one.tagName} ${one.className}: ${one.scrollWidth} in ${one.clientWidth}`)
  })
  expect.soft(wide, what).toEqual([])
}
