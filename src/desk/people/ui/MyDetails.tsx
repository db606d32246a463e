import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Colleague, changeMe, me, sessions } from '../contract.ts'

const words = {
  you: 'You',
  name: 'Name',
  nameHint: 'Colleagues and customers see it.',
  email: 'Mail address',
  emailHint: 'You sign in with it.',
  save: 'Save',
  saved: 'Saved.',
  password: 'Password',
  passwordAbout: 'A new one ends your sessions on all other devices.',
  current: 'Password now',
  next: 'New password',
  nextHint: 'At least 10 characters; a few words you can remember are good.',
  change: 'Change the password',
  changed: 'The password is changed; your other sessions have ended.',
  nothing: 'Nothing is changed yet.',
}

export function MyDetails({ colleague }: { colleague: Colleague }) {
  const client = useQueryClient()
  const form = useForm(
    changeMe.input,
    async input => {
      await call(changeMe, input)
      await client.invalidateQueries({ queryKey: keyOf(me) })
      form.reset(input)
      toast({ text: words.saved })
    },
    { initial: { name: colleague.name, email: colleague.email } },
  )
  return (
    <Section title={words.you}>
      <Form form={form} label={words.you} className="max-w-96">
        <TextInput
          label={words.name}
          hint={words.nameHint}
          autoComplete="name"
          {...form.bind('name')}
          value={form.values.name ?? ''}
        />
        <TextInput
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="username"
          {...form.bind('email')}
          value={form.values.email ?? ''}
        />
        <div>
          <Button type="submit" busy={form.busy} why={!form.isChanged && words.nothing}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

export function MyPassword() {
  const client = useQueryClient()
  const form = useForm(
    changeMe.input,
    async input => {
      await call(changeMe, input)
      form.reset()
      await client.invalidateQueries({ queryKey: keyOf(sessions) })
      toast({ text: words.changed })
    },
    { initial: { password: { current: '', next: '' } } },
  )
  const given = form.values.password ?? { current: '', next: '' }
  const field = (part: 'current' | 'next') => ({
    name: `password.${part}`,
    type: 'password',
    value: given[part],
    onChange: (value: string) => form.set({ password: { ...given, [part]: value } }),
    error: form.errorAt(`password.${part}`),
  })
  return (
    <Section title={words.password} about={words.passwordAbout}>
      <Form form={form} label={words.password} className="max-w-96">
        <TextInput label={words.current} autoComplete="current-password" {...field('current')} />
        <TextInput label={words.next} hint={words.nextHint} autoComplete="new-password" {...field('next')} />
        <div>
          <Button type="submit" busy={form.busy}>
            {words.change}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
