import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { signIn } from '../contract.ts'

const words = { email: 'Mail address', password: 'Password', signIn: 'Sign in' }

/** Mail address and password; the server's sentence says when to wait after too many tries. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const client = useQueryClient()
  const form = useForm(
    signIn.input,
    async input => {
      await call(signIn, input)
      client.clear()
      onSignedIn()
    },
    { initial: { email: '', password: '' } },
  )
  return (
    <Form form={form} label={words.signIn} className="flex flex-col gap-4">
      <TextInput label={words.email} type="email" autoComplete="username" autoFocus {...form.bind('email')} />
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        {...form.bind('password')}
      />
      <Button type="submit" kind="go" busy={form.busy}>
        {words.signIn}
      </Button>
    </Form>
  )
}
