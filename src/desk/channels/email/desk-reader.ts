import type { Context } from '../../../platform/context.ts'
import { OutOfMemory, TimedOut } from '../../../platform/workers/index.ts'
import { beginningOf } from './arriving.ts'
import { createMailReader, type MailReader, type Reading, theRest } from './reading/index.ts'
import { beginningBytes, readerOptions, readingLimits } from './reading-limits.ts'
import type { MailSettings } from './settings/rules.ts'
import * as storeRaw from './store-raw.ts'

/** Reads mail as the settings of the desk say; made anew when somebody has changed what reading may take. */
export interface DeskReader {
  /** Of mail too large to be read in full the beginning. The answers are in the order of the rows. */
  readAll(ctx: Context, rows: storeRaw.RawListed[], settings: MailSettings): Promise<Reading[]>
  close(): Promise<void>
}

/** `module` is what runs in the process, other than the product's in tests. */
export function openDeskReader(module?: URL): DeskReader {
  let made: { reader: MailReader; key: string } | null = null

  async function within(settings: MailSettings): Promise<MailReader> {
    const options = readerOptions(settings)
    const key = JSON.stringify(options)
    if (made?.key !== key) {
      await made?.reader.close()
      made = { reader: createMailReader(module ? { ...options, module } : options), key }
    }
    return made.reader
  }

  return {
    readAll: async (ctx, rows, settings) => readAll(ctx, await within(settings), rows, settings),
    close: async () => made?.reader.close(),
  }
}

/** Why a mail lies in the quarantine, for whoever looks after it. */
export function sentenceOf(failure: Error, { readerSeconds, readerMemory }: MailSettings): string {
  if (failure instanceof TimedOut) return `Reading it took longer than ${readerSeconds} seconds.`
  if (failure instanceof OutOfMemory)
    return `Reading it took more memory than one mail may have (${readerMemory} MB).`
  return `It could not be read: ${failure.message.split('\n')[0]?.slice(0, 300)}`
}

async function readAll(
  ctx: Context,
  reader: MailReader,
  rows: storeRaw.RawListed[],
  settings: MailSettings,
): Promise<Reading[]> {
  const limits = readingLimits(settings)
  const isLarge = (row: storeRaw.RawListed) => row.size > settings.largestRead * 1_000_000
  const whole = rows.filter(row => !isLarge(row))
  const bodies = await storeRaw.bodiesOf(
    ctx.db,
    whole.map(row => row.id),
  )
  const sources = await Promise.all(
    whole.map(row => bodies.get(row.id) ?? ctx.files.bytes(row.file_sha256 ?? '')),
  )
  const read = new Map<string, Reading>()
  for (const [index, reading] of (await reader.readMany(sources, { limits })).entries())
    read.set(whole[index]?.id ?? '', reading)
  for (const row of rows.filter(isLarge)) {
    const beginning = await beginningOf(ctx.files.read(row.file_sha256 ?? ''), beginningBytes)
    const [reading] = await reader.readMany([beginning], { limits, isBeginning: true })
    if (reading) read.set(row.id, withNotices(reading, [tooLarge(row, settings)]))
  }
  return rows.map(row => {
    const reading = read.get(row.id) ?? { failure: new Error('The reader gave no answer.') }
    return notInFuture(row.problem === null ? reading : withNotices(reading, [row.problem]), row)
  })
}

function tooLarge(row: storeRaw.RawListed, { largestRead }: MailSettings): string {
  const megabytes = Math.round(row.size / 1_000_000).toLocaleString('en')
  return `It is ${megabytes} MB; of mail larger than ${largestRead} MB only the beginning is shown. ${theRest}`
}

function withNotices(reading: Reading, notices: string[]): Reading {
  if (!('mail' in reading)) return reading
  return { mail: { ...reading.mail, notices: [...notices, ...reading.mail.notices] } }
}

/** A sender's clock that runs ahead gives way to that of the last server on the way, which matters for imported mail. */
function notInFuture(reading: Reading, row: storeRaw.RawListed): Reading {
  if (!('mail' in reading)) return reading
  const { date, receivedAt } = reading.mail
  if (date === null || new Date(date) <= row.received_at) return reading
  return { mail: { ...reading.mail, date: receivedAt } }
}
