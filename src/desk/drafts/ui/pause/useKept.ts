import { useCallback } from 'react'
import { changeCorner } from '../../../../web/corner/corner.ts'
import { useCorner } from '../../../../web/corner/useCorner.ts'
import type { RuleId } from '../../pause/contract.ts'
import { dismissed, followed, type Kept, kept, nothingKept, woken } from '../../pause/rules/sleep.ts'

export interface KeptHere extends Kept {
  isRead: boolean
  dismiss: (rule: RuleId) => void
  follow: (rule: RuleId) => void
  wake: (rule: RuleId) => void
  switchOff: (isOff: boolean) => void
}

/** What one keeps of the pause on this device: which rules sleep, and whether one wants it at all. */
export function useKept(): KeptHere {
  const { value, isRead } = useCorner('pause', kept)
  const change = useCallback((to: (before: Kept) => Kept) => {
    // Where this device keeps nothing, the rule speaks again; that is all that is lost.
    changeCorner('pause', kept, before => to(before ?? nothingKept)).catch(() => {})
  }, [])
  return {
    ...(value ?? nothingKept),
    isRead,
    dismiss: rule => change(before => dismissed(before, rule, Date.now())),
    follow: rule => change(before => followed(before, rule)),
    wake: rule => change(before => woken(before, rule)),
    switchOff: isOff => change(before => ({ ...before, isOff })),
  }
}
