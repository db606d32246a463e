import { type Command, CommandPalette } from '../../../web/kit/CommandPalette.tsx'
import type { Summary } from '../contract.ts'
import { useSnoozeLabels } from './SnoozeMenu.tsx'
import type { Triage } from './useTriage.ts'

const words = {
  section: (number: number) => `Snooze #${number}`,
  pick: 'Pick a time…',
  placeholder: 'Until when',
}

export interface SnoozePaletteProps {
  of: Summary | undefined
  onClose: () => void
  triage: Pick<Triage, 'setState' | 'pickTime'>
}

/** Puts a row of the list off without opening it. */
export function SnoozePalette({ of, onClose, triage }: SnoozePaletteProps) {
  const choices = useSnoozeLabels()
  const section = of ? words.section(of.number) : ''
  const commands: Command[] = [
    ...choices.map(({ label, until }) => ({
      id: label,
      section,
      label,
      icon: 'snooze' as const,
      run: () => of && triage.setState(of, 'snoozed', until),
    })),
    { id: 'pick', section, label: words.pick, run: () => of && triage.pickTime(of) },
  ]
  return (
    <CommandPalette
      open={of !== undefined}
      onClose={onClose}
      commands={of ? commands : []}
      placeholder={words.placeholder}
    />
  )
}
