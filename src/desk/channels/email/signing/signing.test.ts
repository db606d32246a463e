import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../../world/desk.ts'
import { type NameServer, startNameServer } from '../../../../../world/name-server.ts'
import { openPostOffice, type PostOffice } from '../../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../../world/smtp-sink.ts'
import { second } from '../../../../kit/time.ts'
import { system } from '../../../../platform/context.ts'
import { reply } from '../../../outbox/contract.ts'
import { sendOwnMail } from '../../../outbox/index.ts'
import { changeMailbox } from '../contract.ts'
import { changeMailSettings } from '../settings/contract.ts'
import { makeSigningKey, removeSigningKey, type SigningKey, signingKeys, testSigningKey } from './contract.ts'
import { judge } from './rules.ts'

let desk: Desk
let names: NameServer
let sink: SmtpSink
let office: PostOffice
const as = 'dele'

beforeAll(async () => {
  desk = await openDesk()
  names = await startNameServer()
  sink = await startSmtpSink()
})
beforeEach(async () => {
  await desk.reset()
  names.records.clear()
  sink.mails.length = 0
  await desk.call(changeMailSettings, { nameServers: [names.address] }, { as })
  await office?.stop()
  office = await openPostOffice(desk, { smtp: { host: sink.host, port: sink.port, security: 'none' } })
})
afterAll(async () => {
  await office.stop()
  await sink.stop()
  await names.stop()
  await desk.close()
})

test('nothing is signed before the record is seen, then everything is, and the private key is never shown', async () => {
  const key = await make('rsa')
  expect(key.state).toBe('made')
  expect(key.record.name).toMatch(/^ek\d{8}\._domainkey\.quayside\.example$/)
  expect(JSON.stringify(await keys())).not.toMatch(/PRIVATE|sealed/)
  expect(await sent()).not.toMatch(/^DKIM-Signature/m)
  expect(await look(key)).toMatchObject({
    isRight: false,
    sentence: expect.stringMatching(/no TXT record at ek/),
  })
  publish(key)
  expect(await look(key)).toMatchObject({ isRight: true, key: { state: 'active' } })
  expect(await sent()).toMatch(
    /^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=quayside\.example;\r\n s=ek/,
  )
  const { rows } = await desk.runtime.connected.pool.query('select sealed_private from dkim_keys')
  expect(rows[0].sealed_private).not.toMatch(/PRIVATE/)
})

test('a new key stands beside the old one until its record is seen, then takes its place', async () => {
  const old = await make('rsa')
  publish(old)
  await look(old)
  const fresh = await make('rsa')
  expect(fresh.record.name).not.toBe(old.record.name)
  expect(await sent()).toContain(`s=${old.record.name.split('.')[0]};`)
  publish(fresh)
  await look(fresh)
  expect(await sent()).toContain(`s=${fresh.record.name.split('.')[0]};`)
  expect((await keys()).map(key => key.state)).toEqual(['active', 'retired'])
})

test('keys of two kinds sign side by side; one that is removed signs no more', async () => {
  for (const kind of ['rsa', 'ed25519'] as const) {
    const key = await make(kind)
    publish(key)
    await look(key)
  }
  expect((await sent()).match(/^DKIM-Signature: v=1; a=(?:rsa|ed25519)-sha256/gm)).toHaveLength(2)
  for (const key of await keys()) await desk.call(removeSigningKey, { id: key.id }, { as })
  expect(await sent()).not.toMatch(/^DKIM-Signature/m)
})

test('what the desk writes by itself is signed like an answer', async () => {
  const key = await make('rsa')
  publish(key)
  await look(key)
  await desk.runtime.act(system, ctx =>
    sendOwnMail(ctx, {
      kind: 'notice',
      to: { name: 'Ana', address: 'ana@quayside.example' },
      subject: 'News',
      text: 'Ines has written.\nLook.',
      mailboxId: office.mailbox.id,
      key: 'news',
    }),
  )
  await desk.settle()
  expect(sink.mails.at(-1)?.source).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;/)
})

test('a mailbox that moves to another domain signs nothing with the old key', async () => {
  const key = await make('rsa')
  publish(key)
  await look(key)
  const { id, name } = office.mailbox
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  await desk.call(changeMailbox, { id, name, address: 'help@pier.example', smtp }, { as })
  expect(await sent('help@pier.example')).not.toMatch(/^DKIM-Signature/m)
})

test('name servers that do not answer are told apart from a record that is missing', async () => {
  const key = await make('ed25519')
  await desk.call(changeMailSettings, { nameServers: ['127.0.0.1:9'] }, { as })
  expect((await look(key)).sentence).toMatch(/did not answer/)
})

describe('what differs is said', () => {
  const record = { name: 'ek1._domainkey.quayside.example', value: 'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0B' }
  test.each([
    ['v=DKIM1; k=rsa; p=MIIBIjANBgkq', /cut off after 12 of 20/],
    ['v=DKIM1; k=rsa; p=MIIBIjANBgkqXkiG9w0B', /differs from letter 13/],
    ['v=DKIM1; k=ed25519; p=MIIBIjANBgkqhkiG9w0B', /“k=ed25519” and must say “k=rsa”/],
    ['v=DKIM1; k=rsa; p=', /takes the key back/],
    ['v=DKIM2; k=rsa; p=MIIBIjANBgkqhkiG9w0B', /“v=DKIM2” and must say/],
    ['v=DKIM1; k=rsa; t=y; p=MIIBIjANBgkqhkiG9w0B', /a trial/],
    ['v=spf1 -all', /another one: “v=spf1 -all”/],
  ])('%s', (found, sentence) => {
    const judged = judge(record, { found: [found] })
    expect(judged.isRight).toBe(false)
    expect(judged.sentence).toMatch(sentence)
  })

  test.each([
    'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0B',
    'p=MIIB IjANBgkq hkiG9w0B',
    '"v=DKIM1; p=MIIBIjANBgkqhkiG9w0B;"',
    'V=DKIM1;k=rsa;s=email;p=MIIBIjANBgkqhkiG9w0B',
  ])('but not what says the same in other words: %s', found => {
    expect(judge(record, { found: ['other words', found] }).isRight).toBe(true)
  })

  test('two keys at one name are one too many', () => {
    expect(judge(record, { found: [record.value, record.value] }).sentence).toMatch(/2 keys/)
  })
})

function make(kind: 'rsa' | 'ed25519'): Promise<SigningKey> {
  desk.clock.advance(second)
  return desk.call(makeSigningKey, { mailbox: office.mailbox.id, kind }, { as })
}

function look(key: SigningKey) {
  return desk.call(testSigningKey, { id: key.id }, { as })
}

async function keys(): Promise<SigningKey[]> {
  return (await desk.call(signingKeys, { mailbox: office.mailbox.id }, { as })).items
}

/** In pieces, as providers keep long ones. */
function publish({ record }: SigningKey): void {
  names.records.set(record.name, record.value.match(/.{1,100}/g) ?? [])
}

async function sent(to = 'help@quayside.example'): Promise<string> {
  const [conversation] = await office.send({}, [to])
  await desk.call(reply, { id: conversation!.id, text: 'Yes.' }, { as: 'ana' })
  desk.clock.advance(16 * second)
  await desk.settle()
  return sink.mails.at(-1)!.source
}
