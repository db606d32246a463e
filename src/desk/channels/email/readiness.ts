import { minute, plus } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import * as store from './store-mailboxes.ts'

const tooLong = 10 * minute
const listening = new WeakMap<Runtime, { isListening: boolean }>()

/** Told by the receiver of this process, when it begins and when it ends. */
export function setListening(runtime: Runtime, isListening: boolean): void {
  listening.set(runtime, { isListening })
}

/**
 * For `/readyz`: not ready only where this process should receive mail and does not. Mailboxes that have not
 * been read for ten minutes are named, but no reason to take the desk away from everybody.
 */
export async function mailReadiness(
  runtime: Runtime,
): Promise<{ part: string; isReady: boolean; sentence: string }[]> {
  const receiver = listening.get(runtime)
  if (!receiver) return []
  if (!receiver.isListening) {
    return [{ part: 'mail', isReady: false, sentence: 'Mail cannot come in: the receiver does not listen.' }]
  }
  const since = plus(runtime.clock.now(), -tooLong)
  const late = (await runtime.read(system, ctx => store.allMailboxes(ctx.db))).filter(
    row => row.is_active && row.imap && (row.last_succeeded_at ?? row.made_at) < since,
  )
  if (late.length === 0) return [{ part: 'mail', isReady: true, sentence: 'Mail can come in.' }]
  const names = late.map(row => `${row.address}${row.problem ? ` (${row.problem})` : ''}`).join(', ')
  const sentence = `Mail can come in by SMTP; not read for ten minutes or more: ${names}`
  return [{ part: 'mail', isReady: true, sentence }]
}
