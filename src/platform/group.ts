/**
 * Gathers what comes in while a commit is under way and hands it to the next one together, at most `most` at a time: one
 * sync of the disk then serves many. `commit` answers in the order of what it got. Where a group fails, each of
 * its members is tried alone, so that one bad one harms nobody else.
 */
export function grouped<Item, Result>(
  most: number,
  commit: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let isRunning = false

  async function run(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) await settle(waiting.splice(0, most), commit)
    isRunning = false
  }

  return item =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // One turn of the event loop, so that what arrived in the same moment goes together.
      if (!isRunning) {
        isRunning = true
        setImmediate(() => void run())
      }
    })
}

interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

async function settle<Item, Result>(
  group: Waiting<Item, Result>[],
  commit: (items: Item[]) => Promise<Result[]>,
): Promise<void> {
  try {
    const results = await commit(group.map(one => one.item))
    for (const [index, one] of group.entries()) one.resolve(results[index] as Result)
  } catch (error) {
    const [only, ...others] = group
    if (only && others.length === 0) return only.reject(error)
    for (const one of group) await settle([one], commit)
  }
}
