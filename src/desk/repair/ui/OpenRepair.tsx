import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type Cause, cause as causes, type Found, found as founds, type Repair } from '../contract.ts'
import { open } from '../opening/contract.ts'
import { useRepairChange } from './acting.ts'
import { causeHints, causeNames, foundNames } from './words.ts'

const words = {
  title: 'Something slipped',
  about: 'A slip is about the desk; no colleague is named in it.',
  slip: 'What slipped',
  slipHint: 'One sentence. Numbers in it are looked for elsewhere.',
  when: 'When',
  found: 'How it was found',
  cause: 'Whose doing it is',
  save: 'Open the repair',
  done: 'The repair is open.',
}

export interface OpenRepairProps {
  conversation: string
  complaint?: string | null
  onClose: () => void
  onOpened: (repair: Repair) => void
}

/** A sentence is enough; all else can wait. */
export function OpenRepair({ conversation, complaint = null, onClose, onOpened }: OpenRepairProps) {
  const opening = useRepairChange(open, words.done)
  const form = useForm(
    open.input,
    async input => {
      const repair = await opening.mutateAsync(input)
      onClose()
      onOpened(repair)
    },
    { initial: { conversation, complaint, slip: '', slipDay: null, found: 'colleague', cause: 'ourFault' } },
  )
  const { values } = form
  return (
    <FormDialog
      form={form}
      title={words.title}
      description={words.about}
      save={words.save}
      holdsWords
      onClose={onClose}
    >
      <TextArea label={words.slip} hint={words.slipHint} rows={2} {...form.bind('slip')} />
      <RadioGroup<Cause>
        label={words.cause}
        hint={causeHints[values.cause ?? 'causeUnknown']}
        look="line"
        {...form.bind('cause')}
        value={values.cause ?? ''}
        choices={causes.options.map(value => ({ value, label: causeNames[value] }))}
      />
      <div className="flex flex-wrap items-start gap-3">
        <TextInput
          className="min-w-40 flex-1"
          label={words.when}
          optional
          type="date"
          {...form.bind('slipDay')}
          value={values.slipDay ?? ''}
          onChange={day => form.set({ slipDay: day || null })}
        />
        <Select<Found>
          className="min-w-40 flex-1"
          label={words.found}
          {...form.bind('found')}
          value={values.found ?? 'colleague'}
          choices={founds.options.map(value => ({ value, label: foundNames[value] }))}
        />
      </div>
    </FormDialog>
  )
}
