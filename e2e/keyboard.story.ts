import type { Page } from '@playwright/test'
import { expect, test } from './story.ts'

const subjects = ['Kite one', 'Kite two', 'Kite three', 'Kite four', 'Kite five']

test.beforeAll(async ({ desk }) => {
  const { id } = await desk.api.send<{ id: string }>('POST', '/teams', { name: 'Kites' })
  for (const subject of subjects) {
    await desk.api.send('POST', '/conversations', { subject, text: `About ${subject}.`, team: id })
  }
})

test('a list is worked through by keyboard, and the focus is never lost', async ({ signedIn: page }) => {
  await page.goto('/inbox/all')
  await page.getByRole('link', { name: 'Kites' }).click()
  const list = page.getByRole('region', { name: 'Kites' })
  const row = (subject: string) => list.getByRole('link', { name: new RegExp(subject) })
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expectFocus(page, key)
    }
  }
  await expect(list.getByRole('link')).toHaveCount(5)

  await test.step('j and k move, Enter opens', async () => {
    await page.keyboard.press('j')
    await expect(row('Kite five')).toBeFocused()
    await press('j', 'j')
    await expect(row('Kite three')).toBeFocused()
    await press('k')
    await expect(row('Kite four')).toBeFocused()
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Kite four', level: 1 })).toBeFocused()
  })

  await test.step('with one open, j opens the next', async () => {
    await press('j')
    await expect(page.getByRole('heading', { name: 'Kite three', level: 1 })).toBeVisible()
    await expect(row('Kite three')).toBeFocused()
  })

  await test.step('a takes it', async () => {
    await press('a')
    await expect(page.getByText('open, yours, Kites')).toBeVisible()
  })

  await test.step('e closes it, and the next one comes in its place', async () => {
    await press('e')
    await expect(page.getByRole('heading', { name: 'Kite two', level: 1 })).toBeVisible()
    await expect(row('Kite three')).toHaveCount(0)
    await expect(row('Kite two')).toBeFocused()
  })

  await test.step('s snoozes, until they answer', async () => {
    await press('s')
    await expect(page.getByRole('menuitem', { name: /^Tomorrow morning/ })).toBeVisible()
    await page.getByRole('menuitem', { name: /^Until they answer/ }).press('Enter')
    await expect(row('Kite two')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Kite one', level: 1 })).toBeVisible()
    await expectFocus(page, 'snoozing')
  })

  await test.step('w waits, n notes', async () => {
    await press('n')
    await expect(page.getByRole('textbox', { name: 'A note among colleagues' })).toBeFocused()
    await page.keyboard.type('Ask the shop.')
    await press('Control+Enter')
    await expect(page.getByRole('article', { name: /Note by/ })).toContainText('Ask the shop.')
    await expectFocus(page, 'noting')
    await press('w')
    await expect(row('Kite one')).toHaveCount(0)
    await expectFocus(page, 'waiting')
  })

  await test.step('a closed one is reopened', async () => {
    await press('g', 'c')
    await expect(page).toHaveURL(/\/inbox\/closed/)
    await page.getByRole('link', { name: /Kite three/ }).focus()
    await press('Enter')
    await expect(page.getByText('closed, yours, Kites')).toBeVisible()
    await press('u')
    await expect(
      page.getByRole('region', { name: 'Closed' }).getByRole('link', { name: /Kite three/ }),
    ).toHaveCount(0)
    await expectFocus(page, 'reopening')
    await press('g', 'i')
    await expect(page.getByRole('link', { name: /Kite three/ })).toBeVisible()
  })

  await test.step('? shows the keys and Escape gives the focus back', async () => {
    await page.getByRole('link', { name: /Kite three/ }).focus()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keys that work here' })
    await expect(sheet).toContainText('Next conversation')
    await expect(sheet).toContainText('Take it yourself')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('link', { name: /Kite three/ })).toBeFocused()
  })

  await test.step('shift and a gives it to somebody by name', async () => {
    await press('Enter')
    await press('Shift+a')
    const palette = page.getByRole('dialog', { name: 'Find anything' })
    await expect(palette).toBeVisible()
    await page.keyboard.type('nobody')
    await expect(palette.getByRole('option', { name: 'Nobody' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
    await expectFocus(page, 'giving')
  })
})

/** On something, and not on the page itself. */
async function expectFocus(page: Page, after: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement !== document.body && document.activeElement !== null)
  await expect.poll(focused, { message: `the focus after ${after}` }).toBe(true)
}

test('what is typed before a field is there goes into it, and is no key of the desk', async ({
  desk,
  signedIn: page,
}) => {
  const subject = `Type ahead ${Date.now()}`
  await desk.post(
    'ines@quay.example',
    `From: ines@quay.example\r\nSubject: ${subject}\r\n\r\nIs it open?\r\n`,
  )
  const machine = await page.context().newCDPSession(page)
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto('/inbox/all')
  await expect(page.getByRole('link', { name: new RegExp(subject) })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('lamps at noon')
  await expect(page.getByRole('searchbox', { name: 'Search in everything ever said' })).toHaveValue(
    'lamps at noon',
  )

  // The editor comes late, and while one types.
  let arrive = () => {}
  const waits = new Promise<void>(resolve => {
    arrive = resolve
  })
  await page.route(/Editor.*\.js/, async route => {
    await waits
    await route.continue()
  })
  await page.goto('/inbox/all')
  await page.getByRole('link', { name: new RegExp(subject) }).click()
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.type('Hello Ines, ')
  arrive()
  await page.keyboard.type('all closes late; nearly every lamp shines until seven.', { delay: 15 })
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveText(
    'Hello Ines, all closes late; nearly every lamp shines until seven.',
  )
  await expect(page.getByRole('dialog')).toBeHidden()
})
