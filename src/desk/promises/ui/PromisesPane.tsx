import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { dayIn } from '../../../kit/days.ts'
import { useCallPages } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { useWho } from '../../people/ui/useWho.ts'
import { useDesk } from '../../setup/ui/useDesk.ts'
import { list, type Promised } from '../contract.ts'
import { maySeeAll } from '../policy.ts'
import { type Group, groupOf, groups } from '../rules/grouping.ts'
import { PromiseFacts } from './PromiseFacts.tsx'
import { useRowKeys } from './useRowKeys.ts'
import { type Acting, VerbDialog, Verbs } from './Verbs.tsx'

const words = {
  title: 'Promises',
  about: 'What we said we would do, by the day on which it is due',
  which: 'Which promises',
  tabs: {
    mine: 'Mine',
    team: 'My teams',
    offered: 'Offered back',
    broken: 'Past due',
    settled: 'Settled',
  },
  asked: 'You are asked about what is due soon: keep it, move it with a reason, or hand it over.',
  groups: { over: 'Past due', today: 'Today', soon: 'In the next days', later: 'Later' },
  empty: {
    mine: [
      'You owe nobody anything',
      'What you promise in an answer, in the log or by hand stands here until it is kept.',
    ],
    team: [
      'Your teams owe nobody anything',
      'What your colleagues promise stands here, so that it can be kept while one of them is away.',
    ],
    offered: [
      'Nothing is offered back',
      'What was handed over while you were away stands here, to take back if you like.',
    ],
    broken: [
      'Nothing is past due',
      'A promise whose day has passed stands here until somebody keeps it, moves it or withdraws it.',
    ],
    settled: ['Nothing is settled yet', 'What you kept or withdrew stands here.'],
  },
  more: 'Show more',
} as const

type Tab = keyof typeof words.tabs

const asks = {
  mine: { view: 'mine', which: 'owed' },
  team: { view: 'team', which: 'owed' },
  offered: { view: 'mine', which: 'offered' },
  broken: { view: 'all', which: 'broken' },
  settled: { view: 'mine', which: 'settled' },
} as const

/** Mine and my teams' by due date; for leads what is past due in the whole desk, as matters. */
export function PromisesPane({ before }: { before?: ReactNode }) {
  const who = useWho()
  const [tab, setTab] = useState<Tab>('mine')
  const offered = useCallPages(list, { ...asks.offered, limit: 1 }).data?.pages[0]?.items ?? []
  const tabs: Tab[] = [
    'mine',
    'team',
    ...(offered.length > 0 || tab === 'offered' ? (['offered'] as const) : []),
    ...(maySeeAll(who) ? (['broken'] as const) : []),
    'settled',
  ]
  return (
    <Pane title={words.title} about={words.about} before={before}>
      <div className="flex max-w-184 flex-col gap-4">
        <Tabs
          label={words.which}
          value={tab}
          onChange={setTab}
          items={tabs.map(value => ({
            value,
            label: words.tabs[value],
            panel: <Listed key={value} tab={value} />,
          }))}
        />
      </div>
    </Pane>
  )
}

function Listed({ tab }: { tab: Tab }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useCallPages(list, {
    ...asks[tab],
    limit: 40,
  })
  const [acting, setActing] = useState<Acting | null>(null)
  const room = useRef<HTMLDivElement>(null)
  const items = data?.pages.flatMap(page => page.items) ?? []
  useRowKeys(room, items, setActing)
  const [title, what] = words.empty[tab]
  return (
    <div ref={room} className="flex flex-col gap-4">
      {error && (
        <Banner tone="red" role="alert">
          {error.message}
        </Banner>
      )}
      {tab === 'mine' && items.some(each => each.asked) && (
        <Banner tone="amber" icon="bell" role="status">
          {words.asked}
        </Banner>
      )}
      {data && items.length === 0 && (
        <EmptyState icon="check" title={title}>
          {what}
        </EmptyState>
      )}
      {tab === 'settled' || tab === 'broken' ? (
        <Rows items={items} onAct={setActing} />
      ) : (
        <Grouped items={items} onAct={setActing} />
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
      <VerbDialog acting={acting} onClose={() => setActing(null)} />
    </div>
  )
}

interface RowsProps {
  items: readonly Promised[]
  onAct: (acting: Acting) => void
}

function Grouped({ items, onAct }: RowsProps) {
  const { timeZone } = useDesk()
  const today = dayIn(timeZone, useNow())
  const byGroup = Map.groupBy(items, each => groupOf(each, today))
  return groups.map((group: Group) => {
    const some = byGroup.get(group)
    return (
      some && (
        <section key={group} aria-label={words.groups[group]} className="flex flex-col gap-2">
          <h2 className="text-sm font-semibold text-soft">{words.groups[group]}</h2>
          <Rows items={some} onAct={onAct} />
        </section>
      )
    )
  })
}

function Rows({ items, onAct }: RowsProps) {
  return (
    <ul className="entries empty:hidden">
      {items.map(promise => (
        <li key={promise.id} className="entry">
          <div className="entry-words">
            <Link
              to="/inbox/$view/$number"
              params={{ view: 'all', number: String(promise.conversation.number) }}
              className="entry-name hover:underline"
              data-promise={promise.id}
            >
              {promise.words}
            </Link>
            <div className="entry-detail">
              <PromiseFacts promise={promise} />
              <div>
                {promise.customer ? `${promise.customer.name}, ` : ''}
                {promise.conversation.subject}{' '}
                <span className="text-faint">#{promise.conversation.number}</span>
              </div>
            </div>
          </div>
          <div className="entry-actions">
            <Verbs promise={promise} onAct={onAct} hasKeys />
          </div>
        </li>
      ))}
    </ul>
  )
}
