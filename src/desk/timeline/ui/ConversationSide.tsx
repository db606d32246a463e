import { useCall } from '../../../web/call.ts'
import { open } from '../contract.ts'
import { Beside } from './Beside.tsx'

export function ConversationSide({ number }: { number: string }) {
  const { data } = useCall(open, { id: number })
  return data ? <Beside key={data.id} of={data} /> : null
}
