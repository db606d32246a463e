import { letter } from '../world/letter.ts'
import { expect, test } from './story.ts'

test('a draft that was begun opens with its conversation, also after a reload', async ({ desk, openAs }) => {
  for (const subject of ['The drawer sticks', 'The lamp flickers']) {
    await desk.post(
      'signe@skeppsbro.example',
      letter({ from: 'Signe <signe@skeppsbro.example>', subject, text: 'Can you help?' }),
    )
  }
  const page = await openAs()
  const row = (subject: string) =>
    page.getByRole('region', { name: 'All' }).getByRole('link', { name: subject })
  const draft = page.getByRole('textbox', { name: 'Your answer' })
  await page.goto('/inbox/all')
  await row('The drawer sticks').click()
  await page.getByRole('button', { name: 'Answer' }).click()
  await draft.fill('We bring a new runner on Tuesday.')
  await expect(page.getByText('Draft saved')).toBeVisible()

  await row('The lamp flickers').click()
  await expect(page.getByRole('heading', { name: 'The lamp flickers' })).toBeVisible()
  await row('The drawer sticks').click()
  await expect(draft).toHaveText('We bring a new runner on Tuesday.')

  await page.goto('/inbox/all')
  await row('The drawer sticks').click()
  await expect(draft).toHaveText('We bring a new runner on Tuesday.')
})
