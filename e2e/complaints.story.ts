import type { Page } from '@playwright/test'
import { handsOn } from './keys.ts'
import { expectAccessibleAt } from './looks.ts'
import { type DeskOfStory, expect, expectAccessible, owner, test } from './story.ts'

interface Colleague {
  id: string
  email: string
}

/** Nobody has days off: whoever is concerned is told at once, whenever the story is told. */
test.beforeAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { weekend: [], holidays: [] })
  const { id } = await byEmail(desk, owner.email)
  await desk.api.send('PUT', '/settings/complaints', { first: 'house', second: 'house', handlers: [id] })
})
test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { weekend: [6, 7] })
})

test('a refusal was right and is disliked: lodged, told, heard, found, answered and closed', async ({
  desk,
  openAs,
}) => {
  test.setTimeout(240_000)
  const ana = await desk.colleague('Ana Souza')
  const rule = await ruleOf(desk, 'Sallowthorn cards')
  const atCounter = await openAs(ana)
  const number = await refusedAtCounter(atCounter, rule, 'Wanted a sallowthorn card on a photo of a letter.')
  const page = await openAs()
  const hands = handsOn(page)

  await test.step('Ana lodges what the visitor says, by keyboard, and learns who sees to it', async () => {
    const keys = handsOn(atCounter)
    await atCounter.goto(`/inbox/all/${number}`)
    await expect(atCounter.getByRole('heading', { level: 1, name: /sallowthorn/ })).toBeVisible()
    await keys.press('c')
    const sheet = atCounter.getByRole('dialog', { name: 'Lodge a complaint' })
    await expect(sheet.getByLabel('What it is about')).toBeFocused()
    await expect(sheet.getByText(/They need not use the word/)).toBeVisible()
    await sheet.getByLabel('What it is about').fill('Card refused without proof of address')
    await sheet.getByLabel('In their words').fill('She made me feel like a thief in front of everyone.')
    await sheet.getByLabel('What they wish for').fill('A card, and to be spoken to properly')
    await expectAccessible(atCounter, 'lodging')
    await keys.press('Control+Enter')
    const receipt = atCounter.getByRole('dialog', { name: /^Complaint \d+ is lodged$/ })
    await expect(receipt.getByText(`${owner.name} sees to it.`)).toBeVisible()
    await expect(receipt.getByRole('link', { name: 'Open the file' })).toBeHidden()
    await expect(receipt.getByRole('button', { name: 'Done' })).toBeFocused()
    await expectAccessible(atCounter, 'the receipt')
    await keys.press('Enter')
    await expect(receipt).toBeHidden()
  })

  await test.step('whoever handles it finds it by keyboard', async () => {
    await page.goto('/inbox/mine')
    await expect(page.getByRole('link', { name: 'Complaints', exact: true })).toBeVisible()
    await hands.press('g', 'f')
    await expect(page.getByRole('heading', { level: 1, name: 'Complaints' })).toBeVisible()
    await hands.press('/')
    await hands.type('Card refused without')
    const row = page.getByRole('link', { name: /Card refused without proof of address/ })
    await expect(row).toHaveCount(1)
    await page.getByRole('searchbox').blur()
    await hands.press('j')
    await expect(row).toBeFocused()
    await hands.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Card refused without proof' })).toBeFocused()
  })

  await test.step('Ana is named, and told', async () => {
    await page.getByRole('button', { name: 'Name a colleague' }).click()
    const dialog = page.getByRole('dialog', { name: 'Name a colleague concerned' })
    const { id } = await byEmail(desk, ana.email)
    await dialog.getByLabel('Colleague', { exact: true }).selectOption(id)
    await dialog.getByLabel('How letters call them').fill('the colleague at the front desk')
    await dialog.getByRole('button', { name: 'Name them' }).click()
    await expect(dialog).toBeHidden()
    const concerned = page.getByRole('region', { name: 'The colleague concerned' })
    await expect(concerned.getByText(/^Told .*has not read it yet$/)).toBeVisible()
    await allegationMenu(page, 'Whom it concerns…')
    const whom = page.getByRole('dialog', { name: 'Whom it concerns' })
    await whom.getByRole('combobox').selectOption({ label: 'Ana Souza' })
    await whom.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByRole('heading', { name: 'Ana Souza’s account' })).toBeVisible()
  })

  await test.step('the rule of that day, and the refusal as evidence', async () => {
    await page.getByRole('button', { name: 'Name it: In force that day, 1' }).click()
    const dialog = page.getByRole('dialog', { name: 'The standard in force that day' })
    await dialog.getByLabel('The day that it is about').fill(today())
    await dialog.getByLabel('The rule', { exact: true }).fill('sallowthorn')
    await page.getByRole('option', { name: /Sallowthorn cards/ }).click()
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByRole('link', { name: 'Sallowthorn cards, version 1' })).toBeVisible()
    await expect(page.getByText('Reason on file: Lost items.')).toBeVisible()
    await page.getByRole('button', { name: 'Add evidence' }).first().click()
    const chooser = page.getByRole('dialog', { name: 'Add evidence' })
    await chooser.getByLabel('What it is', { exact: true }).selectOption('refusal')
    await chooser.getByRole('radio', { name: /I cannot give you a card/ }).check()
    await expectAccessible(page, 'choosing evidence')
    await chooser.getByRole('button', { name: 'Add it' }).click()
    await expect(chooser).toBeHidden()
    await expect(page.getByText(/^Refusal by a rule, /)).toBeVisible()
  })

  await test.step('what is written saves itself; without Ana’s account nothing is found', async () => {
    const account = page.getByRole('textbox', { name: /’s account$/ })
    await account.fill('I had a passport and a letter on my phone.')
    await page.getByRole('textbox', { name: 'What was found to have happened' }).fill('A photo is no proof.')
    await page.getByRole('textbox', { name: 'What it did to them' }).focus()
    await expect(page.getByText('Saved', { exact: true })).toHaveCount(2)
    await page.reload()
    await expect(account).toHaveValue('I had a passport and a letter on my phone.')
    const record = page.getByRole('button', { name: 'Record what was found' })
    await expect(record).toHaveAccessibleDescription(/^Ana Souza has not been asked for an account/)
    await page.getByRole('button', { name: 'Ask Ana Souza for an account' }).click()
    await expect(record).toHaveAccessibleDescription(/^Ana Souza has been asked for an account/)
    const words = 'I offered a visitor’s card twice; it was lost in the noise.'
    await onOwnPage(atCounter, 'give-account', { accounts: [{ allegation: null, words }] })
    // Live: it stands beside the other without anybody asking for it.
    await expect(page.getByText(words)).toBeVisible()
    await expect(record).not.toHaveAttribute('aria-disabled')
  })

  await test.step('two questions, two answers, and what they mean', async () => {
    const form = page.getByRole('form', { name: 'What was found, allegation 1' })
    await form.getByLabel('Finding').selectOption({ label: 'Not upheld' })
    await form.getByLabel('Cause').selectOption({ label: 'The rule as it is written' })
    const letDown = form.getByRole('group', { name: 'Was the customer let down?' })
    const departed = form.getByRole('group', { name: 'Did the colleague depart from what was expected?' })
    await letDown.getByRole('radio', { name: 'Yes' }).check()
    await departed.getByRole('radio', { name: 'No: acted as required' }).check()
    await expect(form.getByText('The rule “Sallowthorn cards” let', { exact: false })).toBeVisible()
    await form.getByRole('button', { name: 'Record what was found' }).click()
    await expect(form.getByText(/^Not upheld means that the customer was not let down/)).toBeVisible()
    await letDown.getByRole('radio', { name: 'No', exact: true }).check()
    await expect(
      form.getByText(/is disliked counts to its strain, and nothing of it to Ana Souza/),
    ).toBeVisible()
    await form.getByRole('button', { name: 'Record what was found' }).click()
    await expect(form.getByText(/^Recorded by/)).toBeVisible()
    await expectAccessible(page, 'the file, found')
  })

  await test.step('Ana sees it first, then it is answered and closed', async () => {
    const answered = page.getByRole('button', { name: 'Answered…' })
    await expect(answered).toHaveAccessibleDescription(/Ana Souza has not been shown the findings/)
    await page.getByRole('button', { name: 'Show Ana Souza the findings' }).click()
    await expect(answered).toHaveAccessibleDescription(
      /Ana Souza was shown the findings and has not read them/,
    )
    await onOwnPage(atCounter, 'see-findings', {
      corrections: [{ allegation: null, words: 'I offered it three times.' }],
    })
    await expect(answered).not.toHaveAttribute('aria-disabled')
    await answered.click()
    const dialog = page.getByRole('dialog', { name: 'The answer went out' })
    await dialog.getByRole('button', { name: 'Note it' }).click()
    await expect(page.getByText(/Answered; they can still come back/)).toBeVisible()
    await page.getByRole('button', { name: 'Pass it with a reason…' }).first().click()
    const passing = page.getByRole('dialog', { name: 'Pass this gate' })
    await expect(passing.getByText('Those concerned read this reason, with your name.')).toBeVisible()
    await passing.getByLabel('Why').fill('Both letters went by post.')
    await expectAccessible(page, 'passing a gate')
    await passing.getByRole('button', { name: 'Pass it' }).click()
    await expect(page.getByText('Passed, with this reason: Both letters went by post.')).toBeVisible()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Close it…' }).click()
    const closing = page.getByRole('dialog', { name: 'Close the file' })
    await closing.getByLabel('Why').fill('Accepted on the phone.')
    await closing.getByRole('button', { name: 'Close it' }).click()
    await expect(page.getByText(/, Closed$/)).toBeVisible()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const further = page.getByRole('menuitem', { name: 'Take it further…' })
    await expect(further).not.toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('menuitem', { name: 'Open it again…' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByText('What was done in this file').click()
    await expect(page.getByText(/passed a gate: Both letters went by post/)).toBeVisible()
    await expectAccessible(page, 'the file, closed, with its history')
  })
})

test('a second stage: whoever decided before is refused, and the screen says why', async ({
  desk,
  openAs,
}) => {
  test.setTimeout(180_000)
  const dele = await desk.colleague('Dele Okonkwo')
  const page = await openAs()
  const { id, allegation } = await lodged(page, 'Waited an hour for the hazelmere bus', 'Nobody told us.')
  await inFile(page, id, 'decide', {
    ...{ allegation, facts: 'The board was dark.', finding: 'notUpheld', letDown: 'no' },
    ...{ departed: 'nobodyConcerned', cause: 'thirdParty' },
  })
  await inFile(page, id, 'respond', { how: 'phone' })
  await page.goto(`/complaints/${id}`)

  await test.step('the first decider cannot decide again', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Take it further…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Take it to the next stage' })
    await dialog.getByLabel(/^Why they are not content/).fill('The answer says nothing of the cold.')
    const { id: mine } = await byEmail(desk, owner.email)
    await dialog.getByLabel('Who decides now').selectOption(mine)
    await dialog.getByRole('button', { name: 'Take it further' }).click()
    const decider = dialog.getByLabel('Who decides now')
    await expect(decider).toHaveAttribute('aria-invalid', 'true')
    await expect(decider).toHaveAccessibleDescription(/decided/)
    await expectAccessible(page, 'the refused decider')
    const { id: other } = await byEmail(desk, dele.email)
    await decider.selectOption(other)
    await dialog.getByRole('button', { name: 'Take it further' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('it says who decides now, and keeps what was found before', async () => {
    const stage = page.getByRole('region', { name: 'Stage 2' })
    await expect(stage.getByText(/^Dele Okonkwo decides\./)).toBeVisible()
    await expect(stage.getByText(/The answer says nothing of the cold/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Record what was found' })).toBeHidden()
    await page.getByText('What was found before').click()
    await expect(page.getByText(/^Stage 1: Not upheld\./)).toBeVisible()
    await expectAccessible(page, 'a file at its second stage')
  })

  await test.step('another decides anew', async () => {
    const others = await openAs(dele)
    await others.goto(`/complaints/${id}`)
    const form = others.getByRole('form', { name: 'What was found, allegation 1' })
    await expect(form.getByLabel('Finding')).toHaveValue('')
    await form.getByLabel('Finding').selectOption({ label: 'Upheld' })
    await form.getByLabel('Cause').selectOption({ label: 'A system or a tool' })
    await form.getByRole('radio', { name: 'Yes' }).check()
    await form.getByRole('button', { name: 'Record what was found' }).click()
    await expect(form.getByText(/^Recorded by Dele Okonkwo/)).toBeVisible()
    // Live: whoever handles it sees it without asking.
    await expect(page.getByText(/^Recorded by Dele Okonkwo/)).toBeVisible()
  })
})

test('two write in one text: neither is lost, and the one who was late decides', async ({ openAs }) => {
  const page = await openAs()
  const { id, allegation } = await lodged(page, 'The osierbeck lift stood still', 'I had to be carried.')
  await page.goto(`/complaints/${id}`)
  const facts = page.getByRole('textbox', { name: 'What was found to have happened' })
  await facts.fill('The lift stood from nine to noon.')
  await inFile(page, id, 'change-allegation', { allegation, facts: 'It stood from eight.' })
  const alert = page.getByRole('alert').filter({ hasText: 'Somebody changed this while you were writing' })
  await expect(alert).toContainText('It stood from eight.')
  await page.getByRole('textbox', { name: 'What puts it right' }).fill('A bench.')
  await expect(facts).toHaveValue('The lift stood from nine to noon.')
  await expectAccessible(page, 'a contested text')
  await alert.getByRole('button', { name: 'Save mine instead' }).click()
  await expect(alert).toBeHidden()
  await page.reload()
  await expect(facts).toHaveValue('The lift stood from nine to noon.')
  await expect(page.getByRole('textbox', { name: 'What puts it right' })).toHaveValue('A bench.')
})

test('what cannot be saved says so, stays, and is saved again', async ({ openAs }) => {
  const page = await openAs()
  const { id } = await lodged(page, 'The willowby kiosk kept my coin', 'It keeps coins.')
  await page.goto(`/complaints/${id}`)
  const effect = page.getByRole('textbox', { name: 'What it did to them' })
  await page.route('**/change-allegation', route => route.abort())
  await effect.fill('No ticket home.')
  await page.getByRole('textbox', { name: 'What puts it right' }).focus()
  await expect(page.getByText(/^Not saved: The desk cannot be reached/)).toBeVisible()
  await expect(effect).toHaveValue('No ticket home.')
  await page.unroute('**/change-allegation')
  await page.getByRole('button', { name: 'Save it again' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('who is not on the list learns nothing; who is let in reads; who is taken off reads no more', async ({
  desk,
  openAs,
}) => {
  const page = await openAs()
  const { id, number } = await lodged(page, 'Alderfen gate shut early', 'We stood before it.')
  const farid = await desk.colleague('Farid Haddad')
  const others = await openAs(farid)
  await others.goto(`/complaints/${id}`)
  const closed = others.getByRole('heading', { level: 1, name: /There is no such complaint/ })
  await expect(closed).toBeVisible()
  await expect(others.getByRole('link', { name: 'Complaints', exact: true })).toBeHidden()
  await others.goto(`/inbox/all/${number}`)
  await expect(others.getByRole('region', { name: 'Promised' })).toBeVisible()
  await expect(others.getByRole('region', { name: 'Complaints' })).toBeHidden()
  await others.goto('/complaints')
  await expect(others.getByText('No open complaint is yours to read')).toBeVisible()
  await expectAccessible(others, 'no complaints')

  await page.goto(`/inbox/all/${number}`)
  const beside = page.getByRole('region', { name: 'Complaints' })
  await expect(beside.getByText(/^Complaint \d+: Acknowledgement due /)).toBeVisible()
  await beside.getByRole('link').click()
  await page.getByRole('button', { name: 'Who knows: 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who knows: 1' })
  const { id: his } = await byEmail(desk, farid.email)
  await dialog.getByLabel('Who', { exact: true }).selectOption(his)
  await dialog.getByLabel('Why they need to know').fill('He has the key to the gate.')
  await dialog.getByRole('button', { name: 'Let them read it' }).click()
  const two = page.getByRole('dialog', { name: 'Who knows: 2' })
  await expect(two.getByText(/He has the key to the gate/)).toBeVisible()
  await expectAccessible(page, 'who knows')
  const row = others.getByRole('link', { name: /Alderfen gate shut early/ })
  await expect(row).toBeVisible()
  await row.click()
  await expect(others.getByRole('heading', { level: 1, name: 'Alderfen gate shut early' })).toBeVisible()
  await expect(others.getByRole('button', { name: 'Add an allegation' })).toBeHidden()

  await two.getByRole('button', { name: 'Take Farid Haddad off the list…' }).click()
  await two.getByLabel('Why Farid Haddad need not know any more').fill('The gate is mended.')
  await two.getByRole('button', { name: 'Take off the list' }).click()
  await expect(page.getByRole('dialog', { name: 'Who knows: 1' })).toBeVisible()
  await expect(closed).toBeVisible()
})

test('from a message on a phone, and told apart from a request for a service', async ({ desk, openAs }) => {
  const { number } = await desk.api.send<{ number: number }>('POST', '/conversations', {
    subject: 'The fernhollow heater',
    text: 'Could you send somebody for the heater? I am fed up with waiting.',
  })
  const page = await openAs(owner, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await page.goto(`/inbox/all/${number}`)
  await page.getByRole('button', { name: 'More about this message' }).tap()
  await page.getByRole('menuitem', { name: 'They are not content with this…' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Lodge a complaint' })
  await expect(sheet.getByLabel('In their words')).toHaveValue(/fed up with waiting/)
  await expect(sheet.getByText('Whether it is a complaint is yours to say.')).toBeVisible()
  await sheet.getByText('Choose other words from the message').tap()
  await sheet.getByLabel('What they wrote').evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(area.value.indexOf('I am fed up'), area.value.length)
  })
  await sheet.getByRole('button', { name: 'Take the marked words' }).tap()
  await expect(sheet.getByLabel('In their words')).toHaveValue('I am fed up with waiting.')
  await sheet.getByText(/^Received /).tap()
  await sheet.getByLabel('When it came in').fill('2099-01-01T10:00')
  await sheet.getByRole('button', { name: 'Lodge it' }).tap()
  await expect(sheet.getByText('This is still to come.', { exact: false })).toBeVisible()
  await expectAccessible(page, 'lodging on a phone')
  await sheet.getByRole('button', { name: 'It is a request for a service…' }).tap()
  await sheet.getByLabel('Why you think so').fill('They ask for the engineer, and wait for nothing else.')
  await expectAccessible(page, 'told apart')
  await sheet.getByRole('button', { name: 'Note it so' }).tap()
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'More about this message' }).tap()
  await page.getByRole('menuitem', { name: 'They are not content with this…' }).tap()
  await expect(
    sheet.getByText(/took it for a request for a service: They ask for the engineer/),
  ).toBeVisible()
})

test('somebody at the counter is not content: logged, then lodged', async ({ openAs }) => {
  const page = await openAs()
  await page.goto('/inbox/mine')
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const hands = handsOn(page)
  await hands.press('l')
  const log = page.getByRole('dialog', { name: 'Log a call or a visit' })
  await expect(log).toBeVisible()
  await hands.press('c')
  await expect(log.getByLabel('Who')).toBeFocused()
  await hands.press('Tab')
  await hands.type('The rushmoor ferry left without them, twice.')
  await hands.press('Alt+c')
  await expect(log.getByRole('checkbox', { name: /^They are not content/ })).toBeChecked()
  await hands.press('Control+Enter')
  const sheet = page.getByRole('dialog', { name: 'Lodge a complaint' })
  await expect(sheet.getByLabel('What it is about')).toBeFocused()
  await expect(sheet.getByLabel('In their words')).toHaveValue(/rushmoor ferry left/)
  await hands.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: /^Complaint \d+ is lodged$/ })).toBeVisible()
  await page.getByRole('link', { name: 'Open the file' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /rushmoor ferry/ })).toBeVisible()
})

test('the list and a file, wide and narrow, light and dark', async ({ openAs }) => {
  test.setTimeout(120_000)
  const page = await openAs()
  const { id } = await lodged(page, 'Meadowsweet post came late', 'A week late, again.')
  const heading = page.getByRole('heading', { level: 1 })
  await expectAccessibleAt(page, '/complaints', heading)
  await expectAccessibleAt(page, `/complaints/${id}`, page.getByRole('blockquote'))
  await page.setViewportSize({ width: 320, height: 640 })
  const isTooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(await isTooWide()).toBe(false)
  await expectAccessible(page, 'a file at 320 pixels')
})

async function byEmail(desk: DeskOfStory, email: string): Promise<Colleague> {
  const { items } = await desk.api.get<{ items: Colleague[] }>('/colleagues')
  const found = items.find(each => each.email === email)
  if (!found) throw new Error(`Nobody has the address ${email}.`)
  return found
}

async function ruleOf(desk: DeskOfStory, title: string): Promise<string> {
  const { id } = await desk.api.send<{ id: string }>('POST', '/rules', {
    title,
    words: 'A card takes a paper or a portal statement with the address.',
    reason: 'Lost items.',
  })
  return id
}

/** Calls in the name of whoever is signed in on the page: a file opens for no key. */
async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

function inFile(page: Page, id: string, verb: string, input: object): Promise<unknown> {
  return send(page, `/complaints/${id}/${verb}`, input)
}

/** A no by the rule, said at the counter and logged; answers the number of the conversation. */
async function refusedAtCounter(page: Page, rule: string, what: string): Promise<number> {
  const lines = {
    cannot: 'I cannot give you a card on a photo.',
    because: 'The rule takes a paper or a portal statement.',
    can: ['A visitor’s card, at once.'],
    owner: 'The owner of the rule hears of it.',
  }
  const { id } = await send<{ id: string }>(page, '/refusals', { rule, ...lines })
  const outcome = [lines.cannot, lines.because, ...lines.can, lines.owner].join('\n\n')
  const log = { kind: 'counter', what, outcome, refusal: id, newCustomer: { name: 'Ines Duarte' } }
  return (await send<{ number: number }>(page, '/log', log)).number
}

/** A complaint that concerns no colleague, lodged from a conversation of its own. */
async function lodged(page: Page, subject: string, text: string) {
  const made = await send<{ id: string; number: number }>(page, '/conversations', { subject, text })
  const { id } = await send<{ id: string }>(page, '/complaints', {
    ...{ conversation: made.id, title: subject, words: text, complainant: 'Ida Berg' },
  })
  const answer = await page.request.get(`/api/v1/complaints/${id}`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return { id, number: made.number, allegation: items[0]?.id ?? '' }
}

async function allegationMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More about allegation 1' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** What the colleague concerned does on the page of their own, which has a story of its own. */
async function onOwnPage(page: Page, verb: string, input: object): Promise<void> {
  const answer = await page.request.get('/api/v1/my-complaints')
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await send(page, `/my-complaints/${items[0]?.id}/${verb}`, input)
}

/** By the zone of the browser and the desk. */
function today(): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/London' }).format(new Date())
}
