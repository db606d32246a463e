import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type NewPromise, newPromise } from '../contract.ts'
import { DueFields } from './DueFields.tsx'
import { OwnerField } from './OwnerField.tsx'

const words = {
  title: 'A promise',
  words: 'What we said we would do',
  wordsHint: 'The customer may see these words.',
  note: 'Note',
  noteHint: 'Only colleagues read this.',
  save: 'Promise',
}

export interface PromiseFormProps {
  /** What is known of it already. */
  begun: { words: string; day: string; time: string | null; owner?: NewPromise['owner']; note?: string }
  /** In which the day is meant. */
  zone: string
  onSave: (promise: NewPromise) => unknown
  onClose: () => void
}

/** Makes a promise by hand, or corrects what was read from a draft. */
export function PromiseForm({ begun, zone, onSave, onClose }: PromiseFormProps) {
  const form = useForm(
    newPromise,
    async promise => {
      await onSave(promise)
      onClose()
    },
    {
      initial: {
        words: begun.words,
        due: { day: begun.day, time: begun.time },
        owner: begun.owner ?? 'me',
        note: begun.note ?? '',
      },
    },
  )
  const { values } = form
  return (
    <FormDialog form={form} title={words.title} holdsWords save={words.save} onClose={onClose}>
      <TextArea label={words.words} hint={words.wordsHint} rows={2} {...form.bind('words')} />
      <DueFields
        value={values.due}
        zone={zone}
        onChange={due => form.set({ due })}
        name="due"
        error={form.errorAt('due.day') ?? form.errorAt('due')}
      />
      <OwnerField value={values.owner ?? null} onChange={owner => form.set({ owner })} />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional
        rows={2}
        {...form.bind('note')}
        value={values.note ?? ''}
      />
    </FormDialog>
  )
}
