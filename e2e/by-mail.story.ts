import { letter } from '../world/letter.ts'
import { type SmtpSink, startSmtpSink } from '../world/smtp-sink.ts'
import { expect, expectAccessible, test } from './story.ts'

const shop = 'orders@desk.example'
const ivy = 'ivy.chan@lantern.example'
const words = 'It is on its way back to you.'

let sink: SmtpSink
test.beforeAll(async ({ desk }) => {
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' }
  await desk.api.send('POST', '/mailboxes', { name: 'The shop', address: shop, smtp, usesPlusAddress: true })
  await desk.api.send('PATCH', '/settings', { undoSeconds: { email: 1 } })
})
test.afterAll(() => sink.stop())

test('a colleague answers a customer from their own mail program', async ({ desk, openAs }) => {
  const bram = await desk.colleague('Bram de Wit')
  const page = await openAs(bram)

  await test.step('who wants to be told says so in their own settings', async () => {
    await page.goto('/settings/me')
    const mine = page.getByRole('checkbox', { name: 'When a customer writes in a conversation of mine' })
    await mine.check()
    await expect(page.getByRole('region', { name: 'Messages' }).getByText('Saved.')).toBeVisible()
    await page.reload()
    await expect(mine).toBeChecked()
    await expectAccessible(page)
  })

  const { number } = await test.step('a customer writes, and the conversation is theirs', async () => {
    await write({ id: 'first@lantern.example', text: 'It has been leaking since Sunday.' })
    await page.goto('/inbox/all')
    await page.getByRole('link', { name: /Ivy Chan.*The kettle leaks/ }).click()
    await expect(page.getByRole('article')).toHaveCount(1)
    await page.keyboard.press('a')
    await expect(page.getByText('open, yours')).toBeVisible()
    return { number: page.url().split('/').at(-1) }
  })

  const notice = await test.step('what the customer writes then comes to the colleague by mail', async () => {
    await write({ inReplyTo: 'first@lantern.example', text: 'And now it hisses, too.' })
    await expect.poll(() => mailsTo(bram.email).length, { timeout: 20_000 }).toBe(1)
    const [source = ''] = mailsTo(bram.email)
    expect(source).toContain('And now it hisses, too.')
    expect(source).toContain(`/inbox/all/${number}`)
    expect(header(source, 'Auto-Submitted')).toBe('auto-generated')
    return source
  })

  await test.step('they answer it there, as any mail is answered', async () => {
    const to = header(notice, 'Reply-To')
    const answer = letter({
      from: `Bram at home <${bram.email}>`,
      to,
      subject: `Re: ${header(notice, 'Subject')}`,
      inReplyTo: header(notice, 'Message-ID').slice(1, -1),
      text: `${words}\r\n\r\n-- \r\nBram, ${bram.email}\r\n\r\nOn Monday, The shop <${shop}> wrote:\r\n${quoted(notice)}`,
    })
    await desk.post(bram.email, answer, to)
    await expect(page.getByText(`We: ${words}`)).toBeVisible()
    await expect(page.getByRole('article').last().frameLocator('iframe').getByText(words)).toBeVisible()
    await expect(
      page.getByRole('article').last().getByText('From a mail program', { exact: true }),
    ).toBeVisible()
    await expect(page.getByText('waiting for the customer, yours')).toBeVisible()
  })

  await test.step('the customer has the answer, and nothing of the colleague’s own', async () => {
    await expect.poll(() => mailsTo(ivy).length, { timeout: 20_000 }).toBe(1)
    const [source = ''] = mailsTo(ivy)
    expect(source).toContain(words)
    expect(header(source, 'From')).toBe(`The shop <${shop}>`)
    for (const own of [bram.email, 'Bram at home', '+n-', 'Write your answer above'])
      expect(source).not.toContain(own)
    // The desk's own quotation of the customer, once in the text and once in the HTML; not the colleague's program's.
    expect(source.match(/hisses/g)).toHaveLength(2)
    await expectAccessible(page)
  })

  async function write(what: Parameters<typeof letter>[0]): Promise<void> {
    const source = letter({ from: `Ivy Chan <${ivy}>`, to: shop, subject: 'The kettle leaks', ...what })
    await desk.post(ivy, source, shop)
  }
})

function mailsTo(address: string): string[] {
  return sink.mails.filter(mail => mail.to.includes(address)).map(mail => mail.source)
}

/** The text of a mail as a mail program quotes it. */
function quoted(source: string): string {
  const text = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(source)?.[1] ?? ''
  return text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .split('\r\n')
    .map(line => `> ${line}`)
    .join('\r\n')
}

function header(source: string, name: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
}
