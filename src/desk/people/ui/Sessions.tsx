import { useCall, useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { endSession, sessions } from '../contract.ts'

const words = {
  title: 'Where you are signed in',
  about: 'End what you do not recognise, then change your password.',
  thisOne: 'This one',
  seen: 'last seen',
  since: 'signed in',
  end: 'End',
  endOthers: 'End all others',
  ended: 'The session has ended.',
  noOthers: 'You are signed in here only.',
}

export function Sessions() {
  const all = useCall(sessions, {}).data?.items ?? []
  const others = all.filter(session => !session.isThisOne)
  const end = useChange(endSession, {
    onDone: () => toast({ text: words.ended }),
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  return (
    <Section
      title={words.title}
      about={words.about}
      actions={
        <Button
          why={others.length === 0 && words.noOthers}
          busy={end.isPending}
          onClick={() => {
            for (const { id } of others) end.mutate({ id })
          }}
        >
          {words.endOthers}
        </Button>
      }
    >
      <ul className="entries empty:hidden">
        {all.map(session => (
          <li key={session.id} className="entry">
            <div className="entry-words">
              <div className="entry-name">{session.device}</div>
              <div className="entry-detail">
                {words.seen} <TimeAgo at={session.lastSeenAt} form="long" /> · {words.since}{' '}
                <TimeAgo at={session.startedAt} form="long" />
              </div>
            </div>
            <div className="entry-actions">
              {session.isThisOne ? (
                <Chip tone="teal">{words.thisOne}</Chip>
              ) : (
                <Button
                  small
                  aria-label={`${words.end}: ${session.device}`}
                  onClick={() => end.mutate({ id: session.id })}
                >
                  {words.end}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
