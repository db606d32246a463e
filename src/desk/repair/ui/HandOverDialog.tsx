import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { ColleagueField } from '../../rules/ui/ColleagueField.tsx'
import type { Repair } from '../contract.ts'
import { handOver } from '../opening/contract.ts'
import { useRepairChange } from './acting.ts'

const words = {
  title: 'Hand it over',
  to: 'To whom',
  because: 'Because',
  save: 'Hand it over',
  done: 'Handed over.',
}

export function HandOverDialog({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const handing = useRepairChange(handOver, words.done)
  const form = useForm(
    handOver.input,
    async input => {
      await handing.mutateAsync(input)
      onClose()
    },
    { initial: { id: repair.id, owner: repair.owner?.id ?? '', because: '' } },
  )
  const { values } = form
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={repair.slip}
      save={words.save}
      holdsWords
      onClose={onClose}
    >
      <ColleagueField
        label={words.to}
        name="owner"
        value={values.owner || null}
        onChange={owner => form.set({ owner: owner ?? '' })}
        error={form.errorAt('owner')}
      />
      <TextArea
        label={words.because}
        optional
        rows={2}
        {...form.bind('because')}
        value={values.because ?? ''}
      />
    </FormDialog>
  )
}
