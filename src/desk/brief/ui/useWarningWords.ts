import { useContext } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import type { Warning } from '../contract.ts'
import { warningLabel, warningReason } from './warningWords.ts'

/** The most pressing one in words, and the reasons of all; `null` where nothing should not wait. */
export function useWarningWords(
  warnings: readonly Warning[] | undefined,
): { label: string; why: string } | null {
  const reader = useContext(Reader)
  const [first] = warnings ?? []
  if (!warnings || !first) return null
  const times = { ...reader, now: new Date() }
  return {
    label: warningLabel(first, times),
    why: warnings.map(each => warningReason(each, times)).join(' '),
  }
}
