import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { openBrowser } from '../e2e/browser.ts'
import { colleagues, password } from '../world/cast.ts'
import { machine } from './machine.ts'
import { startServer } from './server.ts'

/**
 * The pages on the demo desk: from a key press until the conversation is painted, where it was fetched ahead, and how
 * much compressed script the first screen loads.
 */
export async function run(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-browser-'))
  const server = await startServer(dataDir, [], 'demo')
  const browser = await openBrowser()
  try {
    console.log(`${machine()}, Chromium ${browser.version()}`)
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
    await context.request.post('/api/v1/session', { data: { email: colleagues.ana.email, password } })
    const page = await context.newPage()
    await measureFirstScreen(page)
    await measureKeys(page)
  } finally {
    await browser.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return 0
}

/** All script that is fetched until the list stands there; what is fetched ahead when the page rests comes later. */
async function measureFirstScreen(page: Page): Promise<void> {
  const scripts: Response[] = []
  const hear = (response: Response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  }
  page.on('response', hear)
  await page.goto('/inbox/all')
  await row(page).waitFor()
  page.off('response', hear)
  const loaded = await Promise.all(
    scripts.map(async script => ({
      body: await script.body(),
      sent: (await script.request().sizes()).responseBodySize,
    })),
  )
  const sum = (size: (script: { body: Buffer; sent: number }) => number) =>
    (loaded.reduce((total, script) => total + size(script), 0) / 1000).toFixed(1)
  console.log(
    `First screen, ${loaded.length} scripts: ${sum(one => brotliCompressSync(one.body).length)} kB by brotli, ${sum(one => gzipSync(one.body).length)} kB by gzip, ${sum(one => one.sent)} kB as sent, ${sum(one => one.body.length)} kB in full`,
  )
}

async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(watchKeys)
  await pause(2500)
  const moves: number[] = []
  const openings: number[] = []
  for (let round = 0; round < 21; round++) {
    const [onward, back] = round % 2 === 0 ? (['j', 'k'] as const) : (['k', 'j'] as const)
    for (const key of ['g', 'a', onward]) await page.keyboard.press(key)
    await pause(400)
    const opening = await pressed(page, 'Enter')
    const steps: (number | null)[] = []
    for (const key of [onward, onward, onward, back]) steps.push(await pressed(page, key))
    // The first round draws what the later ones find drawn once.
    if (round === 0) continue
    if (opening !== null) openings.push(opening)
    moves.push(...steps.filter(step => step !== null))
  }
  tell('j and k, from one open conversation to the next', moves)
  tell('Enter, from the list into a conversation', openings)
}

const row = (page: Page) => page.getByRole('region', { name: 'All' }).getByRole('link').first()

/** Milliseconds from the press until the next conversation was painted; null where there was no other. */
async function pressed(page: Page, key: string): Promise<number | null> {
  await page.keyboard.press(key)
  // Hands that read: time to fetch what the next press would open.
  await pause(350)
  return page.evaluate(() => {
    const last = performance.getEntriesByName('painted').at(-1) as PerformanceMeasure | undefined
    performance.clearMeasures('painted')
    return last?.duration ?? null
  })
}

/** In the page: measures from each key press to the frame after the one in which another conversation stands there. */
function watchKeys(): void {
  const shown = () => /#\d+,/.exec(document.querySelector('#main')?.textContent ?? '')?.[0]
  const isWhole = () => document.querySelector('#main article') !== null
  addEventListener(
    'keydown',
    event => {
      const before = shown()
      const from = event.timeStamp
      const look = () => {
        if (performance.now() - from > 2000) return
        if (shown() === before || !isWhole()) return void requestAnimationFrame(look)
        // A task that is queued in a frame runs when the frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => performance.measure('painted', { start: from, end: performance.now() })
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

function tell(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(0)
  console.log(
    `${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms, over ${times.length} presses`,
  )
}
