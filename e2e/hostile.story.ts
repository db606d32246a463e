import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { harmlessAttributes, harmlessTags } from '../src/kit/harmless-html.ts'
import { letter } from '../world/letter.ts'
import { hostileDocuments } from './hostile.ts'
import { expect, mailbox, test } from './story.ts'

const together = 20

/** Counts who asks it for what; below `/raw/` it serves the documents as they came. */
async function openElsewhere() {
  const asked: string[] = []
  let documents: string[] = []
  const server = createServer((request, answer) => {
    const raw = /^\/raw\/(\d+)$/.exec(request.url ?? '')?.[1]
    if (raw === undefined) asked.push(request.url ?? '')
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(raw === undefined ? '' : `<body><p>x</p>${documents[Number(raw)]}`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  documents = hostileDocuments(origin)
  return { asked, documents, origin, close: () => server.close() }
}

test('more than two hundred hostile documents do nothing', async ({ desk, signedIn: page }) => {
  test.setTimeout(240_000)
  const elsewhere = await openElsewhere()
  const { documents, asked } = elsewhere
  expect(documents.length).toBeGreaterThan(200)
  const wrong: string[] = []
  page.context().on('request', request => {
    if (!request.url().startsWith(desk.server.url) && /^(?:https?|wss?|ftp):/.test(request.url()))
      wrong.push(request.url())
  })
  page.context().on('page', () => wrong.push('a page was opened'))
  page.on('dialog', dialog => wrong.push(dialog.message()))
  page.on('download', download => wrong.push(download.url()))

  const groups = Math.ceil(documents.length / together)
  for (const [index, html] of documents.entries()) {
    const group = Math.floor(index / together)
    const isFirst = index % together === 0
    const mail = letter({
      from: 'Vera Quill <vera@quill.example>',
      to: mailbox,
      subject: `${isFirst ? '' : 'Re: '}Hostile ${group}.`,
      id: `${group}-${index % together}@quill.example`,
      ...(isFirst ? {} : { inReplyTo: `${group}-0@quill.example` }),
      headers: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
      text: html,
    })
    await desk.post('vera@quill.example', Buffer.from(mail))
  }

  await page.goto('/inbox/unassigned')
  for (let group = 0; group < groups; group++) {
    const count = Math.min(together, documents.length - group * together)
    await page.goto('/inbox/unassigned')
    await page
      .getByRole('link', { name: new RegExp(`Hostile ${group}\\.`) })
      .first()
      .click()
    await expect(page.getByRole('article')).toHaveCount(count, { timeout: 30_000 })
    await expect.poll(() => framesRead(page), { timeout: 30_000 }).toBe(true)
    const address = page.url()
    const title = await page.title()
    const asks = page.getByRole('button', { name: 'Show pictures' })
    for (let left = await asks.count(); left > 0; left--) {
      await asks.first().click()
      await expect(asks).toHaveCount(left - 1)
    }
    await pointAtFrames(page)
    await expect.poll(() => framesRead(page)).toBe(true)

    expect.soft(await foundInFrames(page), `in group ${group}`).toEqual([])
    expect.soft(await page.evaluate(() => 'harmed' in window), `a script ran in group ${group}`).toBe(false)
    expect.soft(page.url()).toBe(address)
    expect.soft(await page.title()).toBe(title)
    expect.soft(await coveredByFrames(page)).toEqual([])
    expect.soft(wrong).toEqual([])
    expect.soft(asked).toEqual([])
  }
  expect((await page.context().cookies()).filter(cookie => cookie.name === 'harmed')).toEqual([])
  elsewhere.close()
})

test('such documents do harm whoever opens them as they came', async ({ browser }) => {
  const { asked, documents, origin, close } = await openElsewhere()
  const page = await browser.newPage()
  const tried = [...documents.keys()].filter(index => index % 6 === 0)
  let harmful = 0
  for (const index of tried) {
    asked.length = 0
    await page.goto(`${origin}/raw/${index}`, { waitUntil: 'commit', timeout: 3000 }).catch(() => {})
    await page.waitForTimeout(100)
    if (asked.some(path => path !== '/favicon.ico')) harmful++
  }
  await page.close()
  close()
  // The rest waits for a click or for an older browser.
  expect(harmful).toBeGreaterThan(tried.length / 3)
})

async function pointAtFrames(page: Page): Promise<void> {
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded()
    const box = await frame.boundingBox()
    if (box) await page.mouse.move(box.x + 8, box.y + 8)
  }
}

/** Whether each frame has its mail; the tallest is the last. */
function framesRead(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].every(
      frame =>
        frame.contentDocument?.readyState === 'complete' &&
        frame.contentDocument.querySelector('style') !== null,
    ),
  )
}

/** What stands in a frame and should not. */
function foundInFrames(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ tags, attributes }) => {
      const isKept = (element: Element, name: string) =>
        [...(attributes['*'] ?? []), ...(attributes[element.localName] ?? []), 'src', 'data-leads'].includes(
          name,
        )
      const isBad = ({ name, value }: Attr) =>
        /^(?:href|src)$/.test(name) && !/^(?:https?:|mailto:|tel:|\/api\/v1\/)/.test(value)
      const inElement = (element: Element) => [
        ...(tags.includes(element.localName) ? [] : [element.localName]),
        ...[...element.attributes]
          .filter(one => !isKept(element, one.name) || isBad(one))
          .map(one => `${one.name}=${one.value}`),
        ...(element.matches('a[href]:not([target=_blank])') ? ['a link stays here'] : []),
      ]
      return [...document.querySelectorAll('iframe')].flatMap(frame => [
        ...[...(frame.contentDocument?.body.querySelectorAll('*') ?? [])].flatMap(inElement),
        ...(frame.contentDocument?.location.href === 'about:srcdoc' ? [] : ['the frame was led away']),
        ...(frame.getAttribute('sandbox')?.includes('scripts') ? ['scripts are allowed'] : []),
      ])
    },
    { tags: [...harmlessTags], attributes: harmlessAttributes as Record<string, string[]> },
  )
}

/** Frames that are larger than the card in which they lie, or lie over something else. */
function coveredByFrames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const frame of document.querySelectorAll('iframe')) {
      const card = frame.closest('.card')?.getBoundingClientRect()
      const box = frame.getBoundingClientRect()
      if (
        !card ||
        box.left < card.left ||
        box.right > card.right ||
        box.top < card.top ||
        box.bottom > card.bottom
      )
        found.push('a frame reaches out of its card')
      if (box.height > 20_000) found.push(`a frame is ${box.height} high`)
    }
    for (const control of document.querySelectorAll('button, [role=textbox]')) {
      const { x, y, width, height } = control.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      if (top?.localName === 'iframe') found.push(`${control.textContent} is covered`)
    }
    return found
  })
}
