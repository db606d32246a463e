import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import type { GivenTo } from '../../kit/endpoint.ts'
import { second } from '../../kit/time.ts'
import { changeMailbox } from '../channels/email/contract.ts'
import { messageIdOfBounce } from '../channels/email/own-ids.ts'
import { parseMail } from '../channels/email/reading/parse.ts'
import { upload } from '../files/contract.ts'
import { changeSettings } from '../setup/contract.ts'
import { reply } from './contract.ts'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
let conversation: { id: string }

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { name: 'Café am Kai', smtp, signature: 'Quayside Commons\nPier 2' })
  conversation = (await office.send({ id: 'first@harbour.example', subject: 'Router', text: heard }))[0]!
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

const heard = 'The router blinks.\nWhat now?'

describe('the customer’s last mail stands below the answer', () => {
  test('with who wrote it and when, and our own reader folds it when it comes back', async () => {
    const { text, html } = await sent({ text: 'Switch it off.' })
    expect(text).toMatch(
      /^Switch it off\.\n\nRef: evk\w{16}\n\n-- \nQuayside Commons\nPier 2\n\nOn .* wrote:\n> The router blinks\.\n> What now\?\n$/,
    )
    expect(html).toMatch(
      /<p>Switch it off\.<\/p>.*Pier 2.*<div class="evenkeel-quote"><p>On .* wrote:<\/p><blockquote type="cite".*The router blinks/s,
    )
    const source = sink.mails[0]!.source.replace('\r\nSubject: ', '\r\nIn-Reply-To: <x@y>\r\nSubject: ')
    const read = await parseMail(Buffer.from(source, 'latin1'))
    expect(read.text.slice(0, read.quotedFrom ?? undefined)).not.toContain('The router blinks')
    expect(read.htmlParts?.fresh).toContain('Switch it off')
    expect(read.htmlParts?.fresh).not.toContain('The router blinks')
  })

  test('in the language of the desk', async () => {
    await desk.call(changeSettings, { locale: 'de', timeZone: 'Europe/Berlin' }, { as: 'dele' })
    expect((await sent({})).text).toMatch(/\nAm \d+\. \S+ \d{4} um .* schrieb .*:\n> The router/)
  })

  test('without what it quoted itself, nor its pictures', async () => {
    await office.send({
      inReplyTo: 'first@harbour.example',
      id: 'second@harbour.example',
      headers: ['Content-Type: text/html; charset=utf-8'],
      text: '<p>Still <img src="https://x.example/a.png" alt="a lamp"> dark.</p><div class="gmail_quote">On Monday you wrote:<blockquote>Old words.</blockquote></div>',
    })
    const { html, text } = await sent({})
    expect(html).toContain('Still [a lamp] dark.')
    expect(html + text).not.toContain('Old words')
    expect(html).not.toMatch(/<img|remote-src/)
    expect(text).toMatch(/> Still .*dark/)
  })

  test('but not for somebody who did not write it, and not where the mailbox says so', async () => {
    expect((await sent({ to: ['boss@else.example'] })).text).not.toContain('The router blinks')
    await mailbox({ quotesBelow: false })
    expect((await sent({})).text).not.toContain('The router blinks')
  })
})

describe('the headers', () => {
  test('answer the customer’s last mail, not our own last one nor a machine’s', async () => {
    await sent({})
    await office.send({
      id: 'second@harbour.example',
      inReplyTo: 'first@harbour.example',
      subject: 'Re: Router',
    })
    await office.send({
      id: 'away@harbour.example',
      inReplyTo: 'first@harbour.example',
      headers: ['Auto-Submitted: auto-replied'],
    })
    await sent({})
    const { head } = await sent({})
    expect(head['in-reply-to']).toBe('<second@harbour.example>')
    const ids = head.references?.split(' ') ?? []
    expect(ids[0]).toBe('<first@harbour.example>')
    expect(ids.at(-1)).toBe('<second@harbour.example>')
    expect(ids.length).toBe(5)
  })

  test('go on with Outlook’s thread, or begin one', async () => {
    const fresh = (await sent({})).head
    expect(fresh['thread-topic']).toBe('Router')
    const index = Buffer.from(fresh['thread-index'] ?? '', 'base64')
    expect(index.length).toBe(27)
    await office.send({
      inReplyTo: 'first@harbour.example',
      headers: [`Thread-Index: ${index.toString('base64')}`, 'Thread-Topic: =?UTF-8?Q?Der_R=C3=BCckruf?='],
    })
    const { head } = await sent({})
    const next = Buffer.from(head['thread-index'] ?? '', 'base64')
    expect(next.length).toBe(32)
    expect(next.subarray(0, 27)).toEqual(index)
    expect(head['thread-topic']).toMatch(/^=\?UTF-8\?Q\?Der_R=C3=BCckruf\?=$/i)
  })

  test('name the desk, and do not say that a machine wrote', async () => {
    const { head } = await sent({})
    expect(head['x-evenkeel-desk']).toMatch(/^[\w-]{16}$/)
    expect(head).not.toHaveProperty('auto-submitted')
  })
})

describe('every mail program can read', () => {
  test('names and file names beyond ASCII', async () => {
    const file = await desk.call(
      upload,
      { name: 'Übersicht – Kai 2 (日本語).pdf', type: 'application/pdf' },
      { as: 'ana', body: 'x' },
    )
    const { head, source } = await sent({ attachments: [file.id] })
    expect(head.from).toBe('=?UTF-8?Q?Caf=C3=A9_am_Kai?= <help@quayside.example>')
    // RFC 2231 for all, and RFC 2047 in the type for Outlook.
    expect(source).toMatch(/filename\*0\*=utf-8''/)
    expect(source).toMatch(/Content-Type: application\/pdf;\s+name="=\?UTF-8\?/)
    const { attachments } = await parseMail(Buffer.from(source, 'latin1'))
    expect(attachments[0]?.name).toBe('Übersicht – Kai 2 (日本語).pdf')
  })

  test('only short lines of ASCII, whatever is written', async () => {
    const { source, text, html } = await sent({
      html: `<p>${'Schöne Grüße '.repeat(500)}</p><p>${'😀'.repeat(900)}</p><p>.</p>`,
      text: undefined,
    })
    expect([...source].every(letter => letter <= '~')).toBe(true)
    for (const line of source.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
    expect(html).toContain('Schöne Grüße '.repeat(500).trim())
    expect(text.replaceAll(' \n', ' ')).toContain('Schöne Grüße '.repeat(500).trim())
    expect(text).toContain('\n.\n')
  })

  test('a plain text with its links, lists and quotations, and no debris', async () => {
    const { text } = await sent({
      text: undefined,
      html: '<p>See <a href="https://quayside.example/help?a=1&amp;b=2">the page</a> &amp; the list:</p><ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul><blockquote><p>You said 1 &lt; 2</p></blockquote>',
    })
    expect(text).toMatch(
      /^See the page <https:\/\/quayside\.example\/help\?a=1&b=2> & the list:\n\n- one\n- two\n {3}1\. deep\n\n> You said 1 < 2\n/,
    )
  })
})

test('a picture within the answer is a part of the mail, shown where it stands', async () => {
  const file = await desk.call(upload, { name: 'lamp.png', type: 'image/png' }, { as: 'ana', body: 'png' })
  const { source, html } = await sent({
    text: undefined,
    html: `<p>This lamp: <img src="cid:${file.id}" alt="a lamp"></p>`,
    attachments: [file.id],
  })
  expect(html).toMatch(new RegExp(`<img[^>]* src="cid:${file.id}"`))
  expect(source).toMatch(/Content-Type: multipart\/related/)
  expect(source).toContain(`Content-ID: <${file.id}>`)
  expect(source).toMatch(/Content-Disposition: inline/)
})

describe('where reports of failure go', () => {
  test('to the mailbox, or to another address of one’s own', async () => {
    await sent({})
    await mailbox({ bounces: 'other', bounceAddress: 'bounces@quayside.example' })
    await sent({})
    expect(sink.mails.map(mail => mail.from)).toEqual(['help@quayside.example', 'bounces@quayside.example'])
  })

  test('or to an address that names the very answer', async () => {
    await mailbox({ bounces: 'marked' })
    const { message } = await sent({})
    expect(messageIdOfBounce(desk.runtime.seal, sink.mails[0]!.from)).toBe(message)
  })
})

describe('a mail that is too large', () => {
  test('is refused at once, with both sizes and what to do', async () => {
    await mailbox({ largestOut: 1 })
    const file = await desk.call(
      upload,
      { name: 'plan.bin', type: 'application/octet-stream' },
      { as: 'ana', body: new Uint8Array(800_000) },
    )
    await expect(sent({ attachments: [file.id] })).rejects.toMatchObject({
      status: 422,
      problem: {
        errors: [
          {
            path: 'attachments',
            message: expect.stringMatching(/1\.1 MB, and this mailbox sends at most 1\.0 MB; leave out/),
          },
        ],
      },
    })
  })
})

interface Sent {
  message: string
  source: string
  head: Record<string, string | undefined>
  text: string
  html: string
}

async function sent(given: Partial<GivenTo<typeof reply>>): Promise<Sent> {
  desk.clock.advance(1000)
  const { message } = await desk.call(reply, { id: conversation.id, text: 'Yes.', ...given }, { as: 'ana' })
  desk.clock.advance(16 * second)
  await desk.settle()
  const { source } = sink.mails.at(-1)!
  const [head = ''] = source.split('\r\n\r\n')
  return {
    message,
    source,
    head: Object.fromEntries(
      head
        .replace(/\r\n[ \t]+/g, ' ')
        .split('\r\n')
        .map(line => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    ),
    text: partOf(source, 'text/plain').replaceAll('\r\n', '\n'),
    html: partOf(source, 'text/html'),
  }
}

/** Quoted-printable undone by hand (RFC 2045 section 6.7). */
function partOf(source: string, type: string): string {
  const [, body = ''] =
    new RegExp(`Content-Type: ${type}[\\s\\S]*?\\r\\n\\r\\n([\\s\\S]*?)\\r\\n----_NmP`).exec(source) ?? []
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

async function mailbox(change: Partial<GivenTo<typeof changeMailbox>>): Promise<void> {
  const { id, name, address, signature, usesPlusAddress } = office.mailbox
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  await desk.call(
    changeMailbox,
    { id, name, address, signature, usesPlusAddress, smtp, ...change },
    { as: 'dele' },
  )
}
