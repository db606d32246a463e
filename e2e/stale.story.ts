import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { expect, goesOut, test } from './story.ts'

test('an answer that a note has overtaken stops, shows the note, then goes', async ({ desk, openAs }) => {
  await desk.post(
    'lars@skeppsbro.example',
    letter({
      from: 'Lars Åkesson <lars@skeppsbro.example>',
      subject: 'Forty pages about a bicycle',
      text: Array.from({ length: 120 }, (_, line) => `Line ${line} of what happened.`).join('\n'),
    }),
  )
  const ana = await openAs()
  const bram = await openAs(await desk.colleague('Bram de Wit'))
  for (const page of [ana, bram]) {
    await page.goto('/inbox/unassigned')
    await page.getByRole('link', { name: /Forty pages about a bicycle/ }).click()
    await expect(page.getByRole('heading', { name: 'Forty pages about a bicycle' })).toBeVisible()
  }
  const note = ana.getByRole('article', { name: /Note by Bram de Wit/ })
  const send = ana.getByRole('button', { name: 'Send', exact: true })

  await test.step('one writes, reading the beginning of the mail', async () => {
    await ana.getByRole('button', { name: 'Answer' }).click()
    await ana.getByRole('textbox', { name: 'Your answer' }).fill('You get your money back.')
    await scrollToBeginning(ana)
  })

  await test.step('the other notes something', async () => {
    await bram.keyboard.press('n')
    await bram
      .getByRole('textbox', { name: 'A note among colleagues' })
      .fill('He was paid on Monday already.')
    await bram.keyboard.press('Control+Enter')
    await expect(bram.getByRole('article', { name: /Note by/ })).toBeVisible()
    await expect(note).toBeAttached()
    await expect(note).not.toBeInViewport()
  })

  await test.step('Send stops and shows it', async () => {
    await send.click()
    await expect(ana.getByRole('alert')).toContainText('Something was said or noted here since you began.')
    await expect(note).toBeInViewport()
    await expect(note).toBeFocused()
    await expect(ana.getByText(goesOut)).toHaveCount(0)
    expect((await outbox()).items).toEqual([])
  })

  await test.step('then it goes', async () => {
    await ana.getByRole('textbox', { name: 'Your answer' }).fill('You got your money back on Monday.')
    await ana.getByRole('button', { name: 'Send anyway' }).click()
    await expect(ana.getByText(goesOut)).toBeVisible()
    const answer = bram.getByTitle('Message from Ana Moreau').contentFrame()
    await expect(answer.getByText('You got your money back on Monday.')).toBeVisible()
    // It is not his to take back.
    await expect(bram.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    expect((await outbox()).items).toHaveLength(1)
  })

  async function outbox() {
    const all = await desk.api.get<{ items: { conversation: { subject: string } }[] }>('/outbox')
    return { items: all.items.filter(item => item.conversation.subject === 'Forty pages about a bicycle') }
  }
})

/** By the wheel, as one reads. */
async function scrollToBeginning(page: Page): Promise<void> {
  const timeline = page.getByRole('region', { name: 'What was said' })
  const { x, y } = (await page.getByRole('textbox', { name: 'Your answer' }).boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.move(x + 40, y - 120)
  await page.mouse.wheel(0, -20_000)
  await expect.poll(async () => (await timeline.boundingBox())?.y).toBeGreaterThan(0)
}
