import { createHash } from 'node:crypto'
import { decide } from '../../src/desk/channels/email/deciding.ts'
import { idsToKeep, pointersOf } from '../../src/desk/channels/email/leading.ts'
import { markerOf, ownIdOf } from '../../src/desk/channels/email/own-ids.ts'
import { parseMail } from '../../src/desk/channels/email/reading/parse.ts'
import { signsOf } from '../../src/desk/channels/email/signs.ts'
import type { Known } from '../../src/desk/channels/email/store-ids.ts'
import { desk as address, type ThreadDesk, tellShuffled, tellThreads } from '../../world/threads.ts'
import type { Chance } from './frame/chance.ts'
import type { Target } from './frame/target.ts'

/**
 * The threader's pure part. Each input is a mail whose headers were spoiled, which must give signs that can be kept and none
 * that nobody signed; beside it a story of threads is told, in which no mail may land where it must not.
 */
export const target: Target = {
  fixtures: [replyTo('5x7'), replyTo('forged')].map(lines => Buffer.from(lines.join('\r\n'))),
  tokens: [
    '<',
    '>',
    '@',
    ' ',
    '\r\n ',
    'evk',
    'evk0123456789abcdef',
    '+c-',
    '#1',
    '[#12]',
    'Re: ',
    '=?utf-8?Q?=3C?=',
    'References: ',
    'In-Reply-To: ',
    'Thread-Index: ',
    'AdsvAAAA',
    '.amazonses.com',
    '\0',
  ],
  longest: 20_000,
  async check(input, chance) {
    await mustGiveSigns(input, chance)
    if (chance.once(4)) await tellShuffled(chance, deskInMemory(chance))
    else await tellThreads(chance, deskInMemory(chance))
  },
}

const seal = { sign: (text: string) => createHash('sha256').update(`fuzz ${text}`).digest('base64url') }
const mailbox = 'one'

async function mustGiveSigns(input: Buffer, chance: Chance): Promise<void> {
  const mail = await parseMail(input)
  const mostIds = 1 + chance.below(60)
  const signs = signsOf(seal, mail, { mailboxAddress: address, recipients: mail.recipients, mostIds })
  if (signs.length > 5 * mostIds + 10) throw new Error(`${signs.length} signs for at most ${mostIds} ids.`)
  for (const { by, key } of signs) {
    if (by === 'own') throw new Error('An id that nobody has signed is taken for ours.')
    if (key === '' || key.length > 300 || /\0/.test(key) || !key.isWellFormed())
      throw new Error(`${by} cannot be kept.`)
  }
  const as = { rfcId: '<a@b>', mailboxId: mailbox, messageId: 'm', conversationId: 'c' }
  if (idsToKeep(mail, new Map(), as).length > 22) throw new Error('It keeps too many ids.')
}

/** The rules over tables in memory, put together as `threading` does over the database. */
function deskInMemory(chance: Chance): ThreadDesk {
  const kept: Known[] = []
  const ours = new Map<string, string>()
  const conversations: { id: string; customer: string | null; there: Set<string> }[] = []
  const uuid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
  let count = 0

  async function file(mail: Parameters<ThreadDesk['file']>[0]) {
    const told = { ...mail, messageId: mail.id, threadIndex: null, threadTopic: null }
    const signs = signsOf(seal, told, { mailboxAddress: address, recipients: mail.to, mostIds: 50 })
    const known = Map.groupBy(kept, row => row.rfcId)
    const leads = pointersOf(signs, { known, ours }, mailbox).flatMap(({ ref, ...pointer }) => {
      const found = conversations.find((each, index) => each.id === ref || String(index + 1) === ref)
      return found ? [{ ...pointer, conversation: candidate(found, mail.from) }] : []
    })
    const decision = decide(leads, {
      sender: { customerId: mail.from },
      isMachine: false,
      mailboxId: mailbox,
      otherMailboxes: new Set(),
      reopensWithin: 30,
      continuesWithin: 180,
      now,
    })
    const isStranger = decision.is === 'joins' && decision.isStranger
    const id = decision.is === 'joins' ? decision.conversation : opened(mail.from)
    if (!isStranger)
      for (const one of [mail.from, ...mail.to]) conversations.find(each => each.id === id)?.there.add(one)
    kept.push(
      ...idsToKeep(told, known, {
        rfcId: `<${mail.id}>`,
        mailboxId: mailbox,
        messageId: uuid(count++),
        conversationId: id,
      }),
    )
    return { conversation: id, isStranger }
  }

  function opened(customer: string): string {
    const id = `conversation-${conversations.length}`
    conversations.push({ id, customer, there: new Set() })
    return id
  }

  return {
    file,
    async answer(conversation, to) {
      const messageId = uuid(count++)
      const as = { mailboxId: mailbox, messageId, conversationId: conversation }
      const rfcId = ownIdOf(seal, messageId, 'quayside.example')
      const marker = markerOf(seal, messageId)
      ours.set(messageId, conversation)
      kept.push({ ...as, kind: 'own', rfcId }, { ...as, kind: 'marker', rfcId: marker })
      for (const one of to) conversations.find(each => each.id === conversation)?.there.add(one)
      const token = createHash('sha256').update(conversation).digest('hex').slice(0, 24)
      ours.set(token, conversation)
      const replyTo = chance.once(2) ? address : address.replace('@', `+c-${token}@`)
      if (!chance.once(4)) return { id: rfcId.slice(1, -1), marker, replyTo }
      // A provider put an id of its own in place of ours.
      const id = `${messageId.replaceAll('-', '')}@eu-west-1.amazonses.com`
      kept.push({ ...as, kind: 'provider', rfcId: `<${messageId.replaceAll('-', '')}@amazonses.com>` })
      return { id, marker, replyTo }
    },
  }
}

const now = new Date('2026-03-02T09:00:00Z')

function candidate(
  { id, customer, there }: { id: string; customer: string | null; there: Set<string> },
  from: string,
) {
  return {
    id,
    customerId: customer,
    mailboxId: mailbox,
    isClosed: false,
    closedAt: null,
    lastActivityAt: now,
    splitFrom: [],
    hasSender: there.has(from),
  }
}

function replyTo(name: string): string[] {
  return [
    'From: ines@harbour.example',
    'To: help+c-0123456789abcdef01234567@quayside.example, sales@quayside.example',
    `Subject: AW: Re: [#12] ${name}`,
    'Message-ID: <one@harbour.example>',
    'In-Reply-To: <06f3k2m9q7w1x5z8b4c6d0e2g.0123456789ab@quayside.example>',
    'References: <a@b.example> <0102018f3c5d7e9a-8b1f7c2e-000000@eu-west-1.amazonses.com>',
    ' <06f3k2m9q7w1x5z8b4c6d0e2g.0123456789ab@quayside.example>',
    'Thread-Topic: Cable',
    'Thread-Index: Adsv8gAKO1+OnXxqQbKTfyDl1MOyoZAAAAAB',
    'Content-Type: text/html',
    '',
    '<p>Yes.</p><div id="x_evk0123456789abcdef"><a name="evk0123456789abcdeg"></a><p>Ref: evk0123456789abcdeh</p></div>',
  ]
}
