import { type ReactNode, useState } from 'react'
import { call, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { type Customer, change, find } from '../contract.ts'
import { CustomerFacts } from './CustomerFacts.tsx'
import { CustomerForm } from './CustomerForm.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { nameOf } from './searching.ts'
import { TheirConversations } from './TheirConversations.tsx'

const words = {
  since: 'Known since',
  edit: 'Edit',
  merge: 'Merge with another',
  saved: 'Saved.',
  known: 'What we know',
  conversations: 'Conversations',
  notThere: 'There is no such customer',
}

export interface CustomerPaneProps {
  id: string
  before?: ReactNode
  onMoved: (customer: Customer) => void
  /** What else belongs on this person's page. */
  children?: ReactNode
}

/** One customer: what is known, to be edited in its place, and everything they ever wrote, rang or came about. */
export function CustomerPane({ id, before, onMoved, children }: CustomerPaneProps) {
  const { data: customer, error } = useCall(find, { id })
  const [edits, setEdits] = useState(false)
  const [merges, setMerges] = useState(false)
  useKeys(words.known, [
    { keys: 'e', label: words.edit, run: () => setEdits(true), on: !edits },
    { keys: 'm', label: words.merge, run: () => setMerges(true), on: !edits },
  ])
  if (error) return <EmptyState icon="people" title={words.notThere} heading={1} />
  if (!customer) return null
  return (
    <Pane
      title={nameOf(customer)}
      about={
        <>
          {words.since} <TimeAgo at={customer.madeAt} form="long" />
        </>
      }
      before={before}
      actions={
        !edits && (
          <>
            <Button icon="pencil" onClick={() => setEdits(true)}>
              {words.edit}
            </Button>
            <Button icon="merge" onClick={() => setMerges(true)}>
              {words.merge}
            </Button>
          </>
        )
      }
    >
      <div className="sections">
        <Section title={words.known}>
          {edits ? (
            <CustomerForm
              customer={customer}
              onCancel={() => setEdits(false)}
              onSave={async input => {
                await call(change, { id: customer.id, ...input })
                toast({ text: words.saved })
                setEdits(false)
              }}
            />
          ) : (
            <CustomerFacts customer={customer} />
          )}
        </Section>
        {children}
        <Section title={words.conversations}>
          <TheirConversations customer={customer.id} />
        </Section>
      </div>
      <MergeDialog
        open={merges}
        onClose={() => setMerges(false)}
        customer={customer}
        onMerged={kept => kept.id !== id && onMoved(kept)}
      />
    </Pane>
  )
}
