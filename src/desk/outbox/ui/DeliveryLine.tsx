import { useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { type Delivery, sendNow } from '../contract.ts'
import { MissedList } from './MissedList.tsx'

const words = {
  held: 'Goes out in a moment',
  waits: 'Waits to go out',
  sending: 'On its way…',
  sent: 'Sent',
  failed: 'Not delivered',
  maybe:
    'It may have been sent already: sending was cut off before the receipt came. Ask the customer, or send it again.',
  next: 'Next try',
  again: 'Send again',
  now: 'Send now',
}

/** How far an answer has come, beneath it; what has failed says why and what to do. */
export function DeliveryLine({ message, delivery }: { message: string; delivery: Delivery }) {
  const hurry = useChange(sendNow, { onRefused: problem => toast({ text: problem.message, tone: 'failed' }) })
  const again = (label: string) => (
    <Button small busy={hurry.isPending} onClick={() => hurry.mutate({ message })}>
      {label}
    </Button>
  )
  const { missed } = delivery
  if (missed.some(one => one.state !== 'delayed')) return <MissedList message={message} missed={missed} />
  if (delivery.state === 'sent') {
    return (
      <>
        <div className="delivery">
          <Icon name="check" />
          {words.sent}
          {delivery.sentAt && <TimeAgo at={delivery.sentAt} form="long" />}
        </div>
        {missed.length > 0 && <MissedList message={message} missed={missed} />}
      </>
    )
  }
  if (delivery.state === 'failed') {
    return (
      <div className="delivery is-failed">
        <Icon name="warning" />
        <span>
          <b>{words.failed}.</b> {delivery.mayHaveBeenSent ? words.maybe : delivery.problem}{' '}
          {delivery.nextTryAt && (
            <>
              {words.next} <TimeAgo at={delivery.nextTryAt} form="long" />.
            </>
          )}
        </span>
        {again(words.again)}
      </div>
    )
  }
  const waits = delivery.state === 'held' && delivery.problem
  return (
    <div className="delivery">
      <Icon name={delivery.state === 'held' ? 'snooze' : 'send'} />
      <span>
        {delivery.state === 'sending'
          ? words.sending
          : waits
            ? `${words.waits}. ${delivery.problem}`
            : words.held}
      </span>
      {delivery.state === 'held' && !waits && again(words.now)}
    </div>
  )
}
