import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileNamed } from '../world/files.ts'
import { letter } from '../world/letters.ts'
import { expect, mailbox, test } from './story.ts'

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const invoice = fileNamed('invoice.pdf')

test('HTML from a stranger does nothing by itself', async ({ desk, signedIn: page }) => {
  const asked: string[] = []
  const elsewhere = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.setHeader('content-type', 'image/gif').end(pixel)
  })
  await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  const strangers: string[] = []
  page.context().on('request', request => {
    if (!request.url().startsWith(desk.server.url) && /^https?:/.test(request.url()))
      strangers.push(request.url())
  })

  await desk.post(
    'news@hedgerow.example',
    await letter({
      from: { name: 'Hedgerow Press', address: 'news@hedgerow.example' },
      to: { name: '', address: mailbox },
      subject: 'An offer in colour',
      date: new Date(),
      text: 'An offer.',
      html: `<html><head><link rel="stylesheet" href="${origin}/style.css"><style>@import "${origin}/import.css";</style></head>
        <body background="${origin}/background.gif" onload="parent.document.title = 'taken'">
        <p>A <b>kettle</b> for <a href="https://hedgerow.example/kettle">forty pounds</a>.</p>
        <script>parent.document.title = 'taken'; fetch('${origin}/script')</script>
        <img src="${origin}/kettle.gif" alt="The kettle" onerror="parent.document.title = 'taken'">
        <img src="https://pictures.hedgerow.example/lid.gif" alt="The lid">
        <img src="${origin}/pixel.gif" width="1" height="1" alt="">
        <div style="background-image: url('${origin}/style.gif')">Blue or red</div>
        <form action="${origin}/form"><button>Order</button></form>
        <iframe src="${origin}/frame"></iframe>
        <div class="gmail_quote"><div>On Monday you wrote:</div><blockquote>How much is the kettle?</blockquote></div>
        </body></html>`,
      answers: '<kettle@desk.example>',
      files: [invoice],
    }),
  )
  await page.goto('/inbox/unassigned')
  await page.getByRole('link', { name: /An offer in colour/ }).click()
  const frames = page.getByTitle('Message from Hedgerow Press')
  const mail = frames.first().contentFrame()

  await test.step('it is shown, and nothing of it runs or is fetched', async () => {
    await expect(mail.getByText('forty pounds')).toBeVisible()
    await expect(mail.getByRole('button', { name: 'Order' })).toHaveCount(0)
    await expect(
      page.getByText('2 pictures from elsewhere and 1 tracking pixel are not loaded.'),
    ).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(page).not.toHaveTitle('taken')
    expect(strangers).toEqual([])
    expect(asked).toEqual([])
  })

  await test.step('where a link leads is told before it is followed', async () => {
    await mail.getByRole('link', { name: 'forty pounds' }).hover()
    await expect(page.getByText('https://hedgerow.example/kettle', { exact: true })).toBeVisible()
  })

  await test.step('what is quoted is folded, and opens', async () => {
    await expect(frames).toHaveCount(1)
    await expect(mail.getByText('How much is the kettle?')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show what was quoted, 2 lines' }).click()
    await expect(frames.last().contentFrame().getByText('How much is the kettle?')).toBeVisible()
    await page.getByRole('button', { name: 'Hide what was quoted' }).click()
    await expect(frames).toHaveCount(1)
  })

  await test.step('an attachment is downloaded as it was sent', async () => {
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: /invoice\.pdf/ }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('invoice.pdf')
    expect(await readFile(await download.path())).toEqual(Buffer.from(invoice.content))
  })

  await test.step('pictures come when they are asked for, from the desk, which asks no private address', async () => {
    await keep(desk.server.dataDir, 'https://pictures.hedgerow.example/lid.gif')
    await page.getByRole('button', { name: 'Show pictures' }).click()
    await expect(mail.getByRole('img', { name: 'The lid' })).toHaveJSProperty('naturalWidth', 1)
    await expect(mail.getByRole('img', { name: 'The kettle' })).toHaveJSProperty('complete', true)
    await expect(mail.getByRole('img', { name: 'The kettle' })).toHaveJSProperty('naturalWidth', 0)
    expect(asked).toEqual([])
    expect(strangers).toEqual([])
    await expect(page).not.toHaveTitle('taken')
  })
  elsewhere.close()
})

/** As if the desk had fetched it a moment ago: in a test it reaches no public address. */
async function keep(dataDir: string, source: string): Promise<void> {
  await mkdir(join(dataDir, 'cache'), { recursive: true })
  await writeFile(join(dataDir, 'cache', createHash('sha256').update(source).digest('hex')), pixel)
}
