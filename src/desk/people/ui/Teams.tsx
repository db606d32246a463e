import { useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { colleagues, type Team, teams } from '../contract.ts'
import { TeamDialog } from './TeamDialog.tsx'
import { useWhyNot } from './useWho.ts'

const words = {
  title: 'Teams',
  about: 'A conversation can be given to a team; it shows in the inbox of everybody in it.',
  make: 'New team',
  change: 'Change',
  nobody: 'Nobody is in it yet.',
  none: 'There is no team yet',
  noneHow: 'Teams help where several people share one kind of work, such as lending or repairs.',
}

export function Teams() {
  const mayNot = useWhyNot('admin')
  const all = useCall(teams, {}).data?.items
  const names = new Map(useCall(colleagues, {}).data?.items.map(each => [each.id, each.name]))
  const [edited, setEdited] = useState<Team | 'new'>()
  return (
    <Section
      hideTitle
      title={words.title}
      about={words.about}
      actions={
        <Button icon="plus" why={mayNot} onClick={() => setEdited('new')}>
          {words.make}
        </Button>
      }
    >
      {all?.length === 0 && (
        <EmptyState icon="flag" title={words.none}>
          {words.noneHow}
        </EmptyState>
      )}
      <ul className="entries empty:hidden">
        {all?.map(team => (
          <li key={team.id} className="entry">
            <div className="entry-words">
              <div className="entry-name">{team.name}</div>
              <div className="entry-detail">
                {team.memberIds
                  .map(id => names.get(id) ?? '')
                  .filter(Boolean)
                  .join(', ') || words.nobody}
              </div>
            </div>
            <div className="entry-actions">
              <Button
                small
                why={mayNot}
                aria-label={`${words.change}: ${team.name}`}
                onClick={() => setEdited(team)}
              >
                {words.change}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {edited && (
        <TeamDialog team={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  )
}
