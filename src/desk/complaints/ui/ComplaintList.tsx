import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { pagesOptions } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { list, type Summary } from '../file/contract.ts'
import { ClockShort } from './ClockLine.tsx'
import { LearningLink } from './learning/LearningLink.tsx'
import { useDay } from './useMoment.ts'
import { howWords, stateNames } from './words.ts'

const words = {
  title: 'Complaints',
  about: 'The files that you may read, what is due first on top',
  which: 'Which complaints',
  tabs: { open: 'Open', responded: 'Answered', ended: 'Ended' },
  mine: 'Only those that I handle or decide',
  find: 'Find a complaint',
  placeholder: 'A number, a title, who complains',
  next: 'Next complaint',
  previous: 'Previous complaint',
  more: 'Show more',
  stage: (stage: number) => `stage ${stage}`,
  unsafe: 'not safe',
  decided: (decided: number, all: number) =>
    all === 1 ? (decided === 1 ? 'found' : 'not found yet') : `${decided} of ${all} found`,
  from: (name: string, day: string, how: string) => `${name}, received ${day} ${how}`,
  handler: (name: string) => `with ${name}`,
  empty: {
    open: [
      'No open complaint is yours to read',
      'When somebody is not content and expects an answer, press C in their conversation and lodge it. What you handle, decide or were let into stands here; nobody reads a file by their role alone.',
    ],
    responded: [
      'None is answered',
      'What was answered stands here while the complainant can still come back to it.',
    ],
    ended: ['None has ended', 'What was closed, withdrawn or joined to another stands here.'],
  },
  notFound: 'No complaint by these words',
  notFoundHow: 'Only files that you may read are found.',
} as const

type Tab = keyof typeof words.tabs

/** The files that one may read, by what is due first. */
export function ComplaintList({ before }: { before: ReactNode }) {
  const [tab, setTab] = useState<Tab>('open')
  const [isMine, setIsMine] = useState(false)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  useListKeys(field, rows)
  return (
    <Pane title={words.title} about={words.about} before={before} actions={<LearningLink />}>
      <div ref={rows} className="complaints">
        <div className="complaints-filter">
          <TextInput
            ref={field}
            label={words.find}
            hideLabel
            type="search"
            icon="search"
            autoComplete="off"
            placeholder={words.placeholder}
            value={typed}
            onChange={setTyped}
          />
          <Checkbox label={words.mine} value={isMine} onChange={setIsMine} />
        </div>
        <Tabs
          label={words.which}
          value={tab}
          onChange={setTab}
          items={(Object.keys(words.tabs) as Tab[]).map(value => ({
            value,
            label: words.tabs[value],
            panel: <Listed which={value} isMine={isMine} q={q} />,
          }))}
        />
      </div>
    </Pane>
  )
}

/** j and k, and `/` for the field; Enter opens what has the focus. */
function useListKeys(
  field: React.RefObject<HTMLInputElement | null>,
  rows: React.RefObject<HTMLDivElement | null>,
): void {
  const step = (by: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a[data-complaint]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys(words.title, [
    { keys: ['j', 'down'], label: words.next, run: () => step(1) },
    { keys: ['k', 'up'], label: words.previous, run: () => step(-1) },
    { keys: '/', label: words.find, run: () => field.current?.select() },
  ])
}

function Listed({ which, isMine, q }: { which: Tab; isMine: boolean; q: string }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...pagesOptions(list, { which, mine: isMine ? 'true' : 'false', limit: 40, ...(q && { q }) }),
    placeholderData: keepPreviousData,
  })
  const items = data?.pages.flatMap(page => page.items) ?? []
  const [title, what] = words.empty[which]
  return (
    <div className="flex flex-col gap-4">
      {error && (
        <Banner tone="red" role="alert">
          {error.message}
        </Banner>
      )}
      {data && items.length === 0 && (
        <EmptyState icon="flag" title={q ? words.notFound : title}>
          {q ? words.notFoundHow : what}
        </EmptyState>
      )}
      <ul className="entries empty:hidden">
        {items.map(complaint => (
          <li key={complaint.id}>
            <Row complaint={complaint} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ complaint }: { complaint: Summary }) {
  const day = useDay()
  const { id, number, title, state, stage, complainant, receivedAt, receivedHow, handler } = complaint
  const { all, decided } = complaint.allegations
  const facts = [
    ...(stage > 1 ? [words.stage(stage)] : []),
    ...(state === 'open' ? [words.decided(decided, all)] : [stateNames[state]]),
    words.handler(handler.name),
  ]
  return (
    <Link to="/complaints/$id" params={{ id }} className="complaint-row" data-complaint={id}>
      <span className="complaint-number">{number}</span>
      <span className="complaint-what">
        <bdi className="entry-name">{title}</bdi>
        <bdi className="entry-detail">{words.from(complainant, day(receivedAt), howWords[receivedHow])}</bdi>
      </span>
      <span className="complaint-where">
        {complaint.isUnsafe && (
          <span className="complaint-unsafe">
            <Icon name="warning" /> {words.unsafe}
          </span>
        )}
        {state === 'open' && <ClockShort clock={complaint.clock} />}
        <bdi className="entry-detail">{facts.join(', ')}</bdi>
      </span>
    </Link>
  )
}
