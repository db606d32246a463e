import { useState } from 'react'
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
  // What is being written down is shown as if it were: a box that is ticked is ticked at once.
  const [ahead, setAhead] = useState<{ of: Kept | undefined; is: Kept }>()
  const now = ahead && ahead.of === value ? ahead.is : (value ?? nothingKept)
  const change = (to: (before: Kept) => Kept) => {
    setAhead({ of: value, is: to(now) })
    // Where this device keeps nothing, the rule speaks again; that is all that is lost.
    changeCorner('pause', kept, before => to(before ?? nothingKept)).catch(() => setAhead(undefined))
  }
  return {
    ...now,
    isRead,
    dismiss: rule => change(before => dismissed(before, rule, Date.now())),
    follow: rule => change(before => followed(before, rule)),
    wake: rule => change(before => woken(before, rule)),
    switchOff: isOff => change(before => ({ ...before, isOff })),
  }
}
