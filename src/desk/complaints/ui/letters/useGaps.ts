import { useEffect } from 'react'
import type { Editing } from '../../../outbox/ui/editing.ts'

/** A gap as it stands in the words of a letter. */
const aGap = /\[[^[\]\n]{3,200}\]/g

/** Marks the gaps that are still to be written in; they move along with the writing. */
export function useGaps(editing: Editing | null, html: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words themselves are asked of the editor
  useEffect(() => {
    if (!editing) return
    const spans = [...editing.text().matchAll(aGap)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    }))
    editing.underline('gap', spans)
  }, [editing, html])
}
