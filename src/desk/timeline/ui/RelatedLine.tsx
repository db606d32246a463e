import { Link, useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import type { Summary } from '../../conversations/contract.ts'
import { useTriage } from '../../conversations/ui/useTriage.ts'
import type { OpenConversation, Related } from '../contract.ts'

const words: Record<Related['kind'], (mailbox: string) => string> = {
  follows: () => 'Follows',
  followedBy: () => 'Followed by',
  splitFrom: () => 'Taken out of',
  splitInto: () => 'Taken out into',
  copy: mailbox => `Also sent to ${mailbox}:`,
  sameThread: () => 'May be the same matter as',
}
const label = 'Belongs to it'
const merge = 'Merge…'

/** Other conversations that belong to this one, in one quiet line above what was said. */
export function RelatedLine({ of }: { of: OpenConversation }) {
  const { view } = useParams({ strict: false })
  const triage = useTriage()
  if (of.related.length === 0) return null
  // The younger one goes into the older one, unless one swaps them.
  const offer = (other: Summary) =>
    other.number > of.number ? triage.merge(other, of) : triage.merge(of, other)
  return (
    <nav aria-label={label} className="happened mb-3">
      {of.related.map(({ kind, conversation, mailbox }, index) => (
        <Fragment key={conversation.id}>
          {index > 0 && ' · '}
          {words[kind](mailbox?.address ?? '')}{' '}
          <Link
            to="/inbox/$view/$number"
            params={{ view: view ?? 'all', number: String(conversation.number) }}
            search={before => before}
            className="link"
            title={conversation.subject}
          >
            #{conversation.number}
          </Link>
          {kind === 'sameThread' && (
            <>
              {' '}
              <Button small kind="quiet" icon="merge" onClick={() => offer(conversation)}>
                {merge}
              </Button>
            </>
          )}
        </Fragment>
      ))}
    </nav>
  )
}
