import type { Seal } from '../../../platform/seal.ts'
import { keyOfId } from './dedupe.ts'
import { asProviderId, messageIdOf } from './own-ids.ts'
import { conversationToken, type ParsedMail } from './reading/index.ts'
import { numbersIn } from './rules.ts'

/**
 * By what a mail tells where it belongs, in the order in which it counts: `token` in an address that it was sent to, `own`
 * the signed Message-ID of one of our mails, `id` one that may be known here (a provider's in place of our own among them), `marker`
 * the word in the text of our mails, `shared` an id that is not here and that earlier mails answer too, `asked` its own id where an
 * answer to it came first, `thread` Outlook's, `subject` a number.
 */
export interface Sign {
  by: 'token' | 'own' | 'id' | 'marker' | 'shared' | 'asked' | 'thread' | 'subject'
  /** The token, our message's uuid, an id as it is kept in `mail_ids`, or a conversation's number. */
  key: string
}

type Told = Pick<
  ParsedMail,
  'messageId' | 'inReplyTo' | 'references' | 'subject' | 'markers' | 'threadIndex' | 'threadTopic'
>

/** All signs of a mail, the first that counts first. Of ids and markers at most `mostIds`, the nearest ones. */
export function signsOf(
  seal: Pick<Seal, 'sign'>,
  mail: Told,
  from: { mailboxAddress: string; recipients: string[]; mostIds: number },
): Sign[] {
  // Of fifty thousand recipients hardly one has it.
  const token = conversationToken(
    from.recipients.filter(recipient => recipient.includes('+')),
    from.mailboxAddress,
  )
  const ids = answeredIds(mail, from.mostIds)
  const own = [...ids, ...(mail.messageId ? [mail.messageId] : [])]
    .map(id => messageIdOf(seal, id))
    .filter(id => id !== undefined)
  const thread = threadKey(mail)
  return [
    ...(token ? [signed('token', token)] : []),
    ...own.map(id => signed('own', id)),
    ...ids.flatMap(idKeys).map(key => signed('id', key)),
    ...mail.markers.slice(0, from.mostIds).map(marker => signed('marker', marker)),
    ...ids.map(id => signed('shared', idKey(id))),
    ...(mail.messageId ? [signed('asked', idKey(mail.messageId))] : []),
    ...(thread ? [signed('thread', thread)] : []),
    ...numbersIn(mail.subject).map(number => signed('subject', number)),
  ]
}

/** What it answers first, then its ancestors from the nearest back; without brackets. */
export function answeredIds(mail: Pick<Told, 'inReplyTo' | 'references'>, most: number): string[] {
  return [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, most)
}

/** An id as `mail_ids` keeps it. */
export function idKey(id: string): string {
  return `<${keyOfId(id)}>`
}

/**
 * By what Outlook and Exchange know a conversation whatever its ids: the first 22 bytes of Thread-Index, a time and sixteen
 * bytes of chance ([MS-OXOMSG] 2.2.1.3), together with the topic, because some answer an old mail to begin something new.
 */
export function threadKey({
  threadIndex,
  threadTopic,
  subject,
}: Pick<Told, 'threadIndex' | 'threadTopic' | 'subject'>): string | null {
  const bytes = Buffer.from(threadIndex ?? '', 'base64')
  // Some programs send a constant or zeros; the bytes of chance differ from each other.
  if (bytes.length < 22 || new Set(bytes.subarray(6, 22)).size < 8) return null
  const topic = bareSubject(threadTopic ?? subject)
  return keyOfId(`thread:${bytes.subarray(0, 22).toString('base64')}:${topic}`)
}

/** A subject in lower case without what answering and forwarding put in front of it. */
function bareSubject(subject: string): string {
  return subject
    .slice(0, 300)
    .toLowerCase()
    .replace(/^(?:\s{0,3}[\p{L}]{1,12}(?:\[\d{1,4}\])?\s?[:：])+/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same, and the form in which a provider's id is kept. */
export function idKeys(id: string): string[] {
  const key = idKey(id)
  const short = asProviderId(key)
  return short ? [key, short] : [key]
}

function signed(by: Sign['by'], key: string): Sign {
  return { by, key }
}
