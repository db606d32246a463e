import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { InputOf } from '../../../../kit/endpoint.ts'
import { useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../../web/kit/Button.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { finishSignIn } from '../oauth/contract.ts'

const words = {
  finishing: 'Finishing the sign-in…',
  done: (name: string) => `The desk is signed in for “${name}”.`,
  failed: 'The desk is not signed in',
  back: 'To the mailboxes',
}

/** What a provider sends the browser back to: hands on what it brought, once, and goes to the mailbox. */
export function SignedIn({
  brought,
  onDone,
}: {
  brought: InputOf<typeof finishSignIn>
  onDone: (mailbox: string) => void
}) {
  const finish = useChange(finishSignIn, {
    onDone: ({ mailbox, name }) => {
      toast({ text: words.done(name) })
      onDone(mailbox)
    },
  })
  const hasBegun = useRef(false)
  const { mutate } = finish
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    mutate(brought)
  }, [mutate, brought])
  if (!finish.error) return <p role="status">{words.finishing}</p>
  return (
    <Banner
      tone="red"
      role="alert"
      title={words.failed}
      actions={
        <Link to="/settings/mailboxes" className={buttonClass()}>
          {words.back}
        </Link>
      }
    >
      {finish.error.message}
    </Banner>
  )
}
