import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { acceptInvite } from '../contract.ts'

const words = {
  name: 'Your name',
  nameHint: 'Colleagues and customers see it.',
  password: 'A password of your own',
  passwordHint: 'At least 10 characters; a few words you can remember are good.',
  join: 'Join',
}

/** What an invited colleague gives: the name they go by, and a password. */
export function JoinForm({ token, name, onJoined }: { token: string; name: string; onJoined: () => void }) {
  const client = useQueryClient()
  const form = useForm(
    acceptInvite.input,
    async input => {
      await call(acceptInvite, input)
      client.clear()
      onJoined()
    },
    { initial: { token, name, password: '' } },
  )
  return (
    <Form form={form} label={words.join} className="flex flex-col gap-4">
      <TextInput label={words.name} hint={words.nameHint} autoComplete="name" {...form.bind('name')} />
      <TextInput
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        autoFocus
        {...form.bind('password')}
      />
      <Button type="submit" kind="go" busy={form.busy}>
        {words.join}
      </Button>
    </Form>
  )
}
