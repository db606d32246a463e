import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf } from '../../../web/call.ts'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Colleague, changeColleague, colleagues } from '../contract.ts'
import { WhyField } from './WhyField.tsx'
import { roleMeanings, roleNames } from './words.ts'

const words = {
  roleTitle: (name: string, role: string) => `Make ${name} ${role}?`,
  role: 'Change the role',
  endTitle: (name: string) => `End the access of ${name}?`,
  endWhat: 'They are signed out everywhere at once. What they wrote stays, and access can be given again.',
  end: 'End access',
  renewTitle: (name: string) => `Give ${name} access again?`,
  renewWhat: 'They sign in with the password that they had.',
  renew: 'Give access again',
  changed: (name: string) => `${name} is changed.`,
}

export interface Access {
  colleague: Colleague
  role?: Colleague['role']
  isActive?: boolean
}

/** What somebody may do here changes, with the reason, which is asked for whomever it is. */
export function AccessDialog({ colleague, role, isActive, onClose }: Access & { onClose: () => void }) {
  const client = useQueryClient()
  const { id, name } = colleague
  const form = useForm(
    changeColleague.input,
    async input => {
      await call(changeColleague, input)
      await client.invalidateQueries({ queryKey: keyOf(colleagues) })
      toast({ text: words.changed(name) })
      onClose()
    },
    { initial: { id, role, isActive, reason: '' } },
  )
  const [title, what, save] = role
    ? [words.roleTitle(name, roleNames[role].toLowerCase()), roleMeanings[role], words.role]
    : isActive
      ? [words.renewTitle(name), words.renewWhat, words.renew]
      : [words.endTitle(name), words.endWhat, words.end]
  return (
    <FormDialog form={form} title={title} description={what} save={save} onClose={onClose}>
      <WhyField {...form.bind('reason')} value={form.values.reason ?? ''} />
    </FormDialog>
  )
}
