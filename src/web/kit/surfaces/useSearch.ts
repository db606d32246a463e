import { useEffect, useRef, useState } from 'react'

export type Found<Item> = { state: 'looking' | 'found' | 'failed'; items: readonly Item[] }

const PAUSE_MS = 120

/** Searches a moment after the last key, drops answers that were overtaken, and keeps the last ones meanwhile. */
export function useSearch<Item>(
  query: string | undefined,
  search: ((query: string, signal: AbortSignal) => Promise<readonly Item[]>) | undefined,
): Found<Item> {
  const [found, setFound] = useState<Found<Item>>({ state: 'found', items: [] })
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    const find = latest.current
    if (query === undefined || !find) {
      setFound({ state: 'found', items: [] })
      return
    }
    const aborter = new AbortController()
    setFound(before => ({ ...before, state: 'looking' }))
    const timer = setTimeout(
      async () => {
        try {
          const items = await find(query, aborter.signal)
          if (!aborter.signal.aborted) setFound({ state: 'found', items })
        } catch {
          // What went wrong is said by whoever made the call; here it only matters that there is no answer.
          if (!aborter.signal.aborted) setFound({ state: 'failed', items: [] })
        }
      },
      query === '' ? 0 : PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      aborter.abort()
    }
  }, [query])
  return found
}
