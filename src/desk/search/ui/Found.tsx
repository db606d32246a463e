import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../kit/endpoint.ts'
import { Icon } from '../../../web/kit/Icon.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { channelIcons, channelNames, stateNames } from '../../conversations/ui/words.ts'
import { detailOf, nameOf } from '../../customers/ui/searching.ts'
import type { search } from '../contract.ts'
import { partsOf } from './hits.ts'

const words = { customers: 'Customers' }

type Found = OutputOf<typeof search>

/** One conversation with the place where the words stand. */
export function FoundRow({ item, question }: { item: Found['items'][number]; question: string }) {
  return (
    <Link
      to="/inbox/$view/$number"
      params={{ view: 'all', number: String(item.number) }}
      className="row h-auto py-2.5 last:border-b-0"
      data-result
    >
      <span className="row-top">
        <span className="row-who">
          <Person name={item.customer?.name || item.customer?.address} />
        </span>
        <TimeAgo at={item.lastActivityAt} focusable={false} />
      </span>
      <span className="row-what">
        <Marked text={item.subject} question={question} /> <span className="text-faint">#{item.number}</span>
      </span>
      <span className="line-clamp-2 text-sm text-soft">
        <Marked text={item.excerpt} question={question} />
      </span>
      <span className="row-why">
        <Icon name={channelIcons[item.channel]} />
        <span className="sr-only">{channelNames[item.channel]}.</span>
        <span>
          {stateNames[item.state]}
          {item.assignee && ` · ${item.assignee.name}`}
        </span>
      </span>
    </Link>
  )
}

export function FoundCustomers({ customers }: { customers: Found['customers'] }) {
  return (
    <section aria-labelledby="found-customers">
      <h2 id="found-customers" className="mb-1.5 text-sm text-soft">
        {words.customers}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {customers.map(customer => (
          <li key={customer.id}>
            <Link
              to="/customers/$id"
              params={{ id: customer.id }}
              className="entries flex items-center gap-2 px-3 py-1.5 hover:bg-hover"
              data-result
            >
              <Icon name="user" className="text-faint" />
              <span>
                {nameOf(customer)} <span className="text-sm text-soft">{detailOf(customer)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marked({ text, question }: { text: string; question: string }) {
  return partsOf(text, question).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place
    part.isHit ? <mark key={index}>{part.text}</mark> : part.text,
  )
}
