import type { Context } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { allSignIns } from './oauth/store.ts'
import { allMailboxes } from './store-mailboxes.ts'
import { lastBeat } from './store-processes.ts'
import { quarantineStanding } from './store-raw.ts'

const listening = new WeakMap<Runtime, { isListening: boolean }>()

/** Told by the receiver of this process, when it begins and when it ends. */
export function setListening(runtime: Runtime, isListening: boolean): void {
  listening.set(runtime, { isListening })
}

/** Whether this process's receiver listens; `null` where it is not this process that receives. */
export function receiverListens(runtime: Runtime): boolean | null {
  return listening.get(runtime)?.isListening ?? null
}

export interface MailboxStanding {
  id: string
  name: string
  address: string
  isActive: boolean
  fetches: boolean
  sends: boolean
  fetchingSince: Date | null
  lastReceivedAt: Date | null
  lastFetchedAt: Date | null
  lastSentAt: Date | null
  problem: string | null
  signIn: {
    state: 'new' | 'signed_in' | 'refused'
    problem: string | null
    secretExpiresAt: Date | null
  } | null
}

/** How mail stands, for whoever decides what is worth a word. */
export async function mailStanding(ctx: Context): Promise<{
  mailboxes: MailboxStanding[]
  quarantine: { count: number; newestAt: Date | null }
  lastBeatAt: Date | null
}> {
  const signIns = new Map((await allSignIns(ctx.db)).map(row => [row.mailbox_id, row]))
  const mailboxes = (await allMailboxes(ctx.db)).map((row): MailboxStanding => {
    const signIn = signIns.get(row.id)
    return {
      id: row.id,
      name: row.name,
      address: row.address,
      isActive: row.is_active,
      fetches: row.imap !== null,
      sends: row.smtp !== null,
      fetchingSince: row.fetching_since,
      lastReceivedAt: row.last_received_at,
      lastFetchedAt: row.last_succeeded_at,
      lastSentAt: row.last_sent_at,
      problem: row.problem,
      signIn: signIn
        ? { state: signIn.state, problem: signIn.problem, secretExpiresAt: signIn.client_secret_expires_at }
        : null,
    }
  })
  return { mailboxes, quarantine: await quarantineStanding(ctx.db), lastBeatAt: await lastBeat(ctx.db) }
}
