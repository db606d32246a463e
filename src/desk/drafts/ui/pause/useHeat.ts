import { useEffect, useRef, useState } from 'react'
import { toneOf } from '../../../tone/ui/toneOf.ts'
import type { Cue, Look } from '../../pause/contract.ts'
import { heatCues } from './heat.ts'
import { useOwnHeat } from './useOwnHeat.ts'

/** Shorter answers say nothing about how one writes. */
const longEnough = 80

/**
 * What the model of tone adds to the cues of a draft that was looked at. It is fetched for a finished answer, to count it, and for
 * a draft only once enough are counted to say anything. Nothing of it is sent, and no text is kept.
 */
export function useHeat(
  draft: string,
  seen: (Pick<Look, 'cues'> & { text: string }) | null,
  isOn: boolean,
): readonly Cue[] {
  const { limit, count } = useOwnHeat()
  const [hot, setHot] = useState<{ text: string; cues: readonly Cue[] }>()
  useEffect(() => {
    if (!isOn || limit === null || seen === null || seen.text.length < longEnough) return
    let isHere = true
    void toneOf(seen.text).then(found => {
      if (isHere && found) setHot({ text: seen.text, cues: heatCues(seen.text, found, limit, seen.cues) })
    })
    return () => {
      isHere = false
    }
  }, [isOn, limit, seen])
  const before = useRef('')
  useEffect(() => {
    const finished = draft === '' ? before.current : ''
    before.current = draft
    if (isOn && finished.length >= longEnough) void toneOf(finished).then(found => found && count(found))
  }, [draft, isOn, count])
  return isOn && hot !== undefined && hot.text === seen?.text ? hot.cues : none
}

const none: readonly Cue[] = []
