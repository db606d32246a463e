import { useNavigate, useParams } from '@tanstack/react-router'
import { readInvite } from '../../desk/people/contract.ts'
import { JoinForm } from '../../desk/people/ui/JoinForm.tsx'
import { useCall } from '../call.ts'
import { Banner } from '../kit/Banner.tsx'
import { Door } from './Door.tsx'

const words = {
  title: 'Join the desk',
  about: (email: string) => `You will sign in as ${email}.`,
  checking: 'Looking at your invitation…',
}

/** An invitation's link leads here. */
export function JoinScreen() {
  const { token } = useParams({ from: '/join/$token' })
  const navigate = useNavigate()
  const invite = useCall(readInvite, { token })
  return (
    <Door title={words.title} about={invite.data ? words.about(invite.data.email) : undefined}>
      {invite.error && (
        <Banner tone="red" role="alert">
          {invite.error.message}
        </Banner>
      )}
      {invite.isPending && <p role="status">{words.checking}</p>}
      {invite.data && (
        <JoinForm token={token} name={invite.data.name} onJoined={() => void navigate({ to: '/' })} />
      )}
    </Door>
  )
}
