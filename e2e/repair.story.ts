import type { Page } from '@playwright/test'
import { handsOn } from './keys.ts'
import { expectAccessibleAt } from './looks.ts'
import { type DeskOfStory, expect, expectAccessible, goesOut, owner, test } from './story.ts'

const slip = 'The Marchpane credit was promised on the phone and never booked'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.beforeAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 5 } })
})
test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 15 } })
})

test('a forgotten credit: admitted, cleaned up, put back, prevented, asked about once, and kept', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(240_000)
  const number = await matterOf(desk, 'My Marchpane credit', 'gulsen@marchpane.example')
  const other = await matterOf(desk, 'The Marchpane credit is missing', 'noor@marchpane.example')
  const away = await matterOf(desk, 'Thanks for the Marchpane credit', 'mateo@marchpane.example')
  const hands = handsOn(page)
  const strand = (name: RegExp) => page.getByRole('region', { name })

  await test.step('a slip becomes a repair by one key and a sentence', async () => {
    await page.goto(`/inbox/all/${number}`)
    await expect(page.getByText('Nothing is being put right here.')).toBeVisible()
    await hands.press('b')
    const dialog = page.getByRole('dialog', { name: 'Something slipped' })
    await expect(dialog.getByLabel('What slipped')).toBeFocused()
    await expectAccessible(page, 'opening a repair')
    await hands.type(slip)
    await hands.press('Control+Enter')
    await expect(page.getByRole('heading', { name: slip })).toBeVisible()
    await expectAccessible(page, 'a new repair')
  })
  const address = page.url()

  await test.step('nothing is closed that is not repaired', async () => {
    await hands.press('e')
    const dialog = page.getByRole('dialog', { name: 'Close the repair' })
    await expect(dialog.getByText('Search for what else it touched.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close it' }).click()
    await expect(dialog.getByRole('alert')).toContainText('This cannot be closed yet.')
    await expectAccessible(page, 'closing a repair too early')
    await hands.press('Escape')
  })

  await test.step('the search finds the same slip elsewhere, to be taken in or set aside', async () => {
    const cleanUp = strand(/^Clean up/)
    await cleanUp.getByRole('button', { name: 'Search', exact: true }).click()
    const found = cleanUp.getByRole('listitem').filter({ hasText: `#${other}` })
    await expect(found.getByText(/It says “marchpane credit”/)).toBeVisible()
    await expectAccessible(page, 'what the search found')
    await found.getByRole('button', { name: /^Take it in/ }).click()
    const thanks = cleanUp.getByRole('listitem').filter({ hasText: `#${away}` })
    await thanks.getByRole('button', { name: /^Set aside/ }).click()
    await page.getByRole('dialog').getByLabel('Because').fill('They have theirs.')
    await hands.press('Control+Enter')
    await expect(cleanUp.getByText('One was set aside')).toBeVisible()
    await cleanUp.getByRole('button', { name: /^Done: / }).click()
    await page.getByRole('dialog').getByLabel('How, if you like').fill('Booked on their bill too.')
    await hands.press('Control+Enter')
    await expect(strand(/^Clean up, done/)).toBeVisible()
  })

  await test.step('the answer admits it, and is linked', async () => {
    await page.goto(`/inbox/all/${number}`)
    await expect(page.getByRole('link', { name: slip })).toBeVisible()
    await hands.press('r')
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused()
    await hands.type('I promised you the credit and did not book it. I am sorry. It is booked today.')
    await hands.press('Control+Enter')
    await expect(page.getByText('waiting for the customer').first()).toBeVisible()
    await page.getByRole('link', { name: slip }).click()
    await strand(/^Admit/)
      .getByRole('button', { name: 'Link the answer…' })
      .click()
    const dialog = page.getByRole('dialog', { name: 'The answer that admits it' })
    await dialog.getByRole('radio', { name: /I promised you the credit/ }).check()
    await expectAccessible(page, 'linking the answer')
    await hands.press('Control+Enter')
    await expect(strand(/^Admit, done/)).toBeVisible()
    await expect(strand(/^Put back, under way/)).toBeVisible()
  })

  await test.step('what is owed is promised by a day, and an action keeps it from happening again', async () => {
    await page.getByRole('button', { name: 'Give: Do what is owed' }).click()
    const give = page.getByRole('dialog', { name: 'Do what is owed' })
    await give.getByLabel('What is given').fill('Take the credit off the next bill')
    await give.getByRole('radio', { name: 'By a day' }).check()
    await give.getByLabel('By which day').fill(inDays(4))
    await expectAccessible(page, 'giving a remedy')
    await hands.press('Control+Enter')
    await expect(strand(/^Put back/).getByText('promised', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Give: Improve the service' }).click()
    const prevent = page.getByRole('dialog', { name: 'Improve the service' })
    await prevent
      .getByLabel('What is done, so that it does not happen again')
      .fill('Go through open credits each Friday')
    await prevent.getByLabel('By which day').fill(inDays(9))
    await hands.press('Control+Enter')
    await expect(strand(/^Prevent, under way/)).toBeVisible()
  })

  await test.step('it stands among the promises, and kept there it is done here', async () => {
    await page.goto('/promises')
    await page.getByRole('button', { name: 'Kept…: Take the credit off the next bill' }).click()
    await hands.press('Control+Enter')
    await page.goto(address)
    await expect(strand(/^Put back, done/)).toBeVisible()
    await expect(page.getByText('Ask whether it is put right').first()).toBeVisible()
  })

  await test.step('they are asked once, in an answer', async () => {
    await page.goto(`/inbox/all/${number}`)
    await expect(page.getByRole('link', { name: slip })).toBeVisible()
    await hands.press('r')
    const box = page.getByRole('textbox', { name: 'Your answer' })
    await expect(box).toBeFocused()
    await hands.type('The bill went out today, less the credit.')
    await page.getByRole('button', { name: 'Put the question in' }).click()
    await expect(box).toContainText('Is this put right for you now, or is something still open?')
    await expectAccessible(page, 'an answer with the question')
    await box.focus()
    await hands.press('Control+Enter')
    await expect(page.getByText(goesOut).first()).toBeVisible()
    await page.goto(address)
    await expect(page.getByText(/^Asked by/)).toBeVisible()
    await page.getByRole('button', { name: 'It is put right' }).click()
    await expect(page.getByText('They said that it is put right.')).toBeVisible()
  })

  await test.step('closed as repaired, with its whole history', async () => {
    await hands.press('e')
    await page
      .getByRole('dialog', { name: 'Close the repair' })
      .getByRole('button', { name: 'Close it' })
      .click()
    await expect(page.getByText(/^Repaired,/)).toBeVisible()
    await page.getByText('What was done here, and by whom').click()
    await expect(page.getByText('closed it as repaired')).toBeVisible()
    await expect(page.getByText(/put “.*” on the list: set aside: They have theirs/)).toBeVisible()
    await expectAccessibleAt(page, new URL(address).pathname, page.getByRole('heading', { name: slip }))
  })
})

test('a second failure locks what is prepared, and brings somebody else', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(120_000)
  const number = await matterOf(desk, 'The Quoin parcel', 'ida@quoin.example')
  const fresh = await desk.colleague('Bram de Wit')
  await slipIn(page, number, 'The parcel was never sent')
  const id = await slipIn(page, number, 'The second parcel was never sent either')
  const hands = handsOn(page)
  await page.goto(`/inbox/all/${number}`)
  await expect(page.getByRole('link', { name: 'The parcel was never sent' })).toBeVisible()
  await hands.press('r')
  await expect(page.getByText('This failed a second time: write it afresh')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Rules for the answer' })).toBeHidden()
  await expectAccessible(page, 'a locked answer')
  await page.goto(`/repairs/${id}`)
  await page.getByRole('button', { name: 'Begin afresh…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Begin afresh' })
  await dialog.getByLabel('Who takes it now').selectOption({ label: owner.name })
  await hands.press('Control+Enter')
  await expect(dialog.getByText('After a second failure somebody else takes it')).toBeVisible()
  await expectAccessible(page, 'beginning afresh')
  await dialog.getByLabel('Who takes it now').selectOption({ label: fresh.name })
  await dialog.getByRole('radio', { name: /Competence/ }).check()
  await hands.press('Control+Enter')
  await expect(page.getByText(`Open, ${fresh.name} has it.`)).toBeVisible()
  await expect(page.getByText(/A matter of competence: promise with a day/)).toBeVisible()
})

test('on a phone, and the limits in the settings', async ({ desk, openAs }) => {
  const number = await matterOf(desk, 'A small Tansy matter', 'otto@tansy.example')
  const page = await openAs(owner, phone)
  const id = await slipIn(page, number, 'The Tansy bill was wrong')
  await page.goto('/repairs')
  await page.getByRole('link', { name: /The Tansy bill was wrong/ }).click()
  await expect(page.getByRole('heading', { name: 'The Tansy bill was wrong' })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 720 })
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(isWide).toBe(false)
  await expectAccessible(page, 'a repair on a narrow phone')
  await page.goto(`/repairs/${id}`)
  await page.getByRole('link', { name: 'Back to Repairs' }).click()
  await expect(page.getByRole('heading', { name: 'Repairs' })).toBeVisible()
  await page.goto('/settings/remedies')
  await page.getByLabel('Up to').fill('30')
  await page.getByRole('button', { name: 'Set the limit' }).click()
  await expect(page.getByText('£30.00')).toBeVisible()
  await expectAccessible(page, 'the limits of remedies')
})

async function matterOf(desk: DeskOfStory, subject: string, email: string): Promise<number> {
  const customer = await desk.api.send<{ id: string }>('POST', '/customers', {
    name: email.split('@')[0],
    emails: [email],
  })
  const { number } = await desk.api.send<{ number: number }>('POST', '/conversations', {
    subject,
    text: `${subject}. Could somebody look?`,
    customer: customer.id,
    channel: 'email',
  })
  return number
}

/** As whoever has the page open; a key has no repairs of its own. */
async function slipIn(page: Page, number: number, what: string): Promise<string> {
  const answer = await page.request.post('/api/v1/repairs', {
    data: { conversation: String(number), slip: what, cause: 'ourFault' },
  })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { id: string }).id
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
