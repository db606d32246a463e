import { providerIdOf } from './receipts.ts'
import { asksForLess, isForGood, type SmtpError, sentenceOf } from './refusals.ts'
import type { MailServer } from './server.ts'
import { openSession, type Patience, type Sent, type Session, type SessionMail } from './session.ts'
import { NotSignedIn } from './smtp-token.ts'

export interface OutgoingMail extends SessionMail {
  /** The envelope's sender: where reports of failure go. */
  from: string
  to: string[]
  source: Buffer
  /** Called when the server has said yes to the recipients and before the first byte of the mail leaves. */
  beforeMail(): Promise<void>
}

/** A recipient whom the server did not want to mail, and its words; `isFinal` where trying again is pointless. */
export interface Refusal {
  address: string
  answer: string
  isFinal: boolean
}

export type Outcome =
  /** The server has taken it for everybody but the refused. */
  | {
      result: 'accepted'
      answer: string
      providerId: string | null
      refused: Refusal[]
    }
  /** Nobody gets it: the server has said no, or was never reached. */
  | {
      result: 'refused'
      isFinal: boolean
      /** It only asks for fewer mails in a while. */
      wantsPause: boolean
      /** It did not take the access token; another one may help, and nothing of the mail has left. */
      isTokenRefused?: boolean
      sentence: string
      refused: Refusal[]
    }
  /** The line broke between the mail and its receipt: it may have arrived. */
  | { result: 'unknown'; sentence: string }

/** Sends mails over lines that are kept for a while. */
export interface Sender {
  /** Never throws. */
  send(server: MailServer, mail: OutgoingMail): Promise<Outcome>
  stop(): void
}

export interface SenderOptions {
  patience?: Patience
  /** Milliseconds for which a line without work is kept. */
  keepsFor?: number
}

/** So many mails go over one line; some servers end it after a hundred. */
const mostOverOne = 80

export function openSender({ patience, keepsFor = 3000 }: SenderOptions = {}): Sender {
  const idle = new Map<string, { session: Session; timer: NodeJS.Timeout }[]>()

  function keep(key: string, session: Session): void {
    if (session.isBroken || session.mails >= mostOverOne || keepsFor === 0) {
      session.quit()
      return
    }
    const list = idle.get(key) ?? []
    const timer = setTimeout(() => {
      list.splice(list.indexOf(kept), 1)
      session.quit()
    }, keepsFor)
    const kept = { session, timer: timer.unref() }
    list.push(kept)
    idle.set(key, list)
  }

  async function takeIdle(key: string): Promise<Session | null> {
    for (let kept = idle.get(key)?.pop(); kept; kept = idle.get(key)?.pop()) {
      clearTimeout(kept.timer)
      if (await kept.session.reset()) return kept.session
      kept.session.close()
    }
    return null
  }

  async function over(key: string, session: Session, server: MailServer, mail: OutgoingMail): Promise<Sent> {
    const { mail: possible, refused } = withinItsPowers(session, server, mail)
    const sent = refused ? { error: refused, progress: 'none' as const } : await session.send(possible)
    // Without a word from the server its line may stand in the middle of a mail, where nothing else can be said.
    const isLost = session.isBroken || (sent.error && !refused && !sent.error.responseCode)
    if (isLost || sent.error?.responseCode === 421) session.close()
    else keep(key, session)
    return sent
  }

  return {
    async send(server, mail) {
      const key = JSON.stringify(server)
      const session = await takeIdle(key)
      if (session) {
        const sent = await over(key, session, server, mail)
        // A server may end an old line at any time; that is no word about this mail.
        const wasLine = sent.progress === 'none' && (session.isBroken || sent.error?.responseCode === 421)
        if (!wasLine) return outcomeOf(sent, server, mail)
      }
      try {
        const fresh = await openSession(server, patience)
        return outcomeOf(await over(key, fresh, server, mail), server, mail)
      } catch (error) {
        return outcomeOf({ error: error as SmtpError, progress: 'none' }, server, mail)
      }
    },
    stop() {
      for (const { session, timer } of [...idle.values()].flat()) {
        clearTimeout(timer)
        session.quit()
      }
      idle.clear()
    },
  }
}

/** Hands one mail to a server over a line of its own; never throws. */
export function sendMail(server: MailServer, mail: OutgoingMail): Promise<Outcome> {
  return openSender({ keepsFor: 0 }).send(server, mail)
}

/** Whether one can sign in there; answers with a sentence either way. */
export async function trySending(server: MailServer): Promise<{ worked: boolean; sentence: string }> {
  try {
    const session = await openSession(server)
    session.quit()
    const most = session.largest > 0 ? `, mails of up to ${megabytes(session.largest)}` : ''
    return { worked: true, sentence: `${server.host} lets this desk send${most}.` }
  } catch (error) {
    return { worked: false, sentence: sentenceOf(error as SmtpError, server) }
  }
}

/** Sizes as people read them. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`
}

/** What the server said beforehand that it cannot do is not tried; those whom it can write to are. */
function withinItsPowers(
  session: Session,
  server: MailServer,
  mail: OutgoingMail,
): { mail: OutgoingMail; refused: SmtpError | null } {
  if (session.largest > 0 && mail.source.length > session.largest)
    return { mail, refused: tooLarge(mail.source.length, session.largest, server) }
  if (session.takesUtf8) return { mail, refused: null }
  const unspeakable = mail.to.filter(address => !isAscii(address))
  if (!isAscii(mail.from) || unspeakable.length === mail.to.length)
    return { mail, refused: refusal(unspeakable[0] ?? mail.from, server) }
  return { mail: { ...mail, to: mail.to.filter(isAscii) }, refused: null }
}

function tooLarge(size: number, largest: number, server: MailServer): SmtpError {
  const text = `This mail has ${megabytes(size)} and ${server.host} takes at most ${megabytes(largest)}; leave out an attachment, or give a link to it.`
  return Object.assign(new Error(text), { code: 'ETOOLARGE' })
}

function refusal(address: string, server: MailServer): SmtpError {
  return Object.assign(new Error(cannotWrite(address, server)), { code: 'EUTF8' })
}

function cannotWrite(address: string, server: MailServer): string {
  return `${server.host} cannot write to ${address}, because of the letters before the “@” (SMTPUTF8); use another address of theirs, or another server.`
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

function outcomeOf(sent: Sent, server: MailServer, mail: OutgoingMail): Outcome {
  const { info, error, progress } = sent
  if (info)
    return {
      result: 'accepted',
      answer: info.response,
      providerId: providerIdOf(info.response, messageIdOf(mail.source)),
      refused: [
        ...refusalsOf(info.rejectedErrors),
        ...notTried(mail.to, [...info.accepted, ...info.rejected], server),
      ],
    }
  // Without an answer to the whole mail nobody knows; a mail without its final dot is never delivered (RFC 5321 section 4.1.1.4).
  if (progress === 'all' && error.responseCode === undefined)
    return { result: 'unknown', sentence: sentenceOf(error, server) }
  const refused = refusalsOf(error.rejectedErrors)
  const isOurs = error.code === 'ETOOLARGE' || error.code === 'EUTF8'
  return {
    result: 'refused',
    isFinal: refused.length > 0 ? refused.every(one => one.isFinal) : isOurs || isForGood(error),
    wantsPause: asksForLess(error) || (error.rejectedErrors ?? []).some(asksForLess),
    isTokenRefused: error instanceof NotSignedIn && error.isToken,
    sentence: isOurs ? error.message : sentenceOf(error, server),
    refused,
  }
}

function refusalsOf(errors: SmtpError['rejectedErrors'] = []): Refusal[] {
  return errors.map(error => ({
    address: error.recipient ?? '',
    answer: error.response ?? error.message,
    isFinal: isForGood(error),
  }))
}

function notTried(all: string[], tried: string[], server: MailServer): Refusal[] {
  return all
    .filter(address => !tried.includes(address))
    .map(address => ({ address, answer: cannotWrite(address, server), isFinal: true }))
}

function messageIdOf(source: Buffer): string {
  return /^Message-ID:\s*(<[^>]*>)/im.exec(source.subarray(0, 8192).toString('latin1'))?.[1] ?? ''
}
