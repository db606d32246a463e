import { defineConfig } from '@playwright/test'

const chromium = process.env.EVENKEEL_CHROMIUM

/** Browser stories, each on a desk of its own; `npm test` finds the browser. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.story.ts',
  globalSetup: './e2e/pages.ts',
  outputDir: '.cache/browser',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A second try has a browser and a desk of its own, and is named at the end of the gate.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
