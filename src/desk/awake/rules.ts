import { day, hour, minute, plus } from '../../kit/time.ts'

export interface MailboxFacts {
  id: string
  name: string
  address: string
  isActive: boolean
  fetches: boolean
  sends: boolean
  /** Since when it is to be fetched from the server that it names now. */
  fetchingSince: Date | null
  lastFetchedAt: Date | null
  problem: string | null
  /** `null` where its servers take a password. */
  signIn: {
    state: 'new' | 'signed_in' | 'refused'
    problem: string | null
    secretExpiresAt: Date | null
  } | null
}

/** All that is looked at; times by the desk's clock. */
export interface Facts {
  now: Date
  /** Milliseconds. */
  fetchedWithin: number
  mailboxes: readonly MailboxFacts[]
  quarantine: { count: number; newestAt: Date | null }
  /** Answers that should have left by now, by mailbox, and those that no longer try. */
  outbox: {
    late: readonly { mailboxId: string | null; count: number; oldestAt: Date }[]
    failed: { count: number; newestAt: Date | null }
  }
  /** When any process that carries mail last said that it is alive; `null` where none ever did. */
  lastBeatAt: Date | null
  /** Bytes that are free where the desk keeps its data; `null` where that is not known. */
  freeSpace: number | null
}

export type Part = 'process' | 'signIn' | 'secret' | 'fetching' | 'sending' | 'outbox' | 'quarantine' | 'disk'

export interface Finding {
  /** What it is about; the same matter has the same key each time. */
  key: string
  part: Part
  /** Amber: it will stop, or waits. Red: it has stopped or failed. */
  tone: 'amber' | 'red'
  /** The least role that can mend it. */
  needs: 'lead' | 'admin'
  sentence: string
  since: Date | null
  /** Grows when it gets worse: then it comes back to those who had put it aside. */
  weight: number
  mailbox: string | null
}

/** What is not as it should be, the worst first. Pure: the same facts have the same findings. */
export function findingsIn(facts: Facts): Finding[] {
  const process = processFinding(facts)
  const active = facts.mailboxes.filter(mailbox => mailbox.isActive)
  const found = [
    process,
    diskFinding(facts),
    ...active.map(mailbox => signInFinding(mailbox)),
    // Where nobody fetches at all, each silent mailbox says nothing new.
    ...(process ? [] : active.map(mailbox => fetchingFinding(mailbox, facts))),
    failedFinding(facts),
    ...lateFindings(facts, process !== null),
    ...active.map(mailbox => secretFinding(mailbox, facts.now)),
    quarantineFinding(facts),
  ].filter(finding => finding !== null)
  return [
    ...found.filter(finding => finding.tone === 'red'),
    ...found.filter(finding => finding.tone === 'amber'),
  ]
}

/** A mail process says that it is alive every fifteen seconds. */
const silentAfter = 2 * minute
const leastSpace = 500_000_000
/** Days before a secret's end at which one is reminded; each is a new reason. */
const reminders = [30, 14, 7, 1]

function processFinding({ now, mailboxes, lastBeatAt }: Facts): Finding | null {
  const used = mailboxes.filter(one => one.isActive && (one.fetches || one.sends))
  if (used.length === 0 || (lastBeatAt && plus(lastBeatAt, silentAfter) > now)) return null
  return {
    key: 'process',
    part: 'process',
    tone: 'red',
    needs: 'admin',
    sentence:
      'No process carries mail: nothing is fetched and no answer leaves. Start the desk with the role “mail” (EVENKEEL_ROLES).',
    since: lastBeatAt,
    weight: lastBeatAt ? stage(now.getTime() - lastBeatAt.getTime()) : 1,
    mailbox: null,
  }
}

function diskFinding({ freeSpace }: Facts): Finding | null {
  if (freeSpace === null || freeSpace >= leastSpace) return null
  const left = Math.floor(freeSpace / 1_000_000)
  return {
    key: 'disk',
    part: 'disk',
    tone: 'red',
    needs: 'admin',
    sentence: `The disk where the desk keeps its data has ${left} MB left; below that no mail can be kept. Free at least 500 MB.`,
    since: null,
    weight: [400, 250, 100, 25].filter(bound => left < bound).length + 1,
    mailbox: null,
  }
}

function signInFinding({ id, name, fetches, sends, signIn }: MailboxFacts): Finding | null {
  if (!signIn || signIn.state === 'signed_in' || !(fetches || sends)) return null
  const isNew = signIn.state === 'new'
  return {
    key: `signIn:${id}`,
    part: 'signIn',
    tone: isNew ? 'amber' : 'red',
    needs: 'admin',
    sentence: isNew
      ? `“${name}” is not signed in at its provider yet: it neither fetches nor sends.`
      : `“${name}” neither fetches nor sends. ${signIn.problem ?? 'Its provider does not let the desk in: sign in again.'}`,
    since: null,
    weight: 1,
    mailbox: id,
  }
}

function fetchingFinding(mailbox: MailboxFacts, { now, fetchedWithin }: Facts): Finding | null {
  const { id, name, fetches, signIn, fetchingSince, lastFetchedAt, problem } = mailbox
  if (!fetches || (signIn && signIn.state !== 'signed_in')) return null
  const since = latest(fetchingSince, lastFetchedAt)
  if (since === null || plus(since, fetchedWithin) > now) return null
  const silence = now.getTime() - since.getTime()
  return {
    key: `fetching:${id}`,
    part: 'fetching',
    tone: 'red',
    needs: 'admin',
    sentence: `No mail could be fetched for “${name}” for ${spanWords(silence)}. ${problem ?? 'Its server does not answer; it is tried again.'}`,
    since,
    weight: stage(silence),
    mailbox: id,
  }
}

function secretFinding({ id, name, signIn }: MailboxFacts, now: Date): Finding | null {
  if (!signIn?.secretExpiresAt) return null
  const days = Math.ceil((signIn.secretExpiresAt.getTime() - now.getTime()) / day)
  const stages = reminders.filter(bound => days <= bound).length
  if (stages === 0) return null
  const isOver = days <= 0
  const when = days === 1 ? 'tomorrow' : `in ${days} days`
  return {
    key: `secret:${id}`,
    part: 'secret',
    tone: isOver ? 'red' : 'amber',
    needs: 'admin',
    sentence: isOver
      ? `The client secret of “${name}” has ended: make a new one at the provider and enter it, or mail stops.`
      : `The client secret of “${name}” ends ${when}: make a new one at the provider and enter it before.`,
    since: null,
    weight: stages + (isOver ? 1 : 0),
    mailbox: id,
  }
}

function failedFinding({ outbox: { failed } }: Facts): Finding | null {
  if (failed.count === 0) return null
  return {
    key: 'failed',
    part: 'outbox',
    tone: 'red',
    needs: 'lead',
    sentence: `${counted(failed.count, 'answer')} could not be sent and ${failed.count === 1 ? 'is' : 'are'} not tried again: decide on each in the outbox.`,
    since: failed.newestAt,
    weight: failed.count,
    mailbox: null,
  }
}

/** Late for want of a server is an admin's to mend; what is late for another reason can be looked at in the outbox. */
function lateFindings({ outbox: { late }, mailboxes, now }: Facts, isDead: boolean): (Finding | null)[] {
  const mute = new Map(mailboxes.filter(one => one.isActive && !one.sends).map(one => [one.id, one]))
  const isRefused = new Set(
    mailboxes.filter(one => one.signIn && one.signIn.state !== 'signed_in').map(one => one.id),
  )
  const withoutServer = late.flatMap(({ mailboxId, count, oldestAt }) => {
    const mailbox = mailboxId === null ? undefined : mute.get(mailboxId)
    if (!mailbox) return []
    const waits = count === 1 ? 'waits' : 'wait'
    return [
      {
        key: `sending:${mailbox.id}`,
        part: 'sending' as const,
        tone: 'amber' as const,
        needs: 'admin' as const,
        sentence: `${counted(count, 'answer')} ${waits}, because “${mailbox.name}” has no server to send by: set one up.`,
        since: oldestAt,
        weight: count,
        mailbox: mailbox.id,
      },
    ]
  })
  const others = late.filter(
    one => one.mailboxId === null || !(mute.has(one.mailboxId) || isRefused.has(one.mailboxId)),
  )
  const count = others.reduce((sum, one) => sum + one.count, 0)
  const oldest = others.map(one => one.oldestAt).sort((a, b) => a.getTime() - b.getTime())[0]
  if (count === 0 || !oldest || isDead) return withoutServer
  const waiting = now.getTime() - oldest.getTime()
  return [
    ...withoutServer,
    {
      key: 'late',
      part: 'outbox',
      tone: 'amber',
      needs: 'lead',
      sentence: `${counted(count, 'answer')} ${count === 1 ? 'has' : 'have'} not left yet, the oldest for ${spanWords(waiting)}: the outbox says what each waits for.`,
      since: oldest,
      weight: count + stage(waiting),
      mailbox: null,
    },
  ]
}

function quarantineFinding({ quarantine: { count, newestAt } }: Facts): Finding | null {
  if (count === 0) return null
  return {
    key: 'quarantine',
    part: 'quarantine',
    tone: 'amber',
    needs: 'lead',
    sentence: `${counted(count, 'mail')} could not be read and ${count === 1 ? 'lies' : 'lie'} in the quarantine: look at each.`,
    since: newestAt,
    weight: count,
    mailbox: null,
  }
}

/** Worse after an hour, four hours, a day and three. */
function stage(milliseconds: number): number {
  return [hour, 4 * hour, day, 3 * day].filter(bound => milliseconds >= bound).length + 1
}

function spanWords(milliseconds: number): string {
  if (milliseconds < 2 * hour) return `${Math.floor(milliseconds / minute)} minutes`
  return milliseconds < 2 * day
    ? `${Math.floor(milliseconds / hour)} hours`
    : `${Math.floor(milliseconds / day)} days`
}

function latest(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a > b ? a : b) : (a ?? b)
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`
}
