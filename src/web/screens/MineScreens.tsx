import { useParams } from '@tanstack/react-router'
import { Concerns } from '../../desk/complaints/ui/mine/Concerns.tsx'
import { MinePane } from '../../desk/complaints/ui/mine/MinePane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { BackLink } from './BackLink.tsx'

const words = { mine: 'What concerns me' }

export function MineScreen() {
  return (
    <DeskShell>
      <Concerns before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}

export function MinePageScreen() {
  const { id } = useParams({ from: '/desk/mine/$id' })
  return (
    <DeskShell>
      <MinePane key={id} id={id} before={<BackLink to="/mine" place={words.mine} />} />
    </DeskShell>
  )
}
