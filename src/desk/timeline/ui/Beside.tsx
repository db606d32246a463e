import { CustomerPanel } from '../../customers/ui/CustomerPanel.tsx'
import type { OpenConversation } from '../contract.ts'

/** What one needs to answer this person: who they are, what was promised to them, which rules may apply. */
export function Beside({ of }: { of: OpenConversation }) {
  return <CustomerPanel conversation={of} customer={of.customerDetails} />
}
