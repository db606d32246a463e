import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useChange } from '../../../web/call.ts'
import { toast } from '../../../web/kit/toast.tsx'
import { change, type Summary } from '../contract.ts'
import { changeAhead } from './ahead.ts'
import { useTriage } from './useTriage.ts'

const words = { edit: 'Change the subject', label: 'Subject' }

/** The subject, which becomes a field where one clicks it; Enter keeps, Escape leaves it as it was. */
export function EditableSubject({ of }: { of: Summary }) {
  const client = useQueryClient()
  const { me } = useTriage()
  const [typed, setTyped] = useState<string>()
  const saving = useChange(change, {
    ahead: (_, { subject }) => changeAhead(client, of, { subject: subject ?? of.subject }, me),
    onRefused: problem => toast({ text: problem.message, tone: 'failed' }),
  })
  if (typed === undefined) {
    return (
      <button type="button" className="subject" title={words.edit} onClick={() => setTyped(of.subject)}>
        {of.subject}
      </button>
    )
  }
  const keep = () => {
    const subject = typed.trim()
    setTyped(undefined)
    if (subject && subject !== of.subject) saving.mutate({ id: of.id, subject })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep()
    else if (event.key === 'Escape') setTyped(undefined)
    else return
    event.preventDefault()
  }
  return (
    <input
      className="control"
      aria-label={words.label}
      value={typed}
      maxLength={500}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
      autoFocus
      onFocus={event => event.target.select()}
      onChange={event => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  )
}
