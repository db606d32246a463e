import { fileNamed } from '../world/files.ts'
import { letter } from '../world/letters.ts'
import { expectAccessibleAt, looks, wear } from './looks.ts'
import { type DeskOfStory, expect, expectAccessible, mailbox, test } from './story.ts'

let customer: string
let number: number
let invitation: string

test.beforeAll(async ({ desk }) => {
  test.setTimeout(90_000)
  const { api } = desk
  customer = (
    await api.send<{ id: string }>('POST', '/customers', {
      name: 'Camille Lefèvre',
      emails: ['camille@marine.example'],
      phones: ['01632 960 371'],
      account: 'Marine House',
      about: 'Likes to be rung back in the afternoon.',
    })
  ).id
  number = await aLongConversation(desk)
  await api.send('POST', '/log', {
    kind: 'counter',
    what: 'Asked for a quiet room',
    outcome: 'Shown the way',
  })
  for (const state of ['open', 'waiting', 'snoozed', 'closed']) {
    const made = await api.send<{ number: number }>('POST', '/conversations', {
      customer,
      subject: `One that is ${state}`,
      text: 'Good morning.',
    })
    await api.send('PUT', `/conversations/${made.number}/state`, { state })
  }
  const bram = { name: 'Bram', email: 'bram@desk.example' }
  invitation = (await api.send<{ link: string }>('POST', '/invites', bram)).link
})

test('before the desk', async ({ desk, browser }) => {
  const context = await browser.newContext({ baseURL: desk.server.url })
  const page = await context.newPage()
  await expectAccessibleAt(page, '/signin', page.getByRole('button', { name: 'Sign in' }))
  await expectAccessibleAt(page, '/setup?token=used', page.getByRole('link', { name: 'Sign in' }))
  await expectAccessibleAt(page, new URL(invitation).pathname, page.getByRole('button', { name: 'Join' }))
  await context.close()
})

test('the inbox and its views', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  for (const view of ['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all']) {
    await expectAccessibleAt(
      page,
      `/inbox/${view}`,
      page.getByRole('heading', { name: new RegExp(view, 'i') }),
    )
  }
})

test('a conversation, and writing in it', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, `/inbox/all/${number}`, page.getByRole('article').first())
  await wear(page, looks[0]!)
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your answer' }).fill('It will be there on Tuesday.')
  for (const look of looks) {
    await wear(page, look)
    await page.getByRole('tab', { name: 'Answer' }).click()
    await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveText(
      'It will be there on Tuesday.',
    )
    await expectAccessible(page, `the composer, ${look.name}`)
    await page.getByRole('tab', { name: 'Note' }).click()
    await expect(page.getByRole('textbox', { name: 'A note among colleagues' })).toBeVisible()
    await expectAccessible(page, `a note, ${look.name}`)
  }
})

test('what opens over every page', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  for (const look of looks) {
    await wear(page, look)
    await page.goto('/inbox/all')
    await expect(page.getByRole('link', { name: /One that is open/ })).toBeVisible()
    await page.keyboard.press('l')
    await expect(page.getByLabel('What it was')).toBeVisible()
    await expectAccessible(page, `the log, ${look.name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('one that')
    await expect(page.getByRole('option', { name: /One that is open/ })).toBeVisible()
    await expectAccessible(page, `the palette, ${look.name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys that work here' })).toBeVisible()
    await expectAccessible(page, `the keys, ${look.name}`)
  }
})

test('search, customers and the outbox', async ({ signedIn: page }) => {
  test.setTimeout(120_000)
  await expectAccessibleAt(page, '/search', page.getByRole('button', { name: 'state:open' }))
  await expectAccessibleAt(page, '/search?q=good', page.getByRole('link', { name: /One that is open/ }))
  await expectAccessibleAt(page, '/customers', page.getByRole('link', { name: /Camille/ }))
  await expectAccessibleAt(
    page,
    `/customers/${customer}`,
    page.getByRole('heading', { name: 'Camille Lefèvre' }),
  )
  await expectAccessibleAt(page, '/outbox', page.getByRole('tab', { name: 'Failed' }))
})

/** HTML and text, a quotation, an attachment, a note, an answer that waits, and what the desk did. */
async function aLongConversation({ api, post }: DeskOfStory): Promise<number> {
  await post(
    'camille@marine.example',
    await letter({
      from: { name: 'Camille Lefèvre', address: 'camille@marine.example' },
      to: { name: '', address: mailbox },
      subject: 'Re: The book that was promised',
      date: new Date(),
      answers: '<promise@marine.example>',
      text: 'When will it come?',
      html: '<p>When will <b>it</b> come?</p><img src="https://marine.example/a.gif" alt=""><div class="gmail_quote">On Monday you wrote:<blockquote>Soon.</blockquote></div>',
      files: [fileNamed('invoice.pdf')],
    }),
  )
  const found = async () =>
    (await api.get<{ items: { number: number }[] }>('/search?q=promised')).items[0]?.number ?? 0
  await expect.poll(found).toBeGreaterThan(0)
  const number = await found()
  await api.send('POST', `/conversations/${number}/notes`, { text: 'The van comes on Tuesdays.' })
  await api.send('PUT', `/conversations/${number}/state`, { state: 'snoozed' })
  await api.send('POST', `/conversations/${number}/replies`, { text: 'On Tuesday, by the van.' })
  return number
}
