import { Invalid } from '../../../kit/problem.ts'
import { call } from '../../../web/call.ts'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { type Customer, make } from '../contract.ts'
import { CustomerForm } from './CustomerForm.tsx'
import { nameOf } from './searching.ts'

const words = {
  title: 'New customer',
  about: 'A name, an address or a number is enough.',
  nothing: 'Give at least a name, an address or a number.',
  entered: (name: string) => `${name} is entered.`,
}

export interface NewCustomerProps {
  open: boolean
  onClose: () => void
  onMade: (customer: Customer) => void
}

export function NewCustomer({ open, onClose, onMade }: NewCustomerProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} description={words.about}>
      <CustomerForm
        onCancel={onClose}
        onSave={async input => {
          if (!input.name && input.emails.length + input.phones.length === 0)
            throw new Invalid(words.nothing, 'name')
          const customer = await call(make, input)
          toast({ text: words.entered(nameOf(customer)) })
          onMade(customer)
        }}
      />
    </Dialog>
  )
}
