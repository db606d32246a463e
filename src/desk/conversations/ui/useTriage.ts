import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { useCall, useChange } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { colleagues, me, teams } from '../../people/contract.ts'
import { assign, type Matter, type State, type Summary, setState } from '../contract.ts'
import { changeAhead, summaryIn } from './ahead.ts'
import { mattersIn } from './OpenMatters.tsx'

const words: Record<State, (number: number) => string> = {
  open: number => `#${number} is open.`,
  waiting: number => `#${number} waits for the customer.`,
  snoozed: number => `#${number} is snoozed.`,
  closed: number => `#${number} is closed.`,
}

export interface Triage {
  setState: (of: Summary, state: State, until?: Date | null, knowing?: string[]) => void
  /** A colleague's id, `me` or null; left out, it stays as it is. The same for a team, without `me`. */
  assign: (of: Summary, to: { assignee?: string | null; team?: string | null }) => void
  chooseAssignee: (of: Summary) => void
  pickTime: (of: Summary) => void
  /** Asks into which conversation this one goes, where that is not known, and then whether it shall. */
  merge: (of: Summary, into?: Summary) => void
  /** The reader's own id. */
  me: string | null
}

export const TriageContext = createContext<Triage | null>(null)

/** What moves conversations about; there is one around the inbox. */
export function useTriage(): Triage {
  const triage = useContext(TriageContext)
  if (!triage) throw new Error('There is no TriageProvider around this part.')
  return triage
}

/**
 * The changes themselves, shown before the server has answered. `leaving` hears what a conversation is about to become,
 * while it is still in its list; `onOpenMatters` what a conversation was not closed for.
 */
export function useTriageChanges(
  leaving: (after: Summary) => void,
  onOpenMatters: (of: Summary, matters: Matter[]) => void,
): Pick<Triage, 'setState' | 'assign' | 'me'> {
  const client = useQueryClient()
  const reader = useCall(me, {}).data?.colleague
  const people = useCall(colleagues, {}).data?.items
  const groups = useCall(teams, {}).data?.items
  const onRefused = (problem: Error) => toast({ text: problem.message, tone: 'failed' })
  const myId = reader?.id ?? null

  const moving = useChange(setState, {
    onRefused: problem => mattersIn(problem) ?? onRefused(problem),
    ahead: (_, { id, state, until }) => showAhead(id, { state, snoozedUntil: until ?? null }),
  })
  const giving = useChange(assign, {
    onRefused,
    ahead: (_, { id, assignee, team }) =>
      showAhead(id, {
        ...(assignee !== undefined && { assignee: personOf(assignee) }),
        ...(team !== undefined && { team: named(groups, team) }),
      }),
  })

  function showAhead(id: string, change: Partial<Summary>) {
    const before = summaryIn(client, each => each.id === id)
    if (!before) return undefined
    leaving({ ...before, ...change })
    return changeAhead(client, before, change, myId)
  }

  function personOf(assignee: string | null) {
    return assignee === 'me'
      ? (reader ?? null) && { id: reader?.id ?? '', name: reader?.name ?? '' }
      : named(people, assignee)
  }

  return {
    me: myId,
    setState(of, state, until = null, knowing = []) {
      announce(words[state](of.number))
      const at = state === 'snoozed' ? { until: until?.toISOString() ?? null } : {}
      moving.mutate(
        { id: of.id, state, knowing, ...at },
        {
          onError: problem => {
            const matters = mattersIn(problem)
            if (matters) onOpenMatters(of, matters)
          },
        },
      )
    },
    assign: (of, to) => giving.mutate({ id: of.id, ...to }),
  }
}

function named(known: readonly { id: string; name: string }[] | undefined, id: string | null) {
  return id === null ? null : { id, name: known?.find(each => each.id === id)?.name ?? '' }
}
