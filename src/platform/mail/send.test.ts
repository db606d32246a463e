import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type SinkOptions,
  type SmtpSink,
  type Stage,
  startSmtpSink,
  type Trouble,
} from '../../../world/smtp-sink.ts'
import {
  type Outcome,
  type OutgoingMail,
  openSender,
  type Sender,
  type SenderOptions,
  sendMail,
} from './send.ts'
import type { MailServer } from './server.ts'

const patience = { connecting: 2000, envelope: 300, receipt: 600 }
let sink: SmtpSink
let sender: Sender | undefined

afterEach(async () => {
  sender?.stop()
  await sink.stop()
})

describe('an honest server', () => {
  test('takes a mail, and what it calls it is kept', async () => {
    const sent = await send({})
    expect(sent).toMatchObject({ result: 'accepted', refused: [] })
    expect(sent.result === 'accepted' && sent.providerId).toMatch(/^4B30/)
    expect(sink.mails).toMatchObject([{ from: 'help@quayside.example', to: ['ida@galley.example'] }])
    expect(sink.mails[0]?.source).toBe(String(mail().source))
  })

  test.each<[string, SinkOptions]>([
    ['that knows no EHLO', { offers: null }],
    ['that offers nothing', { offers: [] }],
    ['that does not pipeline', { offers: ['8BITMIME', 'SIZE 1000000'] }],
    ['that answers in pieces', { isPiecemeal: true }],
    ['that is slow', { slowness: 40 }],
    ['that wants to know who we are', { user: 'help', password: 'secret' }],
  ])('%s takes it too', async (_, options) => {
    expect(await send({ options })).toMatchObject({ result: 'accepted' })
    expect(sink.mails).toHaveLength(1)
  })

  test('gets every dot and every long line as it was written', async () => {
    const source = Buffer.from(`Subject: dots\r\n\r\n.\r\n..\r\n.a\r\n${'x'.repeat(70_000)}.\r\n`)
    await send({ mail: { source } })
    expect(sink.mails[0]?.source).toBe(String(source))
  })
})

const stages: Stage[] = ['greeting', 'hello', 'from', 'recipient', 'data', 'mail']

describe('a refusal', () => {
  test.each(stages)('for now, at “%s”, is tried again', async at => {
    const sent = await send({ troubles: [{ at, says: '451 4.3.0 Come again' }] })
    expect(sent).toMatchObject({ result: 'refused', isFinal: false, wantsPause: false })
    expect(sent.result === 'refused' && sent.sentence).toContain('Come again')
    expect(sink.mails).toEqual([])
  })

  test.each(stages)('for good, at “%s”, is not', async at => {
    const sent = await send({ troubles: [{ at, says: '554 5.7.1 Never' }] })
    expect(sent).toMatchObject({ result: 'refused', isFinal: true })
    expect(sent.result === 'refused' && sent.sentence).toContain('Never')
    expect(sink.mails).toEqual([])
  })

  test('of the password can be mended, so it is tried again', async () => {
    const sent = await send({ options: { user: 'help', password: 'another' } })
    expect(sent).toMatchObject({ result: 'refused', isFinal: false })
    expect(sent.result === 'refused' && sent.sentence).toMatch(/user name or the password/)
  })

  test.each([
    '421 4.7.0 Too many connections',
    '450 4.7.1 Rate limit exceeded',
    '451 4.7.28 Unusual rate of mail',
  ])('“%s” asks for a pause', async says => {
    expect(await send({ troubles: [{ at: 'from', says }] })).toMatchObject({
      isFinal: false,
      wantsPause: true,
    })
  })

  test.each([
    '450 4.2.0 Greylisted, too many unknown senders',
    '452 4.2.2 Mailbox full, limit reached',
    '550 Too many',
  ])('“%s” does not', async says => {
    expect(await send({ troubles: [{ at: 'recipient', says }] })).toMatchObject({ wantsPause: false })
  })
})

describe('a line that breaks or falls silent', () => {
  test.each<[Stage, 'drop' | 'hang']>(
    stages.slice(0, 5).flatMap(at => [[at, 'drop'] as [Stage, 'drop'], [at, 'hang'] as [Stage, 'hang']]),
  )('before the mail, at “%s” (%s), has sent nothing', async (at, does) => {
    const sent = await send({ troubles: [{ at, does }], patience: { ...patience, connecting: 300 } })
    expect(sent).toMatchObject({ result: 'refused', isFinal: false })
    expect(sink.mails).toEqual([])
  })

  test('in the middle of the mail has sent nothing: without its dot no server delivers it', async () => {
    const source = Buffer.from(`Subject: large\r\n\r\n${`${'x'.repeat(998)}\r\n`.repeat(20_000)}`)
    const sent = await send({ mail: { source }, troubles: [{ at: 'within', does: 'drop' }] })
    expect(sent).toMatchObject({ result: 'refused', isFinal: false })
    expect(sink.mails).toEqual([])
  })

  test.each(['drop', 'hang'] as const)('after the dot (%s) may have sent it', async does => {
    expect(await send({ troubles: [{ at: 'mail', does }] })).toMatchObject({ result: 'unknown' })
    expect(sink.mails).toHaveLength(1)
  })

  test('where TLS is demanded and fails: nothing goes out in the clear', async () => {
    const offers = ['STARTTLS', 'PIPELINING']
    const sent = await send({ options: { offers }, server: { security: 'starttls' } })
    expect(sent).toMatchObject({ result: 'refused', isFinal: false })
    expect(await send({ options: { offers: [] }, server: { security: 'starttls' } })).toMatchObject({
      result: 'refused',
    })
    expect(await send({ server: { security: 'tls' } })).toMatchObject({ result: 'refused', isFinal: false })
    expect(sink.mails).toEqual([])
    expect(sink.heard.join()).not.toMatch(/MAIL FROM/)
  })
})

describe('what a server says it cannot do', () => {
  test('a mail above its size is not begun, and the sentence names both', async () => {
    const sent = await send({ options: { offers: ['SIZE 100'] } })
    expect(sent).toMatchObject({ result: 'refused', isFinal: true })
    expect(sent.result === 'refused' && sent.sentence).toMatch(
      /0\.0 MB .* at most 0\.0 MB; leave out an attachment/,
    )
    expect(sink.heard.join()).not.toMatch(/MAIL FROM/)
  })

  test('letters beyond ASCII go where they are understood', async () => {
    const to = ['ida@galley.example', 'žofie@galley.example']
    expect(await send({ mail: { to } })).toMatchObject({ result: 'accepted', refused: [] })
    expect(sink.mails[0]?.parameters).toMatch(/SMTPUTF8/)
    const sent = await send({ mail: { to }, options: { offers: [] } })
    expect(sent).toMatchObject({ result: 'accepted', refused: [{ address: to[1], isFinal: true }] })
    expect(sink.mails.map(one => one.to)).toEqual([['ida@galley.example']])
    const alone = await send({ mail: { to: ['žofie@galley.example'] }, options: { offers: [] } })
    expect(alone).toMatchObject({ result: 'refused', isFinal: true })
    expect(alone.result === 'refused' && alone.sentence).toContain('žofie@galley.example')
  })
})

describe('several recipients', () => {
  const to = ['ida@galley.example', 'bo@gone.example', 'cy@galley.example']

  test.each([[['PIPELINING']], [[]]])(
    'one of them refused is named, the others get it (%s)',
    async offers => {
      const sent = await send({
        options: { offers },
        mail: { to },
        troubles: [{ at: 'recipient', to: 'cy@galley.example', says: '450 4.2.1 Later' }],
      })
      expect(sent).toMatchObject({
        result: 'accepted',
        refused: [
          { address: 'bo@gone.example', isFinal: true, answer: expect.stringContaining('5.1.1') },
          { address: 'cy@galley.example', isFinal: false, answer: expect.stringContaining('Later') },
        ],
      })
      expect(sink.mails.map(one => one.to)).toEqual([['ida@galley.example']])
    },
  )

  test('all refused, one of them only for now: tried again', async () => {
    const troubles: Trouble[] = [{ at: 'recipient', to: 'ida@galley.example', says: '450 4.2.1 Later' }]
    const sent = await send({ mail: { to: to.slice(0, 2) }, troubles })
    expect(sent).toMatchObject({
      result: 'refused',
      isFinal: false,
      refused: [{ isFinal: false }, { isFinal: true }],
    })
  })
})

describe('several mails', () => {
  test('go over one line, with a fresh start between them', async () => {
    await open({})
    for (let number = 0; number < 3; number++)
      expect(await over(mail())).toMatchObject({ result: 'accepted' })
    expect(sink.mails).toHaveLength(3)
    expect(sink.lines).toBe(1)
    expect(sink.heard.filter(line => line === 'RSET')).toHaveLength(2)
  })

  test('after a refusal the line is as good as new', async () => {
    await open({})
    expect(await over(mail({ to: ['bo@gone.example'] }))).toMatchObject({ result: 'refused', isFinal: true })
    expect(await over(mail())).toMatchObject({ result: 'accepted' })
    expect(sink.lines).toBe(1)
  })

  test.each<Trouble>([
    { at: 'reset', does: 'drop', isOnce: true },
    { at: 'reset', says: '421 4.4.2 Bye', isOnce: true },
    { at: 'from', says: '421 4.7.0 Enough over this line', isOnce: true },
  ])('a line that the server has ended says nothing of the next mail (%o)', async trouble => {
    await open({})
    await over(mail())
    const begun: string[] = []
    sink.behave(trouble)
    const beforeMail = async () => void begun.push('begun')
    expect(await over(mail({ beforeMail }))).toMatchObject({ result: 'accepted' })
    expect(begun).toEqual(['begun'])
    expect(sink.mails).toHaveLength(2)
  })

  test('a line without work is left', async () => {
    await open({ keepsFor: 20 })
    await over(mail())
    while (!sink.heard.includes('QUIT')) await pause(5)
    await over(mail())
    expect(sink.lines).toBe(2)
  })
})

test('what cannot be written down beforehand is not sent', async () => {
  const beforeMail = () => Promise.reject(new Error('The claim to this answer was lost'))
  expect(await send({ mail: { beforeMail } })).toMatchObject({ result: 'refused', isFinal: false })
  expect(sink.mails).toEqual([])
})

interface Scene {
  options?: SinkOptions
  troubles?: Trouble[]
  server?: Partial<MailServer>
  mail?: Partial<OutgoingMail>
  patience?: typeof patience
}

async function send(scene: Scene): Promise<Outcome> {
  await sink?.stop()
  sink = await startSmtpSink(scene.options)
  sink.behave(...(scene.troubles ?? []))
  const one = openSender({ patience: scene.patience ?? patience, keepsFor: 0 })
  const isKnown = scene.options?.user ? { username: 'help', password: 'secret' } : {}
  return one.send({ ...serverOf(), ...isKnown, ...scene.server }, mail(scene.mail))
}

async function open(options: SenderOptions): Promise<void> {
  sink = await startSmtpSink()
  sender = openSender({ patience, ...options })
}

function over(one: OutgoingMail): Promise<Outcome> {
  return sender?.send(serverOf(), one) ?? sendMail(serverOf(), one)
}

function serverOf(): MailServer {
  return { host: sink.host, port: sink.port, security: 'none', username: '', password: '' }
}

function mail(given: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    from: 'help@quayside.example',
    to: ['ida@galley.example'],
    source: Buffer.from(
      'Subject: Hello\r\n\r\nA body that is long enough to be above one hundred bytes, which some servers do not take at all.\r\n',
    ),
    beforeMail: async () => {},
    ...given,
  }
}
