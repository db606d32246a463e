import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible } from './story.ts'

export interface Look {
  name: string
  colorScheme: 'light' | 'dark'
  viewport: { width: number; height: number }
}

const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

export const looks: readonly Look[] = [
  { name: 'wide and light', colorScheme: 'light', viewport: wide },
  { name: 'wide and dark', colorScheme: 'dark', viewport: wide },
  { name: 'phone and dark', colorScheme: 'dark', viewport: phone },
  { name: 'phone and light', colorScheme: 'light', viewport: phone },
]

export async function wear(page: Page, { colorScheme, viewport }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize(viewport)
}

/** Opens a page, waits for what it is about, and has axe look at it wide and phone-sized, light and dark. */
export async function expectAccessibleAt(page: Page, path: string, subject: Locator): Promise<void> {
  await page.goto(path)
  for (const look of looks) {
    await wear(page, look)
    await expect(subject.first()).toBeVisible()
    await expectAccessible(page, `${path}, ${look.name}`)
  }
}
