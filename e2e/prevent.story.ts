import { letter } from '../world/letter.ts'
import { handsOn } from './keys.ts'
import { soon } from './soon.ts'
import { expect, expectAccessible, test } from './story.ts'

const from = 'rosa@lindqvist.example'
const subject = 'The line is dead again'
const angry =
  'You useless idiots.\n\nI paid 84.00 for a line that does not work. When will the engineer come? Do something about it.'

test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { timeZone: 'UTC', weekend: [6, 7], morning: '09:00' })
})

test('an angry mail: its brief, questions, a promise, a pause, sent, due and kept', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(240_000)
  const minute = soon()
  await desk.api.send('PATCH', '/settings', {
    timeZone: minute.timeZone,
    weekend: [],
    morning: minute.time,
  })
  await desk.post(from, letter({ from: `Rosa Lindqvist <${from}>`, subject, text: angry }))
  const hands = handsOn(page)
  const box = page.getByRole('textbox', { name: 'Your answer' })
  const promise = 'I will ring you today'

  await test.step('the request stands open, the heat behind one key', async () => {
    await page.goto('/inbox/unassigned')
    await page.getByRole('link', { name: new RegExp(subject) }).click()
    const brief = page.getByRole('region', { name: 'In brief' })
    await expect(brief.getByRole('button', { name: 'When will the engineer come?' })).toBeVisible()
    await expect(page.locator('.said-text')).toBeHidden()
    await hands.press('t')
    await expect(page.locator('.said-text')).toContainText('You useless idiots.')
    await hands.press('t')
  })

  await test.step('the questions that they have not answered', async () => {
    await hands.press('r')
    // The editor itself, not what takes the letters until it is there.
    await expect(page.locator('.tiptap')).toBeFocused()
    await expect(page.getByRole('region', { name: 'Three questions first' })).toBeVisible()
    await hands.type('Dear Ms Lindqvist,')
    await hands.press('Control+;')
    await hands.press('0')
    await expect(box).toContainText('what that would settle')
  })

  await test.step('a promise by two keys', async () => {
    await hands.type(` ${promise}.`)
    const chips = page.getByRole('region', { name: 'Promises in this answer' })
    await expect(chips.getByRole('button', { name: promise })).toBeVisible()
    await hands.press('Alt+p')
    await hands.press('Enter')
    await expect(chips.getByText(/promised when this is sent/)).toBeVisible()
    await expect(box).toBeFocused()
  })

  await test.step('a pause for what may be read otherwise than meant', async () => {
    await hands.type(' As I said, we apologise for any inconvenience.')
    const underlined = page.locator('.editor .by-pause')
    await expect(underlined.filter({ hasText: 'As I said' })).toBeVisible()
    await expect(underlined.filter({ hasText: 'any inconvenience' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Send/ }).first()).toBeEnabled()
    await hands.press('F7')
    await page.getByRole('button', { name: 'Take “As I said” out' }).focus()
    await hands.press('Enter')
    await expect(box).toContainText('We apologise')
    await expectAccessible(page, 'an answer with all that helps')
  })

  await test.step('sent', async () => {
    await box.focus()
    await hands.press('Control+Enter')
    await expect(page.getByText('waiting for the customer, yours')).toBeVisible()
    const side = page.getByRole('region', { name: 'Promised', exact: true })
    await expect(side.getByText(promise)).toBeVisible()
  })

  await test.step('due, asked about, and kept', async () => {
    await hands.press('g', 'p')
    const row = page.getByRole('listitem').filter({ hasText: promise })
    await expect(row).toBeVisible()
    const wait = { timeout: Math.max(0, minute.at.getTime() - Date.now()) + 30_000 }
    await expect(page.getByRole('link', { name: 'Promises due' })).toBeVisible(wait)
    await page.getByRole('link', { name: promise }).focus()
    await hands.press('d')
    const dialog = page.getByRole('dialog', { name: 'Kept' })
    await dialog.getByLabel('How it was kept').fill('Rang her at noon.')
    await hands.press('Control+Enter')
    await expect(row).toBeHidden()
    await page.getByRole('tab', { name: 'Settled' }).click()
    await expect(row.getByText('Rang her at noon.')).toBeVisible()
  })
})
