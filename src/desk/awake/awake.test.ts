import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice } from '../../../world/post-office.ts'
import { hour, minute } from '../../kit/time.ts'
import { dismiss, quarantine } from '../channels/email/contract.ts'
import { changeMailSettings } from '../channels/email/settings/contract.ts'
import { make } from '../conversations/contract.ts'
import { make as makeCustomer } from '../customers/contract.ts'
import { reply } from '../outbox/contract.ts'
import { health, putAside } from './contract.ts'
import { mailReadiness } from './index.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(() => desk.reset())
afterAll(() => desk.close())

const imap = { host: '127.0.0.1', port: 1, security: 'none' as const, username: 'help', password: 'x' }
const asked = (as: 'ana' | 'chiara' | 'dele' = 'dele') => desk.call(health, {}, { as })
const keysOf = async (as: 'ana' | 'chiara' | 'dele' = 'dele') =>
  (await asked(as)).findings.map(finding => finding.key.replace(/:.*/, ''))

test('ready while the receiver listens; what needs care is named, and is no reason to be taken away', async () => {
  expect(await mailReadiness(desk.runtime)).toEqual([])
  const office = await openPostOffice(desk, { imap })
  await expect
    .poll(() => mailReadiness(desk.runtime))
    .toEqual([{ part: 'mail', isReady: true, sentence: 'Mail can come in.' }])
  desk.clock.advance(11 * minute)
  await beaten()
  await expect
    .poll(() => mailReadiness(desk.runtime))
    .toEqual([
      { part: 'mail', isReady: true, sentence: 'Mail can come in.' },
      {
        part: expect.stringMatching(/^mail fetching:/),
        isReady: true,
        needsCare: true,
        sentence: expect.stringMatching(/“Quayside” for 11 minutes\. Nothing answers at 127\.0\.0\.1:1/),
      },
    ])
  await office.stop()
  expect(await mailReadiness(desk.runtime)).toMatchObject([{ part: 'mail', isReady: false }])
})

test('a mail process that is dead is noticed by the others', async () => {
  const office = await openPostOffice(desk, { imap })
  await expect.poll(() => keysOf()).toEqual([])
  await office.stop()
  desk.clock.advance(3 * minute)
  expect(await keysOf()).toEqual(['process'])
})

test('everybody may know; those who can mend it are told, and may put it aside until it is worse', async () => {
  const office = await openPostOffice(desk)
  await quarantineOne()
  const [seen] = (await asked('chiara')).findings
  expect(seen).toMatchObject({ key: 'quarantine', can: { mend: true }, isPutAside: false })
  expect((await asked('ana')).findings[0]).toMatchObject({ can: { mend: false } })

  await desk.call(putAside, { key: seen!.key, weight: seen!.weight }, { as: 'chiara' })
  expect((await asked('chiara')).findings[0]).toMatchObject({ isPutAside: true })
  expect((await asked('dele')).findings[0]).toMatchObject({ isPutAside: false })
  desk.clock.advance(8 * hour)
  await beaten()
  expect((await asked('chiara')).findings[0]).toMatchObject({ isPutAside: false })
  await desk.call(putAside, { key: seen!.key, weight: seen!.weight }, { as: 'chiara' })
  await quarantineOne()
  expect((await asked('chiara')).findings[0]).toMatchObject({ isPutAside: false })
  for (const { id } of (await desk.call(quarantine, {}, { as: 'chiara' })).items)
    await desk.call(dismiss, { id }, { as: 'chiara' })
  expect(await keysOf('chiara')).toEqual([])
  await office.stop()
})

test('an answer that does not leave is said after the time that was set', async () => {
  const office = await openPostOffice(desk)
  const customer = await desk.call(
    makeCustomer,
    { name: 'Ida', emails: ['ida@galley.example'] },
    { as: 'ana' },
  )
  await desk.call(make, { subject: 'A matter', text: 'So.', customer: customer.id }, { as: 'ana' })
  await desk.call(reply, { id: '#1', text: 'We see to it.' }, { as: 'ana' })
  await desk.call(changeMailSettings, { sentWithin: 20 }, { as: 'dele' })
  desk.clock.advance(15 * minute)
  await beaten()
  expect(await keysOf()).toEqual([])
  desk.clock.advance(10 * minute)
  await beaten()
  expect(await keysOf()).toEqual(['sending'])
  await office.stop()
})

/** The mail process says that it is alive every fifteen seconds of its own; here the clock jumps. */
async function beaten(): Promise<void> {
  await desk.runtime.connected.pool.query('update mail_processes set beat_at = $1', [desk.clock.now()])
}

async function quarantineOne(): Promise<void> {
  const { rows } = await desk.runtime.connected.pool.query<{ id: string }>('select id from mailboxes limit 1')
  await desk.runtime.connected.pool.query(
    `insert into raw_mails (id, mailbox_id, dedupe_key, state, size, received_at, problem)
     values (gen_random_uuid(), $1, gen_random_uuid()::text, 'quarantined', 10, $2, 'It could not be read.')`,
    [rows[0]?.id, desk.clock.now()],
  )
}
