import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { APIRequestContext, CDPSession, Page } from '@playwright/test'
import { openBrowser } from '../e2e/browser.ts'
import { lookAt } from '../src/desk/drafts/pause/rules.ts'
import { colleagues, password } from '../world/cast.ts'
import { stories } from '../world/stories/index.ts'
import { machine } from './machine.ts'
import { startServer } from './server.ts'

const keys = 120

/**
 * `npm run bench -- pause`: how long a look at a draft takes, and what a key press costs the page at 5,000 characters, with
 * the pause and without it.
 */
export async function run(): Promise<number> {
  console.log(machine())
  for (const length of [1_000, 5_000, 100_000, 1_000_000]) timeLook(length)
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-pause-'))
  const server = await startServer(dataDir, [], 'demo')
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
    const { dele } = colleagues
    await context.request.post('/api/v1/session', { data: { email: dele.email, password } })
    const page = await context.newPage()
    await answerSomebody(page, context.request)
    for (const isOn of [true, false, true, false]) {
      await context.request.patch('/api/v1/pause', { data: { isOn } })
      await page.reload()
      await page.getByRole('textbox', { name: 'Your answer' }).waitFor()
      await rest(3000)
      await measureTyping(page, isOn)
    }
  } finally {
    await browser.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return 0
}

/** What people write, as long as it must be, with a few cues in it. */
function draftOf(length: number): string {
  const answers = stories.flatMap(story =>
    story.steps.flatMap(step => (step.does === 'reply' ? [step.text] : [])),
  )
  const text = `${answers.join('\n\n')}\n\nAs I said, mistakes were made. We will look into your issue as soon as possible.\n\n`
  return text.repeat(Math.ceil(length / text.length)).slice(-length)
}

function timeLook(length: number): void {
  const text = draftOf(length)
  const around = {
    quoted: [],
    asks: [],
    theirs: '',
    customer: 'Ida Berg',
    hasAttachment: false,
    language: 'en' as const,
  }
  const times: number[] = []
  for (let round = 0; round < (length > 200_000 ? 6 : 40); round++) {
    const from = performance.now()
    lookAt({ ...around, text })
    times.push(performance.now() - from)
  }
  tell(`A look at ${length.toLocaleString('en')} characters`, times.slice(1), 'ms')
}

async function answerSomebody(page: Page, request: APIRequestContext): Promise<void> {
  const list = await request.get('/api/v1/conversations?view=all&state=open&channel=email')
  const { items } = (await list.json()) as { items: { number: number; subject: string }[] }
  const calm = items.find(item => item.subject.startsWith('Return after')) ?? items[0]
  await page.goto(`/inbox/all/${calm?.number}`)
  await page.getByRole('heading', { name: calm?.subject ?? '' }).waitFor()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Your answer' }).fill(draftOf(5_000))
  await page.getByText('Draft saved').waitFor()
}

/** As a quick hand types; what the page works for each key, all told, and how soon the letter stands there. */
async function measureTyping(page: Page, isOn: boolean): Promise<void> {
  await page.getByRole('textbox', { name: 'Your answer' }).click()
  await page.keyboard.press('Control+End')
  await page.evaluate(watchLetters)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await workOf(session)
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e')
    await rest(80)
  }
  const worked = ((await workOf(session)) - before) * 1000
  const painted = await page.evaluate(() => performance.getEntriesByName('letter').map(each => each.duration))
  const name = isOn ? 'with the pause' : 'without it'
  console.log(`Typing at 5,000 characters, ${name}: ${(worked / keys).toFixed(1)} ms of work for each key`)
  tell(`  from the key to the painted letter, ${name}`, painted, 'ms')
}

/** Seconds that the page's own thread has been at work. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(metric => metric.name === 'TaskDuration')?.value ?? Number.NaN
}

/** In the page: from each key to the frame after it. */
function watchLetters(): void {
  addEventListener(
    'keydown',
    event => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () =>
          performance.measure('letter', { start: event.timeStamp, end: performance.now() })
        port2.postMessage(null)
      })
    },
    true,
  )
}

function tell(what: string, times: number[], unit: string): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1)
  console.log(`${what}: p50 ${at(0.5)} ${unit}, p95 ${at(0.95)} ${unit}, over ${times.length}`)
}
