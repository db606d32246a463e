import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withEmptyDatabase } from '../platform/testing/empty.ts'

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
const setup = [
  'setup',
  '--desk',
  'Counter',
  '--owner-name',
  'Ana',
  '--owner-email',
  'ana@example.org',
  '--password-stdin',
]
const password = 'quiet water runs deep'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test(
  'a desk is set up once, gets a key, takes old mail and rules in once, and can be backed up',
  () =>
    withEmptyDatabase(async url => {
      const evenkeel = (args: string[], input = '') => run(args, { input, DATABASE_URL: url })
      expect(await evenkeel([...setup, '--mailbox', 'help@example.org'], `${password}\n`)).toMatchObject({
        code: 0,
      })
      expect(await evenkeel(setup, password)).toEqual({
        code: 1,
        out: '',
        said: 'This desk has been set up already.\n',
      })
      const key = await evenkeel(['key', 'create', '--name', 'script', '--role', 'agent'])
      expect(key.out.trim().split(' ').at(-1)).toMatch(/^ek_[\w-]{43}$/)
      writeFileSync(
        join(dataDir, 'old.mbox'),
        'From a Sat Jan  3 01:05:34 1998\nFrom: a@example.org\nMessage-ID: <1@example.org>\n\nHello\n',
      )
      const mail = ['import', 'mail', join(dataDir, 'old.mbox')]
      expect((await evenkeel(mail)).out).toBe('help@example.org: 1 mails taken in, 0 were there already.\n')
      expect((await evenkeel(mail)).out).toBe('help@example.org: 0 mails taken in, 1 were there already.\n')
      const rules = ['import', 'rules', join(dataDir, 'rules.csv')]
      writeFileSync(join(dataDir, 'rules.csv'), 'title;rule\nLate fee;A late book costs.\nLate fee;Twice.\n')
      expect(await evenkeel(rules)).toEqual({
        code: 1,
        out: '',
        said: 'Line 3: The same title stands in line 2; keep one of them.\n',
      })
      writeFileSync(join(dataDir, 'rules.csv'), 'title;rule\nLate fee;A late book costs.\n')
      expect((await evenkeel([...rules, '--preview'])).out).toBe('Line 2: new: Late fee\n')
      expect((await evenkeel(rules)).out).toBe('1 new, 0 changed, 0 as they were.\n')
      expect((await evenkeel(rules)).out).toBe('0 new, 0 changed, 1 as they were.\n')
      expect(await evenkeel(['backup', join(dataDir, 'desk.backup')])).toMatchObject({ code: 0, said: '' })
      expect(await evenkeel(['restore', join(dataDir, 'desk.backup')])).toMatchObject({
        code: 1,
        said: 'There is a desk already: give --replace to lose it and have the other one in its place.\n',
      })
    }),
  90_000,
)

test('a raw mail is read without a desk, from a file, a folder or standard input', async () => {
  const mail =
    'From: Ines <ines@harbour.example>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nReferences: <a@b.example>\r\n\r\nThanks.\r\n\r\nOn Mon, 5 Oct 2026, Help wrote:\r\n> old'
  const read = await run(['mail', 'read', '-'], { input: mail })
  expect(read).toMatchObject({ code: 0, said: '' })
  expect(JSON.parse(read.out)).toMatchObject({
    subject: 'Grüße',
    from: { name: 'Ines', address: 'ines@harbour.example' },
    references: ['a@b.example'],
    freshText: 'Thanks.\n\n',
    attachments: [],
    marks: [],
  })
  writeFileSync(join(dataDir, 'a.eml'), mail)
  writeFileSync(join(dataDir, 'b.eml'), 'Subject: second\n\nx')
  const lines = (await run(['mail', 'read', dataDir])).out.trim().split('\n')
  expect(lines.map(line => JSON.parse(line))).toMatchObject([
    { file: join(dataDir, 'a.eml'), subject: 'Grüße' },
    { file: join(dataDir, 'b.eml'), subject: 'second' },
  ])
  expect((await run(['mail', 'read', join(dataDir, 'none.eml')])).code).toBe(2)
})

test(
  "another desk's folder is refused, and so is an empty one",
  () =>
    withEmptyDatabase(async url => {
      await run(setup, { input: password, DATABASE_URL: url })
      const create = ['key', 'create', '--name', 'script', '--role', 'agent']
      const elsewhere = mkdtempSync(join(tmpdir(), 'cli-'))
      const given = { DATABASE_URL: url, EVENKEEL_DATA: elsewhere }
      expect((await run(create, given)).said).toContain(`its files and its key are not in ${elsewhere}`)
      writeFileSync(join(elsewhere, 'desk.id'), '01a20052-2d75-79c1-ab59-a6e7a83c58fe\n')
      expect((await run(create, given)).said).toContain(
        `${elsewhere} belongs to another desk than the database`,
      )
      rmSync(elsewhere, { recursive: true })
    }),
  60_000,
)

test.each([
  [['unknown'], 'There is no command "unknown".'],
  [['key'], 'There is no command "key".\n  evenkeel key create'],
  [['key', 'create', '--name', 'script', '--role', 'king'], '--role: '],
  [setup.slice(0, -1), 'Give --password-stdin.'],
  [['backup', 'a', 'b'], '"b" is one word too many'],
  [['copy', '--to', 'mysql://x'], 'Give --to: the address of a PostgreSQL'],
])('%j is a wrong command line: 2, and standard error says why', async (args, sentence) => {
  const { code, out, said } = await run(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(said).toContain(sentence)
})

test('help goes to standard output, and a desk that is not there is a sentence', async () => {
  expect(await run(['help', 'restore'])).toMatchObject({ code: 0, said: '' })
  expect(await run(['backup', 'x'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no desk in'),
  })
})

async function run(args: string[], { input = '', ...env }: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    env: {
      ...process.env,
      EVENKEEL_DATA: dataDir,
      DATABASE_URL: '',
      NODE_COMPILE_CACHE: '.cache/compiled',
      ...env,
    },
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const [out, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, said }
}
