import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Sheet } from '../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { type FormState, useForm } from '../../../../web/kit/useForm.ts'
import type { Preset } from '../../clocks/contract.ts'
import { changeRegime, makeRegime, readSettings } from '../../settings/contract.ts'
import { LimitField } from './LimitField.tsx'
import { emptyFields, fieldsOf, type OwnFields, ownFields, presetOf } from './ownRegime.ts'

const words = {
  make: 'Limits of your own',
  change: 'Change these limits',
  name: 'Name',
  stages: { first: 'Stage 1', second: 'Stage 2, which somebody else decides' },
  hasSecond: 'There is a second stage',
  acknowledge: 'Acknowledge within',
  emptyForNone: 'Leave it empty where none is owed.',
  answer: 'Answer within',
  countsFrom: 'The answer counts from',
  froms: { first: 'receipt', second: 'the request for stage 2', acknowledged: 'the acknowledgement' },
  extension: 'It can be extended once, by up to',
  emptyForNever:
    'Leave it empty where it cannot. Each extension needs a reason, a new day and the outside route.',
  answerMust: 'What an answer must say, a line each',
  mayPause: 'The clock may be paused',
  mayPauseHint: 'No regime that comes with the desk allows it; only do so where your own rules say it.',
  pauseFor: 'While we wait for',
  source: 'Where these limits stand',
  sourceHint: 'A law, a charter, a contract.',
  save: 'Save',
}

/** New limits where none are given. */
export function OwnRegimeDialog({ preset, onClose }: { preset?: Preset; onClose: () => void }) {
  const client = useQueryClient()
  const form = useForm(
    ownFields,
    async () => {
      const made = presetOf(form.values)
      await (preset
        ? call(changeRegime, { id: preset.id, preset: made })
        : call(makeRegime, { preset: made }))
      await client.invalidateQueries({ queryKey: keyOf(readSettings) })
      onClose()
    },
    { initial: (preset && fieldsOf(preset)) ?? emptyFields() },
  )
  const { mayPause, hasSecond } = form.values
  return (
    <Sheet open onClose={onClose} title={preset ? words.change : words.make} closeOnOutside={!form.isChanged}>
      <Form form={form} label={words.make}>
        <TextInput label={words.name} autoComplete="off" {...form.bind('name')} />
        <StageFieldset form={form} stage="first" />
        <Checkbox label={words.hasSecond} {...form.bind('hasSecond')} />
        {hasSecond && <StageFieldset form={form} stage="second" />}
        <Checkbox label={words.mayPause} hint={words.mayPauseHint} {...form.bind('mayPause')} />
        {mayPause && <TextInput label={words.pauseFor} autoComplete="off" {...form.bind('pauseFor')} />}
        <TextInput label={words.source} hint={words.sourceHint} autoComplete="off" {...form.bind('source')} />
        <Button type="submit" kind="go" busy={form.busy}>
          {words.save}
        </Button>
      </Form>
    </Sheet>
  )
}

function StageFieldset({ form, stage }: { form: FormState<OwnFields>; stage: 'first' | 'second' }) {
  const fields = form.values[stage]
  const set = (change: Partial<typeof fields>) => form.set({ [stage]: { ...fields, ...change } })
  const limit = (name: 'acknowledge' | 'answer' | 'extension') => ({
    name: `${stage}.${name}.count`,
    value: fields[name],
    onChange: (value: typeof fields.answer) => set({ [name]: value }),
    error: form.errorAt(`${stage}.${name}.count`),
  })
  return (
    <fieldset className="field gap-3">
      <legend className="mb-1 font-semibold">{words.stages[stage]}</legend>
      <LimitField label={words.acknowledge} hint={words.emptyForNone} {...limit('acknowledge')} />
      <LimitField label={words.answer} {...limit('answer')} />
      <Select
        label={words.countsFrom}
        name={`${stage}.countsFrom`}
        value={fields.countsFrom}
        onChange={countsFrom => set({ countsFrom })}
        error={form.errorAt(`${stage}.countsFrom`)}
        choices={[
          { value: 'begun', label: words.froms[stage] },
          { value: 'acknowledged', label: words.froms.acknowledged },
        ]}
      />
      <LimitField label={words.extension} hint={words.emptyForNever} {...limit('extension')} />
      <TextArea
        label={words.answerMust}
        name={`${stage}.answerMust`}
        value={fields.answerMust}
        onChange={answerMust => set({ answerMust })}
        error={form.errorAt(`${stage}.answerMust`)}
      />
    </fieldset>
  )
}
