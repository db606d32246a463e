import type { Item } from './contract.ts'

const rank = { message: 0, note: 0, event: 1 }

/** Oldest first; what was said and noted keeps its own order where the times are the same. */
export function inOrder(items: Item[]): Item[] {
  return [...items].sort(
    (a, b) => a.at.localeCompare(b.at) || rank[a.kind] - rank[b.kind] || positionOf(a) - positionOf(b),
  )
}

function positionOf(item: Item): number {
  if (item.kind === 'message') return item.message.position
  if (item.kind === 'note') return item.note.position
  return 0
}
