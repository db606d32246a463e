import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { looks, wear } from './looks.ts'
import { type DeskOfStory, expect, expectAccessible, test } from './story.ts'

const angry = `You useless idiots.

I paid 84.00 for a line that does not work. When will the engineer come? I want my 84.00 back.

I enclose a photo of the box. I lost two days of work.`

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('an angry letter lies behind its brief, and its requests tick off as one answers', async ({
  desk,
  openAs,
}) => {
  test.setTimeout(120_000)
  await post(desk, 'Rosa Lindqvist', 'The line is dead', angry)
  const page = await openAs()
  await openFrom(page, 'The line is dead')
  const brief = page.getByRole('region', { name: 'In brief' })
  const letterOf = page.getByRole('article').filter({ hasText: 'Rosa Lindqvist' })
  const words = letterOf.locator('.said-text')

  await test.step('the request stands apart, the words are folded', async () => {
    await expect(brief.getByRole('button', { name: 'When will the engineer come?' })).toBeVisible()
    await expect(brief).toContainText('They speak of something attached; nothing came with it')
    await expect(words).toBeHidden()
  })

  await test.step('one key shows them, exact and unaltered, and folds them again', async () => {
    await page.keyboard.press('t')
    await expect(words).toBeVisible()
    expect((await words.textContent())?.trim()).toBe(angry)
    await page.keyboard.press('t')
    await expect(words).toBeHidden()
  })

  await test.step('a piece leads to its own words, by keyboard too', async () => {
    await brief.getByRole('button', { name: 'When will the engineer come?' }).focus()
    await page.keyboard.press('Enter')
    await expect(words).toBeVisible()
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('When will the engineer come?')
    await page.getByRole('button', { name: 'Fold them again' }).click()
  })

  await test.step('axe finds nothing, wide and phone-sized, light and dark', async () => {
    for (const look of looks) {
      await wear(page, look)
      await expect(brief).toBeVisible()
      await expectAccessible(page, `the brief, ${look.name}`)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('each request is ticked off as the draft answers it, and said', async () => {
    await page.keyboard.press('r')
    const when = page.getByRole('checkbox', { name: 'When will the engineer come?' })
    const money = page.getByRole('checkbox', { name: /I want my 84.00 back/ })
    await expect(when).not.toBeChecked()
    const answer = page.getByRole('textbox', { name: 'Your answer' })
    await answer.pressSequentially('The engineer comes on Friday at nine. ')
    await expect(when).toBeChecked()
    await expect(money).not.toBeChecked()
    await expect(
      page.locator('[aria-live=polite]').getByText(/Ticked off: When will the engineer/),
    ).toBeAttached()
    await answer.pressSequentially('The 84.00 goes back to you today.')
    await expect(money).toBeChecked()
    await expect(page.getByText('All 2 answered')).toBeVisible()
  })
})

test('a threat is never folded, and comes first', async ({ desk, openAs }) => {
  await post(desk, 'Nils Ek', 'You will see', 'You idiots. I know where you live. Where is my parcel?')
  const page = await openAs()
  await openFrom(page, 'You will see')
  await expect(page.getByRole('list', { name: 'First of all' })).toContainText('I know where you live.')
  await expect(page.locator('.said-text')).toContainText('You idiots. I know where you live.')
  await expect(page.getByRole('button', { name: 'Read them' })).toHaveCount(0)
})

test('the list says in words what should not wait, and why, until somebody answers', async ({
  desk,
  openAs,
}) => {
  for (const text of ['My card does not open the door.', 'It still does not.', 'Nobody has let me in yet.'])
    await post(desk, 'Tove Brandt', 'My card', text, 'card')
  const page = await openAs()
  await page.goto('/inbox/unassigned')
  const row = page.getByRole('link', { name: /My card/ })

  await test.step('in the list, with its reason for whoever comes by keyboard', async () => {
    await expect(row).toContainText('They have written three times')
    await row.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(page.locator('.tip')).toContainText('3 messages since we last wrote')
    await expectAccessible(page, 'the list with a warning')
  })

  await test.step('in the head of the conversation', async () => {
    await row.click()
    await expect(page.getByRole('button', { name: 'They have written three times' })).toBeVisible()
  })

  await test.step('a fourth letter is counted while one looks, and an answer ends it', async () => {
    await post(desk, 'Tove Brandt', 'My card', 'Please let me in.', 'card')
    await expect(row).toContainText('They have written four times')
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Your answer' }).fill('I have opened it for you, Tove.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /They have written/ })).toHaveCount(0)
  })
})

test('on a phone the requests stay in sight above the words', async ({ desk, openAs }) => {
  await post(desk, 'Ida Holm', 'No light since Sunday', angry)
  for (const viewport of [phone.viewport, { width: 320, height: 640 }]) {
    const page = await openAs(undefined, { ...phone, viewport })
    await openFrom(page, 'No light since Sunday')
    // The second finds the draft of the first.
    await page.getByRole('button', { name: /^(?:Answer|Go on with your draft)$/ }).tap()
    const sheet = page.getByRole('dialog', { name: 'Answer' })
    await sheet.getByRole('textbox', { name: 'Your answer' }).fill('The engineer comes on Friday.')
    await expect(sheet.getByRole('checkbox', { name: 'When will the engineer come?' })).toBeInViewport()
    const send = sheet.getByRole('button', { name: 'Send', exact: true })
    // On the smallest screens all that helps takes its room too; one scrolls to it.
    if (viewport.height < 800) await send.scrollIntoViewIfNeeded()
    await expect(send).toBeInViewport()
    await expectAccessible(page, `the pin at ${viewport.width}`)
  }
})

async function openFrom(page: Page, subject: string): Promise<void> {
  await page.goto('/inbox/all')
  await page.getByRole('link', { name: new RegExp(subject) }).click()
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible()
}

let sent = 0

/** A letter; those of one `thread` come into one conversation. */
async function post(
  desk: DeskOfStory,
  name: string,
  subject: string,
  text: string,
  thread?: string,
): Promise<void> {
  const address = `${name.toLowerCase().replace(/[^a-z]/g, '')}@brief.example`
  const id = `${thread ?? 'brief'}-${sent++}@brief.example`
  const mail = letter({
    from: `${name} <${address}>`,
    subject,
    text,
    id,
    ...(thread && threads.has(thread) && { inReplyTo: threads.get(thread) as string }),
  })
  if (thread) threads.set(thread, id)
  await desk.post(address, mail)
}

const threads = new Map<string, string>()
