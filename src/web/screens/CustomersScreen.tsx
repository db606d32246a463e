import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Customer } from '../../desk/customers/contract.ts'
import { CustomerList } from '../../desk/customers/ui/CustomerList.tsx'
import { CustomerPane } from '../../desk/customers/ui/CustomerPane.tsx'
import { NewCustomer } from '../../desk/customers/ui/NewCustomer.tsx'
import { TheirPromises } from '../../desk/promises/ui/TheirPromises.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Section } from '../kit/Section.tsx'
import { BackLink } from './BackLink.tsx'

const words = {
  title: 'Customers',
  promises: 'Promised to them',
  choose: 'Nobody is chosen',
  chooseHow: 'Choose somebody in the list, or begin to type a name, an address or a number.',
}

/** Everybody, and beside them who is chosen. */
export function CustomersScreen() {
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const [makes, setMakes] = useState(false)
  return (
    <DeskShell
      list={<CustomerList before={<ShellButton part="nav" />} onMake={() => setMakes(true)} />}
      listLabel={words.title}
      pane={id ? 'main' : 'list'}
    >
      <Outlet />
      <NewCustomer
        open={makes}
        onClose={() => setMakes(false)}
        onMade={customer => {
          setMakes(false)
          void navigate({ to: '/customers/$id', params: { id: customer.id } })
        }}
      />
    </DeskShell>
  )
}

export function CustomerScreen() {
  const { id } = useParams({ from: '/desk/customers/$id' })
  const navigate = useNavigate()
  const onMoved = (customer: Customer) =>
    void navigate({ to: '/customers/$id', params: { id: customer.id }, replace: true })
  return (
    <CustomerPane
      key={id}
      id={id}
      before={<BackLink to="/customers" place={words.title} />}
      onMoved={onMoved}
    >
      <Section title={words.promises}>
        <TheirPromises customer={id} />
      </Section>
    </CustomerPane>
  )
}

export function NobodyChosen() {
  return (
    <div className="grid flex-1 place-items-center">
      <EmptyState icon="people" title={words.choose} heading={1}>
        {words.chooseHow}
      </EmptyState>
    </div>
  )
}
