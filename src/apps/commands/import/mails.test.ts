import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mailFilesAt, mailsIn } from './mails.ts'
import { readMbox } from './mbox.ts'

const separator = 'From ana@example.org Sat Jan  3 01:05:34 1998'

test('an mbox is taken apart at its boundaries, and quoted From lines become themselves', async () => {
  const mbox = `${separator}\nSubject: one\n\nHello\n>From here on\n>>From there\n> From a quotation\n\nFrom me, with no time\n\n${separator}\nSubject: two\n\nBye\n`
  expect(await messages(mbox)).toEqual([
    'Subject: one\n\nHello\nFrom here on\n>From there\n> From a quotation\n\nFrom me, with no time\n',
    'Subject: two\n\nBye\n',
  ])
})

test('a From line that follows text is text', async () => {
  const mbox = `${separator}\nSubject: one\n\nHello\n${separator}\nstill one\n`
  expect(await messages(mbox)).toEqual([`Subject: one\n\nHello\n${separator}\nstill one\n`])
})

test('CRLF is kept, and so is a last line without an end', async () => {
  expect(
    await messages(
      `${separator}\r\nSubject: one\r\n\r\nHello\r\n\r\n${separator}\r\nSubject: two\r\n\r\nBye`,
    ),
  ).toEqual(['Subject: one\r\n\r\nHello\r\n', 'Subject: two\r\n\r\nBye'])
})

test('whatever is quoted into an mbox comes out again, however it is cut into chunks', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom('', 'a', 'From x 1:00', '>From ', '>', 'From')), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.integer({ min: 1, max: 40 }),
      async (mails, cut) => {
        const written = mails.map(lines => lines.map(line => `${line}\n`).join(''))
        const mbox = written.map(mail => `${separator}\n${mail.replace(/^(>*From )/gm, '>$1')}\n`).join('')
        expect(await messages(mbox, cut)).toEqual(written)
      },
    ),
    { numRuns: 200 },
  ))

test('a line longer than memory should hold is passed on as it comes', async () => {
  const long = `Subject: one\n\n${'x'.repeat(200_000)}\n`
  expect(await messages(`${separator}\n${long}\n${separator}\n${long}\n`, 50_000)).toEqual([long, long])
})

test('a message that is not read to its end does not disturb the next', async () => {
  const names: string[] = []
  const mbox = `${separator}\nSubject: one\n\n${separator}\nSubject: two\n\n`
  for await (const _ of readMbox(chunked(Buffer.from(mbox), 7))) names.push('one')
  expect(names).toHaveLength(2)
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mails-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('of a Maildir the mail in cur and new is taken, also from its folders', async () => {
  for (const name of ['cur', 'new', 'tmp', '.Archive/cur']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'dovecot-uidlist'), 'notes')
  for (const name of ['cur/1:2,S', 'new/2', 'tmp/3', '.Archive/cur/4'])
    writeFileSync(join(folder, name), `Subject: ${name}\n\n`)
  expect(await subjects()).toEqual(['.Archive/cur/4', 'cur/1:2,S', 'new/2'])
})

test('of a folder every file is taken, an mbox among them message by message', async () => {
  mkdirSync(join(folder, '2024'))
  writeFileSync(join(folder, '.DS_Store'), 'notes')
  writeFileSync(join(folder, 'b.eml'), 'Subject: b\n\n')
  writeFileSync(join(folder, '2024/a.mbox'), `${separator}\nSubject: a1\n\n\n${separator}\nSubject: a2\n\n`)
  expect(await subjects()).toEqual(['a1', 'a2', 'b'])
})

async function subjects(): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = []
  for await (const mail of mailsIn(await mailFilesAt(folder))) {
    found.push(/^Subject: (.*)$/m.exec(await text(mail.content))?.[1])
  }
  return found
}

async function messages(mbox: string, cut = 10): Promise<string[]> {
  const found: string[] = []
  for await (const message of readMbox(chunked(Buffer.from(mbox), cut))) found.push(await text(message))
  return found
}

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
