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
  // Others of these names may be here from another telling.
  const [him, her] = ['Milo', 'Noor'].map(name => `${name} ${Date.now()}`) as [string, string]
  const milo = await desk.colleague(him)
  const noor = await desk.colleague(her)
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
    await expect(mine.getByText(/^You read the notice/)).toBeVisible()
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
    expect(sent.holding('alone at the desk')).toEqual([
      `POST /api/v1/my-complaints/${await pageId(mine)}/give-account`,
    ])
    await expect(field).toHaveCount(0)
    await expect(mine.getByRole('button', { name: 'Add something' })).toBeVisible()
    await expect(mine.getByRole('article').getByText(said)).toBeVisible()
  })

  await test.step('a colleague of one’s own choice reads it with one', async () => {
    await mine.getByLabel('Whom would you like to ask?').selectOption({ label: her })
    await mine.getByRole('button', { name: 'Ask for support' }).click()
    await expect(mine.getByText(`You have asked ${her}.`)).toBeVisible()
    await hers.goto('/mine')
    await expect(hers.getByText(`${him} asks for your support`)).toBeVisible()
    await expect(hers.getByText(file.title)).toHaveCount(0)
    await expectAccessible(hers)
    await hers.getByRole('button', { name: 'Yes, I support them' }).click()
    await hers.getByRole('link', { name: file.title }).click()
    await expect(hers.getByText(`You read this page with ${him}`)).toBeVisible()
    await expect(hers.getByText(said)).toBeVisible()
    await expect(hers.getByRole('textbox')).toHaveCount(0)
    await expect(mine.getByText(`${her} supports you, and reads this page with you.`)).toBeVisible()
  })

  await test.step('the findings are read first, and what is not right is attached', async () => {
    await file.tell('decide', {
      allegation: file.allegation,
      facts: 'He asked for proof of address, as the rule says.',
      finding: 'partlyUpheld',
      letDown: 'yes',
      departed: 'no',
      cause: 'policyAsWritten',
    })
    await file.tell('show-findings', { subject: await pageId(mine) })
    const found = mine.getByRole('region', { name: 'What was found' })
    await expect(found.getByText('He asked for proof of address, as the rule says.')).toBeVisible()
    await expect(found.getByText('No, you did what was expected')).toBeVisible()
    await mine.getByRole('button', { name: 'Say what is not right' }).click()
    const correction = mine.getByLabel('On allegation 1')
    await expect(correction).toBeFocused()
    await correction.fill('I also offered to keep the form for her.')
    await mine.getByRole('button', { name: 'Look at it and attach it' }).click()
    await mine.getByRole('dialog').getByRole('button', { name: 'Attach it' }).click()
    await expect(
      mine.getByRole('article').getByText('I also offered to keep the form for her.'),
    ).toBeVisible()
    await expect(found.getByText(/^You read them/)).toBeVisible()
    await mine.getByRole('button', { name: 'Yes, I would' }).click()
    await expect(mine.getByText(/You would like to lead what is changed/)).toBeVisible()
    await expect(hers.getByText('I also offered to keep the form for her.')).toBeVisible()
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
    await mine.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('answered and closed: a letter of one’s own, which stays where the rest has faded', async () => {
    await file.issue('decision')
    await expect(mine.getByText('The answer has gone out.')).toBeVisible()
    await file.issue('closing', await pageId(mine))
    const letters = mine.getByRole('region', { name: 'To you' })
    await expect(letters.getByText(/Signed by Ana Moreau, Head of the desk/)).toBeVisible()
    const pdf = await mine.request.get(
      (await letters.getByRole('link', { name: /as a PDF$/ }).getAttribute('href')) ?? '',
    )
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await expectAccessible(mine, 'with a letter')
    await file.tell('close', { because: 'Accepted.' })
    await mine.goto('/mine')
    await expect(mine.getByRole('link', { name: file.title })).toHaveCount(0)
    await mine.getByText('how it ended').click()
    await expect(mine.getByText(/Signed by Ana Moreau, Head of the desk/)).toBeVisible()
    await expectAccessible(mine)
  })
})

test('a cause named in three complaints is taken in hand, changed, and told by a person', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(180_000)
  const title = `Proof of address ${Date.now()}`
  const rule = await desk.api.send<{ id: string }>('POST', '/rules', { title, words: 'A bill on paper.' })
  const today = new Date().toISOString().slice(0, 10)
  for (const name of ['first', 'second', 'third']) {
    const file = await lodged(desk, page.request, { words: `No card, the ${name} time.` })
    await file.tell('change-allegation', { allegation: file.allegation, happenedOn: today, rule: rule.id })
    await file.tell('decide', {
      allegation: file.allegation,
      facts: 'The card was refused.',
      finding: 'upheld',
      letDown: 'yes',
      departed: 'nobodyConcerned',
      cause: 'policyAsWritten',
    })
    if (name === 'first') await file.tell('change', { wantsToKnow: true })
  }
  await page.goto('/complaints')
  await page.getByRole('link', { name: 'What we learn' }).click()
  const lesson = page.getByRole('article').filter({ hasText: title })
  await expect(lesson.getByText('Named in 3 complaints')).toBeVisible()
  await expect(lesson.getByText('Ines Duarte')).toHaveCount(0)

  await lesson.getByRole('button', { name: 'Take it in hand' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take it in hand' })
  await dialog.getByLabel('What is to be changed').fill('Take statements from the portal.')
  await dialog.getByLabel('By which day').fill(today)
  await expectAccessible(page, 'taking a lesson in hand')
  await dialog.getByRole('button', { name: 'Take it in hand' }).click()
  await expect(lesson.getByText('Ana Moreau has it in hand, by')).toBeVisible()

  await lesson.getByRole('button', { name: 'It is changed' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'It is changed' }).click()
  await expect(lesson.getByText('0 of 1 who wished to know have been told.')).toBeVisible()
  for (const look of looks) {
    await wear(page, look)
    await expectAccessible(page, `what we learn, ${look.name}`)
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/learn ${look.name}.png` })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await lesson.getByRole('button', { name: 'Begin the letter' }).click()
  const box = page.getByRole('textbox', { name: 'Your answer' })
  await expect(box).toContainText('Take statements from the portal.')
  await page.goto('/lessons')
  await lesson.getByRole('button', { name: 'They have been told' }).click()
  await expect(lesson.getByText('1 of 1 who wished to know have been told.')).toBeVisible()
  await page.goto(`/rules/${rule.id}`)
  await expect(
    page.getByRole('region', { name: 'What we learn' }).getByText('Changed', { exact: true }),
  ).toBeVisible()
})

interface Filed {
  title: string
  allegation: string
  tell(verb: string, input: object): Promise<void>
  issue(kind: string, subject?: string): Promise<void>
}

/** By whoever is signed in there, who handles it. */
async function lodged(
  desk: DeskOfStory,
  request: APIRequestContext,
  { words, subject }: { words: string; subject?: string },
): Promise<Filed> {
  const post = async <T>(path: string, data: object, method: 'post' | 'put' = 'post') => {
    const answer = await request[method](`/api/v1${path}`, { data })
    expect(answer.status(), await answer.text()).toBe(200)
    return (await answer.json()) as T
  }
  const get = async <T>(path: string) => (await (await request.get(`/api/v1${path}`)).json()) as T
  const colleagues = await desk.api.get<{ items: { id: string; email: string }[] }>('/colleagues')
  const title = `A card refused ${Date.now()}`
  const who = { name: 'Ines Duarte', emails: [`ines-${Date.now()}@harbour.example`] }
  const customer = await desk.api.send<{ id: string }>('POST', '/customers', who)
  const text = { subject: title, text: words, customer: customer.id }
  const { number } = await desk.api.send<{ number: number }>('POST', '/conversations', text)
  const { id } = await post<{ id: string }>('/complaints', {
    conversation: `#${number}`,
    title,
    words,
    subject: colleagues.items.find(each => each.email === subject)?.id,
  })
  const { items } = await get<{ items: { id: string }[] }>(`/complaints/${id}`)
  return {
    title,
    allegation: items[0]?.id ?? '',
    tell: (verb, input) => post(`/complaints/${id}/${verb}`, input),
    async issue(kind, of) {
      const begun = await post<{ id: string }>(`/complaints/${id}/letters`, { kind, subject: of })
      const path = `/complaints/${id}/letters/${begun.id}`
      const { html, version } = await get<{ html: string; version: number }>(path)
      const written = await post<{ version: number; missing: { kind: string }[] }>(
        path,
        { html: html.replace(/\[[^\]]*\]/g, 'We have looked at it with care.'), version },
        'put',
      )
      await post(`${path}/issue`, {
        version: written.version,
        by: of ? 'page' : 'counter',
        role: 'Head of the desk',
        knowing: [...new Set(written.missing.map(each => each.kind))],
      })
    },
  }
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
      seen.filter(each => each.includes(text)).map(each => each.split('\n')[0] ?? ''),
  }
}

async function pageId(page: Page): Promise<string> {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
