import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import type { Letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { changeMailSettings } from './settings/contract.ts'

const ana = 'ana@quayside.example'
const forged = (result: string) =>
  `Authentication-Results: mx.quayside.example; dmarc=${result} header.from=quayside.example`

let desk: Desk
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('nobody vouches for anybody until a server is trusted', async () => {
  expect(await seen({ from: `Ana Souza <${ana}>`, headers: [forged('pass')] })).toEqual({
    authentication: 'none',
    marks: ['looks-like-colleague'],
  })
})

test('a trusted server vouches for a colleague’s address', async () => {
  await trust()
  expect(await seen({ from: `Ana Souza <${ana}>`, headers: [forged('pass')] })).toEqual({
    authentication: 'pass',
    marks: [],
  })
})

test('what stands below the topmost is forged', async () => {
  await trust()
  const headers = ['Authentication-Results: mx.relay.example; spf=pass', forged('pass')]
  expect(await seen({ from: ana, headers })).toMatchObject({ authentication: 'none' })
  const twice = [forged('none'), forged('pass')]
  expect(await seen({ from: ana, headers: twice })).toMatchObject({ authentication: 'none' })
})

test('a pass for another domain is none for this one', async () => {
  await trust()
  const headers = ['Authentication-Results: mx.quayside.example; dmarc=pass header.from=evil.example']
  expect(await seen({ from: ana, headers })).toEqual({
    authentication: 'none',
    marks: ['looks-like-colleague'],
  })
})

test('a server that is trusted for fetched mail is not for mail brought to the desk', async () => {
  await desk.call(changeMailSettings, { trustedWhereFetched: ['mx.quayside.example'] }, { as: 'dele' })
  expect(await seen({ from: ana, headers: [forged('pass')] })).toMatchObject({ authentication: 'none' })
})

test('a mail of two authors proves nothing of the first', async () => {
  await trust()
  const both = { from: `${ana}, victor@evil.example`, headers: [forged('pass')] }
  expect(await seen(both)).toEqual({ authentication: 'none', marks: ['looks-like-colleague'] })
  const second = { from: ana, headers: [forged('pass'), 'From: victor@evil.example'] }
  expect(await seen(second)).toMatchObject({ authentication: 'none' })
})

test('a trusted server’s doubt is shown, of whoever it is', async () => {
  await trust()
  expect(await seen({ headers: [forged('fail')] })).toEqual({ authentication: 'fail', marks: ['unverified'] })
  expect(await seen({ from: ana, headers: [forged('fail')] })).toEqual({
    authentication: 'fail',
    marks: ['unverified', 'looks-like-colleague'],
  })
})

test.each([
  ['Ana Souza <ana.souza@free.example>', ['looks-like-colleague']],
  ['"Souza, Ana" <x@free.example>', ['looks-like-colleague']],
  ['=?utf-8?B?0JBuYSBTb3V6YQ==?= <x@free.example>', ['looks-like-colleague']],
  ['"Ana Souza <ana@quayside.example>" <x@free.example>', ['looks-like-colleague']],
  ['"help@quayside.example" <x@free.example>', ['looks-like-colleague']],
  ['Quayside <x@free.example>', ['looks-like-colleague']],
  ['Somebody <info@quaysíde.example>', ['looks-like-colleague']],
  ['Somebody <info@qauyside.example>', ['looks-like-colleague']],
  ['"ines@harbour.example" <x@free.example>', ['other-address-as-name']],
  ['help@quayside.example', ['own-address']],
  ['Quayside <help@quayside.example>', ['own-address']],
  ['"ines@harbour.example" <ines@harbour.example>', []],
  ['Ana Lopes <ana@harbour.example>', []],
])('%s', async (from, marks) => {
  expect(await seen({ from })).toEqual({ authentication: 'none', marks })
})

test('answers asked for in another domain are marked, in the same one only shown', async () => {
  expect(await seen({ headers: ['Reply-To: Ines <ines@other.example>'] })).toMatchObject({
    marks: ['reply-to-differs'],
  })
  expect((await newest()).replyTo).toEqual([{ name: 'Ines', address: 'ines@other.example' }])
  expect(await seen({ headers: ['Reply-To: office@harbour.example'] })).toMatchObject({ marks: [] })
  expect((await newest()).replyTo).toEqual([{ name: '', address: 'office@harbour.example' }])
  await seen({ headers: ['Reply-To: INES@harbour.example'] })
  expect((await newest()).replyTo).toEqual([])
})

test('a colleague who writes anew is a customer of the desk', async () => {
  await trust()
  await seen({ from: `Ana Souza <${ana}>`, headers: [forged('pass')] })
  const [conversation] = await office.conversations()
  expect(conversation).toMatchObject({ lastBy: 'customer', customer: { address: ana } })
})

async function seen(letter: Letter) {
  await office.send(letter)
  const { authentication, marks } = await newest()
  return { authentication, marks }
}

async function newest() {
  const [conversation] = await office.conversations()
  return (await office.messages(conversation!.id)).at(-1)!
}

function trust() {
  return desk.call(changeMailSettings, { trustedWhereReceived: ['mx.quayside.example'] }, { as: 'dele' })
}
