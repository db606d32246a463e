import { Link, useNavigate } from '@tanstack/react-router'
import { counts, type View } from '../desk/conversations/contract.ts'
import { me, signOut, teams } from '../desk/people/contract.ts'
import { useCall, useChange } from './call.ts'
import { DeskPlaces, useDeskPlaceKeys } from './deskPlaces.tsx'
import type { IconName } from './kit/Icon.tsx'
import { Menu } from './kit/Menu.tsx'
import { NavLabel } from './kit/Pane.tsx'
import { useKeys } from './kit/useKeys.ts'

const words = {
  brand: 'Evenkeel',
  go: 'Going places',
  goTo: (place: string) => `Go to ${place}`,
  teams: 'Teams',
  you: 'You',
  corner: 'My corner',
  settings: 'My settings',
  signOut: 'Sign out',
}

interface Place {
  view: Exclude<View, 'team'>
  name: string
  icon: IconName
  keys: string
}

const views: readonly Place[] = [
  { view: 'mine', name: 'Mine', icon: 'inbox', keys: 'g i' },
  { view: 'unassigned', name: 'Unassigned', icon: 'assign', keys: 'g u' },
  { view: 'waiting', name: 'Waiting', icon: 'wait', keys: 'g w' },
  { view: 'snoozed', name: 'Snoozed', icon: 'snooze', keys: 'g s' },
  { view: 'closed', name: 'Closed', icon: 'close', keys: 'g c' },
  { view: 'all', name: 'All', icon: 'menu', keys: 'g a' },
]

/** What stands at the left: the inbox's views, the teams, and who is signed in. */
export function Nav() {
  const waiting = useCall(counts, {}).data
  const own = useCall(teams, {}).data?.items ?? []
  return (
    <>
      <div className="brand">
        <Keel />
        {words.brand}
      </div>
      {views.map(place => (
        <Link
          key={place.view}
          to="/inbox/$view"
          params={{ view: place.view }}
          search={{}}
          className="nav-link"
          activeOptions={{ includeSearch: false }}
        >
          <NavLabel
            icon={place.icon}
            count={place.view in (waiting ?? {}) ? countOf(waiting, place.view) : 0}
          >
            {place.name}
          </NavLabel>
        </Link>
      ))}
      {own.length > 0 && <h2 className="nav-heading">{words.teams}</h2>}
      {own.map(team => (
        <Link
          key={team.id}
          to="/inbox/$view"
          params={{ view: 'team' }}
          search={{ team: team.id }}
          className="nav-link"
          activeOptions={{ includeSearch: true }}
        >
          <NavLabel icon="people">{team.name}</NavLabel>
        </Link>
      ))}
      <DeskPlaces />
      <div className="nav-foot">
        <Me />
      </div>
    </>
  )
}

/** `g i`, `g u` … from everywhere. */
export function usePlaceKeys(): void {
  const navigate = useNavigate()
  useKeys(
    words.go,
    views.map(place => ({
      keys: place.keys,
      label: words.goTo(place.name),
      run: () => void navigate({ to: '/inbox/$view', params: { view: place.view }, search: {} }),
    })),
  )
  useDeskPlaceKeys()
}

function Me() {
  const who = useCall(me, {}).data?.colleague
  const navigate = useNavigate()
  const leave = useChange(signOut, { onDone: () => location.assign('/signin') })
  if (!who) return null
  return (
    <Menu
      kind="quiet"
      icon="user"
      label={who.name}
      groups={[
        [
          { label: words.corner, icon: 'lock', run: () => void navigate({ to: '/corner' }) },
          { label: words.settings, icon: 'settings', run: () => void navigate({ to: '/settings/me' }) },
        ],
        [{ label: words.signOut, icon: 'log-out', run: () => leave.mutate({}) }],
      ]}
    />
  )
}

function countOf(waiting: { mine: number; unassigned: number } | undefined, view: string): number | string {
  const count = waiting?.[view as 'mine' | 'unassigned'] ?? 0
  return count >= 99 ? '99+' : count
}

function Keel() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 9h18M5 9c0 6 4 8 7 8s7-2 7-8M12 17v4" />
    </svg>
  )
}
