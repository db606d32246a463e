import type { z } from 'zod'
import { keepOnDevice } from './device.ts'
import { type Contents, fromFile, toFile } from './file.ts'
import { type Found, type Keeper, keepInTab } from './keeper.ts'
import { CornerProblem, cornerProblemOf } from './problem.ts'

/** How the corner of whoever is signed in keeps what is in it. */
export interface Keeping {
  /** `tab`: this browser keeps nothing; it is gone when the tab is closed. */
  lasts: 'device' | 'tab'
  /** Names of what is there and cannot be read any more. It is left as it is until something is written in its place. */
  damaged: readonly string[]
}

/** Says whose corner is meant from now on: a colleague's id, or `null` when nobody is signed in. */
export function enterCorner(colleague: string | null): void {
  if (whose === colleague) return
  whose = colleague
  damaged.clear()
  tell(null)
}

/** What is kept under a name; `undefined` where there is nothing, or nothing that can be read. Throws CornerProblem `failed`. */
export async function readCorner<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  if (whose === null) return undefined
  const colleague = whose
  const found = await (await keeper()).read(colleague, name).catch(failed)
  return valueIn(found, colleague, name, schema)
}

/** Keeps a value, which must survive JSON, in place of what is there. Throws CornerProblem: `full`, `failed`, `nobody`. */
export async function writeCorner(name: string, value: unknown): Promise<void> {
  await writeAll({ [name]: value })
}

/**
 * Keeps what `change` makes of what is there, so that two tabs that change at the same time lose nothing. `change` may be called
 * more than once. Throws as `writeCorner` does.
 */
export async function changeCorner<T>(
  name: string,
  schema: z.ZodType<T>,
  change: (before: T | undefined) => T,
): Promise<void> {
  const colleague = mustBeSomebody()
  const kept = await keeper()
  for (;;) {
    const found = await kept.read(colleague, name).catch(failed)
    const text = JSON.stringify(change(valueIn(found, colleague, name, schema)))
    if (!(await kept.write(colleague, new Map([[name, text]]), found.turn).catch(failed))) continue
    return written([name])
  }
}

/** Erases everything of whoever is signed in, and the key that it was sealed with. */
export async function forgetCorner(): Promise<void> {
  const colleague = mustBeSomebody()
  await (await keeper()).forget(colleague).catch(failed)
  damaged.clear()
  tell(null)
  channel?.postMessage(null)
}

/** The whole corner as a file that opens with the passphrase; what cannot be read is left out. */
export async function exportCorner(passphrase: string, now: Date): Promise<string> {
  const colleague = mustBeSomebody()
  const kept = await keeper()
  const contents: Contents = {}
  for (const name of await kept.names(colleague).catch(failed)) {
    const { text } = await kept.read(colleague, name).catch(failed)
    if (text !== undefined) contents[name] = JSON.parse(text)
  }
  return toFile(contents, passphrase, now)
}

/** Puts what a file holds in place of what has the same name here, all of it or nothing; answers how many things. */
export async function importCorner(file: string, passphrase: string): Promise<number> {
  const contents = await fromFile(file, passphrase)
  await writeAll(contents)
  return Object.keys(contents).length
}

export async function cornerKeeping(): Promise<Keeping> {
  const kept = await keeper()
  const colleague = whose
  if (colleague === null) return { lasts: kept.lasts, damaged: [] }
  for (const name of await kept.names(colleague).catch(failed))
    if ((await kept.read(colleague, name).catch(failed)).isDamaged) damaged.add(name)
  return { lasts: kept.lasts, damaged: [...damaged] }
}

/**
 * Hears of every change, of this tab and of others: the name, or `null` for all at once. `hearDamage` hears when something turns
 * out to be damaged, or is whole again. Returns how to stop hearing.
 */
export function onCornerChanged(hear: (name: string | null) => void, hearDamage?: () => void): () => void {
  hearers.add(hear)
  if (hearDamage) damageHearers.add(hearDamage)
  channel ??= openChannel()
  return () => {
    hearers.delete(hear)
    if (hearDamage) damageHearers.delete(hearDamage)
  }
}

let whose: string | null = null
let kept: Promise<Keeper> | undefined
let channel: BroadcastChannel | undefined
const damaged = new Set<string>()
const hearers = new Set<(name: string | null) => void>()
const damageHearers = new Set<() => void>()

function keeper(): Promise<Keeper> {
  kept ??= keepOnDevice(() => {
    kept = undefined
  }).catch(keepInTab)
  return kept
}

function valueIn<T>(found: Found, colleague: string, name: string, schema: z.ZodType<T>): T | undefined {
  // Somebody else has signed in meanwhile; what was read is not theirs.
  if (whose !== colleague) return undefined
  const parsed = found.text === undefined ? undefined : schema.safeParse(jsonOf(found.text))
  setDamaged(name, found.isDamaged || parsed?.success === false)
  return parsed?.data
}

function setDamaged(name: string, isDamaged: boolean): void {
  if (damaged.has(name) === isDamaged) return
  if (isDamaged) damaged.add(name)
  else damaged.delete(name)
  for (const hear of damageHearers) hear()
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function writeAll(values: Contents): Promise<void> {
  const colleague = mustBeSomebody()
  const texts = new Map(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]))
  await (await keeper()).write(colleague, texts).catch(failed)
  written([...texts.keys()])
}

function written(names: readonly string[]): void {
  for (const name of names) {
    setDamaged(name, false)
    tell(name)
    channel?.postMessage(name)
  }
}

function tell(name: string | null): void {
  for (const hear of hearers) hear(name)
}

function openChannel(): BroadcastChannel {
  const opened = new BroadcastChannel('evenkeel.corner')
  opened.onmessage = ({ data }: MessageEvent<string | null>) => tell(data)
  return opened
}

function mustBeSomebody(): string {
  if (whose === null) throw new CornerProblem('nobody')
  return whose
}

function failed(cause: unknown): never {
  throw cornerProblemOf(cause)
}
