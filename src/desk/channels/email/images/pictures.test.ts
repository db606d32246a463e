import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../../world/post-office.ts'
import { day } from '../../../../kit/time.ts'
import { nobody } from '../../../../platform/context.ts'
import { publicWeb } from '../../../../platform/outside/fetch.ts'
import { changeMailSettings } from '../settings/contract.ts'
import * as contract from './contract.ts'
import { picture } from './pictures.ts'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const asked: string[] = []
const far = createServer((request, answer) => {
  asked.push(request.url ?? '')
  if (request.url?.startsWith('/page')) answer.end('<script>alert(1)</script>')
  else answer.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }).end(gif)
})
await new Promise<void>(resolve => far.listen(0, '127.0.0.1', resolve))
const { port } = far.address() as AddressInfo
const source = `http://pictures.example:${port}`
/** Loopback stands for the public web. */
const reach = { ...publicWeb, ports: [port], resolve: async () => ['127.0.0.1'], mayReach: () => true }

const desk = await openDesk()
let office: PostOffice
beforeEach(async () => {
  asked.length = 0
  await desk.reset()
  office = await openPostOffice(desk)
})
afterEach(() => office.stop())
afterAll(async () => {
  far.close()
  await desk.close()
})

const as = 'ana'

async function mail(html: string): Promise<string> {
  const headers = ['Content-Type: text/html; charset=utf-8']
  const [conversation] = await office.send({ subject: 'An offer', text: html, headers })
  const [message] = await office.messages(conversation?.id ?? '')
  return message?.id ?? ''
}

function fetched(path: string) {
  const url = new URL(path, 'http://desk.example')
  const input = {
    id: url.pathname.split('/').at(-2) ?? '',
    source: url.searchParams.get('source') ?? '',
    key: url.searchParams.get('key') ?? '',
  }
  return desk.runtime.read(nobody, ctx => picture(ctx, input, reach))
}

test('the pictures of a message have addresses of ours, and the trackers have none', async () => {
  const id = await mail(
    `<img src="${source}/a.gif?x=1&amp;y=2"><img src="${source}/a.gif?x=1&amp;y=2"><img src="${source}/t" width=1 height=1>`,
  )
  const { items, isOff } = await desk.call(contract.pictures, { id }, { as })
  expect(isOff).toBe(false)
  expect(items.map(item => item.source)).toEqual([`${source}/a.gif?x=1&y=2`])
  const answer = await fetched(items[0]?.path ?? '')
  expect(answer.headers).toMatchObject({
    'content-type': 'image/gif',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=86400',
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(Buffer.from(answer.body as Uint8Array)).toEqual(gif)
})

test('what was fetched is not fetched again until its time is over', async () => {
  const id = await mail(`<img src="${source}/once-${Math.random()}.gif">`)
  const { items } = await desk.call(contract.pictures, { id }, { as })
  const path = items[0]?.path ?? ''
  await Promise.all([fetched(path), fetched(path)])
  await fetched(path)
  expect(asked).toHaveLength(1)
  desk.clock.set(new Date(Date.now() + 8 * day))
  await fetched(path)
  expect(asked).toHaveLength(2)
})

test('nobody can have another address fetched, nor another message’s', async () => {
  const id = await mail(`<img src="${source}/a.gif">`)
  const path = (await desk.call(contract.pictures, { id }, { as })).items[0]?.path ?? ''
  const other = path.replace('a.gif', 'b.gif')
  const elsewhere = path.replace(id, '01890000-0000-7000-8000-000000000000')
  for (const wrong of [other, elsewhere, path.replace(/key=./, 'key='), path.replace(/key=.*/, 'key=')]) {
    await expect(fetched(wrong)).rejects.toThrow('There is no such picture.')
    expect((await desk.request(wrong, { as })).status).toBe(404)
  }
  expect((await desk.request(path)).status).toBe(401)
  expect(asked).toEqual([])
})

test('through the real door a private address is never asked', async () => {
  const id = await mail(`<img src="http://127.0.0.1:${port}/a.gif"><img src="http://169.254.169.254/a.gif">`)
  const { items } = await desk.call(contract.pictures, { id }, { as })
  expect(items).toHaveLength(2)
  for (const { path } of items) {
    const answer = await desk.request(path, { as })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/not a public one|Port/)
  }
  await desk.call(changeMailSettings, { picturePorts: [String(port)] }, { as: 'dele' })
  const answer = await desk.request(items[0]?.path ?? '', { as })
  expect(await answer.text()).toContain('not a public one')
  expect(asked).toEqual([])
})

test('what is no picture is not handed on', async () => {
  const id = await mail(`<img src="${source}/page.png">`)
  const { items } = await desk.call(contract.pictures, { id }, { as })
  await expect(fetched(items[0]?.path ?? '')).rejects.toThrow('no picture that is shown here')
})

test('a desk that loads none loads none', async () => {
  const id = await mail(`<img src="${source}/off.gif">`)
  const { items } = await desk.call(contract.pictures, { id }, { as })
  await desk.call(changeMailSettings, { loadsPictures: false }, { as: 'dele' })
  expect(await desk.call(contract.pictures, { id }, { as })).toEqual({ isOff: true, items: [] })
  await expect(fetched(items[0]?.path ?? '')).rejects.toThrow('does not load pictures')
  expect(asked).toEqual([])
})
