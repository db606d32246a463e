import { Link } from '@tanstack/react-router'
import { useCall } from '../../../../web/call.ts'
import { buttonClass } from '../../../../web/kit/Button.tsx'
import { Chip } from '../../../../web/kit/Chip.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { type Mailbox, mailboxes } from '../contract.ts'
import { SignInState } from './SignInState.tsx'

const words = {
  title: 'Mailboxes',
  about: 'Each has an address that customers write to and that answers come from.',
  make: 'New mailbox',
  change: 'Change',
  none: 'There is no mailbox yet',
  noneHow: 'Set one up, and mail to its address becomes conversations here.',
  off: 'Switched off',
  problem: 'Needs mending',
  receives: 'Mail last came',
  noneCame: 'No mail has come yet',
  succeeded: 'Its server last answered',
  sent: 'An answer last went out',
  notAsked: 'Its server has not answered yet',
  builtIn: 'Mail comes by the built-in receiver.',
  cannotSend: 'No server to send by is set up: answers wait in the outbox.',
}

export function MailboxList() {
  const mayNot = useWhyNot('admin')
  const items = useCall(mailboxes, {}).data?.items
  return (
    <Section
      hideTitle
      title={words.title}
      about={words.about}
      actions={
        !mayNot && (
          <Link
            to="/settings/mailboxes/$id"
            params={{ id: 'new' }}
            className={buttonClass({ kind: items?.length === 0 ? 'go' : 'plain' })}
          >
            {words.make}
          </Link>
        )
      }
    >
      {mayNot && <p className="text-soft">{mayNot}</p>}
      {items?.length === 0 && (
        <EmptyState icon="mail" title={words.none}>
          {words.noneHow}
        </EmptyState>
      )}
      <ul className="entries empty:hidden">
        {items?.map(mailbox => (
          <li key={mailbox.id} className="entry">
            <Row mailbox={mailbox} mayNot={mayNot} />
            {!mayNot && (
              <div className="entry-actions">
                <Link
                  to="/settings/mailboxes/$id"
                  params={{ id: mailbox.id }}
                  className={buttonClass({ small: true })}
                  aria-label={`${words.change}: ${mailbox.name}`}
                >
                  {words.change}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Row({ mailbox, mayNot }: { mailbox: Mailbox; mayNot: string | null }) {
  return (
    <div className="entry-words flex flex-col gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="entry-name">{mailbox.name}</span>
        <span className="text-soft">{mailbox.address}</span>
        {!mailbox.isActive && <Chip>{words.off}</Chip>}
        {mailbox.problem && (
          <Chip tone="red" icon="warning">
            {words.problem}
          </Chip>
        )}
      </div>
      {mailbox.problem && mailbox.signIn?.state !== 'refused' && mailbox.signIn?.state !== 'new' && (
        <p className="text-sm text-red">{mailbox.problem}</p>
      )}
      <SignInState mailbox={mailbox} mayNot={mayNot} />
      <p className="entry-detail">
        {mailbox.lastReceivedAt ? (
          <>
            {words.receives} <TimeAgo at={mailbox.lastReceivedAt} form="long" />.
          </>
        ) : (
          `${words.noneCame}.`
        )}{' '}
        {mailbox.imap ? <Answered at={mailbox.lastSucceededAt} /> : words.builtIn}
      </p>
      {mailbox.lastSentAt && (
        <p className="entry-detail">
          {words.sent} <TimeAgo at={mailbox.lastSentAt} form="long" />.
        </p>
      )}
      {!mailbox.smtp && <p className="entry-detail text-amber">{words.cannotSend}</p>}
    </div>
  )
}

function Answered({ at }: { at: string | null }) {
  if (!at) return `${words.notAsked}.`
  return (
    <>
      {words.succeeded} <TimeAgo at={at} form="long" />.
    </>
  )
}
