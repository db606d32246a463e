import { OutboxPane } from '../../desk/outbox/ui/OutboxPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'

export function OutboxScreen() {
  return (
    <DeskShell>
      <OutboxPane before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}
