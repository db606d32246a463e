import { type Hands, handsOn } from './keys.ts'
import { expect, test } from './story.ts'

/** What somebody manages in ten seconds who types all day: about 60 words a minute, five presses a second. */
const tenSeconds = 50

test('a call and two visits are logged by keyboard alone, and found again', async ({
  desk,
  signedIn: page,
}) => {
  await desk.api.send('POST', '/customers', { name: 'Marguerite Okafor', phones: ['01632 960 771'] })
  await page.goto('/inbox/mine')
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
  const said = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text)

  await test.step('a call by a customer who is known', async () => {
    const hands = handsOn(page)
    await hands.press('l')
    await expect(sheet).toBeVisible()
    await hands.press('p')
    await expect(sheet.getByLabel('Who')).toBeFocused()
    await hands.type('marg')
    await expect(page.getByRole('option', { name: /Marguerite Okafor/ })).toBeVisible()
    // Takes what was found and goes on.
    await hands.press('Tab')
    await expect(sheet.getByLabel('Who')).toHaveValue('Marguerite Okafor')
    await expect(sheet.getByLabel('What it was')).toBeFocused()
    await hands.type('Lost her quillwort card')
    await hands.press('Tab')
    await hands.type('Sent a new one')
    await hands.press('Control+Enter')
    await expect(sheet).toBeHidden()
    await expect(said(/Saved as #\d+: Lost her quillwort card/)).toBeVisible()
    tell('a call', hands)
    expect(hands.presses()).toBeLessThanOrEqual(tenSeconds)
  })

  await test.step('two visits by nobody named, one after the other', async () => {
    const hands = handsOn(page)
    await hands.press('l')
    await expect(sheet).toBeVisible()
    await hands.press('c')
    await expect(sheet.getByLabel('Who')).toBeFocused()
    await expect(sheet.getByRole('radio', { name: 'At the counter' })).toBeChecked()
    await hands.press('Tab')
    await hands.type('Where is the tideglass room')
    await hands.press('Control+Shift+Enter')
    await expect(sheet.getByText(/Saved as #\d+: Where is the tideglass room/)).toBeVisible()
    await expect(sheet.getByLabel('What it was')).toHaveValue('')
    await expect(sheet.getByRole('radio', { name: 'At the counter' })).toBeChecked()
    await expect(sheet.getByLabel('Who')).toBeFocused()
    await hands.press('Tab')
    await hands.type('Umbrella left behind')
    await hands.press('Control+Enter')
    await expect(sheet).toBeHidden()
    tell('two visits', hands)
    expect(hands.presses()).toBeLessThanOrEqual(2 * tenSeconds)
  })

  await test.step('search finds them', async () => {
    const hands = handsOn(page)
    await hands.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await hands.type('quillwort')
    await expect(page.getByRole('link', { name: /Marguerite Okafor.*quillwort/ })).toBeVisible()
    await hands.press('ArrowDown', 'Enter')
    await expect(page.getByRole('heading', { name: 'Lost her quillwort card' })).toBeVisible()
    const article = page.getByRole('article').first()
    await expect(article).toContainText('by phone')
    await expect(page.getByText('Sent a new one').first()).toBeVisible()
    await expect(page.getByText('closed, ')).toBeVisible()
    await hands.press('/')
    await hands.type('tideglass')
    const visit = page.getByRole('link', { name: /nobody named.*tideglass/ })
    await expect(visit).toBeVisible()
    await hands.press('ArrowDown')
    await expect(visit).toBeFocused()
  })
})

test('the letters typed right after the key are not lost', async ({ signedIn: page }) => {
  await page.goto('/inbox/mine')
  await page.waitForLoadState('networkidle')
  const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
  // The page has come to rest; from here on as quick as a practised hand.
  await page.waitForTimeout(2000)
  for (const key of ['l', 'c', 'b', 'e', 'r', 'y', 'l']) await page.keyboard.press(key, { delay: 100 })
  await expect(sheet.getByLabel('Who')).toHaveValue('beryl')
})

test('what is missing is said beside its field, and a name is not lost', async ({ signedIn: page }) => {
  await page.goto('/inbox/mine')
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const hands = handsOn(page)
  const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
  await hands.press('l')
  await expect(sheet).toBeVisible()
  await hands.press('Control+Enter')
  await expect(sheet.getByText('Say in a few words what it was.')).toBeVisible()
  await expect(sheet.getByLabel('What it was')).toBeFocused()
  await hands.type('Asked about the seal tour')
  await hands.press('Shift+Tab')
  await expect(sheet.getByLabel('Who')).toBeFocused()
  await hands.type('Wilhelmina Crabtree')
  await expect(page.getByRole('option', { name: 'Wilhelmina Crabtree, a new person' })).toBeVisible()
  await hands.press('Tab')
  await expect(sheet.getByLabel('Their number')).toBeVisible()
  await hands.press('Escape')
  await expect(sheet).toBeHidden()
  await hands.press('l')
  await expect(sheet.getByLabel('What it was')).toHaveValue('Asked about the seal tour')
  await hands.press('Control+Enter')
  await expect(sheet).toBeHidden()
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Open it' }).click()
  await expect(page.getByRole('complementary', { name: 'Customer' })).toContainText('Wilhelmina Crabtree')
})

function tell(what: string, hands: Hands): void {
  test.info().annotations.push({ type: 'key presses', description: `${what}: ${hands.presses()}` })
}
