import { useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { type Delivery, markSent, sendNow } from '../contract.ts'
import { MissedList } from './MissedList.tsx'

const words = {
  held: 'Goes out in a moment',
  waits: 'Waits to go out',
  sending: 'On its way…',
  sent: 'Sent',
  failed: 'Not delivered',
  partly: 'Not delivered to everybody',
  unsure: 'May have been sent',
  maybe:
    'Sending was cut off before the receipt came. Ask the customer or look into the sent mail of the mailbox; it is not sent again by itself.',
  next: 'Next try',
  goesOn: 'It goes on',
  again: 'Send again',
  againTo: (addresses: readonly string[]) => `Send again to ${addresses.join(', ')}`,
  arrived: 'It did arrive',
  now: 'Send now',
  details: 'Details',
  rfcId: 'Message-ID',
  providerId: 'The provider’s id',
  receipt: 'Receipt',
  tries: 'Tries',
}

/** How far an answer has come, beneath it; what has failed says for whom, why and what to do. */
export function DeliveryLine({ message, delivery }: { message: string; delivery: Delivery }) {
  const { missed } = delivery
  if (missed.some(one => one.state !== 'delayed')) return <MissedList message={message} missed={missed} />
  if (delivery.state === 'sent')
    return (
      <>
        <div className="delivery">
          <Icon name="check" />
          {words.sent}
          {delivery.sentAt && <TimeAgo at={delivery.sentAt} form="long" />}
          <Details delivery={delivery} />
        </div>
        {missed.length > 0 && <MissedList message={message} missed={missed} />}
      </>
    )
  if (delivery.state === 'failed') return <Failed message={message} delivery={delivery} />
  const waits = delivery.state === 'held' && delivery.problem
  return (
    <div className="delivery">
      <Icon name={delivery.state === 'held' ? 'snooze' : 'send'} />
      <span>
        {delivery.state === 'sending' && words.sending}
        {delivery.state === 'held' && (waits ? `${words.waits}. ${delivery.problem} ` : words.held)}
        {waits && delivery.nextTryAt && (
          <>
            {words.goesOn} <TimeAgo at={delivery.nextTryAt} form="long" />.
          </>
        )}
      </span>
      {delivery.state === 'held' && !waits && <SendNow message={message} label={words.now} />}
    </div>
  )
}

function Failed({ message, delivery }: { message: string; delivery: Delivery }) {
  const { mayHaveBeenSent, refused, delivered, problem, nextTryAt } = delivery
  const missed = delivered.length > 0 ? refused.map(one => one.address) : []
  const title = mayHaveBeenSent ? words.unsure : missed.length > 0 ? words.partly : words.failed
  return (
    <div className="delivery is-failed">
      <Icon name="warning" />
      <span>
        <b>{title}.</b> {mayHaveBeenSent ? words.maybe : problem}{' '}
        {nextTryAt && (
          <>
            {words.next} <TimeAgo at={nextTryAt} form="long" />.
          </>
        )}
      </span>
      <span className="delivery-acts">
        {mayHaveBeenSent && <Arrived message={message} />}
        <SendNow message={message} label={missed.length > 0 ? words.againTo(missed) : words.again} />
        <Details delivery={delivery} />
      </span>
    </div>
  )
}

function SendNow({ message, label }: { message: string; label: string }) {
  const hurry = useChange(sendNow, { onRefused: problem => toast({ text: problem.message, tone: 'failed' }) })
  return (
    <Button small busy={hurry.isPending} onClick={() => hurry.mutate({ message })}>
      {label}
    </Button>
  )
}

/** Somebody has found out; offered beside sending again, wherever an answer may have been sent. */
export function Arrived({ message, about }: { message: string; about?: string }) {
  const mark = useChange(markSent, { onRefused: problem => toast({ text: problem.message, tone: 'failed' }) })
  return (
    <Button
      small
      icon="check"
      busy={mark.isPending}
      aria-label={about && `${words.arrived}: ${about}`}
      onClick={() => mark.mutate({ message })}
    >
      {words.arrived}
    </Button>
  )
}

/** What one tells a provider who is asked where a mail has gone. */
function Details({ delivery }: { delivery: Delivery }) {
  const { rfcId, providerId, receipt, attempts } = delivery
  const rows = [
    [words.rfcId, rfcId],
    [words.providerId, providerId],
    [words.receipt, receipt],
    [words.tries, attempts > 0 ? String(attempts) : null],
  ] as const
  return (
    <details className="delivery-details">
      <summary>{words.details}</summary>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
}
