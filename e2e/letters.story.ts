import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { handsOn } from './keys.ts'
import { type DeskOfStory, expect, expectAccessible, mailbox, test } from './story.ts'

const phone = { viewport: { width: 390, height: 844 } }

/** Somebody writes, and it is lodged as a complaint; answers where its file is. */
async function lodged(desk: DeskOfStory, page: Page, name: string): Promise<string> {
  await desk.api.send('PUT', '/settings/complaints', {
    first: 'house',
    second: 'house',
    outside: { name: 'The Town Ombudsman', address: '3 Mill Lane', web: 'https://ombudsman.example' },
    contact: mailbox,
  })
  const from = `${name.toLowerCase().replaceAll(' ', '.')}@harbour.example`
  const text = 'She would not give me a card, and made me feel like a thief in front of everyone.'
  await desk.post(from, letter({ from: `${name} <${from}>`, subject: `A card for ${name}`, text }))
  let conversation = ''
  await expect(async () => {
    const { items } = await desk.api.get<{ items: { id: string; subject: string }[] }>(
      '/conversations?view=unassigned&limit=50',
    )
    conversation = items.find(item => item.subject.includes(name))?.id ?? ''
    expect(conversation).not.toBe('')
  }).toPass()
  const answer = await page.request.post('/api/v1/complaints', {
    data: { conversation, title: 'Card refused without proof of address', words: text },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const { id } = (await answer.json()) as { id: string }
  return id
}

test('a letter: put together, its gap written in, looked at, signed, and then as it is', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(120_000)
  const file = await lodged(desk, page, 'Ines Duarte')
  const hands = handsOn(page)
  await page.goto(`/complaints/${file}`)
  const letters = page.getByRole('region', { name: 'Letters' })
  await letters.getByRole('button', { name: 'Write a letter' }).click()
  await page.getByRole('menuitem', { name: 'Acknowledgement, to Ines Duarte' }).click()
  const sheet = page.getByRole('dialog', { name: 'Acknowledgement to Ines Duarte' })
  const box = sheet.getByRole('textbox', { name: 'The letter' })

  await test.step('the facts stand there, and what only a person can say is a gap', async () => {
    await expect(box).toContainText('made me feel like a thief')
    await expect(box.locator('.by-gap')).toHaveCount(1)
    await expectAccessible(page)
    await sheet.getByRole('button', { name: /^Go to “What you understood/ }).click()
    await hands.type('You came for a card with your passport, and left without one.')
    await expect(sheet.getByText(/Nothing that the time limits or fairness ask for/)).toBeVisible()
    await expect(sheet.getByText('Kept', { exact: true })).toBeVisible()
  })

  await test.step('as it arrives', async () => {
    await sheet.getByRole('radio', { name: 'As it arrives' }).check({ force: true })
    await expect(sheet.frameLocator('iframe').getByRole('heading', { name: /has reached us/ })).toBeVisible()
    await expectAccessible(page)
    await sheet.getByRole('radio', { name: 'Write' }).check({ force: true })
    await expect(box).toContainText('You came for a card')
  })

  await test.step('closed and opened again, nothing of it is lost', async () => {
    await sheet.getByRole('button', { name: 'Close' }).click()
    await expect(letters.getByText('nothing missing')).toBeVisible()
    await letters.getByRole('button', { name: 'Write: Acknowledgement to Ines Duarte' }).click()
    await expect(box).toContainText('You came for a card with your passport')
  })

  await test.step('signed and handed over', async () => {
    await expect(box).toContainText('You came for a card')
    await sheet.getByRole('button', { name: 'Sign and issue' }).click()
    const issue = page.getByRole('dialog', { name: 'Sign and issue' })
    await issue.getByRole('radio', { name: /^Over the counter/ }).check()
    await issue.getByRole('textbox', { name: 'I sign as' }).fill('Head of the reading room')
    await expectAccessible(page)
    await issue.getByRole('button', { name: 'Sign and issue it' }).click()
    await expect(letters.getByText(/^Issued over the counter, signed by Ana Moreau/)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it stays as it is, and can be had on paper', async () => {
    const link = await letters.getByRole('link', { name: /as a PDF$/ }).getAttribute('href')
    const pdf = await page.request.get(link ?? '')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await letters.getByRole('button', { name: 'Read: Acknowledgement to Ines Duarte' }).click()
    await expect(page.getByRole('textbox', { name: 'The letter' })).toHaveCount(0)
    await expect(page.getByText(/^Issued over the counter.*Head of the reading room/)).toBeVisible()
  })
})

test('on a phone the same letter is one page, with nothing beside it', async ({ desk, openAs }) => {
  const page = await openAs(undefined, phone)
  const file = await lodged(desk, page, 'Jonas Weber')
  await page.goto(`/complaints/${file}`)
  const letters = page.getByRole('region', { name: 'Letters' })
  await letters.getByRole('button', { name: 'Write a letter' }).click()
  await page.getByRole('menuitem', { name: 'Where it stands, to Jonas Weber' }).click()
  const sheet = page.getByRole('dialog', { name: 'Where it stands to Jonas Weber' })
  await expect(sheet.getByRole('textbox', { name: 'The letter' })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await expectAccessible(page)
})

test('an answer that puts something right: what it must hold, and the words that hold it', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(90_000)
  const subject = 'The credit is still missing'
  const from = 'marcus@harbour.example'
  await desk.post(from, letter({ from: `Marcus Oyelaran <${from}>`, subject, text: 'Where is my credit?' }))
  await page.goto('/inbox/unassigned')
  await page.getByRole('link', { name: new RegExp(subject) }).click()
  await expect(page.getByRole('heading', { name: subject })).toBeVisible()
  const hands = handsOn(page)
  await hands.press('r')
  await expect(page.locator('.tiptap')).toBeFocused()
  await hands.type("I'm sorry, but mistakes were made. I forgot to post the credit on 3 November.")
  await hands.press('F4')
  const builder = page.getByRole('region', { name: 'Put it right' })
  await builder.getByRole('combobox', { name: 'What is known of it' }).selectOption('It was our doing')
  await expect(builder.getByText('Nobody did it')).toBeVisible()
  await expect(builder.getByRole('listitem').filter({ hasText: 'The repair, done or dated' })).toContainText(
    'Missing',
  )
  await builder.getByRole('button', { name: /Show “I forgot” in your answer/ }).click()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('I forgot')
  await expectAccessible(page)
  await hands.press('F4')
  await expect(builder).toHaveCount(0)
})
