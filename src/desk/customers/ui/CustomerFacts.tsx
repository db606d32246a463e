import type { ReactNode } from 'react'
import type { Customer } from '../contract.ts'
import { AddressFailure } from './AddressFailure.tsx'

const words = {
  emails: 'Addresses',
  phones: 'Numbers',
  account: 'Account',
  about: 'About',
  timeZone: 'Time zone',
  none: 'None known',
}

/** What is known of one customer, to read. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 gap-y-2 wrap-anywhere">
      <Fact name={words.emails}>
        {customer.emails.map(email => (
          <div key={email}>
            <a className="link block w-fit" href={`mailto:${email}`}>
              {email}
            </a>
            <AddressFailure of={customer} address={email} />
          </div>
        ))}
      </Fact>
      <Fact name={words.phones}>
        {customer.phones.map(phone => (
          <a key={phone} className="link block w-fit" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        ))}
      </Fact>
      {customer.account && <Fact name={words.account}>{customer.account.name}</Fact>}
      {customer.timeZone && <Fact name={words.timeZone}>{customer.timeZone.replaceAll('_', ' ')}</Fact>}
      {customer.about && (
        <Fact name={words.about}>
          <p className="whitespace-pre-line">{customer.about}</p>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isEmpty = Array.isArray(children) && children.length === 0
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className={isEmpty ? 'text-faint' : undefined}>{isEmpty ? words.none : children}</dd>
    </>
  )
}
