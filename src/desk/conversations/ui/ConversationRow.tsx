import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { cx } from '../../../web/kit/cx.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { useTip } from '../../../web/kit/Tooltip.tsx'
import type { Summary, View } from '../contract.ts'
import { wantHeading } from './rowFocus.ts'
import { channelIcons, channelNames } from './words.ts'

const words = {
  until: 'Snoozed until',
  untilAnswer: 'Snoozed until they answer',
  waiting: 'Waiting',
  closed: 'Closed',
  we: 'We:',
}

export interface ConversationRowProps {
  summary: Summary
  view: View
  isOpen: boolean
  /** Its distance from the top of the list, in pixels. */
  top: number
  /** What about it should not wait, in two to four words, and why in a sentence or two. */
  warning?: string | undefined
  why?: string | undefined
}

export const ConversationRow = memo(function ConversationRow({
  summary,
  view,
  isOpen,
  top,
  warning,
  why,
}: ConversationRowProps) {
  const { customer, number, channel } = summary
  const { handlers, tip } = useTip(why)
  return (
    <>
      <Link
        to="/inbox/$view/$number"
        params={{ view, number: String(number) }}
        search={before => before}
        className={cx('row absolute inset-x-0 top-0', isOpen && 'is-selected')}
        style={{ transform: `translateY(${top}px)` }}
        data-number={number}
        draggable={false}
        onClick={event => event.detail === 0 && wantHeading()}
        onFocus={handlers?.onFocus}
        onBlur={handlers?.onBlur}
      >
        <span className="row-top">
          <span className="row-who">
            <Person name={customer?.name || customer?.address} />
          </span>
          <TimeAgo at={summary.lastActivityAt} focusable={false} />
        </span>
        <span className="row-what">{summary.subject}</span>
        <span className="row-why">
          <Icon name={channelIcons[channel]} />
          <span className="sr-only">{channelNames[channel]}.</span>
          {warning && (
            <span className="row-warning" {...handlers}>
              {warning}
              <span className="sr-only">. {why}</span>
            </span>
          )}
          <Hint summary={summary} />
          <span className="row-preview">
            {summary.lastBy === 'colleague' && `${words.we} `}
            {summary.preview}
          </span>
        </span>
      </Link>
      {tip}
    </>
  )
})

function Hint({ summary }: { summary: Summary }) {
  if (summary.state === 'snoozed') {
    return (
      <span className="row-hint">
        {summary.snoozedUntil ? (
          <>
            {words.until} <TimeAgo at={summary.snoozedUntil} focusable={false} />
          </>
        ) : (
          words.untilAnswer
        )}
      </span>
    )
  }
  if (summary.state === 'waiting') return <span className="row-hint">{words.waiting}</span>
  return summary.state === 'closed' ? <span className="row-hint">{words.closed}</span> : null
}
