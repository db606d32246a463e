import { useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import type { Mailbox } from '../contract.ts'
import { beginSignIn } from '../oauth/contract.ts'

const words = {
  new: 'Nobody has signed in yet: the desk can neither fetch nor send.',
  refused: 'The provider does not let the desk in',
  signedIn: 'The desk is signed in.',
  renewed: 'It last got a token',
  again: 'Sign in again',
  signIn: 'Sign in',
}

/** How a mailbox stands with its provider, and the way there. Nothing where its servers take a password. */
export function SignInState({ mailbox, mayNot }: { mailbox: Mailbox; mayNot: string | null }) {
  const { signIn } = mailbox
  if (!signIn) return null
  const button = signIn.flow === 'code' && !mayNot && (
    <SignInButton mailbox={mailbox} isNew={signIn.state === 'new'} />
  )
  if (signIn.state === 'signed_in') {
    return (
      <div className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <span>
          {words.signedIn}{' '}
          {signIn.renewedAt && (
            <>
              {words.renewed} <TimeAgo at={signIn.renewedAt} form="long" />.
            </>
          )}{' '}
          {signIn.problem}
        </span>
        {button}
      </div>
    )
  }
  return (
    <Banner
      tone={signIn.state === 'refused' ? 'red' : 'amber'}
      icon="warning"
      title={signIn.state === 'refused' ? words.refused : undefined}
      actions={button}
    >
      {signIn.problem ?? words.new}
    </Banner>
  )
}

/** Leaves for the provider's page; it sends the browser back. */
function SignInButton({ mailbox, isNew }: { mailbox: Mailbox; isNew: boolean }) {
  const begin = useChange(beginSignIn, {
    onDone: ({ url }) => window.location.assign(url),
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  return (
    <Button
      small
      kind={mailbox.signIn?.state === 'signed_in' ? 'plain' : 'go'}
      busy={begin.isPending}
      onClick={() => begin.mutate({ id: mailbox.id })}
    >
      {isNew ? words.signIn : words.again}
    </Button>
  )
}
