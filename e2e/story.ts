import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { smtpClient } from '../world/smtp-client.ts'
import { type Server, startServer } from './server.ts'

export { expect }

export interface Who {
  name: string
  email: string
  password: string
}

export const owner: Who = { name: 'Ana Moreau', email: 'ana@desk.example', password: 'a quiet morning' }
export const mailbox = 'help@desk.example'

/** The words of the bar that leads back from an answer; the live region says more. */
export const goesOut = /^Your answer in #\d+ goes out\.$/

export interface Api {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T>
}

export interface DeskOfStory {
  server: Server
  /** In the owner's name. */
  api: Api
  /** Somebody new among the colleagues, each time with an address of their own. */
  colleague(name: string): Promise<Who>
  /** Sends the source of a mail by SMTP, as another mail server does. */
  post(from: string, source: string | Buffer, to?: string): Promise<void>
}

type OpenAs = (who?: Who, options?: BrowserContextOptions) => Promise<Page>

/** Each worker has a desk of its own, set up from the command line, with one mailbox and one owner. */
export const test = base.extend<{ openAs: OpenAs; signedIn: Page }, { desk: DeskOfStory }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture's way to say that it needs no other
    async ({}, use) => {
      const server = await startServer()
      await use(await setUp(server))
      await server.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  /** A browser of its own in which somebody is signed in; the owner unless said otherwise. */
  openAs: async ({ browser, desk }, use) => {
    const contexts: { close(): Promise<void> }[] = []
    await use(async (who = owner, options = {}) => {
      const context = await browser.newContext({ baseURL: desk.server.url, ...options })
      contexts.push(context)
      const { email, password } = who
      const answer = await context.request.post('/api/v1/session', { data: { email, password } })
      expect(answer.status()).toBe(200)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  signedIn: async ({ openAs }, use) => use(await openAs()),
})

/** Nothing found by axe, by the rules of WCAG 2.2 AA; a stranger's mail in its frame is not ours to mend. */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  await page.evaluate(atRest)
  const { violations } = await new AxeBuilder({ page })
    .options({ iframes: false, resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The library's own focus guards; they take no focus of their own.
    .exclude('[data-base-ui-focus-guard]')
    // In the page itself: a third of the time, and nothing is lost where no frame is looked into.
    .setLegacyMode()
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(', ')}`)
  expect.soft(found, what).toEqual([])
}

/** Between two looks colours run from one to the other, which on a busy machine takes longer than they are told to. */
async function atRest(): Promise<void> {
  const running = document.getAnimations().filter(animation => animation instanceof CSSTransition)
  const ended = Promise.allSettled(running.map(animation => animation.finished))
  // One whose element is drawn no more may never say that it has ended.
  await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 2000))])
}

async function setUp(server: Server): Promise<DeskOfStory> {
  const { name, email, password } = owner
  const who = ['--owner-name', name, '--owner-email', email, '--password-stdin']
  await server.evenkeel(['setup', '--desk', 'Front desk', ...who, '--mailbox', mailbox], password)
  const said = await server.evenkeel(['key', 'create', '--name', 'stories', '--role', 'owner'])
  const api = apiOf(server.url, said.trim().split(/\s+/).at(-1) ?? '')
  let colleagues = 0
  return {
    server,
    api,
    async colleague(name) {
      const who = { name, email: `colleague-${++colleagues}@desk.example`, password: 'an even keel' }
      const { link } = await api.send<{ link: string }>('POST', '/invites', { name, email: who.email })
      await api.send('POST', `/invitation/${link.split('/').at(-1)}`, who)
      return who
    },
    async post(from, source, to = mailbox) {
      const client = await smtpClient(server.smtpPort)
      const answer = await client.send({ from, to: [to], source })
      await client.close()
      expect(answer).toMatch(/^250/)
    },
  }
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
