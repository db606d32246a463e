import { useEffect } from 'react'
import type { Summary } from '../contract.ts'

/** When the hands rest: fetches the conversations that the next key press would open, the next ones first. */
export function useFetchAhead(
  rows: readonly Summary[],
  opened: string | undefined,
  fetchAhead: (number: number) => void,
): void {
  const at = rows.findIndex(row => String(row.number) === opened)
  const near = at < 0 ? [0, 1, 2] : [at + 1, at + 2, at - 1]
  const numbers = near.flatMap(index => rows[index]?.number ?? []).join(' ')
  useEffect(() => {
    if (!numbers) return
    return whenIdle(() => {
      for (const number of numbers.split(' ')) fetchAhead(Number(number))
    })
  }, [numbers, fetchAhead])
}

/** Safari has no idle callback. */
function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 120)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 500 })
  return () => cancelIdleCallback(handle)
}
