import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCallPages } from '../../../web/call.ts'
import { buttonClass } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { list } from '../../conversations/contract.ts'
import { stateNames } from '../../conversations/ui/words.ts'
import type { Customer } from '../contract.ts'
import { AddressFailure } from './AddressFailure.tsx'
import { NameCustomer } from './NameCustomer.tsx'

const words = {
  nobody: 'Nobody is named here',
  nobodyWhy: 'Say who it is, and what you know about them stands here.',
  about: 'Good to know',
  reach: 'Reached at',
  others: 'Other conversations',
  noOthers: 'This is their first.',
  edit: 'See and change',
}

export interface CustomerPanelProps {
  conversation: { id: string; number: number }
  customer: Customer | null
  /** What else one needs to answer them. */
  children?: ReactNode
}

/** What one needs to answer this person: who they are, how they are reached, what else they came with. */
export function CustomerPanel({ conversation, customer, children }: CustomerPanelProps) {
  if (!customer) {
    return (
      <div className="flex flex-col gap-4">
        <EmptyState icon="user" title={words.nobody} heading={2}>
          {words.nobodyWhy}
        </EmptyState>
        <NameCustomer conversation={conversation.id} />
        {children}
      </div>
    )
  }
  const { name, emails, phones, account, about } = customer
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2>
          <Person name={name || emails[0]} />
        </h2>
        {account && <p className="text-soft text-sm">{account.name}</p>}
      </div>
      {emails.length + phones.length > 0 && (
        <div>
          <h3>{words.reach}</h3>
          <ul className="text-sm">
            {emails.map(email => (
              <li key={email}>
                {email}
                <AddressFailure of={customer} address={email} />
              </li>
            ))}
            {phones.map(phone => (
              <li key={phone}>
                <a className="link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                  {phone}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {about && (
        <div>
          <h3>{words.about}</h3>
          <p className="whitespace-pre-wrap text-sm">{about}</p>
        </div>
      )}
      <Link
        to="/customers/$id"
        params={{ id: customer.id }}
        className={`${buttonClass({ small: true })} self-start`}
      >
        {words.edit}
      </Link>
      {children}
      <Others customer={customer.id} but={conversation.number} />
    </div>
  )
}

function Others({ customer, but }: { customer: string; but: number }) {
  const { data } = useCallPages(list, { customer, limit: 8 })
  const others = data?.pages.flatMap(page => page.items).filter(each => each.number !== but) ?? []
  return (
    <div>
      <h3>{words.others}</h3>
      {data && others.length === 0 && <p className="text-sm text-soft">{words.noOthers}</p>}
      <ul className="flex flex-col gap-2">
        {others.slice(0, 6).map(each => (
          <li key={each.id} className="text-sm">
            <Link
              to="/inbox/$view/$number"
              params={{ view: 'all', number: String(each.number) }}
              search={{}}
              className="link"
            >
              {each.subject}
            </Link>
            <div className="text-soft">
              {stateNames[each.state]}, <TimeAgo at={each.lastActivityAt} form="long" focusable={false} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
