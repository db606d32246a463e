import { letter } from '../world/letter.ts'
import { type DeskOfStory, expect, test } from './story.ts'

interface Made {
  id: string
  number: number
}
let lantern: Made

test.beforeAll(async ({ desk }) => {
  const odile = await customer(desk, 'Odile Vandermeer', 'odile@ferry.example')
  const piotr = await customer(desk, 'Piotr Lantern', 'piotr@lanternworks.example')
  await conversation(desk, odile, 'The ferryboat was late', 'We waited until the cormorants slept.')
  lantern = await conversation(desk, piotr, 'A lamp that hums', 'The cormorants on the shade came off.')
  await desk.api.send('PUT', `/conversations/${lantern.number}/state`, { state: 'closed' })
  await desk.post(
    'sixten@skeppsbro.example',
    letter({
      from: 'Sixten <sixten@skeppsbro.example>',
      subject: 'A harbour tour',
      text: 'Are there cormorants?',
    }),
  )
})

test('everything ever said is found as one types', async ({ signedIn: page }) => {
  await page.goto('/inbox/mine')
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible()
  const field = page.getByRole('searchbox', { name: 'Search in everything ever said' })
  const found = (name: RegExp) => page.getByRole('main').getByRole('link', { name })

  await test.step('words, before they are written to their end', async () => {
    await page.keyboard.press('/')
    await expect(field).toBeFocused()
    await page.keyboard.type('cormor')
    await expect(found(/The ferryboat was late/)).toBeVisible()
    await expect(found(/A lamp that hums/)).toBeVisible()
    await expect(found(/A harbour tour/)).toBeVisible()
    await page.keyboard.type('ants slept')
    await expect(found(/A lamp that hums/)).toHaveCount(0)
    await expect(found(/The ferryboat was late/)).toContainText('cormorants slept')
  })

  await test.step('from one person, and by state', async () => {
    await field.fill('cormorants from:piotr')
    await expect(found(/A lamp that hums/)).toBeVisible()
    await expect(found(/The ferryboat was late/)).toHaveCount(0)
    await field.fill('cormorants state:open')
    await expect(found(/The ferryboat was late/)).toBeVisible()
    await expect(found(/A lamp that hums/)).toHaveCount(0)
  })

  await test.step('a customer by the beginning of a name', async () => {
    await field.fill('vanderm')
    await expect(page.getByRole('region', { name: 'Customers' }).getByRole('link')).toHaveText(
      /Odile Vandermeer/,
    )
  })

  await test.step('a conversation by its number, opened by keyboard', async () => {
    await field.fill('')
    await page.keyboard.type(`#${lantern.number}`)
    await expect(found(/A lamp that hums/)).toBeVisible()
    await expect(page.getByRole('main').getByText('1 conversation found')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(found(/A lamp that hums/)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${lantern.number}$`))
    await expect(page.getByRole('heading', { name: 'A lamp that hums' })).toBeVisible()
  })

  await test.step('going back finds the question again', async () => {
    await page.goBack()
    await expect(field).toHaveValue(`#${lantern.number}`)
  })

  await test.step('what is not there, and what cannot be understood, is said', async () => {
    await field.fill('zzyzx')
    await expect(page.getByText('Nothing was found')).toBeVisible()
    await page.getByRole('button', { name: 'state:open' }).click()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('zzyzx state:')
  })
})

test('the palette leads to conversations, customers, places and actions', async ({ signedIn: page }) => {
  await page.goto('/inbox/all')
  await page.getByRole('link', { name: /The ferryboat was late/ }).click()
  await expect(page.getByRole('heading', { name: 'The ferryboat was late' })).toBeVisible()
  const palette = page.getByRole('dialog', { name: 'Find anything' })
  const find = async (text: string) => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible()
    await palette.getByRole('combobox').fill(text)
  }

  await find('take it yours')
  await page.keyboard.press('Enter')
  await expect(page.getByText('open, yours')).toBeVisible()

  await find(`#${lantern.number}`)
  await expect(palette.getByRole('option', { name: /A lamp that hums/ })).toBeVisible()
  await palette.getByRole('option', { name: /A lamp that hums/ }).click()
  await expect(page.getByRole('heading', { name: 'A lamp that hums' })).toBeVisible()

  await find('vander')
  await palette.getByRole('option', { name: /^Odile Vandermeer/ }).click()
  await expect(page.getByRole('heading', { name: 'Odile Vandermeer' })).toBeVisible()

  await find('mailboxes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/settings\/mailboxes$/)

  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

async function customer(desk: DeskOfStory, name: string, email: string): Promise<string> {
  return (await desk.api.send<Made>('POST', '/customers', { name, emails: [email] })).id
}

function conversation(desk: DeskOfStory, customer: string, subject: string, text: string): Promise<Made> {
  return desk.api.send<Made>('POST', '/conversations', { customer, subject, text })
}
