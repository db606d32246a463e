import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { begin } from '../contract.ts'
import { languageChoices, timeZoneChoices } from './languages.ts'

const words = {
  form: 'Set up the desk',
  desk: 'Name of the desk',
  deskHint: 'What customers know you by, such as Harbour Telecom.',
  you: 'You, its owner',
  name: 'Your name',
  email: 'Your mail address',
  emailHint: 'You sign in with it.',
  password: 'Password',
  passwordHint: 'At least 10 characters; a few words you can remember are good.',
  timeZone: 'Time zone',
  language: 'Language',
  go: 'Set up',
}

/** The desk's name and its owner; time zone and language are guessed from the browser. */
export function BeginForm({ token, onDone }: { token: string; onDone: () => void }) {
  const client = useQueryClient()
  const here = new Intl.DateTimeFormat().resolvedOptions()
  const form = useForm(
    begin.input,
    async input => {
      await call(begin, input)
      client.clear()
      onDone()
    },
    {
      initial: {
        token,
        desk: '',
        owner: { name: '', email: '', password: '' },
        timeZone: here.timeZone,
        locale: here.locale,
      },
    },
  )
  const owner = (field: 'name' | 'email' | 'password') => ({
    name: `owner.${field}`,
    value: form.values.owner[field],
    onChange: (value: string) => form.set({ owner: { ...form.values.owner, [field]: value } }),
    error: form.errorAt(`owner.${field}`),
  })
  return (
    <Form form={form} label={words.form} className="flex flex-col gap-4">
      <TextInput label={words.desk} hint={words.deskHint} autoFocus {...form.bind('desk')} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 font-semibold">{words.you}</legend>
        <TextInput label={words.name} autoComplete="name" {...owner('name')} />
        <TextInput
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="username"
          {...owner('email')}
        />
        <TextInput
          label={words.password}
          hint={words.passwordHint}
          type="password"
          autoComplete="new-password"
          {...owner('password')}
        />
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={words.timeZone}
          choices={timeZoneChoices(here.timeZone)}
          {...form.bind('timeZone')}
          value={form.values.timeZone ?? 'UTC'}
        />
        <Select
          label={words.language}
          choices={languageChoices(here.locale)}
          {...form.bind('locale')}
          value={form.values.locale ?? 'en'}
        />
      </div>
      <Button type="submit" kind="go" busy={form.busy}>
        {words.go}
      </Button>
    </Form>
  )
}
