import { useCall } from '../../../web/call.ts'
import { type Command, CommandPalette } from '../../../web/kit/CommandPalette.tsx'
import { colleagues, teams } from '../../people/contract.ts'
import type { Summary } from '../contract.ts'
import type { Triage } from './useTriage.ts'

const words = {
  placeholder: 'A colleague or a team',
  people: 'Colleagues',
  teams: 'Teams',
  you: 'Yourself',
  nobody: 'Nobody',
  noTeam: 'No team',
  now: 'now',
}

export interface AssignPaletteProps {
  of: Summary | undefined
  onClose: () => void
  triage: Pick<Triage, 'assign' | 'me'>
}

/** Whom to give a conversation to, found by typing: a desk may have two people or two thousand. */
export function AssignPalette({ of, onClose, triage }: AssignPaletteProps) {
  const people = useCall(colleagues, {}).data?.items ?? []
  const groups = useCall(teams, {}).data?.items ?? []
  const one = (
    section: string,
    id: string | null,
    label: string,
    isNow: boolean,
    field: 'assignee' | 'team',
  ): Command => ({
    id: `${field}-${id}`,
    section,
    label,
    icon: field === 'team' ? 'people' : 'user',
    ...(isNow && { detail: words.now }),
    run: () => of && triage.assign(of, { [field]: id }),
  })
  const commands = of && [
    one(words.people, 'me', words.you, of.assignee?.id === triage.me, 'assignee'),
    ...people
      .filter(person => person.isActive && person.id !== triage.me)
      .map(person => one(words.people, person.id, person.name, of.assignee?.id === person.id, 'assignee')),
    one(words.people, null, words.nobody, of.assignee === null, 'assignee'),
    ...groups.map(team => one(words.teams, team.id, team.name, of.team?.id === team.id, 'team')),
    ...(groups.length > 0 ? [one(words.teams, null, words.noTeam, of.team === null, 'team')] : []),
  ]
  return (
    <CommandPalette
      open={of !== undefined}
      onClose={onClose}
      commands={commands ?? []}
      placeholder={words.placeholder}
    />
  )
}
