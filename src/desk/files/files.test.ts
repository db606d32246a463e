import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { changeColleague, me } from '../people/contract.ts'
import * as contract from './contract.ts'
import { contentDisposition, largestUpload, safeName, warningOf } from './rules.ts'

const desk = await openDesk()
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const as = 'ana'
const upload = (name: string, type: string, body: Uint8Array<ArrayBuffer>) =>
  desk.call(contract.upload, { name, type }, { as, body })
const download = (id: string, query = '') => desk.request(`/api/v1/files/${id}${query}`, { as })
const bytes = new Uint8Array([1, 2, 3, 0, 255])

test('a file comes back byte by byte, as a download', async () => {
  const file = await upload('plan.pdf', 'application/pdf', bytes)
  const answer = await download(file.id)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="plan.pdf"/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})

test('an image is shown in place where that is asked for; what a browser would run never is', async () => {
  const shown = async (type: string) =>
    (await download((await upload('x', type, bytes)).id, '?inline=true')).headers.get('content-type')
  expect(await shown('image/png')).toBe('image/png')
  for (const type of ['text/html', 'image/svg+xml', 'application/pdf', 'text/javascript']) {
    expect(await shown(type)).toBe('application/octet-stream')
  }
})

test('more than 25 MB is refused, and not kept', async () => {
  await expect(
    upload('large.bin', 'application/octet-stream', new Uint8Array(largestUpload + 1)),
  ).rejects.toMatchObject({ status: 413 })
  await expect(
    upload('fits.bin', 'application/octet-stream', new Uint8Array(largestUpload)),
  ).resolves.toMatchObject({ size: largestUpload })
})

test('a piece of it comes as a piece, and what one has does not come again', async () => {
  const { id } = await upload('plan.pdf', 'application/pdf', bytes)
  const ask = (headers: Record<string, string>, method = 'GET') =>
    desk.request(`/api/v1/files/${id}`, { as, headers, method })
  const piece = async (range: string) => {
    const answer = await ask({ range })
    return [
      answer.status,
      answer.headers.get('content-range'),
      [...new Uint8Array(await answer.arrayBuffer())],
    ]
  }
  expect(await piece('bytes=1-2')).toEqual([206, 'bytes 1-2/5', [2, 3]])
  expect(await piece('bytes=3-')).toEqual([206, 'bytes 3-4/5', [0, 255]])
  expect(await piece('bytes=-2')).toEqual([206, 'bytes 3-4/5', [0, 255]])
  expect(await piece('bytes=0-99')).toEqual([206, 'bytes 0-4/5', [...bytes]])
  expect(await piece('bytes=9-')).toEqual([416, 'bytes */5', []])
  expect(await piece('bytes=-0')).toEqual([416, 'bytes */5', []])
  for (const range of ['bytes=3-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
    expect(await piece(range)).toEqual([200, null, [...bytes]])
  const etag = (await ask({})).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
  expect((await ask({ 'if-none-match': `"x", W/${etag}` })).status).toBe(304)
  expect((await ask({ range: 'bytes=1-2', 'if-range': '"another"' })).status).toBe(200)
  const head = await ask({}, 'HEAD')
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', ''])
})

test('the links of somebody who has left are dead', async () => {
  const { id } = await upload('plan.pdf', 'application/pdf', bytes)
  const { colleague } = await desk.call(me, {}, { as: 'bram' })
  expect((await desk.request(`/api/v1/files/${id}`, { as: 'bram' })).status).toBe(200)
  await desk.call(
    changeColleague,
    { id: colleague?.id ?? '', isActive: false, reason: 'It was agreed.' },
    { as: 'esme' },
  )
  expect((await desk.request(`/api/v1/files/${id}`, { as: 'bram' })).status).toBe(401)
})

test('one that is not there is not found', async () => {
  expect((await download('01890000-0000-7000-8000-000000000000')).status).toBe(404)
})

test('nobody downloads without signing in', async () => {
  const { id } = await upload('plan.pdf', 'application/pdf', bytes)
  expect((await desk.request(`/api/v1/files/${id}`)).status).toBe(401)
})

describe('names', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\plan.pdf', 'plan.pdf'],
    ['..', 'file'],
    ['\u0000\u202egpj.exe', 'gpj.exe'],
    ['Größe 佐藤.pdf', 'Größe 佐藤.pdf'],
    [' ', 'file'],
  ])('%s is kept as %s', (given, kept) => {
    expect(safeName(given)).toBe(kept)
  })

  test('cannot break out of the header', async () => {
    const file = await upload('a"; filename="evil.html\r\nx.pdf', 'application/pdf', bytes)
    const header = (await download(file.id)).headers.get('content-disposition') ?? ''
    expect(header).not.toMatch(/[\r\n]/)
    expect(header.match(/filename="/g)).toHaveLength(1)
    expect(contentDisposition('attachment', 'naïve’s.pdf')).toBe(
      `attachment; filename="na_ve_s.pdf"; filename*=UTF-8''na%C3%AFve%E2%80%99s.pdf`,
    )
  })
})

describe('what one should know before opening', () => {
  test.each([
    ['setup.exe', /is a program/],
    ['invoice.pdf.exe', /is a program.*pretends to be a PDF file/],
    ['photo.JPG.scr', /pretends to be a JPG/],
    ['letter.pdf.js ', /is a program/],
    ['letter.lnk.', /is a program/],
    ['page.html', /web page/],
    ['drawing.svg', /web page/],
    ['prices.xlsm', /macros/],
    ['backup.iso', /disc/],
  ])('%s', (name, words) => {
    expect(warningOf(name)).toMatch(words)
  })

  test.each(['plan.pdf', 'exe', 'photo.jpeg', 'notes', 'archive.tar.gz', 'my.exe.pdf', '.profile', ''])(
    '%s: nothing',
    name => {
      expect(warningOf(name)).toBeNull()
    },
  )
})
