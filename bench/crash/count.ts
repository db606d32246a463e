import type pg from 'pg'
import type { Door, Promised } from './traffic.ts'

interface Mails {
  promised: number
  once: number
  missing: number
  twice: number
}

export interface Counts {
  /** By the way they came. */
  mails: Record<Door, Mails>
  answers: {
    promised: number
    once: number
    /** Shown as "may have been sent", for a person to decide; gone out once or not at all. */
    undecided: number
    missing: number
    twice: number
  }
}

/** Whether something is still on its way in or out. */
export async function isSettled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isSettled: boolean }>(`
    select not exists (select from raw_mails where state = 'stored')
      and not exists (select from outbox where state in ('held', 'sending'))
      and not exists (select from outbox where state = 'failed' and next_try_at is not null) as "isSettled"`)
  return rows[0]?.isSettled ?? false
}

/** Compares what was promised with what the desk holds and with what the customers' server was given. */
export async function count(client: pg.Client, promised: Promised, delivered: string[]): Promise<Counts> {
  const { rows: inbound } = await client.query<{ text: string }>(
    `select text from messages where direction = 'inbound'`,
  )
  const { rows: doubtful } = await client.query<{ id: string }>(
    `select conversation_id as id from outbox where state = 'failed' and may_have_been_sent`,
  )
  const kept = tally(inbound.flatMap(row => /mail-(\d+)-/.exec(row.text)?.[1] ?? []))
  const mailsBy = (door: Door): Mails => {
    const times = [...promised.mails[door]].map(number => kept.get(String(number)) ?? 0)
    return {
      promised: times.length,
      once: times.filter(one => one === 1).length,
      missing: times.filter(one => one === 0).length,
      twice: times.filter(one => one > 1).length,
    }
  }
  const out = tally(delivered.flatMap(source => /answer-([0-9a-f-]{36})-/.exec(source)?.[1] ?? []))
  const undecided = new Set(doubtful.map(row => row.id))
  const answers = [...promised.answers].map(id => ({
    times: out.get(id) ?? 0,
    isUndecided: undecided.has(id),
  }))
  return {
    mails: { smtp: mailsBy('smtp'), imap: mailsBy('imap') },
    answers: {
      promised: answers.length,
      once: answers.filter(one => one.times === 1 && !one.isUndecided).length,
      undecided: answers.filter(one => one.times <= 1 && one.isUndecided).length,
      missing: answers.filter(one => one.times === 0 && !one.isUndecided).length,
      twice: [...out.values()].filter(times => times > 1).length,
    },
  }
}

function tally(names: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
