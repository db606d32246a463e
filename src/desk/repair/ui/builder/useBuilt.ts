import { useEffect, useRef, useState } from 'react'
import type { Editing } from '../../../outbox/ui/editing.ts'
import type { Building, Built } from '../../builder/contract.ts'

/** What the builder may do with the words that are being written: it can put nothing among them. */
export type Shown = Pick<Editing, 'text' | 'quoted' | 'select' | 'underline'>

/** So long after the last key a draft is looked at. */
const restsFor = 300

/** The look of the builder at a draft, a moment after the last key; `null` until there was one. Everything stays in this page. */
export function useBuilt(
  draft: string,
  editing: Shown | null,
  around: Omit<Building, 'text' | 'quoted' | 'now'>,
): { built: Built; text: string } | null {
  const [found, setFound] = useState<{ built: Built; text: string } | null>(null)
  const { state, failure, language, zone, action } = around
  const earlier = around.earlier.join('\u0000')
  useEffect(() => {
    if (!editing) return
    let isOld = false
    const timer = setTimeout(async () => {
      const { build } = await import('../../builder/rules.ts')
      if (isOld) return
      const text = editing.text()
      const before = earlier === '' ? [] : earlier.split('\u0000')
      const said = { text, quoted: editing.quoted(), state, failure, language, zone, action, earlier: before }
      setFound({ built: build({ ...said, now: new Date() }), text: draft })
    }, restsFor)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [draft, editing, state, failure, language, zone, action, earlier])
  useMarks(draft, editing, found)
  return found
}

/** Marks what does not belong there, in the words themselves. */
function useMarks(draft: string, editing: Shown | null, found: { built: Built; text: string } | null): void {
  const marked = useRef(false)
  useEffect(() => {
    if (!editing || !found || found.text !== draft) return
    const spans = found.built.mustNots.map(({ start, end, rule }) => ({ start, end, name: rule }))
    if (spans.length === 0 && !marked.current) return
    marked.current = spans.length > 0
    editing.underline('builder', spans)
  }, [editing, draft, found])
  useEffect(() => {
    if (!editing) return
    return () => {
      if (marked.current) editing.underline('builder', [])
      marked.current = false
    }
  }, [editing])
}
