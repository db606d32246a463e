import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Person } from '../../../web/kit/Person.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { answerWish, type Told } from '../contract.ts'
import { useTelling } from './useTelling.ts'

const words = {
  open: 'Neither met nor declined yet',
  met: 'Met',
  declined: 'Declined',
  meet: 'It is met',
  decline: 'Decline…',
  back: 'Take back',
  declineTitle: 'Decline this wish',
  reason: 'Why',
  reasonHint: 'As you would tell the customer. It stands here for whoever reads this later.',
  keep: 'Decline it',
  cancel: 'Cancel',
}

/** What became of a wish; it must be said before the conversation is closed, or be left knowingly. */
export function WishOutcome({ conversation, wish }: { conversation: string; wish: Told }) {
  const { answerWish: answer, reopenWish: reopen } = useTelling(conversation)
  const [isDeclining, setDeclining] = useState(false)
  if (wish.outcome) {
    const { kind, reason, by, at } = wish.outcome
    return (
      <div className="told-outcome">
        <p>
          <b>{kind === 'met' ? words.met : words.declined}</b>
          {reason && `: ${reason}`}
        </p>
        <p className="told-from">
          <Person name={by.name} />, <TimeAgo at={at} form="long" />{' '}
          <Button small kind="quiet" busy={reopen.isPending} onClick={() => reopen.mutate({ id: wish.id })}>
            {words.back}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <div className="told-outcome">
      <p className="text-amber">{words.open}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          small
          icon="check"
          busy={answer.isPending}
          onClick={() => answer.mutate({ id: wish.id, kind: 'met' })}
        >
          {words.meet}
        </Button>
        <Button small onClick={() => setDeclining(true)}>
          {words.decline}
        </Button>
      </div>
      {isDeclining && <Decline wish={wish} conversation={conversation} onClose={() => setDeclining(false)} />}
    </div>
  )
}

interface DeclineProps {
  conversation: string
  wish: Told
  onClose: () => void
}

function Decline({ conversation, wish, onClose }: DeclineProps) {
  const { answerWish: answer } = useTelling(conversation)
  const form = useForm(
    answerWish.input,
    async input => {
      await answer.mutateAsync(input)
      onClose()
    },
    { initial: { id: wish.id, kind: 'declined', reason: '' } },
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.declineTitle}
      description={wish.words}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="go" busy={form.busy} onClick={() => void form.submit()}>
            {words.keep}
          </Button>
        </>
      }
    >
      <Form form={form} label={words.declineTitle}>
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          {...form.bind('reason')}
          value={form.values.reason ?? ''}
        />
      </Form>
    </Dialog>
  )
}
