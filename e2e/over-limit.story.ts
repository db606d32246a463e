import { readFile } from 'node:fs/promises'
import { expect, mailbox, test } from './story.ts'

test('a mail over a limit says so, and its source can be had', async ({ desk, signedIn: page }) => {
  const levels = Array.from(
    { length: 120 },
    (_, level) => `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`,
  )
  const source = [
    'From: Ines Prado <ines@harbour.example>',
    `To: ${mailbox}`,
    'Subject: The plans, wrapped many times',
    'Message-ID: <wrapped@harbour.example>',
    'Content-Type: multipart/mixed; boundary=b0',
    '',
    '--b0',
    'Content-Type: text/plain',
    '',
    'Good morning, here are the plans for the quay.',
    ...levels,
  ].join('\r\n')
  await desk.post('ines@harbour.example', source)
  await page.goto('/inbox/unassigned')
  await page.getByRole('link', { name: /wrapped many times/ }).click()
  await expect(page.getByText('Not all of it', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Its parts lie more than 100 levels deep/)).toBeVisible()
  await expect(page.getByRole('article').getByText('here are the plans for the quay')).toBeVisible()

  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download this mail as it came in' }).click()
  expect(await readFile(await (await coming).path(), 'utf8')).toBe(source)
})
