import { z } from 'zod'

/** Keyset paging: `after` is the `next` of the page before, opaque to its reader. */
export const pageInput = {
  after: z.string().max(200).optional().describe('The `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(40),
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Packs the sort key of a page's last row; `unpackCursor` gives null for what was not made here. */
export function packCursor(at: Date, id: string): string {
  return `${at.getTime().toString(36)}.${id}`
}

export function unpackCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const match = /^(-?[0-9a-z]{1,10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '')
  return match ? { at: new Date(Number.parseInt(match[1] as string, 36)), id: match[2] as string } : null
}
