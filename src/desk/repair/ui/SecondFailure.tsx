import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { FormDialog } from '../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { ColleagueField } from '../../rules/ui/ColleagueField.tsx'
import type { Repair } from '../contract.ts'
import { startAfresh } from '../ending/contract.ts'
import { useRepairChange } from './acting.ts'
import { secondWords } from './words.ts'

const words = {
  title: 'This failed a second time',
  locked: 'Nothing prepared goes into an answer until it is closed, and the first answer is not sent again.',
  begin: 'Begin afresh…',
  dialog: 'Begin afresh',
  about: 'Trust was broken twice; a second failure takes a different answer.',
  kind: 'What failed',
  integrity: 'Integrity',
  integrityHint: 'Our word was not kept, or not true. That takes an apology of its own.',
  competence: 'Competence',
  competenceHint: 'It was meant and done badly. That takes a promise with a day.',
  owner: 'Who takes it now',
  ownerHint: 'Another colleague than before.',
  method: 'What is done otherwise this time',
  methodHint: 'Needed where nobody else is there to take it.',
  save: 'Begin afresh',
  done: 'It begins afresh.',
  was: {
    integrity: 'A matter of integrity: apologise for that.',
    competence: 'A matter of competence: promise with a day.',
  },
  earlier: 'What was said the first time',
}

/** Why it failed again, what was said the first time, and the way to begin afresh with somebody else. */
export function SecondFailure({ repair }: { repair: Repair }) {
  const [begins, setBegins] = useState(false)
  const { second, state } = repair
  if (!second || state !== 'open') return null
  const { answered, why, earlier } = second
  return (
    <div className="flex flex-col gap-2">
      <Banner
        tone="amber"
        icon="lock"
        title={words.title}
        actions={
          answered ? undefined : (
            <Button small kind="go" onClick={() => setBegins(true)}>
              {words.begin}
            </Button>
          )
        }
      >
        {secondWords[why]} {answered ? `${words.was[answered.kind]} ${answered.method}` : ''} {words.locked}
      </Banner>
      {earlier && (
        <details className="text-sm">
          <summary className="text-soft">{words.earlier}</summary>
          <blockquote className="mt-1 whitespace-pre-wrap border-l-2 border-line pl-3">{earlier}</blockquote>
        </details>
      )}
      {begins && <Afresh repair={repair} onClose={() => setBegins(false)} />}
    </div>
  )
}

function Afresh({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const starting = useRepairChange(startAfresh, words.done)
  const form = useForm(
    startAfresh.input,
    async input => {
      await starting.mutateAsync(input)
      onClose()
    },
    { initial: { id: repair.id, kind: 'competence', owner: '', method: '' } },
  )
  const { values } = form
  return (
    <FormDialog
      form={form}
      title={words.dialog}
      description={words.about}
      save={words.save}
      holdsWords
      onClose={onClose}
    >
      <RadioGroup<'integrity' | 'competence'>
        label={words.kind}
        {...form.bind('kind')}
        choices={[
          { value: 'integrity', label: words.integrity, hint: words.integrityHint },
          { value: 'competence', label: words.competence, hint: words.competenceHint },
        ]}
      />
      <ColleagueField
        label={words.owner}
        hint={words.ownerHint}
        name="owner"
        value={values.owner || null}
        onChange={owner => form.set({ owner: owner ?? '' })}
        error={form.errorAt('owner')}
      />
      <TextArea
        label={words.method}
        hint={words.methodHint}
        optional
        rows={2}
        {...form.bind('method')}
        value={values.method ?? ''}
      />
    </FormDialog>
  )
}
