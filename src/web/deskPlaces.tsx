import { Link, type LinkProps, useNavigate } from '@tanstack/react-router'
import { list as complaints } from '../desk/complaints/file/contract.ts'
import { lessons } from '../desk/complaints/learning/contract.ts'
import { MineLine } from '../desk/complaints/ui/mine/MineLine.tsx'
import { openLog } from '../desk/log/ui/opening.ts'
import type { Role } from '../desk/people/contract.ts'
import { isAtLeast } from '../desk/people/rules.ts'
import { useWho } from '../desk/people/ui/useWho.ts'
import { PromisesLabel } from '../desk/promises/ui/PromisesLabel.tsx'
import { asks } from '../desk/rules/contract.ts'
import { useCall } from './call.ts'
import type { IconName } from './kit/Icon.tsx'
import { BottomLabel, NavLabel } from './kit/Pane.tsx'
import { type KeyBinding, useKeys } from './kit/useKeys.ts'

const words = {
  log: 'Log a call or visit',
  logShort: 'Log',
  inbox: 'Inbox',
  scope: 'Going places',
  goTo: (place: string) => `Go to ${place}`,
}

interface DeskPlace {
  to:
    | '/promises'
    | '/repairs'
    | '/complaints'
    | '/search'
    | '/customers'
    | '/rules'
    | '/figures'
    | '/outbox'
    | '/corner'
    | '/mine'
    | '/lessons'
    | '/settings'
    | '/settings/me'
  name: string
  icon: IconName
  keys: string
  /** `reads`: for those who read a file or a lesson; to others it would say that there is one somewhere. */
  inNav: boolean | 'reads'
  /** The least role that has something to see there; everybody where absent. */
  needs?: Role
}

/** Every place besides the inbox’s views. */
const deskPlaces: readonly DeskPlace[] = [
  { to: '/promises', name: 'Promises', icon: 'day', keys: 'g p', inNav: true },
  { to: '/repairs', name: 'Repairs', icon: 'reopen', keys: 'g e', inNav: true },
  { to: '/search', name: 'Search', icon: 'search', keys: '/', inNav: true },
  { to: '/customers', name: 'Customers', icon: 'people', keys: 'g k', inNav: true },
  { to: '/complaints', name: 'Complaints', icon: 'flag', keys: 'g f', inNav: 'reads' },
  { to: '/rules', name: 'Rules', icon: 'rule', keys: 'g r', inNav: true },
  { to: '/figures', name: 'Figures', icon: 'numbers', keys: 'g n', inNav: true, needs: 'lead' },
  { to: '/outbox', name: 'Outbox', icon: 'send', keys: 'g o', inNav: true },
  { to: '/corner', name: 'My corner', icon: 'lock', keys: 'g y', inNav: true },
  { to: '/mine', name: 'What concerns me', icon: 'file', keys: 'g h', inNav: false },
  { to: '/lessons', name: 'What we learn', icon: 'flag', keys: 'g l', inNav: false },
  { to: '/settings', name: 'Settings', icon: 'settings', keys: 'g t', inNav: true },
  { to: '/settings/me', name: 'My settings', icon: 'user', keys: 'g m', inNav: false },
]

/** In the column at the left, below the inbox's views. */
export function DeskPlaces() {
  const { role } = useWho()
  const questions = useCall(asks, {}).data?.toMe ?? []
  const files = useCall(complaints, { which: 'any', limit: 1 }).data?.items ?? []
  const learns = useCall(lessons, {}).data?.items ?? []
  const reads = files.length + learns.length > 0
  const countOf = (place: DeskPlace) =>
    place.to === '/rules' && { count: questions.length, due: questions.some(question => question.isLate) }
  return (
    <>
      <div className="nav-heading" aria-hidden="true" />
      <button type="button" className="nav-link" onClick={openLog}>
        <NavLabel icon="plus" keys="l">
          {words.log}
        </NavLabel>
      </button>
      {deskPlaces
        .filter(
          place => (place.inNav === 'reads' ? reads : place.inNav) && isAtLeast(role, place.needs ?? 'agent'),
        )
        .map(place => (
          <Link key={place.to} {...linkTo(place)} className="nav-link">
            {place.to === '/promises' ? (
              <PromisesLabel icon={place.icon}>{place.name}</PromisesLabel>
            ) : (
              <NavLabel icon={place.icon} {...countOf(place)}>
                {place.name}
              </NavLabel>
            )}
          </Link>
        ))}
      <MineLine />
    </>
  )
}

/** The phone's bottom line where nothing else is to be done there. */
export function BottomPlaces() {
  return (
    <>
      <Link to="/inbox/$view" params={{ view: 'mine' }} className="bottom-action">
        <BottomLabel icon="inbox">{words.inbox}</BottomLabel>
      </Link>
      {deskPlaces
        .filter(place => place.to === '/promises' || place.to === '/search')
        .map(place => (
          <Link key={place.to} {...linkTo(place)} className="bottom-action">
            <BottomLabel icon={place.icon}>{place.name}</BottomLabel>
          </Link>
        ))}
      <button type="button" className="bottom-action" onClick={openLog}>
        <BottomLabel icon="plus">{words.logShort}</BottomLabel>
      </button>
    </>
  )
}

export function useDeskPlaceKeys(): void {
  const navigate = useNavigate()
  useKeys(
    words.scope,
    deskPlaces.map(
      (place): KeyBinding => ({
        keys: place.keys,
        label: words.goTo(place.name),
        opensField: place.to === '/search',
        run: () => void navigate(linkTo(place)),
      }),
    ),
  )
}

function linkTo({ to }: DeskPlace): LinkProps {
  return to === '/search' ? { to, search: {} } : { to }
}
