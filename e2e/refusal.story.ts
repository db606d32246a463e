import { handsOn } from './keys.ts'
import { expectAccessibleAt } from './looks.ts'
import { type DeskOfStory, expect, expectAccessible, test, type Who } from './story.ts'

const fee = {
  title: 'Quillwort fees',
  words: 'A late book costs 20 pence a day.',
  reason: 'Somebody else waits for it.',
  offer: 'Waive the fee once a year.',
  topics: ['late fee'],
}

/** A rule of its own for each story, owned by somebody new. */
async function ruleOf(desk: DeskOfStory, title: string): Promise<{ id: string; owner: Who }> {
  const owner = await desk.colleague('Chiara Fontana')
  const { items } = await desk.api.get<{ items: { id: string; email: string }[] }>('/colleagues')
  const found = items.find(one => one.email === owner.email)
  const { id } = await desk.api.send<{ id: string }>('POST', '/rules', { ...fee, title, owner: found?.id })
  return { id, owner }
}

test('a refusal at the counter, by keyboard alone', async ({ desk, openAs }) => {
  const { id } = await ruleOf(desk, fee.title)
  const page = await openAs(await desk.colleague('Ana Souza'))
  await page.goto('/inbox/mine')
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const hands = handsOn(page)
  const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
  const dialog = page.getByRole('dialog', { name: 'A no with a way forward' })
  await hands.press('l')
  await expect(sheet).toBeVisible()
  await hands.press('c')
  await expect(sheet.getByLabel('Who')).toBeFocused()
  await hands.press('Tab')
  await hands.type('Wanted the late fee taken off, a third time')
  await hands.press('Control+.')
  await expect(dialog.getByLabel('What I cannot do')).toBeFocused()
  await expect(dialog.getByLabel('The rule', { exact: true })).toHaveValue(fee.title)
  await expectAccessible(page, 'the four lines')
  await hands.type('I cannot take the fee off a third time.')
  await hands.press('Control+Enter')
  await expect(dialog.getByText('Say what you can do, or take this line out.')).toBeVisible()
  await expect(dialog.getByLabel('What I can do')).toBeFocused()
  await hands.type('You can pay it in three parts.')
  await hands.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const outcome = sheet.getByLabel('How it ended')
  await expect(outcome).toHaveValue(/I cannot take the fee off a third time\.\n\nA late book costs 20 pence/)
  await expect(outcome).toHaveValue(/You can pay it in three parts\.\n\nChiara Fontana looks after this rule/)
  await hands.press('Control+Enter')
  await expect(sheet).toBeHidden()
  await hands.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search in everything ever said' })).toBeFocused()
  await hands.type('taken off a third')
  await expect(page.getByText('1 conversation found').first()).toBeVisible()
  await hands.press('ArrowDown')
  await expect(page.getByRole('link', { name: /Wanted the late fee taken off/ })).toBeFocused()
  await hands.press('Enter')
  const happened = page.getByText(`said no by the rule “${fee.title}”, version 1. Acted as required`)
  await expect(happened).toBeVisible()
  expect(await desk.api.get(`/rules/${id}`)).toMatchObject({ isUsed: true, strain: { uses: 1 } })
})

test('in a letter it goes where one writes, and is taken back with the answer', async ({ desk, openAs }) => {
  await ruleOf(desk, 'Sedgeling fees')
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 60 } })
  const customer = await desk.api.send<{ id: string }>('POST', '/customers', {
    name: 'Ida Berg',
    emails: ['ida@galley.example'],
  })
  const made = await desk.api.send<{ number: number }>('POST', '/conversations', {
    customer: customer.id,
    subject: 'My sedgeling late fee',
    text: 'Why is there a late fee?',
  })
  const page = await openAs()
  await page.goto(`/inbox/all/${made.number}`)
  const rules = page.getByRole('region', { name: 'Rules that may apply' })
  await expect(rules.getByText('Sedgeling fees').first()).toBeVisible()
  const hands = handsOn(page)
  await hands.press('x')
  const dialog = page.getByRole('dialog', { name: 'A no with a way forward' })
  await expect(dialog.getByLabel('What I cannot do')).toBeFocused()
  await dialog.getByLabel('The rule', { exact: true }).fill('sedgelin')
  await page.getByRole('option', { name: /Sedgeling fees/ }).click()
  await dialog.getByLabel('What I cannot do').fill('I cannot drop the sedgeling fee.')
  await dialog.getByRole('button', { name: 'Offer: Waive the fee once a year.' }).click()
  await dialog.getByRole('button', { name: 'Put it where I write' }).click()
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  await expect(answer).toContainText('I cannot drop the sedgeling fee.')
  await expect(answer).toContainText('Waive the fee once a year.')
  await answer.press('Control+Enter')
  const happened = page.getByText('said no by the rule “Sedgeling fees”, version 1. Acted as required')
  await expect(happened).toBeVisible()
  await page.keyboard.press('z')
  await expect(answer).toContainText('I cannot drop the sedgeling fee.')
  await expect(happened).toBeHidden()
})

test('that rules hurt is seen as a count by their owner, from three on, and nobody sees by whom', async ({
  desk,
  openAs,
}) => {
  const { id, owner } = await ruleOf(desk, 'Marlstone fees')
  const made = await desk.api.send<{ number: number }>('POST', '/conversations', {
    subject: 'A marlstone late fee',
    text: 'It hurt. The late fee.',
  })
  const bystander = await desk.colleague('Bram de Wit')
  const page = await openAs(await desk.colleague('Ana Souza'))
  await page.goto(`/inbox/all/${made.number}`)
  const rules = page.getByRole('region', { name: 'Rules that may apply' })
  const summary = rules.locator('summary', { hasText: 'Marlstone fees' })
  await summary.focus()
  await page.keyboard.press('Enter')
  const pressed = rules.getByRole('button', { name: 'This rule hurt someone here', pressed: true })
  await page.keyboard.press('h')
  await expect(pressed).toBeVisible()
  await expect(page.getByText(/Counted, without your name/).first()).toBeVisible()
  await expectAccessible(page, 'the rules beside a conversation')
  const others = await openAs(bystander)
  await others.goto(`/inbox/all/${made.number}`)
  await expect(others.locator('summary', { hasText: 'Marlstone fees' })).toBeVisible()
  await others.locator('summary', { hasText: 'Marlstone fees' }).click()
  await expect(
    others.getByRole('button', { name: 'This rule hurt someone here', pressed: false }).first(),
  ).toBeVisible()
  await expect(others.getByText('Ana Souza')).toBeHidden()
  const owners = await openAs(owner)
  await owners.goto(`/rules/${id}`)
  await expect(owners.getByText('Fewer than three votes in 0 uses')).toBeVisible()
  await expect(owners.getByRole('main').getByText('Ana Souza')).toBeHidden()
  await others.getByRole('button', { name: 'This rule hurt someone here' }).first().click()
  const third = await openAs(await desk.colleague('Dele Adeyemi'))
  await third.goto(`/inbox/all/${made.number}`)
  await third.locator('summary', { hasText: 'Marlstone fees' }).click()
  await third.getByRole('button', { name: 'This rule hurt someone here' }).first().click()
  await expect(
    third.getByRole('button', { name: 'This rule hurt someone here', pressed: true }).first(),
  ).toBeVisible()
  await owners.reload()
  await expect(owners.getByText('3 votes in 0 uses')).toBeVisible()
  await page.keyboard.press('h')
  await expect(pressed).toBeHidden()
  await owners.reload()
  await expect(owners.getByText('Fewer than three votes in 0 uses')).toBeVisible()
})

test('a list is looked at, mended and taken in', async ({ signedIn: page }) => {
  await page.goto('/rules')
  await page.getByRole('link', { name: 'Import a list' }).click()
  const file = (text: string) => ({ name: 'rules.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const chooser = page.getByLabel('The file')
  await chooser.setInputFiles(file('title;rule;owner\nTansy hours;We open at nine.;nobody@here.example\n'))
  await expect(page.getByText(/Line 2: Nobody here is called “nobody@here.example”/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take/ })).toBeHidden()
  await expectAccessible(page, 'a list with errors')
  await chooser.setInputFiles(
    file('title;rule\nTansy hours;We open at nine.\nTansy guests;A day for each.\n'),
  )
  await page.getByRole('button', { name: 'Take these 2 rules in' }).click()
  const list = page.getByRole('region', { name: 'Rules' })
  const hours = list.getByRole('link', { name: /^Tansy hours/ })
  await expect(hours).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a rule' }).fill('tansy guets')
  await expect(list.getByRole('link', { name: /^Tansy guests/ })).toBeVisible()
  await expect(hours).toBeHidden()
})

test('the register and its pages', async ({ desk, signedIn: page }) => {
  test.setTimeout(120_000)
  const { id } = await ruleOf(desk, 'Fennel fees')
  await expectAccessibleAt(page, '/rules', page.getByRole('link', { name: /^Fennel fees/ }))
  await expectAccessibleAt(
    page,
    '/rules/questions',
    page.getByRole('heading', { name: 'What rules ask of you' }),
  )
  await expectAccessibleAt(page, `/rules/${id}`, page.getByText('Why', { exact: true }))
  await expectAccessibleAt(page, '/rules/new', page.getByLabel('Title'))
  await expectAccessibleAt(page, '/rules/import', page.getByLabel('The file'))
})
