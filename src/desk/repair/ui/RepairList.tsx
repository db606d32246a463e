import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { useCallPages } from '../../../web/call.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { MoreRows } from '../../../web/kit/FindList.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { list, type Summary, waitsFor } from '../contract.ts'
import { stateNames, waitNames } from './words.ts'

const words = {
  title: 'Repairs',
  show: 'Which repairs',
  shows: { mine: 'Mine', desk: 'The desk’s', closed: 'Closed' },
  next: 'Next repair',
  previous: 'Previous repair',
  more: 'Show more',
  empty: {
    mine: 'You are putting nothing right',
    desk: 'Nothing is being put right',
    closed: 'Nothing was closed yet',
  },
  how: 'When something of ours slips, open a repair from its conversation: it is admitted, cleaned up, put back, and kept from happening again.',
  nobody: 'Nobody has it',
}

type Shown = keyof typeof words.shows

const asks = {
  mine: { view: 'mine', which: 'open' },
  desk: { view: 'desk', which: 'open' },
  closed: { view: 'desk', which: 'closed' },
} as const

/** Mine or the desk's, by what each waits for. */
export function RepairList({ before }: { before?: ReactNode }) {
  const [show, setShow] = useState<Shown>('mine')
  const rows = useRef<HTMLDivElement>(null)
  const pages = useCallPages(list, { ...asks[show], limit: 50 })
  const repairs = pages.data?.pages.flatMap(page => page.items) ?? []
  const byWait = Map.groupBy(repairs, repair => repair.waitsFor)
  const move = (step: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const at = links.findIndex(link => link === document.activeElement || link.ariaCurrent === 'page')
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  useKeys(words.title, [
    { keys: ['down', 'j'], label: words.next, run: () => move(1) },
    { keys: ['up', 'k'], label: words.previous, run: () => move(-1) },
  ])
  return (
    <Pane title={words.title} heading="h2" flush before={before}>
      <div className="border-b border-line px-3 py-2.5">
        <Select
          label={words.show}
          hideLabel
          value={show}
          onChange={setShow}
          choices={(Object.keys(words.shows) as Shown[]).map(value => ({ value, label: words.shows[value] }))}
        />
      </div>
      <div ref={rows}>
        {waitsFor.options.map(wait => {
          const some = byWait.get(wait)
          return (
            some && (
              <section key={wait} aria-label={waitNames[wait]}>
                <h3 className="nav-heading px-3">{waitNames[wait]}</h3>
                {some.map(repair => (
                  <Row key={repair.id} repair={repair} />
                ))}
              </section>
            )
          )
        })}
      </div>
      <MoreRows pages={pages} label={words.more} />
      {pages.data && repairs.length === 0 && (
        <EmptyState icon="check" title={words.empty[show]}>
          {words.how}
        </EmptyState>
      )}
    </Pane>
  )
}

function Row({ repair }: { repair: Summary }) {
  const { slip, conversation, customer, owner, state } = repair
  return (
    <Link to="/repairs/$id" params={{ id: repair.id }} className="row">
      <span className="row-who">{slip}</span>
      <span className="row-what">
        {customer ? `${customer.name}, ` : ''}
        {conversation.subject} #{conversation.number}
      </span>
      <span className="row-why">
        <span>{state === 'open' ? (owner?.name ?? words.nobody) : stateNames[state]}</span>
      </span>
    </Link>
  )
}
