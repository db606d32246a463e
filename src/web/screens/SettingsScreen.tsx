import { Link, Outlet, useMatches } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isAtLeast } from '../../desk/people/rules.ts'
import { useWho } from '../../desk/people/ui/useWho.ts'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Pane } from '../kit/Pane.tsx'
import { settingsPages } from '../settingsPages.ts'
import { BackLink } from './BackLink.tsx'

const words = {
  title: 'Settings',
  choose: 'What would you like to set up?',
  chooseHow: 'Choose it in the list.',
}

/** One page for each thing that one sets up, and beside it the list of them. */
export function SettingsScreen() {
  const { role } = useWho()
  const isChosen = useMatches({
    select: matches => matches.at(-1)?.pathname !== '/settings/' && matches.length > 3,
  })
  return (
    <DeskShell
      list={
        <Pane title={words.title} heading="h2" flush before={<ShellButton part="nav" />}>
          <nav aria-label={words.title}>
            {settingsPages
              .filter(page => isAtLeast(role, page.needs))
              .map(page => (
                <Link key={page.to} to={page.to} className="row h-16">
                  <span className="row-who flex items-center gap-2">
                    <Icon name={page.icon} className="text-faint" />
                    {page.name}
                  </span>
                  <span className="row-why">
                    <span>{page.about}</span>
                  </span>
                </Link>
              ))}
          </nav>
        </Pane>
      }
      listLabel={words.title}
      pane={isChosen ? 'main' : 'list'}
    >
      <Outlet />
    </DeskShell>
  )
}

export function NothingChosen() {
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState icon="settings" title={words.choose} heading={1}>
        {words.chooseHow}
      </EmptyState>
    </div>
  )
}

/** A page of the settings: its head, the way back on a phone, its sections. */
export function SettingsPane({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Pane title={title} before={<BackLink to="/settings" place={words.title} />}>
      <div className="sections">{children}</div>
    </Pane>
  )
}
