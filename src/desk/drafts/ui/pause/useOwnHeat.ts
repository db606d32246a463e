import { useCallback } from 'react'
import { changeCorner } from '../../../../web/corner/corner.ts'
import { useCorner } from '../../../../web/corner/useCorner.ts'
import type { Finding } from '../../../tone/told.ts'
import { heatLimit, ownHeat, withAnswer } from './heat.ts'

/** Above which heat a draft is unusual for oneself, and how to count an answer that is finished; all of it on this device. */
export function useOwnHeat(): { limit: number | null; count: (answer: Finding) => void } {
  const { value } = useCorner('pauseHeat', ownHeat)
  const count = useCallback((answer: Finding) => {
    if (!answer.isScored) return
    // What this device cannot keep is not counted; then the pause says nothing of heat.
    changeCorner('pauseHeat', ownHeat, before => withAnswer(before, answer)).catch(() => {})
  }, [])
  return { limit: heatLimit(value), count }
}
