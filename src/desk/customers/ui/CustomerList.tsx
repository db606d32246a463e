import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { pagesOptions } from '../../../web/call.ts'
import { IconButton } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { FindField, MoreRows, useFindList } from '../../../web/kit/FindList.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
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
  const pages = useInfiniteQuery({
    ...pagesOptions(list, q ? { q } : {}),
    placeholderData: keepPreviousData,
  })
  const customers = pages.data?.pages.flatMap(page => page.items) ?? []
  const found = useFindList(words.title, words)
  useKeys(words.title, [{ keys: 'n', label: words.make, opensField: true, run: onMake }])
  return (
    <Pane
      title={words.title}
      heading="h2"
      flush
      before={before}
      actions={<IconButton icon="plus" label={words.make} keys="n" onClick={onMake} />}
    >
      <div className="border-b border-line px-3 py-2.5">
        <FindField
          list={found}
          label={words.find}
          placeholder={words.placeholder}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <div ref={found.rows}>
        {customers.map(customer => (
          <Row key={customer.id} customer={customer} />
        ))}
      </div>
      <MoreRows pages={pages} label={words.more} />
      {pages.data && customers.length === 0 && (
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
