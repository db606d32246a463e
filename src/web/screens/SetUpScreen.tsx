import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { MailboxForm } from '../../desk/channels/email/ui/MailboxForm.tsx'
import { state } from '../../desk/setup/contract.ts'
import { BeginForm } from '../../desk/setup/ui/BeginForm.tsx'
import { useCall } from '../call.ts'
import { Banner } from '../kit/Banner.tsx'
import { buttonClass } from '../kit/Button.tsx'
import { Door } from './Door.tsx'

const words = {
  title: 'Set up your desk',
  about: 'A minute now; everything can be changed later.',
  isSetUp: 'This desk has been set up already.',
  signIn: 'Sign in',
  mailbox: 'Your first mailbox',
  mailboxWhy:
    'What customers write to it comes into the desk, and your answers go out by it. You can also do this later, under Settings.',
  later: 'Later',
  noToken: 'Open the link that the server printed when it started; it proves that this desk is yours.',
}

/** The first page of a new desk, reached by the one-time link. */
export function SetUpScreen() {
  const { token } = useSearch({ from: '/setup' })
  const navigate = useNavigate()
  const desk = useCall(state, {}).data
  const [hasBegun, setHasBegun] = useState(false)
  const enter = () => void navigate({ to: '/' })
  if (hasBegun) {
    return (
      <Door key="mailbox" title={words.mailbox} about={words.mailboxWhy}>
        <MailboxForm away={words.later} onDone={enter} />
      </Door>
    )
  }
  return (
    <Door title={words.title} about={desk?.isSetUp ? undefined : words.about}>
      {desk?.isSetUp ? (
        <Banner
          icon="info"
          actions={
            <Link to="/signin" className={buttonClass({ small: true })}>
              {words.signIn}
            </Link>
          }
        >
          {words.isSetUp}
        </Banner>
      ) : token ? (
        <BeginForm token={token} onDone={() => setHasBegun(true)} />
      ) : (
        <Banner icon="info">{words.noToken}</Banner>
      )}
    </Door>
  )
}
