import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { type Provider, startProvider } from './provider.ts'
import { type DeskOfStory, expect, goesOut, test } from './story.ts'

const shop = 'shop@desk.example'
const ivy = 'ivy.chan@lantern.example'
const file = { name: 'receipt.txt', mimeType: 'text/plain', buffer: Buffer.from('Paid: twelve pounds') }
const words = 'The kettle is on its way back to you.'

let provider: Provider
test.beforeAll(async ({ desk }) => {
  provider = await startProvider()
  const smtp = { host: '127.0.0.1', port: provider.smtpPort, security: 'none' }
  await desk.api.send('POST', '/mailboxes', { name: 'The shop', address: shop, smtp })
})
test.afterAll(async ({ desk }) => {
  await undoTime(desk, 15)
  await provider.stop()
})

test('a mail comes in, is answered, taken back, sent, and the thread goes on', async ({ desk, openAs }) => {
  const ana = await openAs()
  const bram = await openAs(await desk.colleague('Bram de Wit'))
  await undoTime(desk, 100)

  await test.step('it appears before two colleagues at once', async () => {
    for (const page of [ana, bram]) {
      await page.goto('/inbox/unassigned')
      await expect(page.getByRole('heading', { name: 'Unassigned' })).toBeVisible()
    }
    const loaded = await Promise.all([ana, bram].map(loadedAt))
    await write({
      subject: 'The kettle leaks',
      text: 'It has been leaking since Sunday.',
      id: 'first@lantern.example',
    })
    for (const page of [ana, bram]) await expect(rowOfIvy(page)).toBeVisible()
    expect(await Promise.all([ana, bram].map(loadedAt))).toEqual(loaded)
  })

  await test.step('an answer is sent, and the bar counts down', async () => {
    await rowOfIvy(ana).click()
    await expect(ana.getByText('open, nobody’s yet')).toBeVisible()
    await ana.keyboard.press('r')
    await answerBox(ana).fill(words)
    const choosing = ana.waitForEvent('filechooser')
    await ana.getByRole('button', { name: 'Attach a file' }).click()
    await (await choosing).setFiles(file)
    await expect(attached(ana)).toBeVisible()
    await expect(ana.getByText('Draft saved')).toBeVisible()
    await send(ana)
    const before = await secondsLeft(ana)
    expect(before).toBeLessThanOrEqual(100)
    await expect.poll(() => secondsLeft(ana)).toBeLessThan(before)
    await expect(ana.getByText('waiting for the customer, yours')).toBeVisible()
    expect(await provider.mails(ivy)).toHaveLength(1)
  })

  await test.step('Undo brings everything back', async () => {
    await undo(ana)
    await expectBack(ana)
    await expect(bram.getByText('nobody’s yet')).toHaveCount(0)
    await expect(rowOfIvy(bram)).toBeVisible()
  })

  await test.step('also after the page was loaded again', async () => {
    await send(ana)
    await ana.reload()
    await undo(ana)
    await expectBack(ana)
  })

  await test.step('and in another browser of the same colleague', async () => {
    await send(ana)
    const atHome = await openAs()
    await atHome.goto(new URL(ana.url()).pathname)
    await undo(atHome)
    await expectBack(atHome)
    await expect(ana.getByRole('button', { name: 'Go on with your draft' })).toBeVisible()
    await atHome.context().close()
  })

  await test.step('sent in earnest, it threads in the customer’s mailbox', async () => {
    await undoTime(desk, 1)
    await ana.getByRole('button', { name: 'Go on with your draft' }).click()
    await send(ana)
    await expect(ana.getByRole('article').last().getByText(/^Sent/)).toBeVisible()
    const [, answer = ''] = await provider.mails(ivy)
    expect(header(answer, 'In-Reply-To')).toBe('<first@lantern.example>')
    expect(header(answer, 'References')).toContain('<first@lantern.example>')
    expect(header(answer, 'Subject')).toBe('Re: The kettle leaks')
    expect(answer).toContain(words)
    expect(answer).toContain(file.buffer.toString('base64'))
    expect(await provider.threads(ivy)).toBe('(1 2)')
  })

  await test.step('their reply comes into the same conversation and opens it again', async () => {
    const id = header((await provider.mails(ivy))[1] ?? '', 'Message-ID').slice(1, -1)
    await write({
      subject: 'Re: The kettle leaks',
      text: 'Thank you, it has come.',
      inReplyTo: id,
      references: ['first@lantern.example', id],
    })
    await expect(ana.getByText('Thank you, it has come.').first()).toBeVisible()
    await expect(ana.getByText(/Open again, because they answered/)).toBeVisible()
    await expect(ana.getByText('open, yours')).toBeVisible()
    await expect(ana.getByRole('article')).toHaveCount(3)
    expect(await provider.threads(ivy)).toBe('(1 2 3)')
  })

  /** Ivy writes: her provider hands the mail over and keeps a copy for her. */
  async function write(what: Parameters<typeof letter>[0]): Promise<void> {
    const source = letter({ from: `Ivy Chan <${ivy}>`, to: shop, date: new Date().toUTCString(), ...what })
    await desk.post(ivy, source, shop)
    await provider.keep(ivy, source)
  }
})

const rowOfIvy = (page: Page) => page.getByRole('link', { name: /Ivy Chan.*The kettle leaks/ })
const answerBox = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const attached = (page: Page) => page.getByRole('list', { name: 'Attached' }).getByText(file.name)
const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo' })

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText(goesOut)).toBeVisible()
  await expect(answerBox(page)).toBeHidden()
}

async function undo(page: Page): Promise<void> {
  await undoButton(page).click()
  await expect(undoButton(page)).toBeHidden()
}

async function expectBack(page: Page): Promise<void> {
  await expect(answerBox(page)).toHaveText(words)
  await expect(answerBox(page)).toBeFocused()
  await expect(attached(page)).toBeVisible()
  await expect(page.getByText('open, nobody’s yet')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(1)
}

async function secondsLeft(page: Page): Promise<number> {
  return Number.parseInt((await page.getByText(/^\d+ s$/).textContent()) ?? '', 10)
}

function undoTime(desk: DeskOfStory, seconds: number): Promise<unknown> {
  return desk.api.send('PATCH', '/settings', { undoSeconds: { email: seconds } })
}

/** The same as long as the page has not been loaded again. */
function loadedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.timeOrigin)
}

/** A header of the mail's own head, unfolded. */
function header(source: string, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
}
