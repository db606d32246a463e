import { letter } from '../world/letter.ts'
import { expect, expectAccessible, test } from './story.ts'

test('two conversations become one, and a message becomes one of its own', async ({
  desk,
  openAs,
  signedIn: page,
}) => {
  test.setTimeout(90_000)
  const write = (name: string, subject: string, more = {}) =>
    desk.post(`${name}@pier.example`, letter({ from: `${name} <${name}@pier.example>`, subject, ...more }))
  await write('Mara', 'The crane is stuck')
  await write('Mara', 'Crane, second try')
  await write('Otto', 'A crane hangs over the road')
  await page.goto('/inbox/unassigned')
  await page.getByRole('link', { name: /A crane hangs over the road/ }).click()
  await page.getByRole('heading', { name: /A crane hangs/ }).waitFor()
  const otto = page.url()

  const colleague = await desk.colleague('Ida Holm')
  const other = await openAs(colleague)
  await other.goto(otto.replace('unassigned', 'all'))
  await other.getByRole('button', { name: 'Answer' }).click()
  await other.getByRole('textbox', { name: 'Your answer' }).pressSequentially('Dear Otto, we')

  await test.step('its target is found by what it is about', async () => {
    await page.keyboard.press('m')
    await page.getByRole('combobox').fill('crane is stuck')
    await page.getByRole('option', { name: /The crane is stuck/ }).click()
    const question = page.getByRole('dialog', { name: 'Make two conversations one' })
    await expect(question).toContainText('A crane hangs over the road')
    await expect(question).toContainText('They are with different customers. The customer stays Mara')
    await expectAccessible(page, 'the question')
    await page.screenshot({ path: 'test-results/merge-question.png' })
    await question.getByRole('button', { name: /^Merge #\d+ into #\d+$/ }).click()
  })

  await test.step('it leads to the one that stays, and says so', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'The crane is stuck' })).toBeVisible()
    await expect(page.getByText(/merged #\d+, “A crane hangs over the road”, into this one/)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.goto(otto)
    await expect(page.getByRole('heading', { level: 1, name: 'The crane is stuck' })).toBeVisible()
  })

  await test.step('whoever was writing there goes along with their words', async () => {
    await expect(other.getByRole('heading', { level: 1, name: 'The crane is stuck' })).toBeVisible()
    await other
      .getByRole('button', { name: 'Go on with your draft' })
      .or(other.getByRole('textbox', { name: 'Your answer' }))
      .first()
      .click()
    await expect(other.getByRole('textbox', { name: 'Your answer' })).toHaveText('Dear Otto, we')
  })

  await test.step('this customer’s others are offered first', async () => {
    await page.keyboard.press('m')
    await expect(page.getByRole('option', { name: /Crane, second try/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toHaveCount(0)
  })

  await test.step('a message is taken out again', async () => {
    await page.getByRole('article').last().getByRole('button', { name: 'More about this message' }).click()
    await page.getByRole('menuitem', { name: /Take out from here/ }).click()
    const question = page.getByRole('dialog', { name: 'Take messages out' })
    await expect(question).toContainText('It will be with Otto.')
    await expectAccessible(page, 'taking out')
    await page.screenshot({ path: 'test-results/split-question.png' })
    await question.getByRole('textbox', { name: 'What it is about' }).fill('The crane over the road')
    await question.getByRole('button', { name: 'Take out' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The crane over the road' })).toBeVisible()
    await expect(page.getByText(/Taken out of #\d+/)).toBeVisible()
    await expectAccessible(page, 'what was taken out')
    await page.screenshot({ path: 'test-results/split-made.png' })
  })
})
