import { useContext } from 'react'
import { Menu } from '../../../web/kit/Menu.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { longTime } from '../../../web/kit/time.ts'
import type { Summary } from '../contract.ts'
import { type SnoozeChoice, snoozeChoices } from './snoozeTimes.ts'
import { useTriage } from './useTriage.ts'

const words = { snooze: 'Snooze', pick: 'Pick a time…' }

/** Puts a conversation off; each choice says the moment it means. */
export function SnoozeMenu({ of, iconOnly }: { of: Summary; iconOnly?: boolean }) {
  const triage = useTriage()
  const choices = useSnoozeLabels().map(({ label, until }) => ({
    label,
    run: () => triage.setState(of, 'snoozed', until),
  }))
  return (
    <span data-menu="snooze" className="contents">
      <Menu
        small
        icon="snooze"
        label={words.snooze}
        {...(iconOnly && { iconOnly })}
        groups={[choices, [{ label: words.pick, run: () => triage.pickTime(of) }]]}
      />
    </span>
  )
}

/** The choices of now, each with the moment it means. */
export function useSnoozeLabels(): SnoozeChoice[] {
  const reader = useContext(Reader)
  const now = useNow()
  return snoozeChoices(now).map(({ label, until }) => ({
    label: until ? `${label} (${longTime(until, { now, ...reader })})` : label,
    until,
  }))
}
