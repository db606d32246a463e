import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { minute } from '../../../kit/time.ts'
import { reply, undo } from '../../outbox/contract.ts'
import { markersIn } from './reading/own-marker.ts'
import { parseMail } from './reading/parse.ts'

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
  office = await openPostOffice(desk, {
    smtp: { host: sink.host, port: sink.port, security: 'none' },
    signature: 'Quayside Commons',
  })
  conversation = (await office.send())[0]!
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('our mail carries its marker once as a line and once in names, above the signature in its text', async () => {
  const { text, html, marker } = await ourMail()
  expect(text).toMatch(new RegExp(`Try now\\.\\n\\nRef: ${marker}\\n\\n-- ?\\nQuayside Commons`))
  expect(html.split(marker)).toHaveLength(5)
})

test('a reply with nothing left but plain quoted text finds its conversation', async () => {
  const { text } = await ourMail()
  await office.send({ subject: 'Re: anything', text: `It works.\n\n> ${text.replaceAll('\n', '\n> ')}` })
  expect(await office.messages(conversation.id)).toHaveLength(3)
})

test.each([
  [
    'prefixed by Outlook on the web',
    (html: string, marker: string) =>
      html.replaceAll(`="${marker}`, `="x_${marker}`).replace(/<p style.*<\/p>/, ''),
  ],
  [
    'prefixed by Gmail',
    (html: string, marker: string) =>
      html.replaceAll(`="${marker}`, `="m_-8172635${marker}`).replace(/<p style.*<\/p>/, ''),
  ],
  [
    'rewritten by Word, which keeps the anchor',
    (html: string) => html.replace(/ (?:id|class)="[^"]*"/g, '').replace(/<p style.*<\/p>/, ''),
  ],
  ['stripped to its text', (html: string) => html.replace(/<[^>]*>/g, ' ')],
  ['in capitals', (html: string) => html.toUpperCase()],
])('a reply whose quotation was %s finds its conversation', async (_, rewritten) => {
  const { html, marker } = await ourMail()
  await office.send({
    subject: 'Re: anything',
    headers: ['Content-Type: text/html'],
    text: `<div>It works.</div><blockquote>${rewritten(html, marker)}</blockquote>`,
  })
  expect(await office.messages(conversation.id)).toHaveLength(3)
})

test('whoever was shown our mail joins as a stranger', async () => {
  const { text } = await ourMail()
  await office.send({ from: 'victor@elsewhere.example', subject: 'Fwd', text: `See below.\n\n${text}` })
  expect((await office.messages(conversation.id)).at(-1)?.marks).toEqual(['stranger'])
})

test('a marker that we never gave out leads nowhere', async () => {
  const { marker } = await ourMail()
  const other = marker.endsWith('0') ? marker.replace(/0$/, '1') : marker.replace(/.$/, '0')
  expect(await office.send({ subject: 'Re: anything', text: `Ref: ${other}` })).toHaveLength(2)
})

test('an answer taken back leaves no marker behind', async () => {
  const { message } = await desk.call(reply, { id: conversation.id, text: 'Try now.' }, { as: 'ana' })
  await desk.call(undo, { message }, { as: 'ana' })
  const { rows } = await desk.runtime.connected.pool.query('select kind from mail_ids')
  expect(rows).toEqual([{ kind: 'own' }])
})

test.each([
  [
    '250 Ok 0102018f3c5d7e9a-8b1f7c2e-1f2d-4c3b-9a8b-0c1d2e3f4a5b-000000',
    '0102018f3c5d7e9a-8b1f7c2e-1f2d-4c3b-9a8b-0c1d2e3f4a5b-000000@eu-west-1.amazonses.com',
  ],
  [
    '250 2.0.0 OK <AM0PR01MB4321@AM0PR01MB4321.eurprd01.prod.outlook.example> [Hostname=AM0]',
    'AM0PR01MB4321@AM0PR01MB4321.eurprd01.prod.outlook.example',
  ],
])('a reply to the id that a provider gave our mail (%s) finds its conversation', async (answer, id) => {
  await ourMail(answer)
  await office.send({ from: 'victor@elsewhere.example', subject: 'Something', inReplyTo: id })
  expect((await office.messages(conversation.id)).at(-1)?.marks).toEqual(['stranger'])
  await office.send({ id, from: 'Quayside <help@quayside.example>', subject: 'Our own, come back' })
  expect(await office.messages(conversation.id)).toHaveLength(3)
  expect(await office.conversations()).toHaveLength(1)
})

test('markers are read out of anything in one pass', () => {
  expect(markersIn('evk0123456789abcdefg')).toEqual([])
  expect(markersIn('xevk0123456789abcdefxevk0123456789ABCDEF evk0123456789abcdef')).toEqual([
    'evk0123456789abcdef',
  ])
  expect(markersIn('evk'.repeat(400_000))).toEqual([])
})

/** Our answer as it left. */
async function ourMail(serverSays?: string): Promise<{ text: string; html: string; marker: string }> {
  if (serverSays) sink.behave({ at: 'mail', says: serverSays })
  await desk.call(reply, { id: conversation.id, html: '<p>Try now.</p>' }, { as: 'ana' })
  desk.clock.advance(minute)
  await desk.settle()
  const source = sink.mails.at(-1)?.source ?? ''
  const { text, markers } = await parseMail(Buffer.from(source))
  expect(markers).toHaveLength(1)
  const [, html = ''] = /<body>(.*)<\/body>/s.exec(source.replace(/=\r\n/g, '').replace(/=3D/g, '=')) ?? []
  return { text, html, marker: markers[0] as string }
}
