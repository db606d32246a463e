import type { NeedKind } from '../../../brief/contract.ts'
import { briefOf } from '../../../brief/rules.ts'

/** Where somebody speaks of harm or danger, an answer is wanted and no remark on its wording. */
export function speaksOfDanger(text: string): boolean {
  const { needs } = briefOf({ text, quotedFrom: null, saidAt: new Date(0), zone: 'UTC' })
  return needs.some(need => dangers.has(need.kind))
}

const dangers = new Set<NeedKind>(['harm', 'selfHarm', 'danger'])
