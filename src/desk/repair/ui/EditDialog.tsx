import { useCall } from '../../../web/call.ts'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { list as listRules } from '../../rules/contract.ts'
import { type Cause, cause as causes, type Found, found as founds, type Repair } from '../contract.ts'
import { change } from '../opening/contract.ts'
import { useRepairChange } from './acting.ts'
import { causeHints, causeNames, foundNames } from './words.ts'

const words = {
  title: 'What slipped',
  slip: 'What slipped',
  cause: 'Whose doing it is',
  ours: 'It is ours to answer for all the same',
  when: 'When',
  found: 'How it was found',
  rule: 'The rule concerned',
  noRule: 'None',
  because: 'Why it is another’s doing than was thought',
  save: 'Keep it',
  done: 'Kept.',
}

/** More exactly what slipped; a new cause takes a reason. */
export function EditDialog({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const changing = useRepairChange(change, words.done)
  const rules = useCall(listRules, { show: 'current', limit: 200 }).data?.items ?? []
  const form = useForm(
    change.input,
    async input => {
      await changing.mutateAsync(input)
      onClose()
    },
    {
      initial: {
        id: repair.id,
        slip: repair.slip,
        slipDay: repair.slipDay,
        found: repair.found,
        cause: repair.cause,
        isOwnFault: repair.isOwnFault ?? true,
        rule: repair.rule?.id ?? null,
        because: '',
      },
    },
  )
  const { values } = form
  const isNewCause = values.cause !== repair.cause && repair.cause !== 'causeUnknown'
  return (
    <FormDialog form={form} title={words.title} save={words.save} holdsWords onClose={onClose}>
      <TextArea label={words.slip} rows={2} {...form.bind('slip')} value={values.slip ?? ''} />
      <RadioGroup<Cause>
        label={words.cause}
        hint={causeHints[values.cause ?? 'causeUnknown']}
        look="line"
        {...form.bind('cause')}
        value={values.cause ?? ''}
        choices={causes.options.map(value => ({ value, label: causeNames[value] }))}
      />
      {values.cause === 'ruleCausedIt' && (
        <Checkbox
          label={words.ours}
          value={values.isOwnFault ?? true}
          onChange={isOwnFault => form.set({ isOwnFault })}
        />
      )}
      {isNewCause && (
        <TextArea label={words.because} rows={2} {...form.bind('because')} value={values.because ?? ''} />
      )}
      <Select<string>
        label={words.rule}
        optional
        placeholder={words.noRule}
        value={values.rule ?? ''}
        onChange={rule => form.set({ rule: rule || null })}
        choices={rules.map(({ id, title }) => ({ value: id, label: title }))}
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
