import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { keep } from '../contract.ts'
import type { VerbProps } from './acting.ts'
import { usePromiseChange } from './acting.ts'

const words = {
  title: 'Kept',
  how: 'How it was kept',
  howHint: 'A few words, if they help whoever reads it later.',
  save: 'It is kept',
  done: (what: string) => `Kept: ${what}`,
}

/** Keeping asks how, and takes no for an answer. */
export function KeepDialog({ promise, onClose }: VerbProps) {
  const change = usePromiseChange(keep, words.done(promise.words))
  const form = useForm(
    keep.input,
    async input => {
      await change.mutateAsync(input)
      onClose()
    },
    { initial: { id: promise.id, how: '' } },
  )
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={promise.words}
      icon="check"
      save={words.save}
      onClose={onClose}
    >
      <TextArea
        label={words.how}
        hint={words.howHint}
        optional
        rows={2}
        {...form.bind('how')}
        value={form.values.how ?? ''}
      />
    </FormDialog>
  )
}
