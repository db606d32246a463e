import { useState } from 'react'
import { useCall, useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { invites, withdrawInvite } from '../contract.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { useWhyNot } from './useWho.ts'
import { roleNames } from './words.ts'

const words = {
  title: 'Invitations',
  about: 'An invitation is a link; whoever opens it chooses a password and is in.',
  invite: 'Invite a colleague',
  none: 'No invitation is open.',
  until: 'open until',
  by: (name: string) => `by ${name}`,
  withdraw: 'Withdraw',
  withdrawn: (name: string) => `The invitation of ${name} is withdrawn; its link no longer works.`,
}

/** Who has been asked to join and has not come yet. */
export function Invites() {
  const mayNot = useWhyNot('admin')
  const { data } = useCall(invites, {}, { on: mayNot === null })
  const [asks, setAsks] = useState(false)
  const withdraw = useChange(withdrawInvite, {
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  return (
    <Section
      title={words.title}
      about={words.about}
      actions={
        <Button kind="go" icon="plus" why={mayNot} onClick={() => setAsks(true)}>
          {words.invite}
        </Button>
      }
    >
      {data?.items.length === 0 && <p className="text-soft">{words.none}</p>}
      <ul className="entries empty:hidden">
        {data?.items.map(invite => (
          <li key={invite.id} className="entry">
            <div className="entry-words">
              <div className="entry-name">{invite.name}</div>
              <div className="entry-detail">
                {invite.email} · {roleNames[invite.role]} · {words.by(invite.invitedBy)} · {words.until}{' '}
                <TimeAgo at={invite.expiresAt} form="long" />
              </div>
            </div>
            <div className="entry-actions">
              <Button
                small
                aria-label={`${words.withdraw}: ${invite.name}`}
                onClick={() =>
                  withdraw.mutate(
                    { id: invite.id },
                    { onSuccess: () => toast({ text: words.withdrawn(invite.name) }) },
                  )
                }
              >
                {words.withdraw}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <InviteDialog open={asks} onClose={() => setAsks(false)} />
    </Section>
  )
}
