import type { Page, Request } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { type DeskOfStory, expect, expectAccessible, mailbox, test } from './story.ts'

const box = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const pause = (page: Page) => page.getByRole('region', { name: 'A look before it goes' })
const underlined = (page: Page) => page.locator('.editor .by-pause')

let count = 0
/** A mail of its own for each test; answers the subject. */
async function writes(desk: DeskOfStory, text: string): Promise<string> {
  const subject = `The kettle ${++count}`
  const from = 'marcus@oyelaran.example'
  const source = letter({
    from: `Marcus Oyelaran <${from}>`,
    to: mailbox,
    subject,
    id: `pause-${count}@oyelaran.example`,
    text,
  })
  await desk.post(from, source)
  return subject
}

async function answering(page: Page, subject: string): Promise<void> {
  await page.goto('/inbox/unassigned')
  await page.getByText(subject, { exact: true }).first().click()
  await expect(page.getByRole('heading', { name: subject })).toBeVisible()
  await page.keyboard.press('r')
  await expect(box(page)).toBeFocused()
}

test('it speaks up for two, by keyboard, and nothing but the draft’s own saving leaves', async ({
  desk,
  signedIn: page,
}) => {
  const subject = await writes(desk, 'Hello, when will my kettle come back? Regards, Marcus')
  await answering(page, subject)
  // Also what leaves a worker, a frame or a beacon.
  const left: Request[] = []
  page.context().on('request', request => left.push(request))

  await test.step('one is not enough', async () => {
    await box(page).pressSequentially('Hello Marcus,\nAs I said, the kettle is with the workshop.')
    await expect(pause(page)).toContainText('There: their name.')
    await expect(underlined(page)).toHaveCount(0)
  })

  await test.step('two are, and it says so once', async () => {
    const heights: number[] = []
    for (const word of ' We apologise for any inconvenience. It is back soon.'.split(/(?= )/)) {
      await box(page).pressSequentially(word)
      heights.push((await pause(page).boundingBox())?.height ?? 0)
    }
    await expect(underlined(page)).toHaveText(['As I said', 'any inconvenience', 'soon'])
    // Nothing moves while one writes.
    expect(new Set(heights).size).toBe(1)
    await expect(page.locator('[aria-live="polite"]').first()).toHaveText(/places in your answer/)
    await expectAccessible(page, 'the pause')
  })

  await test.step('the reason of the words at which the caret stands', async () => {
    await underlined(page).first().click()
    await expect(pause(page)).toContainText('It can be read as “you did not listen”.')
  })

  await test.step('F7 leads there, one alternative is one key away, and Ctrl+Z undoes it', async () => {
    await page.keyboard.press('F7')
    await expect(page.getByRole('button', { name: '“As I said”', exact: true })).toBeFocused()
    await expectAccessible(page, 'the list of the pause')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Take “As I said” out' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(box(page)).toContainText('The kettle is with the workshop.')
    await expect(box(page)).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(box(page)).toContainText('As I said, the kettle')
  })

  await test.step('left, it stays left', async () => {
    await page.getByRole('button', { name: 'Leave “any inconvenience” as it is' }).click()
    await expect(underlined(page)).toHaveText(['As I said', 'soon'])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Look' })).toBeVisible()
    await expect(box(page)).toBeFocused()
  })

  await test.step('heard, or told that there is no voice', async () => {
    await page.keyboard.press('F8')
    const isTold = page.getByText('This device has no voice of its own').first()
    await expect(isTold.or(page.getByRole('button', { name: 'Stop reading' }))).toBeVisible()
  })

  await test.step('seen as it will arrive, on a phone and in the dark', async () => {
    await page.keyboard.press('F9')
    const sheet = page.getByRole('dialog', { name: 'As the customer sees it' })
    const mail = sheet.locator('iframe').contentFrame()
    await expect(mail.getByText('As I said, the kettle is with the workshop.')).toBeVisible()
    await expect(mail.getByText('when will my kettle come back?')).toBeVisible()
    await sheet.getByLabel('A phone').check()
    await sheet.getByLabel('Dark').check()
    await expectAccessible(page, 'as the customer sees it')
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('nothing of it has left', async () => {
    await expect(page.getByText('Draft saved')).toBeVisible()
    const told = left.map(lineOf)
    // What of the draft leaves is its own saving, to the desk, and nothing else carries anything.
    expect(told.filter(line => !allowed.some(one => one.test(line)))).toEqual([])
    const bodies = left.filter(request => request.method() !== 'GET')
    expect(bodies.length).toBeGreaterThan(0)
    for (const request of bodies) {
      expect(new URL(request.url()).pathname).toMatch(/^\/api\/v1\/conversations\/[^/]+\/draft$/)
      const body = request.postDataJSON() as object
      expect(Object.keys(body).sort()).toEqual([
        'attachments',
        'html',
        'kind',
        'promises',
        'recipients',
        'version',
      ])
    }
    for (const word of ['As%20I', 'asISaid', 'inconvenience', 'kettle%20is'])
      expect(left.map(request => request.url()).join('\n')).not.toContain(word)
  })
})

/** `<method> <path>`; from elsewhere with its whole address. */
function lineOf(request: Request): string {
  const { origin, pathname } = new URL(request.url())
  const here = new URL(request.frame().page().url()).origin
  return `${request.method()} ${origin === here || origin === 'null' ? pathname : request.url()}`
}

const allowed = [
  /^PUT \/api\/v1\/conversations\/[^/]+\/draft$/,
  /^GET \/api\/v1\/conversations\/[^/]+\/draft\/mail$/,
  // What the page itself is made of, and its own reading of what has changed.
  /^GET \/assets\//,
  /^GET \/api\/v1\/(?:conversations|live|mail\/health|me|pause|awake|outbox|repairs|complaints|my-complaints|setup|settings)\b/,
  /^GET (?:srcdoc|blank)$/,
]

test('dismissing sends nothing at all, and after three times the rule sleeps on this device', async ({
  desk,
  signedIn: page,
}) => {
  const subject = await writes(desk, 'Hello, when will it come? Marcus')
  await answering(page, subject)
  await box(page).fill('As I said, mistakes were made. As previously stated, it is late. Like I said, it is.')
  await expect(underlined(page)).toHaveCount(4)
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.keyboard.press('F7')
  const left: string[] = []
  page.context().on('request', request => left.push(`${request.method()} ${request.url()}`))
  for (const words of ['As I said', 'As previously stated', 'Like I said'])
    await page.getByRole('button', { name: `Leave “${words}” as it is` }).click()
  await expect(underlined(page)).toHaveCount(0)
  expect(left.filter(line => !line.includes('/api/v1/live'))).toEqual([])

  await page.goto('/settings/pause')
  await expect(page.getByText('As I said', { exact: true }).first()).toBeVisible()
  const wake = page.getByRole('button', { name: 'Wake “As I said”' })
  await expect(wake).toBeVisible()
  await expectAccessible(page, 'the page of the pause')
  await wake.click()
  await expect(wake).toHaveCount(0)
})

test('Send is live whatever is found, at once', async ({ desk, signedIn: page }) => {
  const subject = await writes(desk, 'Hello, when will it come? Marcus')
  await answering(page, subject)
  await box(page).fill('As I said, mistakes were made. You failed to send the form.')
  await expect(underlined(page)).toHaveCount(3)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Your answer in #\d+ goes out\.$/)).toBeVisible()
})

test('after a hostile message one is enough; where a message speaks of danger there is none', async ({
  desk,
  signedIn: page,
}) => {
  await answering(page, await writes(desk, 'You useless idiots, where is my kettle? This is a disgrace.'))
  await box(page).fill('As I said, it is with the workshop.')
  await expect(underlined(page)).toHaveText(['As I said'])

  await answering(page, await writes(desk, 'There is a smell of gas here, you useless idiots. Come at once.'))
  await box(page).fill('As I said, mistakes were made. You failed to ring.')
  await expect(pause(page)).toContainText('No pause here: a message speaks of danger.')
  await expect(underlined(page)).toHaveCount(0)
})

test('off for oneself, and off for the desk', async ({ desk, signedIn: page }) => {
  const subject = await writes(desk, 'Hello, when will it come? Marcus')
  const text = 'As I said, mistakes were made.'
  await page.goto('/settings/pause')
  await page.getByLabel('I want the pause').uncheck()
  await answering(page, subject)
  await box(page).fill(text)
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(underlined(page)).toHaveCount(0)
  await page.goto('/settings/pause')
  await page.getByLabel('I want the pause').check()
  await answering(page, subject)
  await expect(underlined(page)).toHaveCount(2)

  await desk.api.send('PATCH', '/pause', { isOn: false })
  await page.reload()
  await page.keyboard.press('r')
  await expect(box(page)).toBeVisible()
  await expect(underlined(page)).toHaveCount(0)
  await desk.api.send('PATCH', '/pause', { isOn: true })
})

test('a trial: started on its page, silent in half of the conversations, and its report counts customers alone', async ({
  desk,
  signedIn: page,
}) => {
  const endsAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const trial = await desk.api.send<{ id: string }>('POST', '/pause/trials', { endsAt })
  await page.goto('/settings/pause')
  await expect(page.getByText('too few to compare').first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'What customers wrote next' })).toBeVisible()
  await expectAccessible(page, 'the trial')
  const { armOf } = await import('../src/desk/drafts/trial/rules.ts')
  const seen = new Set<string>()
  for (let tries = 0; seen.size < 2 && tries < 12; tries++) {
    const subject = await writes(desk, 'Hello, when will it come? Marcus')
    await answering(page, subject)
    const { items } = await desk.api.get<{ items: { id: string; subject: string }[] }>('/conversations')
    const arm = armOf(trial.id, items.find(item => item.subject === subject)?.id ?? '')
    if (seen.has(arm)) continue
    seen.add(arm)
    await box(page).fill('As I said, mistakes were made.')
    if (arm === 'on') await expect(underlined(page)).toHaveCount(2)
    else await expect(pause(page)).toContainText('without it in the desk’s trial')
  }
  expect([...seen].sort()).toEqual(['off', 'on'])
  await desk.api.send('POST', `/pause/trials/${trial.id}/end`, {})
})
