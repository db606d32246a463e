import { useEffect, useRef } from 'react'
import { Button } from '../../../../web/kit/Button.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import type { Cause, Departed, Finding, LetDown } from '../../contract.ts'
import { type Allegation, decide, type File } from '../../file/contract.ts'
import { cellOf, wrongInDecision } from '../../file/rules.ts'
import { closedGates } from '../../gates/rules.ts'
import { causeNames, departedNames, findingNames, letDownNames } from '../words.ts'
import { meansWords } from './means.ts'
import { useFileAct } from './useFile.ts'

const words = {
  form: (position: number) => `What was found, allegation ${position}`,
  finding: 'Finding',
  choose: 'Not decided yet',
  cause: 'Cause',
  letDown: 'Was the customer let down?',
  departed: 'Did the colleague depart from what was expected?',
  two: 'These are two questions; neither answers the other.',
  means: 'What this means',
  notYet: 'Both marks together say what comes next: who has the case, and which letters are written.',
  record: 'Record what was found',
  recordAgain: 'Record the change',
  facts: 'Write down first what was found to have happened.',
  isSame: 'It is recorded as it stands here.',
  by: (name: string) => `Recorded by ${name}, `,
  done: 'What was found is recorded.',
}

interface DecidingProps {
  file: File
  allegation: Allegation
}

/** The finding and the two marks. They are two questions with a heading each, and never one control. */
export function Deciding({ file, allegation }: DecidingProps) {
  const Part = file.can.decide ? Marking : Marked
  return <Part file={file} allegation={allegation} />
}

function Marking({ file, allegation }: DecidingProps) {
  const act = useFileAct(decide, words.done)
  const { decided, facts } = allegation
  const recorded = marksOf(file, allegation)
  const form = useForm(
    schemaFor(allegation.subject !== null),
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
  const held = closedGates(file.gates, 'decide', { subject: allegation.subject?.id ?? null })[0]
  const isSame = decided !== null && !form.isChanged
  const why = held?.because ?? (facts.trim() === '' ? words.facts : isSame ? words.isSame : null)
  return (
    <Form form={form} label={words.form(allegation.position)} className="deciding">
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
        <RadioGroup label={words.letDown} {...form.bind('letDown')} choices={choicesOf(letDownNames)} />
        <RadioGroup
          label={words.departed}
          {...form.bind('departed')}
          choices={choicesOf(departedNames).filter(
            ({ value }) => (value === 'nobodyConcerned') === (allegation.subject === null),
          )}
        />
        <Means file={file} allegation={allegation} letDown={letDown} departed={departed} />
      </div>
      <div className="deciding-foot">
        <Button type="submit" kind={isSame ? 'plain' : 'go'} busy={form.busy} why={why}>
          {decided ? words.recordAgain : words.record}
        </Button>
        {held && <span className="text-soft">{held.because}</span>}
        {decided && <Decided decided={decided} />}
      </div>
    </Form>
  )
}

/** For those who read. */
function Marked({ file, allegation }: DecidingProps) {
  const { finding, letDown, departed, cause, decided } = allegation
  if (!finding || !letDown || !departed) return null
  return (
    <section className="deciding" aria-label={words.form(allegation.position)}>
      <dl className="file-facts">
        <dt>{words.finding}</dt>
        <dd>{findingNames[finding]}</dd>
        {cause && (
          <>
            <dt>{words.cause}</dt>
            <dd>{causeNames[cause]}</dd>
          </>
        )}
      </dl>
      <div className="marks">
        <dl>
          <dt>{words.letDown}</dt>
          <dd>{letDownNames[letDown]}</dd>
        </dl>
        <dl>
          <dt>{words.departed}</dt>
          <dd>{departedNames[departed]}</dd>
        </dl>
        <Means file={file} allegation={allegation} letDown={letDown} departed={departed} />
      </div>
      {decided && <Decided decided={decided} />}
    </section>
  )
}

interface MeansProps extends DecidingProps {
  letDown: LetDown
  departed: Departed
}

function Means({ file, allegation, letDown, departed }: MeansProps) {
  const cell = cellOf(letDown || null, departed || null)
  const of = {
    complainant: file.complainant,
    colleague: allegation.subject?.colleague.name ?? null,
    rule: allegation.standard.rule?.title ?? null,
  }
  return (
    <section aria-live="polite">
      <h3>{words.means}</h3>
      {cell ? (
        <div className="means">
          {meansWords(cell, of).map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : (
        <p className="text-soft">
          {words.notYet} {words.two}
        </p>
      )}
    </section>
  )
}

function Decided({ decided }: { decided: NonNullable<Allegation['decided']> }) {
  return (
    <p className="file-said">
      {words.by(decided.by)}
      <TimeAgo at={decided.at} form="long" />
    </p>
  )
}

/** The facts are written in their own field; what does not fit together is said before the desk is asked. */
function schemaFor(concernsSomebody: boolean) {
  return decide.input.omit({ facts: true }).superRefine((decision, issues) => {
    for (const { path, message } of wrongInDecision(decision, concernsSomebody))
      issues.addIssue({ code: 'custom', path: [path], message })
  })
}

function marksOf(file: File, { id, finding, letDown, departed, cause, subject }: Allegation) {
  return {
    id: file.id,
    allegation: id,
    finding: finding ?? ('' as Finding),
    letDown: letDown ?? ('' as LetDown),
    departed: departed ?? (subject ? ('' as Departed) : ('nobodyConcerned' as const)),
    cause: cause ?? ('' as Cause),
  }
}

function choicesOf<Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.keys(names) as Value[]).map(value => ({ value, label: names[value] }))
}
