import { LearningPane } from '../../desk/complaints/ui/learning/LearningPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'

export function LearningScreen() {
  return (
    <DeskShell>
      <LearningPane before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}
