import { Link } from '@tanstack/react-router'
import { useContext, useEffect, useRef } from 'react'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { DateTimeInput } from '../../../../web/kit/DateTimeInput.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Reader } from '../../../../web/kit/reader.ts'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import { exactTime } from '../../../../web/kit/time.ts'
import type { FormState } from '../../../../web/kit/useForm.ts'
import { ColleagueField } from '../../../rules/ui/ColleagueField.tsx'
import { howChoices, howWords } from '../words.ts'
import { ChooseWords } from './ChooseWords.tsx'
import type { LodgingEntry, Prepared } from './lodgingEntry.ts'
import { closeLodging } from './opening.ts'

const words = {
  form: 'The complaint',
  title: 'What it is about',
  said: 'In their words',
  saidHint: 'As they said it, where you have it.',
  wished: 'What they wish for',
  wishedHint: 'Ask, if you can. It is carried through to the answer.',
  unsafe: 'Somebody may not be safe',
  unsafeHint: 'Then that comes first, before any form.',
  safety: 'What is not safe, and what was done first',
  received: (when: string, how: string) => `Received ${when}, ${how}`,
  receivedAt: 'When it came in',
  receivedHow: 'How it came in',
  more: 'Who complains, what they need, whom it concerns',
  complainant: 'Who complains',
  behalf: 'For whom, where that is somebody else',
  authority: 'How we know that they may',
  needs: 'What they need from us to take part',
  needsHint: 'Large print, an interpreter, a call instead of a letter.',
  subject: 'A colleague whom it concerns',
  subjectHint: 'They are told the same working day, and that nobody has formed a view.',
  nobody: 'Nobody, or not known',
  found: 'Words found',
  dissatisfied: 'of not being content:',
  request: 'of a request:',
  unsafeFound: 'that may be about safety:',
  yours: 'Whether it is a complaint is yours to say.',
  here: 'This conversation has a file already. It may belong there:',
  file: (number: number, title: string) => `Complaint ${number}, ${title}`,
  apart: (by: string, because: string) => `${by} took it for a request for a service: ${because}`,
}

export interface LodgingFieldsProps {
  form: FormState<LodgingEntry>
  prepared: Prepared
}

/** What must be said stands open, and is filled in where the desk knows it; all else is folded. */
export function LodgingFields({ form, prepared }: LodgingFieldsProps) {
  const { values } = form
  const { locale } = useContext(Reader)
  const received = exactTime(new Date(values.receivedAt || prepared.receivedAt), { locale })
  const how = howWords[values.receivedHow ?? prepared.receivedHow]
  return (
    <Form form={form} label={words.form}>
      <Known prepared={prepared} />
      <TextInput label={words.title} autoFocus autoComplete="off" {...form.bind('title')} />
      <div className="flex flex-col gap-1.5">
        <TextArea label={words.said} hint={words.saidHint} rows={3} dir="auto" {...form.bind('words')} />
        {prepared.message && (
          <ChooseWords
            conversation={values.conversation}
            message={prepared.message}
            onChosen={said => form.set({ words: said })}
          />
        )}
      </div>
      <TextArea
        label={words.wished}
        hint={words.wishedHint}
        optional
        rows={2}
        dir="auto"
        {...form.bind('wishedOutcome')}
        value={values.wishedOutcome ?? ''}
      />
      <Checkbox
        label={words.unsafe}
        hint={words.unsafeHint}
        {...form.bind('isUnsafe')}
        value={values.isUnsafe ?? false}
      />
      {values.isUnsafe && (
        <TextArea
          label={words.safety}
          rows={2}
          autoFocus
          {...form.bind('safety')}
          value={values.safety ?? ''}
        />
      )}
      <Fold title={words.received(received, how)} isNeeded={form.errorAt('receivedAt') !== undefined}>
        <DateTimeInput
          label={words.receivedAt}
          {...form.bind('receivedAt')}
          value={values.receivedAt ?? ''}
          onChange={at => form.set({ receivedAt: at || undefined })}
          max={new Date()}
        />
        <Select
          label={words.receivedHow}
          {...form.bind('receivedHow')}
          value={values.receivedHow ?? ''}
          choices={howChoices}
        />
      </Fold>
      <Fold title={words.more} isNeeded={false}>
        <TextInput label={words.complainant} {...form.bind('complainant')} value={values.complainant ?? ''} />
        <TextInput
          label={words.behalf}
          optional
          {...form.bind('onBehalfOf')}
          value={values.onBehalfOf ?? ''}
        />
        {values.onBehalfOf && (
          <TextInput
            label={words.authority}
            optional
            {...form.bind('authority')}
            value={values.authority ?? ''}
          />
        )}
        <TextArea
          label={words.needs}
          hint={words.needsHint}
          optional
          rows={2}
          {...form.bind('needs')}
          value={values.needs ?? ''}
        />
        <ColleagueField
          label={words.subject}
          hint={words.subjectHint}
          nobody={words.nobody}
          {...form.bind('subject')}
          value={values.subject ?? null}
        />
      </Fold>
    </Form>
  )
}

/** What the desk has found beforehand; words and facts, never what they come to. */
function Known({ prepared: { signs, files, toldApart } }: Pick<LodgingFieldsProps, 'prepared'>) {
  const found = [
    [words.dissatisfied, signs.dissatisfied],
    [words.request, signs.request],
    [words.unsafeFound, signs.unsafe],
  ] as const
  const isAny = found.some(([, said]) => said.length > 0)
  return (
    <>
      {files.length > 0 && (
        <Banner icon="info">
          {words.here}
          {files.map(file => (
            <Link
              key={file.id}
              to="/complaints/$id"
              params={{ id: file.id }}
              className="link block"
              onClick={closeLodging}
            >
              {words.file(file.number, file.title)}
            </Link>
          ))}
        </Banner>
      )}
      {toldApart && <Banner icon="info">{words.apart(toldApart.by, toldApart.because)}</Banner>}
      {isAny && (
        <div className="signs">
          <h3>{words.found}</h3>
          <ul>
            {found.map(
              ([kind, said]) =>
                said.length > 0 && (
                  <li key={kind}>
                    {kind} <bdi>{said.map(each => `“${each}”`).join(', ')}</bdi>
                  </li>
                ),
            )}
          </ul>
          <p>{words.yours}</p>
        </div>
      )}
    </>
  )
}

interface FoldProps {
  title: string
  /** Something in it has to be mended. */
  isNeeded: boolean
  children: React.ReactNode
}

function Fold({ title, isNeeded, children }: FoldProps) {
  const room = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (isNeeded && room.current) room.current.open = true
  }, [isNeeded])
  return (
    <details ref={room} className="lodging-fold">
      <summary className="min-h-7 w-fit text-soft">{title}</summary>
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </details>
  )
}
