import { useContext, useMemo } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { useWarnings } from './useWarnings.ts'
import { warningLabel, warningReason } from './warningWords.ts'

interface WarningHint {
  label: string
  why: string
  /** The message that the most pressing one rests on. */
  message: string
}

/** Of the conversations in sight the most pressing warning in words, and the reasons of all. */
export function useWarningHints(
  ids: readonly string[],
  inSight: { first: number; last: number },
): ReadonlyMap<string, WarningHint> {
  const reader = useContext(Reader)
  const now = useNow()
  const warnings = useWarnings(ids, inSight)
  return useMemo(() => {
    const times = { ...reader, now }
    return new Map(
      [...warnings].flatMap(([id, all]) => {
        const why = all.map(each => warningReason(each, times)).join(' ')
        return all[0]
          ? [[id, { label: warningLabel(all[0], times), why, message: all[0].message }] as const]
          : []
      }),
    )
  }, [warnings, reader, now])
}
