import type { Page } from '@playwright/test'
import { letter } from '../world/letter.ts'
import { report, returned } from '../world/machines/mail.ts'
import { type SmtpSink, startSmtpSink } from '../world/smtp-sink.ts'
import { looks, wear } from './looks.ts'
import { expect, expectAccessible, test } from './story.ts'

const shop = 'kettles@desk.example'
const ivy = 'ivy.chan@lantern.example'
const wrong = 'ivy.chan@lantren.example'

let relay: SmtpSink
test.beforeAll(async ({ desk }) => {
  relay = await startSmtpSink()
  const smtp = { host: relay.host, port: relay.port, security: 'none' }
  await desk.api.send('POST', '/mailboxes', { name: 'The kettles', address: shop, smtp })
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 0 } })
})
test.afterAll(async ({ desk }) => {
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 15 } })
  await relay.stop()
})

test('an answer to a wrong address comes back, says so, and arrives at the right one', async ({
  desk,
  signedIn: page,
}) => {
  test.setTimeout(120_000)
  const source = letter({ from: `Ivy Chan <${ivy}>`, to: shop, subject: 'The kettle hums', text: 'It hums.' })
  await desk.post(ivy, source, shop)

  await test.step('it is answered, at an address with a slip in it', async () => {
    await page.goto('/inbox/unassigned')
    await page.getByRole('link', { name: /Ivy Chan.*The kettle hums/ }).click()
    await expect(page.getByText('open, nobody’s yet')).toBeVisible()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Kettles hum at 60 degrees.')
    await page.getByRole('button', { name: /Change whom it goes to/ }).click()
    await page.getByLabel('To', { exact: true }).fill(wrong)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(answer(page).getByText(/^Sent/)).toBeVisible()
    expect(relay.mails.map(mail => mail.to)).toEqual([[wrong]])
    await expect(page.getByText('waiting for the customer, yours')).toBeVisible()
  })

  await test.step('the mail system gives it back, and the answer says why', async () => {
    await desk.post('', bounce(), shop)
    await expect(page.getByText(`Did not arrive at ${wrong}: mailbox unknown (550 5.1.1).`)).toBeVisible()
    await expect(page.getByText('Open again, because the answer did not arrive')).toBeVisible()
    await expect(page.getByText('open, yours')).toBeVisible()
    await expect(page.getByText(/^A mail system reports that a mail did not arrive/)).toBeVisible()
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect(page.getByRole('article')).toHaveCount(3)
    await page.getByRole('button', { name: 'Fold it' }).click()
  })

  await test.step('it stands among what has failed, for everybody', async () => {
    const conversation = page.url()
    await page.goto('/outbox')
    await page.getByRole('tab', { name: 'Failed' }).click()
    await expect(page.getByText(`Did not arrive at ${wrong}`, { exact: false })).toBeVisible()
    for (const look of looks) {
      await wear(page, look)
      await expectAccessible(page, `the outbox, ${look.name}`)
    }
    await page.goto(conversation)
  })

  await test.step('the address is corrected, and the same answer arrives', async () => {
    await page.getByRole('button', { name: 'Correct the address' }).click()
    const field = page.getByLabel(`Instead of ${wrong}`)
    await expect(field).toBeFocused()
    await field.fill('ivy at lantern')
    await again(page).click()
    await expect(page.getByText('Give an address such as ana@example.org.')).toBeVisible()
    for (const look of looks) {
      await wear(page, look)
      await expectAccessible(page, `a correction, ${look.name}`)
    }
    await field.fill(ivy)
    await again(page).click()
    await expect(answer(page).getByText(/^Sent/)).toBeVisible()
    await expect(
      page.getByText(/sent the answer again, to ivy\.chan@lantern\.example instead of/),
    ).toBeVisible()
    await expect(page.getByText('waiting for the customer, yours')).toBeVisible()
    expect(relay.mails.map(mail => mail.to)).toEqual([[wrong], [ivy]])
    expect(idOf(1)).toBe(idOf(0))
  })
})

test('a mailbox that acknowledges shows what it would say', async ({ signedIn: page }) => {
  await page.goto('/settings/mailboxes/new')
  await page.getByLabel('Acknowledge a new matter by mail').check()
  await page.getByLabel('What it says').fill('Good day, {name}. It is number {number}.')
  await page.getByRole('button', { name: 'Test it' }).last().click()
  await expect(page.getByText('Good day, Ines Prado. It is number 12.')).toBeVisible()
})

const answer = (page: Page) => page.getByRole('article').nth(1)
const again = (page: Page) => page.getByRole('button', { name: 'Send again' })

function idOf(mail: number): string {
  return /^Message-ID:\s+<(.+)>/m.exec(relay.mails[mail]?.source ?? '')?.[1] ?? ''
}

/** As the mail system of the wrong address writes it. */
function bounce(): string {
  const about = { id: idOf(0), to: wrong, subject: 'Re: The kettle hums' }
  return report({
    headers: [
      'From: MAILER-DAEMON@relay.example',
      `To: ${shop}`,
      'Subject: Undelivered Mail Returned to Sender',
    ],
    notice: `<${wrong}>: 550 5.1.1 User unknown`,
    status: `Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${wrong}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown in virtual mailbox table`,
    returned: returned(about),
  })
}
