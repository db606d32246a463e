const sleepers = new Set<() => void>()

/** Has this process's ingest look at once instead of at the next second. */
export function wakeIngest(): void {
  for (const wake of sleepers) wake()
}

export function onWake(wake: () => void): () => void {
  sleepers.add(wake)
  return () => sleepers.delete(wake)
}
