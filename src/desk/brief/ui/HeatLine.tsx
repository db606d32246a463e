import { useEffect, useState } from 'react'
import type { Message } from '../../conversations/contract.ts'
import { heatCues } from '../../drafts/ui/pause/heat.ts'
import { useOwnHeat } from '../../drafts/ui/pause/useOwnHeat.ts'
import { toneOf } from '../../tone/ui/toneOf.ts'
import { words } from './words.ts'

/** Shorter ones say too little. */
const longEnough = 80

/**
 * Of a message whose anger is in no list: that it reads hotter than nearly all that one writes oneself, with the words that weigh
 * most. English with certainty only, and in this browser alone. It folds nothing; only what explains itself word for word does.
 */
export function HeatLine({ message }: { message: Message }) {
  const { limit } = useOwnHeat()
  const [heated, setHeated] = useState<readonly string[]>([])
  const own = message.text.slice(0, message.quotedFrom ?? undefined)
  useEffect(() => {
    if (limit === null || own.length < longEnough) return
    let isHere = true
    void toneOf(own).then(found => {
      if (isHere && found) setHeated(heatCues(own, found, limit, []).map(cue => cue.words))
    })
    return () => {
      isHere = false
    }
  }, [own, limit])
  if (heated.length === 0) return null
  return (
    <p className="brief-line">
      {words.heated}{' '}
      {heated.map(each => (
        <q key={each}>{each}</q>
      ))}
    </p>
  )
}
