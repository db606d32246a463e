import { letter } from '../world/letters.ts'
import { expect, mailbox, test } from './story.ts'

const from = { name: 'Ines Duarte', address: 'ines@harbour.example' }
const to = { name: '', address: mailbox }
const wrote = 'On Mon, Oct 5, 2026 at 10:00 AM Quay Help <hello@quayside.example> wrote:'

test('what was quoted is folded, opens by key, and stays open', async ({ desk, signedIn: page }) => {
  const post = async (subject: string, text: string) =>
    desk.post(
      from.address,
      await letter({
        from,
        to,
        subject,
        date: new Date(),
        text,
        answers: `<${Date.now()}@quayside.example>`,
      }),
    )
  await post(
    'Re: The tide table',
    `Thank you, I have it.\n\n${wrote}\n> Here is the tide table.\n>\n> Yours, Quay\n`,
  )
  await post('Re: The ferry', `${wrote}\n> The ferry goes at nine.\n`)
  await page.goto('/inbox/unassigned')
  const open = (subject: RegExp) => page.getByRole('link', { name: subject }).first().click()
  const said = page.getByRole('article')

  await test.step('the new part stands open, with how much is folded', async () => {
    await open(/The tide table/)
    await expect(said.getByText('Thank you, I have it.')).toBeVisible()
    await expect(said.getByText('Here is the tide table.')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show what was quoted, 3 lines' }).focus()
    await page.keyboard.press('Enter')
    await expect(said.getByText('Here is the tide table.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Hide what was quoted' })).toBeFocused()
  })

  await test.step('a mail that brings nothing new says so and shows what it quotes', async () => {
    await open(/The ferry/)
    await expect(said.getByText(/Nothing new stands in this message/)).toBeVisible()
    await expect(said.getByText('The ferry goes at nine.')).toBeVisible()
  })

  await test.step('what was unfolded is still open on the way back', async () => {
    await open(/The tide table/)
    await expect(said.getByText('Here is the tide table.')).toBeVisible()
    await page.getByRole('button', { name: 'Hide what was quoted' }).press('Space')
    await expect(said.getByText('Here is the tide table.')).toHaveCount(0)
  })
})
