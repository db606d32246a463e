import { useCall } from '../../../web/call.ts'
import { Pane } from '../../../web/kit/Pane.tsx'
import { open } from '../contract.ts'

/** One conversation: its head, its timeline over all channels, and what one writes. */
export function ConversationPane({ number }: { number: string }) {
  const { data } = useCall(open, { id: number })
  if (!data) return null
  return (
    <Pane title={data.subject} about={`#${data.number}`}>
      {data.timeline.map(item =>
        item.kind === 'message' ? <p key={item.message.id}>{item.message.text}</p> : null,
      )}
    </Pane>
  )
}
