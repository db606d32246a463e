import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../kit/endpoint.ts'
import { useCallPages, useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { TimeAgo, useNow } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { list, sendNow } from '../contract.ts'
import { Arrived } from './DeliveryLine.tsx'
import { MissedList } from './MissedList.tsx'
import { standingOf } from './standing.ts'

const words = {
  title: 'Outbox',
  about: 'Answers on their way, over all conversations',
  which: 'Which answers',
  open: 'Not sent yet',
  failed: 'Failed',
  sent: 'Sent',
  none: 'Nothing is on its way',
  noneWhat: 'An answer stands here from the moment it is accepted until the mail server has taken it.',
  noneFailed: 'Nothing has failed',
  noneFailedWhat: 'An answer that no server would take is kept here, to be sent again by hand.',
  noneSent: 'Nothing has been sent yet',
  by: (name: string) => `by ${name}`,
  to: (addresses: readonly string[]) => `to ${addresses.join(', ')}`,
  attempts: (count: number) => (count === 1 ? 'tried once' : `tried ${count} times`),
  next: 'next try',
  now: 'Send now',
  again: 'Send again',
  onItsWay: 'It is on its way.',
  unsure:
    'The line broke after the mail had left and before the server confirmed it. The customer may have it already; if you send it again they may get it twice. Ask them, or look into the sent mail of the mailbox.',
  more: 'Show more',
}

/** `open` is everything that has not gone out: on its way, waiting or failed. */
type State = 'open' | 'failed' | 'sent'
type Accepted = OutputOf<typeof list>['items'][number]

/** Every answer that has been accepted and how far it has come. */
export function OutboxPane({ before }: { before?: ReactNode }) {
  const [state, setState] = useState<State>('open')
  return (
    <Pane title={words.title} about={words.about} before={before}>
      <div className="flex max-w-184 flex-col gap-4">
        <Tabs
          label={words.which}
          value={state}
          onChange={setState}
          items={(['open', 'failed', 'sent'] as const).map(value => ({
            value,
            label: words[value],
            panel: <Answers state={value} />,
          }))}
        />
      </div>
    </Pane>
  )
}

function Answers({ state }: { state: State }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useCallPages(
    list,
    state === 'open' ? {} : { state },
  )
  const items = data?.pages.flatMap(page => page.items)
  return (
    <>
      {error && (
        <Banner tone="red" role="alert">
          {error.message}
        </Banner>
      )}
      {items?.length === 0 && <Nothing state={state} />}
      <ul className="entries empty:hidden">
        {items?.map(answer => (
          <Row key={answer.message} answer={answer} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="mt-4">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ answer }: { answer: Accepted }) {
  const { conversation, delivery } = answer
  const standing = standingOf(delivery, useNow())
  const send = useChange(sendNow, {
    onDone: () => toast({ text: words.onItsWay }),
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  return (
    <li className="entry">
      <div className="entry-words">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/inbox/$view/$number"
            params={{ view: 'all', number: String(conversation.number) }}
            className="entry-name hover:underline"
          >
            {conversation.subject} <span className="font-normal text-faint">#{conversation.number}</span>
          </Link>
          <Chip tone={standing.tone}>{standing.name}</Chip>
        </div>
        <div className="entry-detail">
          {words.by(answer.author)} {words.to(answer.to)} · <TimeAgo at={answer.madeAt} form="long" />
          {delivery.attempts > 0 && delivery.state !== 'sent' && ` · ${words.attempts(delivery.attempts)}`}
          {delivery.nextTryAt && (
            <>
              {' · '}
              {words.next} <TimeAgo at={delivery.nextTryAt} form="long" />
            </>
          )}
        </div>
        {delivery.missed.length > 0 && <MissedList message={answer.message} missed={delivery.missed} />}
        {delivery.problem && delivery.missed.length === 0 && !delivery.mayHaveBeenSent && (
          <p className={standing.tone === 'red' ? 'text-sm text-red' : 'text-sm text-amber'}>
            {delivery.problem}
          </p>
        )}
        {delivery.mayHaveBeenSent && <p className="mt-1 text-sm text-soft">{words.unsure}</p>}
      </div>
      {standing.canSend && delivery.missed.length === 0 && (
        <div className="entry-actions">
          {delivery.mayHaveBeenSent && <Arrived message={answer.message} about={conversation.subject} />}
          <Button
            small
            icon="send"
            busy={send.isPending}
            aria-label={`${words[standing.canSend]}: ${conversation.subject}`}
            onClick={() => send.mutate({ message: answer.message })}
          >
            {words[standing.canSend]}
          </Button>
        </div>
      )}
    </li>
  )
}

function Nothing({ state }: { state: State }) {
  if (state === 'failed')
    return (
      <EmptyState icon="check" title={words.noneFailed}>
        {words.noneFailedWhat}
      </EmptyState>
    )
  return (
    <EmptyState icon="send" title={state === 'open' ? words.none : words.noneSent}>
      {words.noneWhat}
    </EmptyState>
  )
}
