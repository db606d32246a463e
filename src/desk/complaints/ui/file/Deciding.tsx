import { useEffect, useRef } from 'react'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import type { Cause, Departed, Finding, LetDown } from '../../contract.ts'
import type { Allegation, File } from '../../file/contract.ts'
import { wrongInDecision } from '../../file/rules.ts'
import { decide } from '../../file/verbs/contract.ts'
import { closedGates } from '../../gates/rules.ts'
import { causeNames, departedNames, findingNames, letDownNames } from '../words.ts'
import { Earlier, Found, RecordedBy } from './Found.tsx'
import { Means } from './Means.tsx'
import { useFileAct } from './useFile.ts'

const words = {
  form: (position: number) => `What was found, allegation ${position}`,
  finding: 'Finding',
  choose: 'Not decided yet',
  cause: 'Cause',
  letDown: 'Was the customer let down?',
  departed: 'Did the colleague depart from what was expected?',
  record: 'Record what was found',
  recordAgain: 'Record the change',
  facts: 'Write down first what was found to have happened.',
  isSame: 'It is recorded as it stands here.',
  done: 'What was found is recorded.',
}

export interface DecidingProps {
  file: File
  allegation: Allegation
}

/** The finding and the two marks. They are two questions with a heading each, and never one control. */
export function Deciding({ file, allegation }: DecidingProps) {
  return (
    <>
      {file.can.decide ? (
        // At the next stage one decides anew, beside what was found before.
        <Marking key={file.stage} file={file} allegation={allegation} />
      ) : (
        <Found file={file} allegation={allegation} />
      )}
      <Earlier file={file} allegation={allegation} />
    </>
  )
}

function Marking({ file, allegation }: DecidingProps) {
  const act = useFileAct(decide, words.done)
  const { facts, stale, subject } = allegation
  const decided = allegation.decided?.stage === file.stage ? allegation.decided : null
  const recorded = marksOf(file, allegation, decided !== null)
  const form = useForm(
    schemaFor(subject !== null),
    async input => {
      // The facts are written in their own field, which saves itself.
      await act(file.id, { ...input, facts })
      form.reset(form.values)
    },
    { initial: recorded },
  )
  const shown = useRef(decided?.at)
  useEffect(() => {
    // What somebody else has recorded shows, unless one is about to record otherwise.
    if (shown.current === decided?.at || form.isChanged) return
    shown.current = decided?.at
    form.reset(recorded)
  }, [decided?.at, form, recorded])
  const { letDown, departed } = form.values
  const held = closedGates(file.gates, 'decide', { subject: subject?.id ?? null })[0]
  const isSame = decided !== null && !form.isChanged && stale === ''
  const why = held?.because ?? (facts.trim() === '' ? words.facts : isSame ? words.isSame : null)
  return (
    <Form form={form} label={words.form(allegation.position)} className="deciding">
      {decided && stale && (
        <Banner tone="amber" icon="warning">
          {stale}
        </Banner>
      )}
      <div className="deciding-line">
        <Select
          label={words.finding}
          placeholder={words.choose}
          {...form.bind('finding')}
          choices={choicesOf(findingNames)}
        />
        <Select
          label={words.cause}
          placeholder={words.choose}
          {...form.bind('cause')}
          choices={choicesOf(causeNames)}
        />
      </div>
      <div className="marks">
        <div>
          <RadioGroup label={words.letDown} {...form.bind('letDown')} choices={choicesOf(letDownNames)} />
        </div>
        <div>
          <RadioGroup
            label={words.departed}
            {...form.bind('departed')}
            choices={choicesOf(departedNames).filter(
              ({ value }) => (value === 'nobodyConcerned') === (subject === null),
            )}
          />
        </div>
        <Means file={file} allegation={allegation} letDown={letDown || null} departed={departed || null} />
      </div>
      <div className="deciding-foot">
        <Button type="submit" kind={isSame ? 'plain' : 'go'} busy={form.busy} why={why}>
          {decided ? words.recordAgain : words.record}
        </Button>
        {held && <span className="text-soft">{held.because}</span>}
        {decided && <RecordedBy decided={decided} />}
      </div>
    </Form>
  )
}

/** What does not fit together is said before the desk is asked. */
function schemaFor(concernsSomebody: boolean) {
  return decide.input.omit({ facts: true }).superRefine((decision, issues) => {
    for (const { path, message } of wrongInDecision(decision, concernsSomebody))
      issues.addIssue({ code: 'custom', path: [path], message })
  })
}

function marksOf(file: File, allegation: Allegation, isDecided: boolean) {
  const { id, finding, letDown, departed, cause, subject } = allegation
  const unmarked = subject ? ('' as Departed) : ('nobodyConcerned' as const)
  return {
    id: file.id,
    allegation: id,
    finding: (isDecided && finding) || ('' as Finding),
    letDown: (isDecided && letDown) || ('' as LetDown),
    departed: (isDecided && departed) || unmarked,
    cause: (isDecided && cause) || ('' as Cause),
  }
}

function choicesOf<Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.keys(names) as Value[]).map(value => ({ value, label: names[value] }))
}
