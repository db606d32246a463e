import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { cornerKeeping, type Keeping, onCornerChanged, readCorner, writeCorner } from './corner.ts'

export interface InCorner<T> {
  /** `undefined` where there is nothing, and until it is read. */
  value: T | undefined
  isRead: boolean
  /** Keeps another value; throws CornerProblem, whose message says what to do. */
  write: (value: T) => Promise<void>
}

/** What is kept under a name, also as another tab changes it. `schema` must be the same object at every drawing. */
export function useCorner<T>(name: string, schema: z.ZodType<T>): InCorner<T> {
  const [found, setFound] = useState<{ value: T | undefined; isRead: boolean }>({
    value: undefined,
    isRead: false,
  })
  useEffect(() => {
    let asked = 0
    const read = async () => {
      const turn = ++asked
      // A device that cannot be read has nothing to show; My corner says so.
      const value = await readCorner(name, schema).catch(() => undefined)
      if (turn === asked) setFound({ value, isRead: true })
    }
    void read()
    const stop = onCornerChanged(changed => {
      if (changed === null || changed === name) void read()
    })
    return () => {
      asked = -1
      stop()
    }
  }, [name, schema])
  const write = useCallback((value: T) => writeCorner(name, value), [name])
  return { ...found, write }
}

/** How this browser keeps the corner; `null` until that is known. */
export function useKeeping(): Keeping | null {
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  useEffect(() => {
    let isHere = true
    const look = () =>
      void cornerKeeping()
        .catch(() => null)
        .then(found => isHere && found && setKeeping(found))
    look()
    const stop = onCornerChanged(look, look)
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return keeping
}
