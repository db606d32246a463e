import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { call } from '../../../web/call.ts'
import { announce } from '../../../web/kit/announce.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { search } from '../contract.ts'
import { Filters } from './Filters.tsx'
import { FoundCustomers, FoundRow } from './Found.tsx'

const words = {
  title: 'Search',
  scope: 'Search',
  label: 'Search in everything ever said',
  placeholder: 'Words, a name, an address, #1042',
  field: 'To the field',
  next: 'Next result',
  previous: 'Previous result',
  nothing: 'Nothing was found',
  nothingHow: 'Try fewer words, or their beginnings only; leave out a filter.',
  again: 'Try again',
  more: 'Show more',
  count: (count: number, isAll: boolean) =>
    isAll ? `${count} ${count === 1 ? 'conversation' : 'conversations'} found` : `The first ${count}`,
}

export interface SearchPaneProps {
  /** What stands in the address. */
  question: string
  onQuestion: (question: string) => void
  before?: ReactNode
}

/** Results as one types; arrow keys lead from the field through them. */
export function SearchPane({ question, onQuestion, before }: SearchPaneProps) {
  const [typed, setTyped] = useState(question)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (typed === question) return
    const timer = setTimeout(() => onQuestion(typed), 150)
    return () => clearTimeout(timer)
  }, [typed, question, onQuestion])
  const asked = question.trim()
  const found = useInfiniteQuery({
    queryKey: [search.name, { q: asked }, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      call(search, { q: asked, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: last => last.next,
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const first = found.data?.pages[0]
  const items = asked === '' ? [] : (found.data?.pages.flatMap(page => page.items) ?? [])
  const status = asked !== '' && first ? words.count(items.length, !found.hasNextPage) : ''
  useEffect(() => {
    if (status && !found.isFetching) announce(status)
  }, [status, found.isFetching])
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = links[at + step]
    if (next) next.focus()
    else if (step === -1) field.current?.focus()
  }
  useKeys(words.scope, [
    { keys: '/', label: words.field, run: () => field.current?.select() },
    { keys: ['down', 'j'], label: words.next, run: () => move(1) },
    { keys: ['up', 'k'], label: words.previous, run: () => move(-1) },
  ])
  const pick = (key: string) => {
    setTyped(`${typed.trimEnd()}${typed.trim() ? ' ' : ''}${key}`)
    field.current?.focus()
  }
  return (
    <Pane title={words.title} before={before}>
      <div ref={list} className="flex max-w-184 flex-col gap-4">
        <TextInput
          ref={field}
          label={words.label}
          hideLabel
          type="search"
          icon="search"
          placeholder={words.placeholder}
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={setTyped}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            move(1)
          }}
        />
        {found.error && (
          <Banner
            tone="red"
            role="alert"
            actions={
              <Button small onClick={() => void found.refetch()}>
                {words.again}
              </Button>
            }
          >
            {found.error.message}
          </Banner>
        )}
        {asked !== '' &&
          first?.hints.map(hint => (
            <Banner key={hint} tone="amber" icon="info">
              {hint}
            </Banner>
          ))}
        {asked !== '' && first && first.customers.length > 0 && (
          <FoundCustomers customers={first.customers} />
        )}
        {status && items.length > 0 && <p className="text-sm text-soft">{status}</p>}
        {items.length > 0 && (
          <div className="entries overflow-hidden">
            {items.map(item => (
              <FoundRow key={item.id} item={item} question={asked} />
            ))}
          </div>
        )}
        {found.hasNextPage && asked !== '' && (
          <div>
            <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {words.more}
            </Button>
          </div>
        )}
        {asked !== '' && first && items.length === 0 && first.customers.length === 0 && (
          <EmptyState icon="search" title={words.nothing}>
            {words.nothingHow}
          </EmptyState>
        )}
        {items.length === 0 && <Filters onPick={pick} />}
      </div>
    </Pane>
  )
}
