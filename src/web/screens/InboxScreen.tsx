import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useWarningHints } from '../../desk/brief/ui/useWarningHints.ts'
import type { Summary, View } from '../../desk/conversations/contract.ts'
import { ConversationList } from '../../desk/conversations/ui/ConversationList.tsx'
import { TriageProvider } from '../../desk/conversations/ui/TriageProvider.tsx'
import { teams } from '../../desk/people/contract.ts'
import { search } from '../../desk/search/contract.ts'
import { call, useCall } from '../call.ts'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { later } from '../kit/later.tsx'
import { fetchConversationAhead, inboxInput } from './inboxData.ts'

const Side = later(async () => (await import('../../desk/timeline/ui/ConversationSide.tsx')).ConversationSide)

const words = {
  choose: 'No conversation is open',
  chooseHow: 'Choose one in the list; j and k move through it, Enter opens.',
  customer: 'Customer',
  heading: 'Conversation',
}

/** The list of one view, and beside it what is open. */
export function InboxScreen() {
  const client = useQueryClient()
  const { view } = useParams({ from: '/desk/inbox/$view' })
  const { number } = useParams({ strict: false })
  const { team } = useSearch({ from: '/desk/inbox/$view' })
  const fetchAhead = useCallback((each: number) => fetchConversationAhead(client, each), [client])
  const own = useCall(teams, {}).data?.items
  const title = own?.find(each => each.id === team)?.name ?? titles[view]
  const input = inboxInput(view, team)
  return (
    <TriageProvider view={view} input={input} opened={number} find={findConversations}>
      <DeskShell
        list={
          <ConversationList
            title={title}
            view={view}
            input={input}
            opened={number}
            before={<ShellButton part="nav" />}
            useHints={useWarningHints}
            fetchAhead={fetchAhead}
          />
        }
        listLabel={title}
        pane={number ? 'main' : 'list'}
        {...(number && { side: <Side number={number} />, sideLabel: words.customer, bottom: null })}
      >
        <Outlet />
      </DeskShell>
    </TriageProvider>
  )
}

async function findConversations(query: string, signal: AbortSignal): Promise<Summary[]> {
  return (await call(search, { q: query, limit: 12 }, { signal })).items
}

const titles: Record<View, string> = {
  mine: 'Mine',
  unassigned: 'Unassigned',
  team: 'Team',
  waiting: 'Waiting',
  snoozed: 'Snoozed',
  closed: 'Closed',
  all: 'All',
}

export function NothingOpen() {
  return (
    <div className="grid flex-1 place-items-center">
      <h1 className="sr-only">{words.heading}</h1>
      <EmptyState icon="inbox" title={words.choose}>
        {words.chooseHow}
      </EmptyState>
    </div>
  )
}
