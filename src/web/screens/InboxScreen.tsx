import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import type { View } from '../../desk/conversations/contract.ts'
import { ConversationList } from '../../desk/conversations/ui/ConversationList.tsx'
import { teams } from '../../desk/people/contract.ts'
import { useCall } from '../call.ts'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { inboxInput } from './inboxData.ts'

const words = {
  choose: 'No conversation is open',
  chooseHow: 'Choose one in the list; j and k move through it, Enter opens.',
}

/** The list of one view, and beside it what is open. */
export function InboxScreen() {
  const { view } = useParams({ from: '/desk/inbox/$view' })
  const { number } = useParams({ strict: false })
  const { team } = useSearch({ from: '/desk/inbox/$view' })
  const own = useCall(teams, {}).data?.items
  const title = own?.find(each => each.id === team)?.name ?? labels[view]
  return (
    <DeskShell
      list={
        <ConversationList
          title={title}
          view={view}
          input={inboxInput(view, team)}
          opened={number}
          before={<ShellButton part="nav" />}
        />
      }
      listLabel={title}
      pane={number ? 'main' : 'list'}
    >
      <Outlet />
    </DeskShell>
  )
}

const labels: Record<View, string> = {
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
      <EmptyState icon="inbox" title={words.choose} isHeading>
        {words.chooseHow}
      </EmptyState>
    </div>
  )
}
