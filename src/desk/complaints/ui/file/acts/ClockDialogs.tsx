import { DateTimeInput } from '../../../../../web/kit/DateTimeInput.tsx'
import { TextArea, TextInput } from '../../../../../web/kit/TextInput.tsx'
import type { ReceivedHow } from '../../../contract.ts'
import type { File } from '../../../file/contract.ts'
import { acknowledge, extend, pause, tellClock } from '../../../file/verbs/contract.ts'
import { useToday } from '../../useMoment.ts'
import { dayWords } from '../../words.ts'
import { ActDialog } from '../ActDialog.tsx'
import { ReasonField } from '../ReasonField.tsx'
import type { FileActProps } from './act.ts'
import { HowAndWhen } from './HowAndWhen.tsx'

const words = {
  acknowledge: {
    title: 'It was acknowledged',
    about: 'They know that their complaint arrived, who sees to it and by when they hear.',
    verb: 'Note it',
    said: 'Acknowledged.',
  },
  extend: {
    title: 'Take longer',
    about:
      'It takes all three: the reason, the new day, and where they can turn outside. They are told each of them.',
    verb: 'Extend it',
    said: 'Extended.',
  },
  reason: 'Why it takes longer',
  until: 'The new last day',
  furthest: (day: string) => `${day} is the last day that is possible.`,
  outside: 'Where they can turn outside, and how',
  pause: {
    title: 'Pause the clock',
    about: 'Only where the time limits that hold here allow it; otherwise the desk says so.',
    verb: 'Pause it',
    said: 'The clock is paused.',
  },
  waited: 'What is waited for',
  tell: {
    title: 'Days that some time limits reckon from',
    about: 'Leave empty what does not apply.',
    verb: 'Keep them',
    said: 'The clock knows.',
  },
  agreedDay: 'A day agreed with them for the answer',
  sentOn: 'The day it was sent to the regulator’s portal',
  deadlockOn: 'The day from which nothing more will come of it',
  letterAt: 'When the letter on the outside route went out',
  settledAt: 'When they said that they are content',
}

/** As it came in, unless somebody says otherwise. */
const howOf = (file: File): ReceivedHow => file.receivedHow

export function Acknowledge({ file, onClose }: FileActProps) {
  return (
    <ActDialog
      {...words.acknowledge}
      endpoint={acknowledge}
      initial={{ id: file.id, how: howOf(file) }}
      onClose={onClose}
    >
      {form => <HowAndWhen form={form} />}
    </ActDialog>
  )
}

export function Extend({ file, onClose }: FileActProps) {
  const answer = file.clock.steps.find(step => step.kind === 'answer')
  const furthest = answer?.furthestDay
  return (
    <ActDialog
      {...words.extend}
      width="normal"
      endpoint={extend}
      initial={{ id: file.id, reason: '', until: '', outsideRoute: '' }}
      onClose={onClose}
    >
      {form => (
        <>
          <ReasonField label={words.reason} {...form.bind('reason')} />
          <TextInput
            type="date"
            label={words.until}
            {...(answer?.dueDay && { min: answer.dueDay })}
            {...(furthest && { max: furthest, hint: words.furthest(dayWords(furthest)) })}
            {...form.bind('until')}
          />
          <TextArea label={words.outside} rows={2} {...form.bind('outsideRoute')} />
        </>
      )}
    </ActDialog>
  )
}

export function Pause({ file, onClose }: FileActProps) {
  return (
    <ActDialog {...words.pause} endpoint={pause} initial={{ id: file.id, reason: '' }} onClose={onClose}>
      {form => <ReasonField label={words.waited} {...form.bind('reason')} />}
    </ActDialog>
  )
}

export function TellClock({ file, onClose }: FileActProps) {
  const today = useToday()
  return (
    <ActDialog {...words.tell} endpoint={tellClock} initial={{ id: file.id }} onClose={onClose}>
      {form => (
        <>
          {(['agreedDay', 'sentOn', 'deadlockOn'] as const).map(name => (
            <TextInput
              key={name}
              type="date"
              optional
              {...(name !== 'agreedDay' && { max: today })}
              label={words[name]}
              {...form.bind(name)}
              value={form.values[name] ?? ''}
              onChange={day => form.set({ [name]: day || undefined })}
            />
          ))}
          {(['letterAt', 'settledAt'] as const).map(name => (
            <DateTimeInput
              key={name}
              optional
              max={new Date()}
              label={words[name]}
              {...form.bind(name)}
              value={form.values[name] ?? ''}
              onChange={at => form.set({ [name]: at || undefined })}
            />
          ))}
        </>
      )}
    </ActDialog>
  )
}
