import { Link } from '@tanstack/react-router'
import { useCallPages } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { list } from '../contract.ts'
import { PromiseFacts } from './PromiseFacts.tsx'

const words = { none: 'Nothing was promised to them yet.', more: 'Show more' }

/** Everything that was promised to one customer, whatever became of it. */
export function TheirPromises({ customer }: { customer: string }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useCallPages(list, {
    customer,
    which: 'any',
    limit: 20,
  })
  const all = data?.pages.flatMap(page => page.items) ?? []
  if (data && all.length === 0) return <p className="text-soft">{words.none}</p>
  return (
    <>
      <ul className="entries empty:hidden">
        {all.map(promise => (
          <li key={promise.id} className="entry">
            <div className="entry-words">
              <Link
                to="/inbox/$view/$number"
                params={{ view: 'all', number: String(promise.conversation.number) }}
                className="entry-name hover:underline"
              >
                {promise.words}
              </Link>
              <div className="entry-detail">
                <PromiseFacts promise={promise} />
              </div>
            </div>
          </li>
        ))}
      </ul>
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
