import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import type { FormState } from '../../../../web/kit/useForm.ts'
import type { MailboxValues } from './mailboxForm.ts'

const words = {
  title: 'What goes out',
  quotes: 'The customer’s last mail stands below an answer',
  quotesHint: 'Most people look for it there. Only whoever wrote it gets it.',
  largest: 'Largest mail, in MB',
  largestHint: 'As it goes over the line, a third more than the files in it. Most servers take 25.',
  pace: 'At most so many mails a minute',
  paceHint: 'For providers that slow down whoever sends fast. What is above it waits its turn.',
  bounces: 'Reports that a mail could not be delivered go to',
  own: 'This mailbox',
  marked: 'This mailbox, with a mark of the answer',
  markedHint:
    'Such as help+b-…@; so that each report finds the very answer. Mail with +anything must come in.',
  other: 'Another address',
  otherHint: 'Its server must let this one send in its name.',
  address: 'Address for reports',
}

/** How a mailbox sends: how much, how fast, and where reports of failure go. */
export function SendingFields({ form }: { form: FormState<MailboxValues> }) {
  const { values } = form
  return (
    <Section title={words.title}>
      <div className="form max-w-120">
        <Checkbox
          label={words.quotes}
          hint={words.quotesHint}
          {...form.bind('quotesBelow')}
          value={values.quotesBelow ?? true}
        />
        <TextInput
          label={words.largest}
          hint={words.largestHint}
          inputMode="numeric"
          autoComplete="off"
          {...form.bind('largestOut')}
          value={String(values.largestOut ?? '')}
        />
        <TextInput
          label={words.pace}
          hint={words.paceHint}
          optional
          inputMode="numeric"
          autoComplete="off"
          {...form.bind('mailsAMinute')}
          value={String(values.mailsAMinute ?? '')}
          onChange={pace => form.set({ mailsAMinute: pace || null })}
        />
        <RadioGroup
          label={words.bounces}
          {...form.bind('bounces')}
          value={values.bounces ?? 'own'}
          choices={[
            { value: 'own', label: words.own },
            { value: 'marked', label: words.marked, hint: words.markedHint },
            { value: 'other', label: words.other, hint: words.otherHint },
          ]}
        />
        {values.bounces === 'other' && (
          <TextInput
            label={words.address}
            type="email"
            autoComplete="off"
            {...form.bind('bounceAddress')}
            value={values.bounceAddress ?? ''}
          />
        )}
      </div>
    </Section>
  )
}
