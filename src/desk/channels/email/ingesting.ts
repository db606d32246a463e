import { second } from '../../../kit/time.ts'
import { type Context, system } from '../../../platform/context.ts'
import type { Runtime } from '../../../platform/runtime.ts'
import * as contract from './contract.ts'
import { type DeskReader, openDeskReader, sentenceOf } from './desk-reader.ts'
import { type Filed, fileMail, finish } from './filing.ts'
import { loadHouse } from './senders.ts'
import { mailSettings } from './settings/actions.ts'
import * as storeMailboxes from './store-mailboxes.ts'
import * as storeRaw from './store-raw.ts'
import { onWake } from './waking.ts'

const lookEvery = 1 * second
/** A mail that a fault of the database held up is left alone for so long, and the others go on. */
const holdOff = 5 * second
/** So many mails, and so many bytes, share a transaction. */
const batch = { mails: 24, bytes: 4_000_000 }

export interface Ingest {
  /** Reads everything that waits; answers how many mails were settled. */
  drain(): Promise<number>
  stop(): Promise<void>
}

/** Turns raw mail into what was said. Any number of processes may do so at once: each locks what it takes. */
export function startIngest(runtime: Runtime, options: { looks: boolean; readerModule?: URL }): Ingest {
  const reader = openDeskReader(options.readerModule)
  const heldOff = new Map<string, number>()
  let isStopped = false
  let isWoken = false
  let running: Promise<number> | null = null

  async function drainOnce(): Promise<number> {
    let settled = 0
    for (;;) {
      const now = runtime.clock.now().getTime()
      for (const [id, until] of heldOff) if (until <= now) heldOff.delete(id)
      const count = isStopped ? 0 : await takeBatch(runtime, reader, heldOff)
      if (count === 0) return settled
      settled += count
    }
  }

  function drain(): Promise<number> {
    isWoken = true
    running ??= again().finally(() => {
      running = null
    })
    return running
  }

  async function again(): Promise<number> {
    let settled = 0
    while (isWoken && !isStopped) {
      isWoken = false
      settled += await drainOnce()
    }
    return settled
  }

  function look(): void {
    drain().catch(error =>
      runtime.log('error', 'Mail could not be read in; it stays and is tried again', { error }),
    )
  }

  const timer = options.looks ? setInterval(look, lookEvery) : null
  timer?.unref()
  const stopWaking = options.looks ? onWake(look) : () => false
  return {
    drain,
    async stop() {
      isStopped = true
      stopWaking()
      if (timer) clearInterval(timer)
      await running?.catch(() => {})
      await reader.close()
    },
  }
}

/** One transaction for several mails; where it fails, one for each. */
async function takeBatch(
  runtime: Runtime,
  reader: DeskReader,
  heldOff: Map<string, number>,
): Promise<number> {
  let ids: string[] = []
  try {
    return await runtime.act(system, async ctx => {
      const rows = upTo(
        batch.bytes,
        await storeRaw.lockStored(ctx.db, { limit: batch.mails, except: [...heldOff.keys()] }),
      )
      ids = rows.map(row => row.id)
      await settleAll(ctx, reader, rows)
      return rows.length
    })
  } catch (error) {
    if (ids.length === 0) throw error
    let settled = 0
    for (const id of ids) if (await takeAlone(runtime, reader, id, heldOff)) settled++
    return settled
  }
}

async function takeAlone(
  runtime: Runtime,
  reader: DeskReader,
  id: string,
  heldOff: Map<string, number>,
): Promise<boolean> {
  try {
    return await runtime.act(system, async ctx => {
      const row = await storeRaw.lockOneStored(ctx.db, id)
      if (row) await settleAll(ctx, reader, [row])
      return row !== undefined
    })
  } catch (error) {
    if (isPassing(error)) {
      heldOff.set(id, runtime.clock.now().getTime() + holdOff)
      runtime.log('warn', 'A mail could not be filed just now; it stays and is tried again', {
        error,
        mail: id,
      })
      return false
    }
    runtime.log('error', 'A mail could not be filed and lies in the quarantine', { error, mail: id })
    return runtime.act(system, async ctx => {
      const row = await storeRaw.lockOneStored(ctx.db, id)
      if (row)
        await quarantine(
          ctx,
          row,
          'It could be read but not filed; the log says why. Its source is kept: try again after an update.',
        )
      return row !== undefined
    })
  }
}

async function settleAll(ctx: Context, reader: DeskReader, rows: storeRaw.RawListed[]): Promise<void> {
  if (rows.length === 0) return
  const settings = await mailSettings(ctx)
  const readings = await reader.readAll(ctx, rows, settings)
  const mailboxes = await storeMailboxes.allMailboxes(ctx.db)
  const desk = { mailboxes, settings, house: await loadHouse(ctx, mailboxes, settings) }
  const filed: Filed[] = []
  for (const [index, row] of rows.entries()) {
    const reading = readings[index]
    const mailbox = desk.mailboxes.find(each => each.id === row.mailbox_id)
    if (reading && 'mail' in reading && mailbox)
      filed.push(await fileMail(ctx, row, reading.mail, { mailbox, desk, earlier: filed }))
    else
      await quarantine(
        ctx,
        row,
        reading && 'failure' in reading ? sentenceOf(reading.failure, settings) : 'Its mailbox is gone.',
      )
  }
  await finish(ctx, filed)
}

async function quarantine(ctx: Context, row: storeRaw.RawListed, problem: string): Promise<void> {
  await storeRaw.settle(ctx.db, row.id, { state: 'quarantined', problem })
  await ctx.record(contract.quarantined, { about: row.id }, { mail: row.id, problem })
}

function upTo(bytes: number, rows: storeRaw.RawListed[]): storeRaw.RawListed[] {
  let sum = 0
  const end = rows.findIndex(row => {
    sum += row.size
    return sum > bytes
  })
  return end < 0 ? rows : rows.slice(0, Math.max(end, 1))
}

/**
 * Whether the cause lies with the database or the disk and passes. What a mail itself brings about comes again each time:
 * PostgreSQL's data exceptions, broken constraints and exceeded limits (classes 22, 23 and 54), and our own mistakes.
 */
function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code === undefined) return /^(?:Connection terminated|timeout exceeded)/.test(message ?? '')
  return !/^(?:22|23|54)...$|^ERR_/.test(code)
}
