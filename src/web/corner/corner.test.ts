import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

/** As a page loads it: with nothing in memory. Two of them are two tabs of one browser. */
async function openTab(colleague: string | null = 'ana') {
  vi.resetModules()
  const tab = await import('./corner.ts')
  tab.enterCorner(colleague)
  return tab
}

const card = z.object({ when: z.string(), then: z.string() })
const mine = { when: 'somebody demands something of me', then: 'I ask the first question' }
const list = z.array(z.string())

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => vi.unstubAllGlobals())

describe('what is kept', () => {
  test('is there when the page is loaded again', async () => {
    await (await openTab()).writeCorner('card', mine)
    const later = await openTab()
    expect(await later.readCorner('card', card)).toEqual(mine)
    expect(await later.cornerKeeping()).toEqual({ lasts: 'device', damaged: [] })
  })

  test('is nothing to another colleague on the same device', async () => {
    await (await openTab('ana')).writeCorner('card', mine)
    const bram = await openTab('bram')
    expect(await bram.readCorner('card', card)).toBeUndefined()
    bram.enterCorner('ana')
    expect(await bram.readCorner('card', card)).toEqual(mine)
    bram.enterCorner(null)
    expect(await bram.readCorner('card', card)).toBeUndefined()
  })

  test('lies on the device sealed, by a key that cannot be read out', async () => {
    await (await openTab()).writeCorner('card', mine)
    const database = await openDatabase()
    const record = await get(database, 'records', ['ana', 'card'])
    const bytes = new TextDecoder('latin1').decode(record.bytes)
    expect(bytes).not.toContain('demands')
    const key = await get(database, 'keys', 'ana')
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  test('does not open when it is moved to somebody else or to another name, and says so', async () => {
    const tab = await openTab('ana')
    await tab.writeCorner('card', mine)
    await tab.writeCorner('other', mine)
    const database = await openDatabase()
    const record = await get(database, 'records', ['ana', 'card'])
    await put(database, 'records', record, ['ana', 'other'])
    await put(database, 'records', record, ['bram', 'card'])
    await put(database, 'keys', await get(database, 'keys', 'ana'), 'bram')
    expect(await tab.readCorner('other', card)).toBeUndefined()
    expect((await tab.cornerKeeping()).damaged).toEqual(['other'])
    expect(await (await openTab('bram')).readCorner('card', card)).toBeUndefined()
  })

  test('of two read at the moment somebody else signs in, neither goes to them', async () => {
    const tab = await openTab('ana')
    await tab.writeCorner('card', mine)
    const reading = tab.readCorner('card', card)
    tab.enterCorner('bram')
    expect(await reading).toBeUndefined()
  })

  test('needs somebody who is signed in', async () => {
    const tab = await openTab(null)
    await expect(tab.writeCorner('card', mine)).rejects.toMatchObject({ reason: 'nobody' })
  })
})

describe('two tabs', () => {
  test('see what the other one writes, and are told of it', async () => {
    const [one, other] = [await openTab(), await openTab()]
    const heard = new Promise(resolve => other.onCornerChanged(resolve))
    one.onCornerChanged(() => {})
    await one.writeCorner('card', mine)
    expect(await heard).toBe('card')
    expect(await other.readCorner('card', card)).toEqual(mine)
  })

  test('make one key between them, also when both are the first', async () => {
    const [one, other] = [await openTab(), await openTab()]
    await Promise.all([one.writeCorner('here', ['one']), other.writeCorner('there', ['other'])])
    expect(await one.readCorner('there', list)).toEqual(['other'])
    expect(await other.readCorner('here', list)).toEqual(['one'])
  })

  test('that add to one list at the same time lose nothing', async () => {
    const tabs = [await openTab(), await openTab(), await openTab()]
    const add = (words: string) => (before: string[] | undefined) => [...(before ?? []), words]
    await Promise.all(
      tabs.flatMap((tab, at) => [1, 2].map(n => tab.changeCorner('list', list, add(`${at}${n}`)))),
    )
    expect((await tabs[0]?.readCorner('list', list))?.sort()).toEqual(['01', '02', '11', '12', '21', '22'])
  })
})

describe('what is damaged', () => {
  test.each<[string, unknown]>([
    ['other bytes', { turn: 3, iv: new Uint8Array(12), bytes: new ArrayBuffer(40) }],
    ['no record at all', 'nonsense'],
    ['nothing in it', {}],
    ['a null', null],
  ])('breaks nothing and is told: %s', async (_, record) => {
    const tab = await openTab()
    await tab.writeCorner('list', ['whole'])
    await put(await openDatabase(), 'records', record, ['ana', 'card'])
    expect(await tab.readCorner('card', card)).toBeUndefined()
    expect(await tab.readCorner('list', list)).toEqual(['whole'])
    expect((await tab.cornerKeeping()).damaged).toEqual(['card'])
    await tab.writeCorner('card', mine)
    expect(await tab.readCorner('card', card)).toEqual(mine)
    expect((await tab.cornerKeeping()).damaged).toEqual([])
  })

  test('is told too where it opens but is of another shape', async () => {
    const tab = await openTab()
    const damage = vi.fn()
    tab.onCornerChanged(() => {}, damage)
    await tab.writeCorner('card', { when: 3 })
    expect(await tab.readCorner('card', card)).toBeUndefined()
    expect(damage).toHaveBeenCalledOnce()
    expect((await tab.cornerKeeping()).damaged).toEqual(['card'])
  })

  test('is everything once the key is gone', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    const database = await openDatabase()
    await finished(database.transaction('keys', 'readwrite').objectStore('keys').delete('ana'))
    expect(await tab.readCorner('card', card)).toBeUndefined()
    expect((await tab.cornerKeeping()).damaged).toEqual(['card'])
  })
})

describe('a browser that keeps nothing', () => {
  test.each<[string, () => void]>([
    ['no database', () => vi.stubGlobal('indexedDB', undefined)],
    ['no encryption', () => vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues })],
    [
      'a database that refuses keys',
      () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refuse),
    ],
  ])('holds it until the tab is closed, and says so: %s', async (_, take) => {
    take()
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    expect(await tab.readCorner('card', card)).toEqual(mine)
    expect((await tab.cornerKeeping()).lasts).toBe('tab')
    expect(await (await openTab()).readCorner('card', card)).toBeUndefined()
  })

  test.each<[string, (this: IDBObjectStore) => never]>([
    [
      'at once',
      () => {
        throw full
      },
    ],
    [
      'when it comes to writing',
      function () {
        vi.spyOn(this.transaction, 'error', 'get').mockReturnValue(full)
        this.transaction.abort()
        return undefined as never
      },
    ],
  ])('a full device is told as such, and what was there stays: %s', async (_, refused) => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refused)
    await expect(tab.writeCorner('card', { ...mine, then: 'I breathe' })).rejects.toMatchObject({
      reason: 'full',
      message: expect.stringContaining('Make some room'),
    })
    expect(await tab.readCorner('card', card)).toEqual(mine)
  })

  test('after the browser cleared its data, the page goes on', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    const database = await openDatabase()
    database.close()
    await new Promise(resolve => {
      indexedDB.deleteDatabase('evenkeel.corner').onsuccess = resolve
    })
    expect(await tab.readCorner('card', card)).toBeUndefined()
    await tab.writeCorner('card', mine)
    expect(await tab.readCorner('card', card)).toEqual(mine)
  })
})

describe('to a file and back', () => {
  const passphrase = 'a boat in the rain'
  const now = new Date('2026-11-21T10:00:00Z')

  test('brings everything to another device, under the passphrase alone', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    await tab.writeCorner('list', ['a', 'ü'])
    const file = await tab.exportCorner(passphrase, now)
    expect(file).not.toContain('demands')
    vi.stubGlobal('indexedDB', new IDBFactory())
    const elsewhere = await openTab('ana-on-another-desk')
    expect(await elsewhere.importCorner(file, passphrase)).toBe(2)
    expect(await elsewhere.readCorner('card', card)).toEqual(mine)
    expect(await elsewhere.readCorner('list', list)).toEqual(['a', 'ü'])
  })

  test('another passphrase opens nothing and changes nothing', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    const file = await tab.exportCorner(passphrase, now)
    await tab.forgetCorner()
    await expect(tab.importCorner(file, 'a boat in the sun')).rejects.toMatchObject({ reason: 'locked' })
    expect(await tab.readCorner('card', card)).toBeUndefined()
  })

  test('a passphrase counts as the same however its letters are put together', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    const file = await tab.exportCorner('a caf\u00e9 in the rain', now)
    expect(await tab.importCorner(file, 'a cafe\u0301 in the rain')).toBe(1)
  })

  test('what was changed in the file is found out', async () => {
    const tab = await openTab()
    await tab.writeCorner('card', mine)
    const file = JSON.parse(await tab.exportCorner(passphrase, now))
    const reasonOf = (change: object) =>
      tab.importCorner(JSON.stringify({ ...file, ...change }), passphrase).catch(error => error.reason)
    expect(await reasonOf({ madeAt: '2020-01-01T00:00:00Z' })).toBe('locked')
    expect(await reasonOf({ data: `AAAA${file.data.slice(4)}` })).toBe('locked')
    expect(await reasonOf({ data: 'not base64!' })).toBe('damaged')
    expect(await reasonOf({ version: 2 })).toBe('newer')
    expect(await reasonOf({ is: 'a poem' })).toBe('notAFile')
    // Neither an hour of work nor hardly any.
    expect(await reasonOf({ rounds: 4_000_000_000 })).toBe('damaged')
    expect(await reasonOf({ rounds: 1 })).toBe('damaged')
    expect(await tab.importCorner('not even JSON', passphrase).catch(error => error.reason)).toBe('notAFile')
  })
})

test('erasing takes everything of mine, the key with it, and nothing of anybody else', async () => {
  const ana = await openTab('ana')
  await ana.writeCorner('card', mine)
  const bram = await openTab('bram')
  await bram.writeCorner('card', { ...mine, then: 'I wait' })
  await ana.forgetCorner()
  expect(await ana.readCorner('card', card)).toBeUndefined()
  expect(await bram.readCorner('card', card)).toEqual({ ...mine, then: 'I wait' })
  const database = await openDatabase()
  const left = await finished(database.transaction('keys').objectStore('keys').getAllKeys())
  expect(left).toEqual(['bram'])
})

const full = new DOMException('full', 'QuotaExceededError')
const refuse = () => {
  throw new DOMException('no keys here', 'DataCloneError')
}

function openDatabase(): Promise<IDBDatabase> {
  return finished(indexedDB.open('evenkeel.corner', 1))
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

// biome-ignore lint/suspicious/noExplicitAny: what lies in a database is of no type until it is looked at
const get = (database: IDBDatabase, room: string, key: IDBValidKey): Promise<any> =>
  finished(database.transaction(room).objectStore(room).get(key))

const put = (database: IDBDatabase, room: string, value: unknown, key: IDBValidKey) =>
  finished(database.transaction(room, 'readwrite').objectStore(room).put(value, key))
