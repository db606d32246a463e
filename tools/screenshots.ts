/**
 * `npm run screenshots`: serves a demo desk of its own and takes the pictures of the README into `docs/pictures/`.
 * With names after `--` only those.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { openBrowser } from '../e2e/browser.ts'
import { freePort } from '../e2e/server.ts'
import { colleagues, password } from '../world/cast.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/pictures')
const only = process.argv.slice(2)
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const complaintOfBram = {
  title: 'Nobody rang',
  words: 'He promised to ring me before four. I stayed in all day, and nobody rang.',
  complainant: 'Maren Holt',
}

const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-pictures-'))
const url = `http://127.0.0.1:${await freePort()}`
const server = await startDemo()
const browser = await openBrowser()
try {
  mkdirSync(folder, { recursive: true })
  await picture(browser, 'complaint-clocks', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/settings/complaints`)
    await page.getByLabel('Stage 1', { exact: true }).selectOption('uk-council')
    await page.getByLabel(/^Stage 2/).selectOption('uk-council')
    await page.getByText('Answer due').first().waitFor()
  })
  await picture(browser, 'inbox', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/all`)
    await page.getByText('My pendant says no line').first().click()
    await page.getByText('cross with the light').first().waitFor()
  })
  await picture(browser, 'conversation', { viewport: wide, colorScheme: 'dark' }, async page => {
    await page.goto(`${url}/inbox/mine`)
    await page.getByText('YOU TOOK MY MONEY TWICE').first().click()
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor()
  })
  await picture(browser, 'brief', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/mine`)
    await page.getByText('Nobody came', { exact: true }).first().click()
    await page.getByText('What they say happened').first().waitFor()
  })
  await picture(browser, 'pause', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/all`)
    await page.getByText('Return after 47 days').first().click()
    await page.getByRole('heading', { name: 'Return after 47 days' }).waitFor()
    await page.keyboard.press('r')
    await page
      .getByRole('textbox', { name: 'Your answer' })
      .fill(
        'Dear Ms Nguyễn, I have looked at the photograph of the sleeve. As I said on the phone, thirty days is the rule. I am sorry if that was unclear. We will look into the jumper as soon as possible.',
      )
    await page.locator('.by-pause').first().waitFor()
    await page.keyboard.press('F7')
  })
  await picture(browser, 'three-questions', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/corner`)
    await writeCard(page)
    await page.goto(`${url}/inbox/mine`)
    await page.getByText('Nobody came', { exact: true }).first().click()
    await page.getByText('What they say happened').first().waitFor()
    await page.keyboard.press('r')
    await page.getByRole('region', { name: 'Three questions first' }).waitFor()
  })
  await picture(browser, 'told', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/closed`)
    await page.getByText('The chart lamp').first().click()
    await page.getByText('What they told us').waitFor()
  })
  await picture(browser, 'corner', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/corner`)
    await writeCard(page)
  })
  await picture(browser, 'log', { viewport: phone, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/mine`)
    await page.getByText('Line drops during treatment').first().waitFor()
    await page.keyboard.press('l')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Who').fill('Arthur')
    await page.getByRole('option', { name: 'Arthur Pemberton' }).click()
    await page
      .getByLabel('What it was')
      .fill('The light on his box is orange, and the television has gone quiet.')
  })
  await picture(browser, 'repair', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/repairs`)
    await page.getByLabel('Which repairs').selectOption({ label: 'Closed' })
    await page.getByRole('link', { name: /The credit for the October outage/ }).click()
    await page.getByRole('region', { name: 'Clean up, done' }).waitFor()
  })
  await picture(browser, 'promises', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/promises`)
    await page.getByText('Ring her every half hour').first().waitFor()
  })
  await picture(browser, 'refusal', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/inbox/all`)
    await page.getByText('Return after 47 days').first().click()
    await page.getByRole('heading', { name: 'Return after 47 days' }).waitFor()
    await page.getByRole('region', { name: 'Rules that may apply' }).first().waitFor()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: 'A no with a way forward' })
    await dialog
      .getByLabel('What I cannot do')
      .fill('I cannot take the jumper back for its size: 47 days have passed.')
    await dialog.getByRole('button', { name: /^Offer:/ }).click()
  })
  await picture(browser, 'search', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}/search?q=${encodeURIComponent('the line')}`)
    await page.getByText('Line drops during treatment').first().waitFor()
  })
  await picture(browser, 'letters', { viewport: wide, colorScheme: 'light' }, async page => {
    await page.goto(`${url}${await answerBegun(page)}`)
    const letters = page.getByRole('region', { name: 'Letters' })
    await letters.getByRole('button', { name: /^Write: The answer/ }).click()
    const sheet = page.getByRole('dialog', { name: /^The answer/ })
    await sheet.getByRole('textbox', { name: 'The letter' }).waitFor()
    await sheet.getByLabel('What is known of it').selectOption('A rule caused it, and was kept')
    await sheet.getByText('Why there is the rule').waitFor()
  })
  await picture(
    browser,
    'file',
    { viewport: { width: 1440, height: 1180 }, colorScheme: 'light' },
    async page => {
      const { email } = colleagues.chiara
      await page.request.post(`${url}/api/v1/session`, { data: { email, password } })
      await page.goto(`${url}/complaints`)
      await page.getByRole('tab', { name: 'Ended' }).click()
      await page.getByRole('link', { name: /The way I was spoken to/ }).click()
      await page.getByText('The allegation, in their words').waitFor()
      await page.keyboard.press('j')
    },
  )
  await picture(browser, 'my-page', { viewport: wide, colorScheme: 'light' }, async page => {
    await concern(browser)
    await page.goto(`${url}/mine`)
    await page.getByRole('link', { name: complaintOfBram.title }).click()
    await page
      .getByLabel(/^On “/)
      .fill('I was to ring her before four, and stood in the cabinet at Customs Wharf.')
    await page.getByText('Kept on this device, and nowhere else.').waitFor()
  })
} finally {
  await browser.close()
  await stopped(server)
  rmSync(dataDir, { recursive: true, force: true })
}

type Look = { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }

async function picture(
  from: Browser,
  name: string,
  look: Look,
  show: (page: Page) => Promise<void>,
): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return
  const context = await from.newContext({
    ...look,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    deviceScaleFactor: 2,
  })
  const page = await context.newPage()
  const { email } = colleagues.bram
  await page.request.post(`${url}/api/v1/session`, { data: { email, password } })
  await show(page)
  // Fonts and the last fade; a picture taken earlier shows neither.
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  await context.close()
}

/** A complaint about the old map, with the answer begun, in the name of whoever handles it; answers its page. */
async function answerBegun(page: Page): Promise<string> {
  const post = async <T>(path: string, data: object) =>
    (await (await page.request.post(`${url}/api/v1${path}`, { data })).json()) as T
  const signIn = (email: string) => post('/session', { email, password })
  await signIn(colleagues.dele.email)
  const about = 'The way I was spoken to at the library on Thursday'
  const found = await page.request.get(`${url}/api/v1/conversations?view=all&limit=100`)
  const { items } = (await found.json()) as { items: { id: string; subject: string }[] }
  const conversation = items.find(item => item.subject === about)?.id
  const { id, handler } = await post<{ id: string; handler: { name: string } }>('/complaints', {
    conversation,
    title: 'Refused the survey of 1851 before a queue',
    words:
      'She told me in front of a queue that I could not borrow it, as if I had asked to cut pages out of it.',
    wishedOutcome: 'To know how I am supposed to give my talk.',
  })
  const seesToIt = Object.values(colleagues).find(({ name }) => name === handler.name)
  await signIn(seesToIt?.email ?? '')
  await post(`/complaints/${id}/letters`, { kind: 'decision' })
  return `/complaints/${id}`
}

/** Somebody complains of Bram, and Chiara has asked him for his account. On a day that somebody works: notices go at once. */
async function concern(browser: Browser): Promise<void> {
  const as = async (email: string) => {
    const { request } = await browser.newContext()
    await request.post(`${url}/api/v1/session`, { data: { email, password } })
    return request
  }
  const esme = await as(colleagues.esme.email)
  await esme.patch(`${url}/api/v1/settings`, { data: { weekend: [], holidays: [] } })
  const chiara = await as(colleagues.chiara.email)
  const everybody = await (await chiara.get(`${url}/api/v1/colleagues`)).json()
  const subject = everybody.items.find((one: { email: string }) => one.email === colleagues.bram.email).id
  const open = await (await chiara.get(`${url}/api/v1/conversations?view=all&limit=1`)).json()
  const lodged = await chiara.post(`${url}/api/v1/complaints`, {
    data: { ...complaintOfBram, conversation: open.items[0].id, subject },
  })
  const { id } = await lodged.json()
  const file = await (await chiara.get(`${url}/api/v1/complaints/${id}`)).json()
  await chiara.post(`${url}/api/v1/complaints/${id}/invite`, { data: { subject: file.subjects[0].id } })
}

async function writeCard(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'If…' }).fill('somebody blames me')
  await page.getByRole('textbox', { name: 'then I…' }).fill('breathe out and ask')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('Kept on this device.').first().waitFor()
}

async function startDemo(): Promise<ChildProcess> {
  const { port } = new URL(url)
  const env = {
    ...process.env,
    EVENKEEL_DATA: dataDir,
    EVENKEEL_PORT: port,
    EVENKEEL_SMTP_PORT: String(await freePort()),
  }
  const child = spawn(process.execPath, ['bin/evenkeel.js', 'demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => String(chunk).includes('Evenkeel is at') && resolve())
    child.once('exit', code => reject(new Error(`The demo ended with ${code} before it answered.`)))
  })
  return child
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
}
