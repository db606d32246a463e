import { useCall } from '../../../web/call.ts'
import { CustomerPanel } from '../../customers/ui/CustomerPanel.tsx'
import { open } from '../contract.ts'

/** Beside the open conversation: its customer. */
export function ConversationSide({ number }: { number: string }) {
  const { data } = useCall(open, { id: number })
  return data ? <CustomerPanel key={data.id} conversation={data} customer={data.customerDetails} /> : null
}
