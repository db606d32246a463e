import { FiguresPane } from '../../desk/complaints/ui/figures/FiguresPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'

export function FiguresScreen() {
  return (
    <DeskShell>
      <FiguresPane before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}
