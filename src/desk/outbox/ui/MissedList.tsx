import { type FormEvent, useId, useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Icon } from '../../../web/kit/Icon.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { type Missed, sendAgain } from '../contract.ts'

const words = {
  theirs: 'In their mail system’s words',
  correct: 'Correct the address',
  again: 'Send again',
  cancel: 'Cancel',
  instead: (address: string) => `Instead of ${address}`,
  goes: 'It is on its way again.',
}

/** Whom an answer has not reached, why, and what one can do; a delay only says that there is nothing to do. */
export function MissedList({ message, missed }: { message: string; missed: readonly Missed[] }) {
  const failed = missed.filter(one => one.state !== 'delayed')
  return (
    <div className="missed">
      <ul>
        {missed.map(one => (
          <li key={one.address} className={one.state === 'delayed' ? 'missed-later' : 'is-failed'}>
            <Icon name={one.state === 'delayed' ? 'snooze' : 'warning'} />
            <div>
              {one.sentence}{' '}
              <span className="missed-advice">
                {one.advice} <TimeAgo at={one.at} form="long" />
              </span>
              {one.diagnostic && (
                <details className="missed-words">
                  <summary>{words.theirs}</summary>
                  {one.diagnostic}
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {failed.length > 0 && <Again message={message} failed={failed} />}
    </div>
  )
}

function Again({ message, failed }: { message: string; failed: readonly Missed[] }) {
  const [instead, setInstead] = useState<Record<string, string> | null>(null)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const formId = useId()
  const sending = useChange(sendAgain, {
    onDone: () => {
      setInstead(null)
      toast({ text: words.goes })
    },
    onRefused: problem => toast({ tone: 'failed', text: problem.message }),
  })
  const send = () => {
    const corrected = failed.map(({ address }) => ({ address, instead: instead?.[address] ?? address }))
    const read = sendAgain.input.safeParse({ message, corrected })
    if (read.success) return sending.mutate({ message, corrected })
    const wrong = read.error.issues.flatMap(issue => {
      const at = failed[Number(issue.path[1])]
      return at ? [[at.address, issue.message]] : []
    })
    setProblems(Object.fromEntries(wrong))
  }
  if (!instead)
    return (
      <div className="missed-acts">
        <Button
          small
          icon="pencil"
          onClick={() => setInstead(Object.fromEntries(failed.map(({ address }) => [address, address])))}
        >
          {words.correct}
        </Button>
        <Button small kind="quiet" busy={sending.isPending} onClick={send}>
          {words.again}
        </Button>
      </div>
    )
  return (
    <form
      id={formId}
      className="missed-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
    >
      {failed.map(({ address }, index) => (
        <TextInput
          key={address}
          label={words.instead(address)}
          type="email"
          autoComplete="off"
          spellCheck={false}
          autoFocus={index === 0}
          value={instead[address] ?? ''}
          error={problems[address]}
          onChange={value => {
            setInstead({ ...instead, [address]: value })
            setProblems({})
          }}
        />
      ))}
      <div className="missed-acts">
        <Button small kind="go" icon="send" type="submit" busy={sending.isPending}>
          {words.again}
        </Button>
        <Button small kind="quiet" onClick={() => setInstead(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
