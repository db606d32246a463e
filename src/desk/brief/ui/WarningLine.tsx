import { useId } from 'react'
import { useTip } from '../../../web/kit/Tooltip.tsx'
import type { Message } from '../../conversations/contract.ts'
import { useWarnings } from './useWarnings.ts'
import { useWarningWords } from './useWarningWords.ts'

/** In the conversation's head: what should not wait, and on a press the reason and the message that it rests on. */
export function WarningLine({
  conversation,
  messages,
}: {
  conversation: string
  messages: readonly Message[]
}) {
  const warnings = useWarnings([conversation], { first: 0, last: 0 }).get(conversation)
  const said = useWarningWords(warnings)
  const { handlers, tip, show } = useTip(said?.why)
  const reason = useId()
  if (!said) return null
  const at = messages.find(message => message.id === warnings?.[0]?.message)?.position
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
