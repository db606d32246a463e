import { PromisesPane } from '../../desk/promises/ui/PromisesPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'

export function PromisesScreen() {
  return (
    <DeskShell>
      <PromisesPane before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}
