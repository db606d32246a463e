import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { looks, wear } from './looks.ts'
import { expect, expectAccessible, test } from './story.ts'

const from = 'Rosalind Marsh <r.marsh@ropewalk.example>'
const address = 'r.marsh@ropewalk.example'
const subject = 'Charged again'
const first = 'first@ropewalk.example'
const accusation = 'You people never listen. This is a disgrace, do something about it.'
const wish = 'Give me back 41 pounds'
const happened = 'You took it twice, on 3 March and on 5 March.'
const told = `${wish}, because I need it for the rent. ${happened}`
const card = { when: 'somebody blames me', then: 'breathe out and ask' }
const sentence = 'If somebody blames me, then I breathe out and ask.'

test('an accusation is met with questions, and closed when the wish is met', async ({ desk, openAs }) => {
  test.slow()
  const page = await openAs(await desk.colleague('Wanda Bell'))
  const sent = wordsSentFrom(page)
  const ask = page.getByRole('region', { name: 'Three questions first' })
  const box = page.getByRole('textbox', { name: 'Your answer' })
  const beside = page.getByRole('complementary', { name: 'Customer' }).or(page.locator('aside')).first()

  await test.step('one’s own card is written in My corner, which a key leads to', async () => {
    await page.goto('/inbox/all')
    await expect(page.getByRole('heading', { name: 'All' })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('y')
    await expect(page.getByRole('heading', { name: 'My corner', level: 1 })).toBeVisible()
    await writeCard(page)
    await page
      .getByRole('form', { name: 'The three questions in my words' })
      .getByRole('textbox', { name: 'What they wish for' })
      .fill('What would you have wished for from us?')
    await page.getByRole('button', { name: 'Keep them' }).click()
    await expect(page.getByText('Kept on this device.').first()).toBeVisible()
    await looked(page, 'corner')
  })

  await test.step('card and questions stand above the answer, with the words that called for them', async () => {
    await desk.post(address, letter({ from, subject, text: accusation, id: first }))
    await page.goto('/inbox/all')
    await page.getByRole('link', { name: subject }).click()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(ask).toContainText(sentence)
    await expect(ask).toContainText('because they write')
    await expect(ask.getByRole('button', { name: /Could you walk me through/ })).toBeVisible()
    await expect(ask.getByRole('button', { name: /What would you have wished for/ })).toBeVisible()
    await looked(page, 'questions')
  })

  await test.step('they are put in by keys, edited and sent', async () => {
    await expect(box).toBeFocused()
    await page.keyboard.type('Dear Ms Marsh,')
    await page.keyboard.press('Control+;')
    await page.keyboard.press('1')
    await expect(box).toBeFocused()
    await expect(box).toContainText('walk me through what happened')
    await expect(ask.getByRole('button', { name: /walk me through/ })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+;')
    await page.keyboard.press('0')
    await expect(box).toContainText('What would you have wished for from us?')
    await expect(box).toContainText('what that would settle')
    await page.keyboard.type(' Thank you.')
    await expect(box).toContainText(/settle for you\?( Thank you\.|\s*Thank you\.)/)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('waiting for the customer, yours')).toBeVisible()
  })

  await test.step('what they tell now is kept by one press, or by selecting words', async () => {
    await desk.post(
      address,
      letter({ from, subject: `Re: ${subject}`, text: told, references: [first], inReplyTo: first }),
    )
    await expect(page.getByRole('region', { name: 'What was said' }).getByText(told)).toBeVisible()
    await beside.getByRole('button', { name: /Keep.*You took it twice/ }).click()
    await expect(beside.getByText('Their words,').first()).toBeVisible()
    await beside.getByRole('button', { name: 'What they wish for: from their words, or your own' }).click()
    const dialog = page.getByRole('dialog', { name: 'What they wish for' })
    const text = dialog.getByRole('textbox', { name: 'Select what answers it' })
    await expectAccessible(page, 'choosing words')
    await text.focus()
    await page.keyboard.press('Control+Home')
    for (const _ of wish) await page.keyboard.press('Shift+ArrowRight')
    await dialog.getByRole('button', { name: 'Keep the words selected' }).click()
    await expect(dialog).toBeHidden()
    await expect(beside.locator('q', { hasText: new RegExp(`^${wish}$`) })).toBeVisible()
    await expect(beside.getByText('Neither met nor declined yet')).toBeVisible()
    await looked(page, 'told')
  })

  await test.step('closing asks about the wish, and goes by once it is met', async () => {
    await page.getByRole('heading', { name: subject, level: 1 }).focus()
    await page.keyboard.press('e')
    const asks = page.getByRole('dialog', { name: 'Something is still open here' })
    await expect(asks).toContainText(wish)
    await expectAccessible(page, 'what is still open')
    await asks.getByRole('button', { name: 'Keep it open' }).click()
    await beside.getByRole('button', { name: 'It is met' }).click()
    await expect(beside.getByText('Met', { exact: true })).toBeVisible()
    await page.getByRole('heading', { name: subject, level: 1 }).focus()
    await page.keyboard.press('e')
    await expect(page.getByText(/closed it/)).toBeVisible()
    await expect(asks).toBeHidden()
  })

  await test.step('nothing of the card went to the desk', () => {
    expect(sent.join('\n')).toContain('walk me through')
    expect(sent.join('\n')).not.toContain(card.when)
    expect(sent.join('\n')).not.toContain(card.then)
  })
})

test('a corner is its colleague’s alone: it survives a reload, goes along in a file, and is erased', async ({
  desk,
  openAs,
}) => {
  const wanda = await desk.colleague('Wanda Bell')
  const other = await desk.colleague('Otis Crane')
  const page = await openAs(wanda)
  const when = page.getByRole('textbox', { name: 'If…' })
  await page.goto('/corner')
  await writeCard(page)

  await test.step('after a reload it is there', async () => {
    await page.reload()
    await expect(when).toHaveValue(card.when)
  })

  await test.step('another tab of hers sees a change at once', async () => {
    const tab = await page.context().newPage()
    await tab.goto('/corner')
    await tab.getByRole('textbox', { name: 'If…' }).fill('they shout')
    await tab.getByRole('button', { name: 'Keep it' }).click()
    await expect(when).toHaveValue('they shout')
    await tab.close()
  })

  await test.step('somebody else on the same browser does not see it, and she does again', async () => {
    await signInAs(page, other)
    await expect(page.getByRole('button', { name: 'Begin with an example' })).toBeVisible()
    await expect(when).toHaveValue('')
    await signInAs(page, wanda)
    await expect(when).toHaveValue('they shout')
  })

  await test.step('saved to a file, erased, and read again', async () => {
    const passphrase = page.getByLabel('Passphrase')
    await passphrase.fill('a boat in the rain')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save to a file' }).click()
    const file = await (await downloading).path()
    expect(await readFile(file, 'utf8')).not.toContain('they shout')

    await page.getByRole('button', { name: 'Erase my corner' }).click()
    await page.getByRole('button', { name: 'Erase it all' }).click()
    await expect(when).toHaveValue('')

    const read = async (words: string) => {
      await passphrase.fill(words)
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Read from a file' }).click()
      await (await choosing).setFiles(file)
    }
    await read('a boat in the sun')
    await expect(page.getByText(/does not open with this passphrase/)).toBeVisible()
    await expect(when).toHaveValue('')
    await read('a boat in the rain')
    await expect(when).toHaveValue('they shout')
  })
})

test('on a phone, what they told is kept and answered in the sheet of details', async ({ desk, openAs }) => {
  await desk.post(
    'edda@ropewalk.example',
    letter({
      from: 'Edda Lund <edda@ropewalk.example>',
      subject: 'The lamp',
      text: 'Your lamp broke after two days. I demand a new lamp.',
    }),
  )
  const page = await openAs(undefined, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await page.goto('/inbox/all')
  await page.getByRole('link', { name: /The lamp/ }).tap()
  await page.getByRole('button', { name: 'Details' }).tap()
  await page.getByRole('button', { name: /Keep.*I demand a new lamp/ }).tap()
  await expectAccessible(page, 'what they told, on a phone')
  await page.getByRole('button', { name: 'What it would settle: from their words, or your own' }).tap()
  const dialog = page.getByRole('dialog', { name: 'What it would settle' })
  await dialog.getByRole('tab', { name: 'In my words' }).tap()
  await dialog.getByRole('textbox').fill('She reads to her children in the evening.')
  await dialog.getByRole('button', { name: 'Keep it' }).tap()
  await expect(page.getByText('She reads to her children in the evening.')).toBeVisible()
  await page.getByRole('button', { name: 'Decline…' }).tap()
  const declining = page.getByRole('dialog', { name: 'Decline this wish' })
  await declining.getByRole('button', { name: 'Decline it' }).tap()
  await expect(declining.getByText(/Say why/)).toBeVisible()
  await declining.getByRole('textbox', { name: 'Why' }).fill('The maker mends it within a day.')
  await declining.getByRole('button', { name: 'Decline it' }).tap()
  await expect(page.getByText(': The maker mends it within a day.')).toBeVisible()
})

test('at the counter a wish is written down with the visit, and with what became of it', async ({
  openAs,
}) => {
  const page = await openAs()
  await page.goto('/inbox/all')
  await expect(page.getByRole('heading', { name: 'All' })).toBeVisible()
  await page.keyboard.press('l')
  const sheet = page.getByRole('dialog', { name: 'Log a call or a visit' })
  await sheet.getByRole('textbox', { name: 'What it was' }).fill('The kettle leaks')
  await sheet.getByRole('button', { name: 'What they wish for, and why' }).click()
  await sheet.getByRole('textbox', { name: 'What they wish for' }).fill('A kettle that does not')
  await page.keyboard.press('Control+Enter')
  await expect(sheet.getByText(/Say what became of their wish/)).toBeVisible()
  await expectAccessible(page, 'a log with a wish')
  await sheet.getByRole('radio', { name: 'Met' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeHidden()
  await page
    .getByRole('link', { name: /The kettle leaks/ })
    .first()
    .click()
  await expect(page.getByText('A kettle that does not')).toBeVisible()
  await expect(page.getByText('Met', { exact: true })).toBeVisible()
})

test('the desk has its own wording, never an empty one', async ({ openAs }) => {
  const page = await openAs()
  await page.goto('/settings/questions')
  const wish = page.getByRole('textbox', { name: 'What they wish for' })
  await expect(wish).toHaveValue(/hoping for/)
  await wish.fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Write the question/)).toBeVisible()
  await wish.fill('What were you hoping we could do?')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  await page.reload()
  await expect(wish).toHaveValue('What were you hoping we could do?')
  await page.getByRole('button', { name: 'Fill in the wording that Evenkeel came with' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()
  await looked(page, 'wording')
})

async function writeCard(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'If…' }).fill(card.when)
  await page.getByRole('textbox', { name: 'then I…' }).fill(card.then)
  await expect(page.getByText(sentence)).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Kept on this device.').first()).toBeVisible()
}

/** As at a shared computer: the session ends, another begins, the browser stays. */
async function signInAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.context().request.post('/api/v1/session', { data: { email, password } })
  await page.goto('/corner')
  await expect(page.getByRole('heading', { name: 'My corner', level: 1 })).toBeVisible()
}

/** All that the page sends to anybody: addresses and bodies. */
function wordsSentFrom(page: Page): string[] {
  const sent: string[] = []
  page.on('request', request => sent.push(decodeURIComponent(request.url()), request.postData() ?? ''))
  page.on('websocket', socket => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  return sent
}

/** Has axe look at it wide and on a phone, light and dark. */
async function looked(page: Page, name: string): Promise<void> {
  const pictures = process.env.EVENKEEL_PICTURES
  for (const look of looks) {
    await wear(page, look)
    await expectAccessible(page, `${name}, ${look.name}`)
    if (pictures) await page.screenshot({ path: `${pictures}/${name} ${look.name}.png` })
  }
  await wear(page, looks[0] as (typeof looks)[number])
}
