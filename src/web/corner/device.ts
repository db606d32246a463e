import type { Found, Keeper } from './keeper.ts'
import { CornerProblem, cornerProblemOf } from './problem.ts'
import { makeKey, type Sealed, seal, unseal } from './seal.ts'

/**
 * Keeps on this device: sealed texts in IndexedDB, and beside them each colleague's key, which the browser hands to nobody.
 * Rejects where this browser keeps nothing, or has no encryption because the page came by plain http. `onGone` is called when the
 * browser closes what it kept, as when somebody clears its data; then ask for another.
 */
export async function keepOnDevice(onGone: () => void): Promise<Keeper> {
  if (!globalThis.crypto?.subtle) throw new CornerProblem('noEncryption')
  const database = await open()
  await tryOut(database)
  database.onclose = onGone
  // A newer page in another tab must not wait for this one.
  database.onversionchange = () => {
    database.close()
    onGone()
  }
  return {
    lasts: 'device',
    async read(colleague, name) {
      const record = await one<unknown>(inOne(database, 'records', 'readonly').get([colleague, name]))
      return record === undefined ? nothing : opened(database, record, colleague, name)
    },
    async write(colleague, texts, ifTurn) {
      const key = await keyOf(database, colleague)
      const sealed = await Promise.all(
        [...texts].map(
          async ([name, text]) => [name, await seal(key, text, binding(colleague, name))] as const,
        ),
      )
      return put(database, colleague, sealed, ifTurn)
    },
    async names(colleague) {
      const keys = await one(inOne(database, 'records', 'readonly').getAllKeys(allOf(colleague)))
      return keys.map(key => (key as [string, string])[1])
    },
    async forget(colleague) {
      const transaction = database.transaction(['records', 'keys'], 'readwrite')
      transaction.objectStore('records').delete(allOf(colleague))
      transaction.objectStore('keys').delete(colleague)
      await done(transaction)
    },
  }
}

type Room = 'keys' | 'records'

interface Record extends Sealed {
  turn: number
}

const nothing: Found = { turn: 0, text: undefined, isDamaged: false }

/** A record that was moved to another name or another colleague does not open. */
const binding = (colleague: string, name: string) => `evenkeel corner 1\n${colleague}\n${name}`

const allOf = (colleague: string) => IDBKeyRange.bound([colleague], [colleague, []])

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('evenkeel.corner', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys')
      request.result.createObjectStore('records')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Some private windows open a database and then refuse to keep a key in it. */
async function tryOut(database: IDBDatabase): Promise<void> {
  const key = await makeKey()
  const transaction = database.transaction('keys', 'readwrite')
  transaction.objectStore('keys').put(key, '')
  transaction.objectStore('keys').delete('')
  await done(transaction)
}

/** Made once; of two tabs that make it at the same time, the first one's holds. */
async function keyOf(database: IDBDatabase, colleague: string): Promise<CryptoKey> {
  const known = await one<unknown>(inOne(database, 'keys', 'readonly').get(colleague))
  if (isKey(known)) return known
  const made = await makeKey()
  const transaction = database.transaction('keys', 'readwrite')
  const keys = transaction.objectStore('keys')
  const there = await one<unknown>(keys.get(colleague))
  if (isKey(there)) return there
  keys.put(made, colleague)
  await done(transaction)
  return made
}

async function opened(
  database: IDBDatabase,
  record: unknown,
  colleague: string,
  name: string,
): Promise<Found> {
  const turn = turnOf(record)
  try {
    const key = await one<unknown>(inOne(database, 'keys', 'readonly').get(colleague))
    if (!isKey(key)) return { turn, text: undefined, isDamaged: true }
    return { turn, text: await unseal(key, record as Record, binding(colleague, name)), isDamaged: false }
  } catch {
    return { turn, text: undefined, isDamaged: true }
  }
}

async function put(
  database: IDBDatabase,
  colleague: string,
  sealed: (readonly [name: string, sealed: Sealed])[],
  ifTurn?: number,
): Promise<boolean> {
  const transaction = database.transaction('records', 'readwrite')
  const records = transaction.objectStore('records')
  for (const [name, each] of sealed) {
    const turn = turnOf(await one<unknown>(records.get([colleague, name])))
    if (ifTurn !== undefined && turn !== ifTurn) {
      transaction.abort()
      return false
    }
    records.put({ ...each, turn: turn + 1 } satisfies Record, [colleague, name])
  }
  await done(transaction)
  return true
}

function turnOf(record: unknown): number {
  const turn = (record as Partial<Record> | undefined)?.turn
  return typeof turn === 'number' ? turn : 0
}

const isKey = (value: unknown): value is CryptoKey => value instanceof CryptoKey

function inOne(database: IDBDatabase, room: Room, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(room, mode).objectStore(room)
}

function one<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(cornerProblemOf(request.error))
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(cornerProblemOf(transaction.error))
  })
}
