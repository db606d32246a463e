const sleepers = new Set<() => void>()

/** Wakes this process's delivery, so that an answer does not wait for the next look. */
export function wakeDelivery(): void {
  for (const wake of sleepers) wake()
}

export function onWake(wake: () => void): () => void {
  sleepers.add(wake)
  return () => sleepers.delete(wake)
}
