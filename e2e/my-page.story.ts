import type { APIRequestContext, Page } from '@playwright/test'
import { looks, wear } from './looks.ts'
import { soon } from './soon.ts'
import { type DeskOfStory, expect, expectAccessible, test } from './story.ts'

/** On a day that somebody works, before anybody goes home: notices go at once. */
test.beforeAll(async ({ desk }) => {
  const { timeZone } = soon()
  await desk.api.send('PATCH', '/settings', { timeZone, weekend: [] })
})

test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { timeZone: 'UTC', weekend: [6, 7] })
})

test('told, heard, supported, shown first, answered: one’s own page of a complaint', async ({
  desk,
  signedIn: handler,
  openAs,
}) => {
  test.setTimeout(240_000)
  const milo = await desk.colleague('Milo Brandt')
  const noor = await desk.colleague('Noor Haddad')
  const mine = await openAs(milo)
  const hers = await openAs(noor)
  const words = 'He would not give me a card, and never lowered his voice.'
  const file = await lodged(desk, handler.request, { words, subject: milo.email })

  await test.step('a quiet line leads to the page, which says first that no view has been formed', async () => {
    await mine.goto('/inbox/mine')
    await mine.getByRole('link', { name: 'A page for you' }).click()
    await mine.getByRole('link', { name: file.title }).click()
    await expect(mine.getByRole('heading', { name: file.title })).toBeVisible()
    const first = mine.locator('.pane-body p').first()
    await expect(first).toHaveText('No view has been formed.')
    await expect(mine.getByText(words).first()).toBeVisible()
    await expectAccessible(mine)
    await mine.getByRole('button', { name: 'I have read this' }).click()
    await expect(mine.getByText(/^You read it/)).toBeVisible()
  })

  const said = 'I was alone at the desk, and offered a visitor’s card twice.'
  await test.step('what one writes outlives a reload and goes nowhere before it is given', async () => {
    const sent = watch(mine)
    const field = mine.getByLabel(/^On “/)
    await field.fill(said)
    await expect(mine.getByText('Kept on this device, and nowhere else.')).toBeVisible()
    await mine.reload()
    await expect(field).toHaveValue(said)
    await field.press('End')
    await field.pressSequentially(' My voice was raised by the end.')
    await expect(mine.getByText('Kept on this device, and nowhere else.')).toBeVisible()
    await mine.getByRole('button', { name: 'Look at it and give it' }).click()
    const look = mine.getByRole('dialog', { name: 'Give your account?' })
    await expect(look.getByText(said)).toBeVisible()
    await expectAccessible(mine, 'the last look')
    expect(sent.holding('alone at the desk')).toEqual([])
    await look.getByRole('button', { name: 'Give my account' }).click()
    await expect(mine.getByLabel('Messages').getByText('Your account is in the file.')).toBeVisible()
    expect(sent.holding('alone at the desk').map(each => each.split('?')[0])).toEqual([
      `POST /api/v1/my-complaints/${await pageId(mine)}/give-account`,
    ])
    await expect(field).toHaveCount(0)
    await expect(mine.getByRole('button', { name: 'Add something' })).toBeVisible()
    await expect(mine.getByRole('article').getByText(said)).toBeVisible()
  })

  await test.step('a colleague of one’s own choice reads it with one', async () => {
    await mine.getByLabel('Whom would you like to ask?').selectOption({ label: 'Noor Haddad' })
    await mine.getByRole('button', { name: 'Ask for support' }).click()
    await expect(mine.getByText('You have asked Noor Haddad.')).toBeVisible()
    await hers.goto('/mine')
    await expect(hers.getByText('Milo Brandt asks for your support')).toBeVisible()
    await expect(hers.getByText(file.title)).toHaveCount(0)
    await expectAccessible(hers)
    await hers.getByRole('button', { name: 'Yes, I support them' }).click()
    await hers.getByRole('link', { name: file.title }).click()
    await expect(hers.getByText(/You read this page with Milo Brandt/)).toBeVisible()
    await expect(hers.getByText(said)).toBeVisible()
    await expect(hers.getByRole('textbox')).toHaveCount(0)
    await expect(mine.getByText('Noor Haddad supports you, and reads this page with you.')).toBeVisible()
  })

  await test.step('wide, on a phone, narrow, light and dark', async () => {
    for (const look of looks) {
      await wear(mine, look)
      await expectAccessible(mine, `one’s own page, ${look.name}`)
    }
    await mine.setViewportSize({ width: 320, height: 700 })
    const { inner, outer } = await mine.evaluate(() => ({
      inner: document.documentElement.scrollWidth,
      outer: document.documentElement.clientWidth,
    }))
    expect(inner).toBeLessThanOrEqual(outer)
  })
})

interface Lodged {
  id: string
  title: string
}

/** By whoever is signed in there, who handles it; nothing else is on that desk. */
async function lodged(
  desk: DeskOfStory,
  request: APIRequestContext,
  { words, subject }: { words: string; subject: string },
): Promise<Lodged> {
  const colleagues = await desk.api.get<{ items: { id: string; email: string }[] }>('/colleagues')
  const title = `A card refused ${Date.now()}`
  const { number } = await desk.api.send<{ number: number }>('POST', '/conversations', {
    subject: title,
    text: words,
  })
  const answer = await request.post('/api/v1/complaints', {
    data: {
      conversation: `#${number}`,
      title,
      words,
      complainant: 'Ines Duarte',
      subject: colleagues.items.find(each => each.email === subject)?.id,
    },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return { id: (await answer.json()).id, title }
}

/** Every request of a page with what it carries, from now on. */
function watch(page: Page) {
  const seen: string[] = []
  page.on('request', request => {
    const { pathname, search } = new URL(request.url())
    seen.push(`${request.method()} ${pathname}${search}\n${request.postData() ?? ''}`)
  })
  return {
    holding: (text: string) =>
      seen
        .filter(each => decodeURIComponent(each.replaceAll('%', '%25')).includes(text))
        .map(each => each.split('\n')[0] ?? ''),
  }
}

async function pageId(page: Page): Promise<string> {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
