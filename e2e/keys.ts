import type { Page } from '@playwright/test'

/** Hands on a keyboard, and how often they have pressed a key. */
export interface Hands {
  /** One press, such as `Tab` or `Control+Enter`. */
  press(...keys: string[]): Promise<void>
  type(text: string): Promise<void>
  presses(): number
}

export function handsOn(page: Page): Hands {
  let count = 0
  return {
    async press(...keys) {
      count += keys.length
      for (const key of keys) await page.keyboard.press(key)
    },
    async type(text) {
      count += text.length
      await page.keyboard.type(text)
    },
    presses: () => count,
  }
}
