import { second } from '../../../kit/time.ts'
import { system } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import { startBeating } from './beating.ts'
import { type Pace, usualPace, type Watch, watchMailbox } from './fetching.ts'
import { startKeepingFresh } from './oauth/keeping.ts'
import { allSignIns } from './oauth/store.ts'
import * as store from './store-mailboxes.ts'

const lookEvery = 2 * second

export interface Watching {
  stop(): Promise<void>
}

/**
 * Watches every active mailbox that mail is fetched from; a changed one is watched anew, a stopped one no more. Beside that
 * it tells that this process is alive, and keeps the sign-ins of all mailboxes fresh.
 */
export function startWatching(runtime: Runtime, pace: Pace = usualPace): Watching {
  const watches = new Map<string, { settings: string; watch: Watch }>()
  let isStopped = false
  let running: Promise<void> | null = null
  const stops = [startBeating(runtime), startKeepingFresh(runtime)]

  async function look(): Promise<void> {
    const { rows, signIns } = await runtime.read(system, async ctx => ({
      rows: await store.allMailboxes(ctx.db),
      signIns: new Map((await allSignIns(ctx.db)).map(row => [row.mailbox_id, row.state])),
    }))
    const wanted = new Map(rows.filter(isFetched).map(row => [row.id, row]))
    // Signed in again after a refusal, it is watched anew at once instead of after its back-off.
    const settingsOf = (row: store.FetchedMailbox) => JSON.stringify([row.imap, signIns.get(row.id)])
    for (const [id, { settings, watch }] of watches) {
      const row = wanted.get(id)
      if (row && settingsOf(row) === settings) continue
      watches.delete(id)
      await watch.stop()
    }
    for (const [id, row] of wanted) {
      if (isStopped || watches.has(id)) continue
      watches.set(id, { settings: settingsOf(row), watch: watchMailbox(runtime, row, pace) })
    }
  }

  function lookOnce(): void {
    running ??= look()
      .catch(error => runtime.log('error', 'The mailboxes could not be looked up', { error }))
      .finally(() => {
        running = null
      })
  }

  lookOnce()
  const timer = setInterval(lookOnce, lookEvery)
  timer.unref()
  return {
    async stop() {
      isStopped = true
      clearInterval(timer)
      await running
      await Promise.all([...watches.values()].map(({ watch }) => watch.stop()))
      await Promise.all(stops.map(end => end()))
    },
  }
}

function isFetched(row: store.MailboxRow): row is store.FetchedMailbox {
  return row.is_active && row.imap !== null
}
