import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { pagesOptions } from '../../../web/call.ts'
import { later } from '../../../web/kit/later.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { list, type Matter, type Summary, type View } from '../contract.ts'
import { AssignPalette } from './AssignPalette.tsx'
import { belongs, neighbourOf, summaryIn } from './ahead.ts'
import type { MergeConversationsProps, Merging } from './MergeConversations.tsx'
import type { FindConversations } from './MergePalette.tsx'
import { OpenMatters } from './OpenMatters.tsx'
import { PickTime } from './PickTime.tsx'
import { focusedNumber, focusRow } from './rowFocus.ts'
import { SnoozePalette } from './SnoozePalette.tsx'
import { TriageContext, useTriageChanges } from './useTriage.ts'

const words = {
  scope: 'Conversation',
  close: 'Close',
  reopen: 'Reopen',
  wait: 'Wait for the customer',
  take: 'Take it yourself',
  assign: 'Give it to…',
  snooze: 'Snooze…',
  merge: 'Merge into another…',
  merged: (gone: number, kept: number) => `#${gone} is part of #${kept} now.`,
}

const MergeConversations = later<MergeConversationsProps>(
  async () => (await import('./MergeConversations.tsx')).MergeConversations,
)

export interface TriageProviderProps {
  view: View
  input: { view: View; team?: string }
  opened: string | undefined
  find: FindConversations
  children: ReactNode
}

/**
 * Keys and dialogs that move conversations about: the open one, or else the one whose row has the focus. When it leaves
 * the list, the next one comes in its place.
 */
export function TriageProvider({ view, input, opened, find, children }: TriageProviderProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [assigning, setAssigning] = useState<Summary>()
  const [snoozing, setSnoozing] = useState<Summary>()
  const [timing, setTiming] = useState<Summary>()
  const [merging, setMerging] = useState<Merging>()
  const [closing, setClosing] = useState<{ of: Summary; matters: Matter[] } | null>(null)
  const hasMerged = useRef(false)
  hasMerged.current ||= merging !== undefined

  const leaving = (after: Summary) => {
    if (belongs(after, input, changes.me)) return
    const next = neighbourOf(client.getQueryData(pagesOptions(list, input).queryKey), after.id)
    if (opened === undefined && next) setTimeout(() => focusRow(next.number))
    if (String(after.number) !== opened) return
    const isAlone = matchMedia('(max-width: 45.99rem)').matches
    // A phone shows one thing at a time: there the list comes back.
    if (!next || isAlone) void navigate({ to: '/inbox/$view', params: { view }, search: before => before })
    else {
      const params = { view, number: String(next.number) }
      void navigate({ to: '/inbox/$view/$number', params, search: before => before, replace: true })
      setTimeout(() => focusRow(next.number))
    }
  }
  const changes = useTriageChanges(leaving, (of, matters) => setClosing({ of, matters }))
  const triage = useMemo(
    () => ({
      ...changes,
      chooseAssignee: setAssigning,
      pickTime: setTiming,
      merge: (of: Summary, into?: Summary) => setMerging({ of, into }),
    }),
    [changes],
  )
  const onTarget = (act: (of: Summary) => void) => () => {
    const number = opened ?? focusedNumber()
    const of = number && summaryIn(client, each => String(each.number) === number)
    if (of) act(of)
  }
  useKeys(words.scope, [
    { keys: 'e', label: words.close, run: onTarget(of => triage.setState(of, 'closed')) },
    { keys: 'u', label: words.reopen, run: onTarget(of => triage.setState(of, 'open')) },
    { keys: 'w', label: words.wait, run: onTarget(of => triage.setState(of, 'waiting')) },
    { keys: 'a', label: words.take, run: onTarget(of => triage.assign(of, { assignee: 'me' })) },
    { keys: 'shift+a', label: words.assign, run: onTarget(setAssigning) },
    { keys: 's', label: words.snooze, run: opened === undefined ? onTarget(setSnoozing) : openSnoozeMenu },
    { keys: 'm', label: words.merge, run: onTarget(of => setMerging({ of })) },
  ])
  return (
    <TriageContext value={triage}>
      {children}
      <AssignPalette of={assigning} onClose={() => setAssigning(undefined)} triage={triage} />
      <SnoozePalette of={snoozing} onClose={() => setSnoozing(undefined)} triage={triage} />
      {hasMerged.current && (
        <MergeConversations
          merging={merging}
          find={find}
          onClose={() => setMerging(undefined)}
          onMerged={(kept, gone) => {
            // The open one goes where it went by itself, and says so.
            if (String(gone.number) !== opened) toast({ text: words.merged(gone.number, kept.number) })
          }}
        />
      )}
      <OpenMatters
        matters={closing?.matters ?? null}
        onStay={() => setClosing(null)}
        onClose={knowing => {
          setClosing(null)
          if (closing) triage.setState(closing.of, 'closed', null, knowing)
        }}
      />
      <PickTime
        of={timing}
        onClose={() => setTiming(undefined)}
        onPicked={(of, until) => triage.setState(of, 'snoozed', until)}
      />
    </TriageContext>
  )
}

function openSnoozeMenu(): void {
  document.querySelector<HTMLElement>('[data-menu="snooze"] button')?.click()
}
