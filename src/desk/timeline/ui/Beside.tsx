import { useMemo } from 'react'
import { CustomerPanel } from '../../customers/ui/CustomerPanel.tsx'
import { ToldPanel } from '../../questions/ui/ToldPanel.tsx'
import type { OpenConversation } from '../contract.ts'

/** What one needs to answer this person: who they are, what was promised to them, which rules may apply. */
export function Beside({ of }: { of: OpenConversation }) {
  const messages = useMemo(
    () => of.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : [])),
    [of.timeline],
  )
  return (
    <div className="flex flex-col gap-5">
      <CustomerPanel conversation={of} customer={of.customerDetails} />
      <ToldPanel conversation={of.id} told={of.told} messages={messages} />
    </div>
  )
}
