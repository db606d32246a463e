import type { OutputOf } from '../../../../kit/endpoint.ts'
import { addressOf, useCallPages, useChange } from '../../../../web/call.ts'
import { Button, buttonClass } from '../../../../web/kit/Button.tsx'
import { EmptyState } from '../../../../web/kit/EmptyState.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { dismiss, quarantine, reprocess, reprocessAll, source } from '../contract.ts'

const words = {
  title: 'Quarantine',
  about: 'Mail that could not be read. Nothing of it is lost: its source is kept as it came in.',
  none: 'Nothing is here',
  noneWhat: 'A mail that cannot be read is kept here, with what was wrong with it.',
  closed: 'Leads and admins look after this',
  noSubject: 'No subject that could be read',
  noSender: 'Sender not known',
  to: (mailbox: string) => `to ${mailbox}`,
  size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString()} kB`,
  again: 'Try again',
  allAgain: 'Try all again',
  allTried: (count: number) =>
    `${count.toLocaleString()} ${count === 1 ? 'mail is' : 'mails are'} being read again; what still cannot be read comes back here.`,
  away: 'Put away',
  download: 'Download the source',
  more: 'Show more',
  tried: 'It is being read again; if it still cannot be read, it comes back here.',
  putAway: 'Put away; its source is kept.',
}

type Held = OutputOf<typeof quarantine>['items'][number]

export function Quarantine() {
  const mayNot = useWhyNot('lead')
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useCallPages(
    quarantine,
    {},
    { on: mayNot === null },
  )
  const all = useChange(reprocessAll, {
    onDone: ({ count }) => toast({ text: words.allTried(count) }),
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  const items = data?.pages.flatMap(page => page.items)
  if (mayNot)
    return (
      <EmptyState icon="lock" title={words.closed}>
        {mayNot}
      </EmptyState>
    )
  return (
    <Section hideTitle title={words.title} about={words.about}>
      {items?.length === 0 && (
        <EmptyState icon="check" title={words.none}>
          {words.noneWhat}
        </EmptyState>
      )}
      {items && items.length > 1 && (
        <div>
          <Button busy={all.isPending} onClick={() => all.mutate({})}>
            {words.allAgain}
          </Button>
        </div>
      )}
      <ul className="entries empty:hidden">
        {items?.map(mail => (
          <Row key={mail.id} mail={mail} />
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Row({ mail }: { mail: Held }) {
  const failed = (problem: Error) => toast({ tone: 'failed', text: problem.message })
  const again = useChange(reprocess, {
    onDone: () => toast({ text: words.tried }),
    onRefused: failed,
  })
  const away = useChange(dismiss, {
    onDone: () => toast({ text: words.putAway }),
    onRefused: failed,
  })
  return (
    <li className="entry">
      <div className="entry-words">
        <div className="entry-name">{mail.subject || words.noSubject}</div>
        <div className="entry-detail">
          {mail.from || words.noSender} · {words.to(mail.mailbox)} ·{' '}
          <TimeAgo at={mail.receivedAt} form="long" /> · {words.size(mail.size)}
        </div>
        <p className="mt-1 text-sm text-red">{mail.problem}</p>
      </div>
      <div className="entry-actions">
        <Button small busy={again.isPending} onClick={() => again.mutate({ id: mail.id })}>
          {words.again}
        </Button>
        <a className={buttonClass({ small: true })} href={addressOf(source, { id: mail.id })} download>
          {words.download}
        </a>
        <Button small kind="quiet" busy={away.isPending} onClick={() => away.mutate({ id: mail.id })}>
          {words.away}
        </Button>
      </div>
    </li>
  )
}
