/** Lets so many work at a time, over all and for each key; the others wait for their turn. */
export function turns(limits: { all: number; each: number; waiting: number }) {
  const busy = new Map<string, number>()
  const queue: { key: string; go: () => void }[] = []
  let working = 0

  const isFree = (key: string) => working < limits.all && (busy.get(key) ?? 0) < limits.each
  function take(key: string): void {
    working++
    busy.set(key, (busy.get(key) ?? 0) + 1)
  }
  function giveBack(key: string): void {
    working--
    const left = (busy.get(key) ?? 1) - 1
    if (left > 0) busy.set(key, left)
    else busy.delete(key)
    const next = queue.findIndex(waiting => isFree(waiting.key))
    if (next < 0) return
    const [waiting] = queue.splice(next, 1)
    if (!waiting) return
    take(waiting.key)
    waiting.go()
  }

  /** Throws at once where too many wait already. */
  return async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (isFree(key)) take(key)
    else if (queue.length >= limits.waiting) throw new Error('Too many are waiting.')
    else await new Promise<void>(go => queue.push({ key, go }))
    try {
      return await work()
    } finally {
      giveBack(key)
    }
  }
}
