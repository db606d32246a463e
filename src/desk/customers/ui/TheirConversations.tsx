import { Link } from '@tanstack/react-router'
import { useCallPages } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { list } from '../../conversations/contract.ts'
import { channelIcons, channelNames, stateNames } from '../../conversations/ui/words.ts'

const words = { none: 'None yet.', more: 'Show more' }

/** A customer's conversations, the latest first. */
export function TheirConversations({ customer }: { customer: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useCallPages(list, { customer, limit: 20 })
  const rows = data?.pages.flatMap(page => page.items) ?? []
  if (data && rows.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <>
      <div className="entries overflow-hidden empty:hidden">
        {rows.map(summary => (
          <Link
            key={summary.id}
            to="/inbox/$view/$number"
            params={{ view: 'all', number: String(summary.number) }}
            className="row h-auto py-2 last:border-b-0"
          >
            <span className="row-top">
              <span className="row-what">
                {summary.subject} <span className="text-faint">#{summary.number}</span>
              </span>
              <TimeAgo at={summary.lastActivityAt} focusable={false} />
            </span>
            <span className="row-why">
              <Icon name={channelIcons[summary.channel]} />
              <span className="sr-only">{channelNames[summary.channel]}.</span>
              <span>
                {stateNames[summary.state]}
                {summary.assignee && ` · ${summary.assignee.name}`} · {summary.preview}
              </span>
            </span>
          </Link>
        ))}
      </div>
      {hasNextPage && (
        <div>
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  )
}
