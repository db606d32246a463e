import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import type { Repair } from '../contract.ts'
import { close } from '../ending/contract.ts'
import { useRepairChange } from './acting.ts'

const words = {
  title: 'Close the repair',
  how: 'How it ends',
  repaired: 'It is repaired',
  doneInstead: 'It cannot be repaired; this was done instead',
  missing: 'Before that',
  words: 'Words, if you like',
  instead: 'Why it cannot be repaired, and what was done instead',
  save: 'Close it',
  done: 'The repair is closed.',
}

/** Repaired, or honestly not; what is missing stands there before one tries. */
export function CloseDialog({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const closing = useRepairChange(close, words.done)
  const form = useForm(
    close.input,
    async input => {
      await closing.mutateAsync(input)
      onClose()
    },
    { initial: { id: repair.id, as: 'repaired', words: '' } },
  )
  const { as } = form.values
  const missing = repair.missing[as]
  return (
    <FormDialog form={form} title={words.title} save={words.save} holdsWords onClose={onClose}>
      <RadioGroup<'repaired' | 'doneInstead'>
        label={words.how}
        {...form.bind('as')}
        choices={[
          { value: 'repaired', label: words.repaired },
          { value: 'doneInstead', label: words.doneInstead },
        ]}
      />
      {missing.length > 0 && (
        <div className="text-sm">
          <b>{words.missing}</b>
          <ul className="list-disc pl-5">
            {missing.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <TextArea
        label={as === 'repaired' ? words.words : words.instead}
        optional={as === 'repaired'}
        rows={3}
        {...form.bind('words')}
        value={form.values.words ?? ''}
      />
    </FormDialog>
  )
}
