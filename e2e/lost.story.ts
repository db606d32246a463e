import { letter } from '../world/letter.ts'
import { expect, goesOut, test } from './story.ts'

test('a lost line is told, and what is written meanwhile is kept', async ({ desk, signedIn: page }) => {
  test.setTimeout(90_000)
  await desk.post(
    'noor@galley.example',
    letter({ from: 'Noor Sheikh <noor@galley.example>', subject: 'A door that will not shut' }),
  )
  await page.goto('/inbox/unassigned')
  await page.getByRole('link', { name: /A door that will not shut/ }).click()
  await page.getByRole('button', { name: 'Answer' }).click()
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  const banner = page.getByRole('status').filter({ hasText: 'The desk cannot be reached.' })
  const send = page.getByRole('button', { name: 'Send', exact: true })
  await answer.pressSequentially('Before it went away.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(banner).toHaveCount(0)

  await test.step('the server goes away', async () => {
    await desk.server.rest()
    await expect(banner).toBeVisible()
    await answer.pressSequentially(' While it was away.')
    await expect(page.getByText(/Kept on this device/)).toBeVisible()
    await send.click()
    await expect(page.getByRole('alert')).toContainText('The desk cannot be reached just now.')
    await expect(answer).toHaveText('Before it went away. While it was away.')
  })

  await test.step('it comes back', async () => {
    await desk.server.resume()
    await expect(banner).toHaveCount(0, { timeout: 20_000 })
    await expect(page.getByText('Draft saved')).toBeVisible()
  })

  await test.step('the draft is on the server', async () => {
    await page.reload()
    await expect(answer).toHaveText('Before it went away. While it was away.')
    await send.click()
    await expect(page.getByText(goesOut)).toBeVisible()
  })
})
