import { useCall } from '../../../web/call.ts'
import { type CauseState, find, list } from '../contract.ts'
import { prevention } from '../rules/remedies.ts'

/** What a repair knows of the slip that an answer is about. */
export interface KnownSlip {
  state: CauseState
  /** Of a second failure, once somebody has said. */
  failure: 'integrity' | 'competence' | null
  /** The action that keeps it from happening again, in its own words; without one, none is to be claimed. */
  action: string | null
}

/** Of the first repair that is open in a conversation, one that failed a second time before others; `null` without any. */
export function useKnownSlip(conversation: string, { on }: { on: boolean }): KnownSlip | null {
  const repairs = useCall(list, { conversation, limit: 50 }, { on }).data?.items ?? []
  const first = repairs.find(repair => repair.isLocked) ?? repairs[0]
  const repair = useCall(find, { id: first?.id ?? '' }, { on: on && first !== undefined }).data
  if (!first || !repair) return null
  const action = repair.remedies.find(
    ({ kind, state }) => kind === prevention && (state === 'promised' || state === 'fulfilled'),
  )
  return {
    state: repair.causeState,
    failure: repair.second?.answered?.kind ?? null,
    action: action?.words ?? null,
  }
}
