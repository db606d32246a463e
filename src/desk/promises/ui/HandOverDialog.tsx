import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { handOver } from '../contract.ts'
import { usePromiseChange, type VerbProps } from './acting.ts'
import { OwnerField } from './OwnerField.tsx'

const words = {
  title: 'Hand it over',
  to: 'To whom',
  reason: 'What they should know',
  save: 'Hand it over',
  done: (what: string) => `Handed over: ${what}`,
}

export function HandOverDialog({ promise, onClose }: VerbProps) {
  const change = usePromiseChange(handOver, words.done(promise.words))
  const form = useForm(
    handOver.input,
    async input => {
      await change.mutateAsync(input)
      onClose()
    },
    { initial: { id: promise.id, to: null, reason: '' } },
  )
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={promise.words}
      icon="assign"
      save={words.save}
      onClose={onClose}
    >
      <OwnerField
        label={words.to}
        value={form.values.to}
        onChange={to => form.set({ to })}
        but={promise.owner?.id ?? null}
      />
      <TextArea
        label={words.reason}
        optional
        rows={2}
        {...form.bind('reason')}
        value={form.values.reason ?? ''}
      />
    </FormDialog>
  )
}
