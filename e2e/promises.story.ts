import type { Page } from '@playwright/test'
import { handsOn } from './keys.ts'
import { soon } from './soon.ts'
import { type DeskOfStory, expect, expectAccessible, test } from './story.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', {
    timeZone: 'UTC',
    weekend: [6, 7],
    morning: '09:00',
    undoSeconds: { email: 15 },
  })
})

test('a promise in an answer is confirmed, taken back, sent, asked about, moved and kept', async ({
  desk,
  signedIn: page,
  openAs,
}) => {
  test.setTimeout(240_000)
  const minute = soon()
  await desk.api.send('PATCH', '/settings', {
    timeZone: minute.timeZone,
    weekend: [],
    morning: minute.time,
    undoSeconds: { email: 100 },
  })
  const number = await matterOf(desk, 'Nothing but a red light', 'ida@promenade.example')
  const hands = handsOn(page)
  const side = page.getByRole('region', { name: 'Promised', exact: true })
  const words = 'I will send you a new box on Friday'

  await test.step('due in a minute, for the end of the story', async () => {
    const later = await matterOf(desk, 'Two small matters', 'otto@promenade.example')
    const make = (what: string, time: string | null) =>
      desk.api.send('POST', '/promises', {
        conversation: String(later),
        words: what,
        due: { day: minute.today, time },
      })
    await desk.api.send('PUT', `/conversations/${later}/assignee`, { assignee: await ownId(desk) })
    await make('Ring Otto back', minute.time)
    await make('Write to Otto', null)
  })

  await test.step('what the draft says becomes a promise by two keys', async () => {
    await page.goto(`/inbox/all/${number}`)
    await expect(side.getByText('Nothing is promised here.')).toBeVisible()
    await hands.press('r')
    const box = page.getByRole('textbox', { name: 'Your answer' })
    await expect(box).toBeFocused()
    await hands.type(`Hello Ida, ${words}. Will you be there?`)
    const chips = page.getByRole('region', { name: 'Promises in this answer' })
    await expect(chips.getByRole('button', { name: words })).toBeVisible()
    await expect(chips.getByText(/Friday/).last()).toBeVisible()
    await hands.press('Alt+p')
    await expect(chips.getByRole('button', { name: 'Promise it' })).toBeFocused()
    await hands.press('Enter')
    await expect(chips.getByText(/promised when this is sent/)).toBeVisible()
    await expect(box).toBeFocused()
    await expectAccessible(page, 'an answer with a promise')
    await hands.press('Control+Enter')
    await expect(side.getByText(words)).toBeVisible()
  })

  await test.step('Undo takes it back, and the draft has it still', async () => {
    await hands.press('z')
    await expect(side.getByText('Nothing is promised here.')).toBeVisible()
    await expect(page.getByText(/promised when this is sent/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Your answer' }).focus()
    await hands.press('Control+Enter')
    await expect(side.getByText(words)).toBeVisible()
  })

  await test.step('the conversation is closed only by who knows of it', async () => {
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    const asked = page.getByRole('dialog', { name: 'Something is still open here' })
    await expect(asked.getByText(words)).toBeVisible()
    await expectAccessible(page, 'what is still open')
    await asked.getByRole('button', { name: 'Keep it open' }).click()
    await expect(asked).toBeHidden()
    await expect(page.getByText('waiting for the customer').first()).toBeVisible()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await asked.getByRole('button', { name: 'Close all the same' }).click()
    await expect(page.getByText(/closed, yours/).first()).toBeVisible()
  })

  await test.step('it stays in Promises, and is moved with a reason', async () => {
    await hands.press('g', 'p')
    await expect(page.getByRole('heading', { name: 'Promises', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: words }).focus()
    await expectAccessible(page)
    await hands.press('m')
    const dialog = page.getByRole('dialog', { name: 'Move it' })
    await dialog.getByLabel('By which day').fill(plusDays(minute.today, 9))
    await dialog.getByLabel('Why').fill('The boxes come a week later.')
    await dialog.getByLabel('By phone').check()
    await expectAccessible(page, 'moving a promise')
    await hands.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(rowOf(page, words).getByText('Moved', { exact: true })).toBeVisible()
  })

  await test.step('one is made at the counter', async () => {
    await hands.press('l')
    const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
    await expect(sheet).toBeVisible()
    await sheet.getByLabel('What it was').fill('Lost a blue glove')
    await hands.press('Alt+p')
    await expect(sheet.getByLabel('What was promised')).toBeFocused()
    await hands.type('Look in the ferry’s box')
    await sheet.getByLabel('By which day').fill(plusDays(minute.today, 2))
    await hands.press('Control+Enter')
    await expect(sheet).toBeHidden()
    await expect(rowOf(page, 'Look in the ferry’s box')).toBeVisible()
  })

  await test.step('the minute comes: one is asked about, one is past due', async () => {
    const wait = { timeout: Math.max(0, minute.at.getTime() - Date.now()) + 30_000 }
    await expect(rowOf(page, 'Ring Otto back').getByText('Past due', { exact: true })).toBeVisible(wait)
    await expect(rowOf(page, 'Write to Otto').getByText(/^Due today/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Promises due' })).toBeVisible()
    await page.getByRole('tab', { name: 'Past due' }).click()
    await expect(rowOf(page, 'Ring Otto back')).toBeVisible()
    await page.getByRole('tab', { name: 'Mine' }).click()
  })

  await test.step('it is kept, and says how', async () => {
    await page.getByRole('link', { name: 'Ring Otto back' }).focus()
    await hands.press('d')
    const dialog = page.getByRole('dialog', { name: 'Kept' })
    await dialog.getByLabel('How it was kept').fill('Rang him, late.')
    await hands.press('Control+Enter')
    await expect(rowOf(page, 'Ring Otto back')).toBeHidden()
    await page.getByRole('tab', { name: 'Settled' }).click()
    await expect(rowOf(page, 'Ring Otto back').getByText('Rang him, late.')).toBeVisible()
  })

  await test.step('on a phone', async () => {
    const small = await openAs(undefined, phone)
    await small.goto('/promises')
    await expect(rowOf(small, words)).toBeVisible()
    const width = await small.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await expectAccessible(small, 'promises on a phone')
    await rowOf(small, words)
      .getByRole('button', { name: /^Kept…/ })
      .tap()
    await small.getByRole('dialog', { name: 'Kept' }).getByRole('button', { name: 'It is kept' }).tap()
    await expect(rowOf(small, words)).toBeHidden()
  })
})

const rowOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

async function matterOf(desk: DeskOfStory, subject: string, email: string): Promise<number> {
  const customer = await desk.api.send<{ id: string }>('POST', '/customers', {
    name: email.split('@')[0],
    emails: [email],
  })
  const made = await desk.api.send<{ number: number }>('POST', '/conversations', {
    subject,
    text: 'It is so since Sunday.',
    customer: customer.id,
  })
  return made.number
}

async function ownId(desk: DeskOfStory): Promise<string> {
  const { items } = await desk.api.get<{ items: { id: string; role: string }[] }>('/colleagues')
  return items.find(each => each.role === 'owner')?.id ?? ''
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
