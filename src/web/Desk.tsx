import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { MailHealth } from '../desk/awake/ui/MailHealth.tsx'
import { HeldBar } from '../desk/outbox/ui/HeldBar.tsx'
import { onSignedOut } from './call.ts'
import { DeskTools } from './DeskTools.tsx'
import { useFocusOfPlace } from './focusOfPlace.ts'
import { Banner } from './kit/Banner.tsx'
import { startLive, useConnection } from './live.ts'
import { usePlaceKeys } from './places.tsx'

const words = {
  lost: 'The desk cannot be reached. What you write is kept on this device; changes by others do not show until it is back.',
}

/** Around every page behind the sign-in: the live stream, keys for going places, and word of a lost line. */
export function Desk() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const here = useRouterState({ select: state => state.location.href })
  const { view = 'all' } = useParams({ strict: false })
  const connection = useConnection()
  const toSignIn = useCallback(
    () => void navigate({ to: '/signin', search: { to: here }, replace: true }),
    [navigate, here],
  )
  const toConversation = (number: number) =>
    void navigate({
      to: '/inbox/$view/$number',
      params: { view, number: String(number) },
      search: before => (view === 'team' ? before : {}),
    })
  useEffect(() => onSignedOut(toSignIn), [toSignIn])
  useEffect(() => startLive(client), [client])
  usePlaceKeys()
  useFocusOfPlace()
  return (
    <div className="desk">
      <Outlet />
      <div className="desk-line">
        {connection === 'lost' && (
          <Banner tone="amber" icon="warning" role="status">
            {words.lost}
          </Banner>
        )}
        <MailHealth />
        <HeldBar onTakenBack={toConversation} />
      </div>
      <DeskTools />
    </div>
  )
}
