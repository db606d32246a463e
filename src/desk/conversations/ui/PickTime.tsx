import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { DateTimeInput } from '../../../web/kit/DateTimeInput.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import type { Summary } from '../contract.ts'

const words = {
  title: 'Snooze until',
  label: 'It comes back at',
  snooze: 'Snooze',
  choose: 'Choose a time first.',
  past: 'Choose a time to come.',
}

export interface PickTimeProps {
  of: Summary | undefined
  onClose: () => void
  onPicked: (of: Summary, until: Date) => void
}

export function PickTime({ of, onClose, onPicked }: PickTimeProps) {
  const [at, setAt] = useState('')
  const why = !at ? words.choose : new Date(at) <= new Date() ? words.past : null
  const pick = () => {
    if (!of || why) return
    onClose()
    onPicked(of, new Date(at))
    setAt('')
  }
  return (
    <Dialog
      open={of !== undefined}
      onClose={onClose}
      title={words.title}
      width="narrow"
      footer={
        <Button kind="go" icon="snooze" why={why} onClick={pick}>
          {words.snooze}
        </Button>
      }
    >
      <DateTimeInput label={words.label} value={at} onChange={setAt} min={new Date()} />
    </Dialog>
  )
}
