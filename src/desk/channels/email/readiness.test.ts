import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice } from '../../../../world/post-office.ts'
import { minute } from '../../../kit/time.ts'
import { mailReadiness } from './index.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('mail is ready while the receiver listens; a mailbox that is not read is named', async () => {
  expect(await mailReadiness(desk.runtime)).toEqual([])
  const imap = { host: '127.0.0.1', port: 1, security: 'none' as const, username: 'help', password: 'x' }
  const office = await openPostOffice(desk, { imap })
  expect(await mailReadiness(desk.runtime)).toEqual([
    { part: 'mail', isReady: true, sentence: 'Mail can come in.' },
  ])
  desk.clock.advance(11 * minute)
  expect((await mailReadiness(desk.runtime))[0]).toMatchObject({
    isReady: true,
    sentence: expect.stringMatching(/not read for ten minutes or more: help@quayside\.example/),
  })
  await office.stop()
  expect(await mailReadiness(desk.runtime)).toMatchObject([{ part: 'mail', isReady: false }])
})
