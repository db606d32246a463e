import { useId, useMemo } from 'react'
import { useTip } from '../../../web/kit/Tooltip.tsx'
import type { Message } from '../../conversations/contract.ts'
import { useWarningHints } from './useWarningHints.ts'

const alone = { first: 0, last: 0 }

/** In the conversation's head: what should not wait, and on a press the reason and the message that it rests on. */
export function WarningLine({
  conversation,
  messages,
}: {
  conversation: string
  messages: readonly Message[]
}) {
  const ids = useMemo(() => [conversation], [conversation])
  const said = useWarningHints(ids, alone).get(conversation)
  const { handlers, tip, show } = useTip(said?.why)
  const reason = useId()
  if (!said) return null
  const at = messages.find(message => message.id === said.message)?.position
  return (
    <>
      {', '}
      <button
        type="button"
        className="warning-line"
        aria-describedby={reason}
        {...handlers}
        onClick={event => {
          document.querySelector(`.said[data-position="${at}"]`)?.scrollIntoView({ block: 'nearest' })
          show(event.currentTarget)
        }}
      >
        {said.label}
      </button>
      <span id={reason} hidden>
        {said.why}
      </span>
      {tip}
    </>
  )
}
