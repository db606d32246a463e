import type { z } from 'zod'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { type Customer, make } from '../contract.ts'
import { ListField } from './ListField.tsx'

const words = {
  scope: 'Customer',
  name: 'Name',
  emails: 'Mail addresses',
  email: 'address',
  addEmail: 'Add an address',
  phones: 'Numbers',
  phone: 'number',
  addPhone: 'Add a number',
  account: 'Account',
  accountHint: 'The organisation they belong to.',
  about: 'About',
  aboutHint: 'What helps to serve them well. They may ask to read it.',
  timeZone: 'Time zone',
  timeZoneHint: 'In which “tomorrow” is meant when something is promised to them.',
  sameZone: 'That of the desk',
  save: 'Save',
  cancel: 'Cancel',
}

const timeZones = Intl.supportedValuesOf('timeZone').map(value => ({
  value,
  label: value.replaceAll('_', ' '),
}))

export interface CustomerFormProps {
  /** Absent for somebody new. */
  customer?: Customer
  name?: string
  onSave: (input: z.output<typeof make.input>) => Promise<unknown>
  onCancel: () => void
}

/** What is known of one customer, by the contract's own rules. */
export function CustomerForm({ customer, name = '', onSave, onCancel }: CustomerFormProps) {
  const form = useForm(make.input, onSave, {
    initial: {
      name: customer?.name ?? name,
      emails: customer?.emails ?? [],
      phones: customer?.phones ?? [],
      account: customer?.account?.name ?? '',
      about: customer?.about ?? '',
      timeZone: customer?.timeZone ?? '',
    },
  })
  useKeys(words.scope, [
    { keys: 'mod+enter', label: words.save, run: () => void form.submit() },
    { keys: 'esc', label: words.cancel, run: onCancel, on: customer !== undefined && !form.isChanged },
  ])
  return (
    <Form form={form} label={words.scope} className="max-w-120">
      <TextInput
        label={words.name}
        autoFocus
        autoComplete="off"
        {...form.bind('name')}
        value={form.values.name ?? ''}
      />
      <ListField
        label={words.emails}
        one={words.email}
        add={words.addEmail}
        type="email"
        name="emails"
        values={form.values.emails ?? []}
        onChange={emails => form.set({ emails })}
        errorAt={form.errorAt}
      />
      <ListField
        label={words.phones}
        one={words.phone}
        add={words.addPhone}
        type="tel"
        name="phones"
        values={form.values.phones ?? []}
        onChange={phones => form.set({ phones })}
        errorAt={form.errorAt}
      />
      <TextInput
        label={words.account}
        hint={words.accountHint}
        optional
        autoComplete="off"
        {...form.bind('account')}
        value={form.values.account ?? ''}
      />
      <TextArea
        label={words.about}
        hint={words.aboutHint}
        optional
        {...form.bind('about')}
        value={form.values.about ?? ''}
      />
      <Select
        label={words.timeZone}
        hint={words.timeZoneHint}
        optional
        placeholder={words.sameZone}
        choices={timeZones}
        {...form.bind('timeZone')}
        value={form.values.timeZone ?? ''}
      />
      <div className="flex gap-2">
        <Button type="submit" kind="go" busy={form.busy} keys="mod+enter">
          {words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </Form>
  )
}
