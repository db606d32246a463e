import { useMemo } from 'react'
import { ComplaintsBeside } from '../../complaints/ui/ComplaintsBeside.tsx'
import { CustomerPanel } from '../../customers/ui/CustomerPanel.tsx'
import { PromisesBeside } from '../../promises/ui/PromisesBeside.tsx'
import { ToldPanel } from '../../questions/ui/ToldPanel.tsx'
import { RepairsBeside } from '../../repair/ui/RepairsBeside.tsx'
import { RulesBeside } from '../../rules/ui/RulesBeside.tsx'
import type { OpenConversation } from '../contract.ts'

/** What one needs to answer this person: who they are, what was promised to them, which rules may apply. */
export function Beside({ of }: { of: OpenConversation }) {
  const messages = useMemo(
    () => of.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : [])),
    [of.timeline],
  )
  return (
    <CustomerPanel conversation={of} customer={of.customerDetails}>
      <ComplaintsBeside conversation={of.id} />
      <PromisesBeside conversation={of.id} timeZone={of.customerDetails?.timeZone ?? null} />
      <RepairsBeside conversation={of.id} />
      <ToldPanel conversation={of.id} told={of.told} messages={messages} />
      <RulesBeside conversation={of.id} />
    </CustomerPanel>
  )
}
