import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../kit/endpoint.ts'
import { call, keyOf } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { CopyField } from '../../../web/kit/CopyField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { inviteColleague, invites } from '../contract.ts'
import { mayGiveRole } from '../policy.ts'
import { useWho } from './useWho.ts'
import { roleMeanings, roleNames, roles } from './words.ts'

const words = {
  title: 'Invite a colleague',
  name: 'Name',
  email: 'Mail address',
  emailHint: 'They will sign in with it. Nothing is sent; you give them the link.',
  role: 'What they may do',
  make: 'Make the link',
  made: (name: string) => `An invitation for ${name}`,
  link: 'The link',
  linkHint: 'It is shown only now and works for seven days. Give it to them as you like.',
  done: 'Done',
}

export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [made, setMade] = useState<OutputOf<typeof inviteColleague>>()
  const close = () => {
    setMade(undefined)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={made ? words.made(made.name) : words.title}
      closeOnOutside={false}
    >
      {made ? (
        <div className="form">
          <CopyField label={words.link} hint={words.linkHint} value={made.link} />
          <Button kind="go" onClick={close}>
            {words.done}
          </Button>
        </div>
      ) : (
        <InviteForm onMade={setMade} />
      )}
    </Dialog>
  )
}

function InviteForm({ onMade }: { onMade: (made: OutputOf<typeof inviteColleague>) => void }) {
  const client = useQueryClient()
  const who = useWho()
  const form = useForm(
    inviteColleague.input,
    async input => {
      onMade(await call(inviteColleague, input))
      await client.invalidateQueries({ queryKey: keyOf(invites) })
    },
    { initial: { name: '', email: '', role: 'agent' } },
  )
  return (
    <Form form={form} label={words.title}>
      <TextInput label={words.name} autoComplete="off" {...form.bind('name')} />
      <TextInput
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="off"
        {...form.bind('email')}
      />
      <RadioGroup
        label={words.role}
        {...form.bind('role')}
        value={form.values.role ?? 'agent'}
        choices={roles
          .filter(role => mayGiveRole(who, role))
          .map(role => ({ value: role, label: roleNames[role], hint: roleMeanings[role] }))}
      />
      <Button type="submit" kind="go" busy={form.busy}>
        {words.make}
      </Button>
    </Form>
  )
}
