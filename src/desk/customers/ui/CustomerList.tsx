import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { pagesOptions } from '../../../web/call.ts'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { type Customer, list } from '../contract.ts'
import { detailOf, nameOf } from './searching.ts'

const words = {
  title: 'Customers',
  find: 'Find a customer',
  placeholder: 'Name, address or number',
  make: 'New customer',
  next: 'Next customer',
  previous: 'Previous customer',
  more: 'Show more',
  none: 'Nobody is entered yet',
  noneHow: 'Customers are entered by themselves with their first mail, call or visit.',
  notFound: 'Nobody by that name',
  notFoundHow: 'Names, addresses and numbers are found by their beginnings.',
}

export interface CustomerListProps {
  before?: ReactNode
  onMake: () => void
}

/** Everybody by name, and as one types those whose name, address or number begins so. */
export function CustomerList({ before, onMake }: CustomerListProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...pagesOptions(list, q ? { q } : {}),
    placeholderData: keepPreviousData,
  })
  const customers = data?.pages.flatMap(page => page.items) ?? []
  const move = (step: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const open = links.findIndex(link => link.getAttribute('aria-current') === 'page')
    const next = links[(at < 0 ? open : at) + step]
    if (next) next.focus()
    else if (step === -1) field.current?.focus()
  }
  useKeys(words.title, [
    { keys: '/', label: words.find, run: () => field.current?.select() },
    { keys: 'n', label: words.make, opensField: true, run: onMake },
    { keys: ['down', 'j'], label: words.next, run: () => move(1) },
    { keys: ['up', 'k'], label: words.previous, run: () => move(-1) },
  ])
  return (
    <Pane
      title={words.title}
      heading="h2"
      flush
      before={before}
      actions={<IconButton icon="plus" label={words.make} keys="n" onClick={onMake} />}
    >
      <div className="border-b border-line px-3 py-2.5">
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
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            move(1)
          }}
        />
      </div>
      <div ref={rows}>
        {customers.map(customer => (
          <Row key={customer.id} customer={customer} />
        ))}
      </div>
      {hasNextPage && (
        <div className="p-4">
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
      {data && customers.length === 0 && (
        <EmptyState icon="people" title={q ? words.notFound : words.none}>
          {q ? words.notFoundHow : words.noneHow}
        </EmptyState>
      )}
    </Pane>
  )
}

function Row({ customer }: { customer: Customer }) {
  return (
    <Link to="/customers/$id" params={{ id: customer.id }} className="row h-14">
      <span className="row-who">{nameOf(customer)}</span>
      <span className="row-why">
        <span>{detailOf(customer)}</span>
      </span>
    </Link>
  )
}
