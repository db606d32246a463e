import { useEffect, useState } from 'react'

/** Says something to screen readers once. `assertive` only for what has failed and cannot wait. */
export function announce(text: string, how: 'polite' | 'assertive' = 'polite'): void {
  for (const listener of listeners) listener(text, how)
}

/** The two live regions; mounted once, by KitRoot. */
export function Announcer() {
  const [said, setSaid] = useState({ polite: '', assertive: '' })
  useEffect(() => {
    const listener: Listener = (text, how) =>
      // The same sentence twice is two events; a space makes the region change so that it is read again.
      setSaid(before => ({ ...before, [how]: before[how] === text ? `${text}\u00a0` : text }))
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return (
    <div className="sr-only">
      <div aria-live="polite">{said.polite}</div>
      <div aria-live="assertive">{said.assertive}</div>
    </div>
  )
}

type Listener = (text: string, how: 'polite' | 'assertive') => void
const listeners = new Set<Listener>()
