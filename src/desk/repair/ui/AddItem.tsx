import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { addItem } from '../cleaning/contract.ts'
import type { ItemKind } from '../contract.ts'
import { useRepairChange } from './acting.ts'
import { itemKinds } from './words.ts'

const words = {
  title: 'What else did it touch?',
  what: 'What is to be cleaned up',
  kind: 'What it is',
  conversation: 'Conversation',
  conversationHint: 'Its number, where there is one.',
  save: 'Put it on the list',
  done: 'It is on the list.',
}

const kinds: readonly ItemKind[] = ['bill', 'record', 'conversation', 'other']

/** Something that one knows of without the search. */
export function AddItem({ repair, onClose }: { repair: string; onClose: () => void }) {
  const adding = useRepairChange(addItem, words.done)
  const form = useForm(
    addItem.input,
    async input => {
      await adding.mutateAsync(input)
      onClose()
    },
    { initial: { id: repair, kind: 'bill', words: '', conversation: null } },
  )
  const { values } = form
  return (
    <FormDialog form={form} title={words.title} save={words.save} holdsWords onClose={onClose}>
      <TextArea label={words.what} rows={2} {...form.bind('words')} />
      <Select<ItemKind>
        label={words.kind}
        {...form.bind('kind')}
        value={values.kind ?? 'other'}
        choices={kinds.map(value => ({ value, label: itemKinds[value] }))}
      />
      <TextInput
        label={words.conversation}
        hint={words.conversationHint}
        optional
        {...form.bind('conversation')}
        value={values.conversation ?? ''}
        onChange={number => form.set({ conversation: number.trim() || null })}
      />
    </FormDialog>
  )
}
