import { useState } from 'react'
import { useCall, useChange } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Combobox } from '../../../web/kit/Combobox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { list as conversations } from '../../conversations/contract.ts'
import { type Customer, merge } from '../contract.ts'
import { CustomerFacts } from './CustomerFacts.tsx'
import { type CustomerOption, findCustomers, nameOf } from './searching.ts'

const words = {
  title: 'Two entries for one person',
  about: (name: string) => `Find the other entry for ${name}.`,
  other: 'The other entry',
  stays: 'Stays',
  goes: 'Is merged into it',
  swap: 'Swap the two',
  count: (count: number, isMore: boolean) =>
    `${count}${isMore ? ' or more' : ''} ${count === 1 && !isMore ? 'conversation' : 'conversations'}`,
  plain: (stays: string, goes: string) =>
    `All addresses, numbers and conversations of ${goes} will belong to ${stays}. The name stays ${stays}. This cannot be taken back.`,
  merge: 'Merge them',
  cancel: 'Cancel',
  chooseFirst: 'Choose the other entry first.',
  merged: (name: string) => `Both are one entry now: ${name}.`,
}

export interface MergeDialogProps {
  open: boolean
  onClose: () => void
  customer: Customer
  onMerged: (customer: Customer) => void
}

/** Says in plain words what becomes of two entries before they become one. */
export function MergeDialog({ open, onClose, customer, onMerged }: MergeDialogProps) {
  const [other, setOther] = useState<CustomerOption | null>(null)
  const [isSwapped, setSwapped] = useState(false)
  const close = () => {
    setOther(null)
    setSwapped(false)
    onClose()
  }
  const change = useChange(merge, {
    onDone: kept => {
      toast({ text: words.merged(nameOf(kept)) })
      close()
      onMerged(kept)
    },
  })
  const pair = other && (isSwapped ? [other.customer, customer] : [customer, other.customer])
  const [stays, goes] = pair ?? []
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words.title}
      description={words.about(nameOf(customer))}
      width="wide"
      footer={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button
            kind="go"
            icon="merge"
            busy={change.isPending}
            why={!pair && words.chooseFirst}
            onClick={() => stays && goes && change.mutate({ id: stays.id, other: goes.id })}
          >
            {words.merge}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Combobox<CustomerOption>
          label={words.other}
          value={other}
          onChange={setOther}
          takesOnTab
          autoFocus
          search={async (query, signal) =>
            (await findCustomers(query, signal)).filter(found => found.id !== customer.id)
          }
        />
        {stays && goes && (
          <>
            <div className="grid gap-3 md:grid-cols-2">
              <Side label={words.stays} customer={stays} />
              <Side label={words.goes} customer={goes} />
            </div>
            <div>
              <Button small onClick={() => setSwapped(!isSwapped)}>
                {words.swap}
              </Button>
            </div>
            <Banner tone="amber" icon="info">
              {words.plain(nameOf(stays), nameOf(goes))}
            </Banner>
          </>
        )}
        {change.error && (
          <Banner tone="red" role="alert">
            {change.error.message}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}

function Side({ label, customer }: { label: string; customer: Customer }) {
  const answer = useCall(conversations, { customer: customer.id, limit: 100 }).data
  return (
    <section aria-label={label} className="card flex flex-col gap-2">
      <p className="text-sm text-soft">{label}</p>
      <p className="font-semibold">{nameOf(customer)}</p>
      <CustomerFacts customer={customer} />
      {answer && (
        <p className="text-sm text-soft">{words.count(answer.items.length, answer.next !== null)}</p>
      )}
    </section>
  )
}
