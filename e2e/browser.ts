import { type Browser, chromium } from '@playwright/test'
// @ts-expect-error: plain JavaScript, because it belongs to what runs before anything is installed
import { findChromium } from '../scripts/needs.js'

/** The browser of the stories, for what measures pages or takes their pictures. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
}
