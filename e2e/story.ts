import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type Server, startServer } from './server.ts'

export { expect }

export const owner = { name: 'Ana Moreau', email: 'ana@desk.example', password: 'a quiet morning' }
export const mailbox = 'help@desk.example'

export interface Api {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T>
}

export interface DeskOfStory {
  server: Server
  api: Api
}

/** Each file of stories has a desk of its own, set up from the command line, with one mailbox and one owner. */
export const test = base.extend<{ signedIn: Page }, { desk: DeskOfStory }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture's way to say that it needs no other
    async ({}, use) => {
      const server = await startServer()
      const { name, email, password } = owner
      await server.evenkeel(
        [
          'setup',
          '--desk',
          'Front desk',
          '--owner-name',
          name,
          '--owner-email',
          email,
          '--password-stdin',
          '--mailbox',
          mailbox,
        ],
        password,
      )
      const key =
        (await server.evenkeel(['key', 'create', '--name', 'stories', '--role', 'owner']))
          .trim()
          .split(/\s+/)
          .at(-1) ?? ''
      await use({ server, api: apiOf(server.url, key) })
      await server.stop()
    },
    { scope: 'worker' },
  ],
  signedIn: async ({ page, desk }, use) => {
    await signIn(page, desk.server.url)
    await use(page)
  },
})

export async function signIn(page: Page, url: string, who = owner): Promise<void> {
  await page.goto(`${url}/signin`)
  await page.getByLabel('Mail address').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

/** Nothing found by axe, by the rules of WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The library's own focus guards; they take no focus of their own.
    .exclude('[data-base-ui-focus-guard]')
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(', ')}`)).toEqual([])
}

function apiOf(url: string, key: string): Api {
  async function ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return { get: path => ask('GET', path), send: ask }
}
