import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, keyOf } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { CopyField } from '../../../web/kit/CopyField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { apiKeys, makeApiKey } from '../contract.ts'
import { mayGiveRole } from '../policy.ts'
import { useWho } from './useWho.ts'
import { roleNames, roles } from './words.ts'

const words = {
  title: 'New key',
  name: 'What it is for',
  nameHint: 'Colleagues see this name beside what the program does.',
  role: 'Role',
  scope: 'It may',
  read: 'Read only',
  write: 'Read and write',
  make: 'Make the key',
  key: 'The key',
  keyHint: 'It is shown only now. Keep it as you would a password.',
  done: 'Done',
}

export function ApiKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [key, setKey] = useState<string>()
  const close = () => {
    setKey(undefined)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={words.title} closeOnOutside={false}>
      {key ? (
        <div className="form">
          <CopyField label={words.key} hint={words.keyHint} value={key} />
          <Button kind="go" onClick={close}>
            {words.done}
          </Button>
        </div>
      ) : (
        <KeyForm onMade={setKey} />
      )}
    </Dialog>
  )
}

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const client = useQueryClient()
  const who = useWho()
  const form = useForm(
    makeApiKey.input,
    async input => {
      onMade((await call(makeApiKey, input)).key)
      await client.invalidateQueries({ queryKey: keyOf(apiKeys) })
    },
    { initial: { name: '', role: 'agent', scope: 'write' } },
  )
  return (
    <Form form={form} label={words.title}>
      <TextInput label={words.name} hint={words.nameHint} autoComplete="off" {...form.bind('name')} />
      <Select
        label={words.role}
        {...form.bind('role')}
        value={form.values.role ?? 'agent'}
        choices={roles
          .filter(role => mayGiveRole(who, role))
          .map(role => ({ value: role, label: roleNames[role] }))}
      />
      <RadioGroup
        label={words.scope}
        look="line"
        {...form.bind('scope')}
        value={form.values.scope ?? 'write'}
        choices={[
          { value: 'read', label: words.read },
          { value: 'write', label: words.write },
        ]}
      />
      <Button type="submit" kind="go" busy={form.busy}>
        {words.make}
      </Button>
    </Form>
  )
}
