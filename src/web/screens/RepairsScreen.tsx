import { Outlet, useMatches, useParams } from '@tanstack/react-router'
import { RepairList } from '../../desk/repair/ui/RepairList.tsx'
import { RepairPane } from '../../desk/repair/ui/RepairPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { BackLink } from './BackLink.tsx'

const words = {
  title: 'Repairs',
  none: 'Choose a repair',
  noneHow: 'A repair is a slip of ours that is being put right: admitted, cleaned up, put back, prevented.',
}

/** What is being put right, and beside it one of them. */
export function RepairsScreen() {
  const isChosen = useMatches({ select: matches => matches.at(-1)?.pathname !== '/repairs/' })
  return (
    <DeskShell
      list={<RepairList before={<ShellButton part="nav" />} />}
      listLabel={words.title}
      pane={isChosen ? 'main' : 'list'}
    >
      <Outlet />
    </DeskShell>
  )
}

export function NoRepairChosen() {
  return (
    <EmptyState icon="reopen" title={words.none} heading={1}>
      {words.noneHow}
    </EmptyState>
  )
}

export function RepairScreen() {
  const { id } = useParams({ from: '/desk/repairs/$id' })
  return <RepairPane key={id} id={id} before={<BackLink to="/repairs" place={words.title} />} />
}
