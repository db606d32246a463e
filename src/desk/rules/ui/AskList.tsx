import { Link } from '@tanstack/react-router'
import { useContext, useState } from 'react'
import { call } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { TimeAgo } from '../../../web/kit/TimeAgo.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { type AnswerKind, type Ask, answer } from '../contract.ts'
import { answersTo } from '../rules.ts'
import { dayWords } from './words.ts'

const words = {
  kinds: {
    reason: 'A reason is wanted',
    owner: 'An owner is wanted',
    yearly: 'The yearly look',
    told: 'Told to the owner',
    bend: 'A wish to bend it',
  },
  desk: 'The desk',
  by: (name: string) => `${name}, `,
  here: (number: number) => `#${number}`,
  until: (day: string) => `by ${day}`,
  late: (day: string) => `was wanted by ${day}`,
  answers: {
    keep: 'Keep it',
    change: 'Change it',
    explain: 'Explain it better',
    given: 'Permission given',
    declined: 'Not this time',
    answered: 'Answered',
  } satisfies Record<AnswerKind, string>,
  answer: 'Answer',
  inTheRule: 'Open the rule',
  your: 'Your answer',
  because: 'In a sentence',
  becauseOf: {
    yearly: 'Why, or what is to change. A rule to be changed asks again after a month if nothing was.',
    told: 'What you say to them.',
    bend: 'How far, for this customer; or why not.',
  },
  send: 'Answer',
  cancel: 'Cancel',
}

export interface AskListProps {
  asks: readonly Ask[]
  /** Its rule need not be named. */
  isOfOneRule?: boolean
}

/** Questions about rules, each with its answer or the way to it. */
export function AskList({ asks, isOfOneRule = false }: AskListProps) {
  return (
    <ul className="entries">
      {asks.map(ask => (
        <AskEntry key={ask.id} ask={ask} isOfOneRule={isOfOneRule} />
      ))}
    </ul>
  )
}

function AskEntry({ ask, isOfOneRule }: { ask: Ask; isOfOneRule: boolean }) {
  const { locale } = useContext(Reader)
  const [answers, setAnswers] = useState(false)
  const choices = answersTo(ask.kind)
  return (
    <li className="entry">
      <div className="entry-words">
        <div className="entry-name">
          {words.kinds[ask.kind]}
          {!isOfOneRule && (
            <>
              {': '}
              <Link to="/rules/$id" params={{ id: ask.rule.id }} className="link">
                {ask.rule.title}
              </Link>
            </>
          )}
        </div>
        <p className="whitespace-pre-wrap">{ask.text}</p>
        <div className="entry-detail flex flex-wrap items-center gap-x-2">
          <span>
            {words.by(ask.askedBy?.name ?? words.desk)}
            <TimeAgo at={ask.askedAt} form="long" />
          </span>
          {ask.conversation && (
            <Link
              to="/inbox/$view/$number"
              params={{ view: 'all', number: String(ask.conversation.number) }}
              search={{}}
              className="link"
            >
              {words.here(ask.conversation.number)}
            </Link>
          )}
          {ask.dueDay && !ask.answer && (
            <Chip tone={ask.isLate ? 'amber' : 'plain'}>
              {(ask.isLate ? words.late : words.until)(dayWords(ask.dueDay, locale))}
            </Chip>
          )}
        </div>
        {ask.answer && (
          <p className="mt-1 whitespace-pre-wrap">
            <b>{words.answers[ask.answer]}</b>
            {ask.answeredBy && `, ${ask.answeredBy.name}`}: {ask.because}
          </p>
        )}
      </div>
      {ask.can.answer && !answers && (
        <div className="entry-actions">
          {choices.length > 0 ? (
            <Button small onClick={() => setAnswers(true)}>
              {words.answer}
            </Button>
          ) : (
            !isOfOneRule && (
              <Link to="/rules/$id" params={{ id: ask.rule.id }} className="link">
                {words.inTheRule}
              </Link>
            )
          )}
        </div>
      )}
      {answers && <AnswerForm ask={ask} choices={choices} onDone={() => setAnswers(false)} />}
    </li>
  )
}

interface AnswerFormProps {
  ask: Ask
  choices: readonly AnswerKind[]
  onDone: () => void
}

function AnswerForm({ ask, choices, onDone }: AnswerFormProps) {
  const form = useForm(
    answer.input,
    async input => {
      await call(answer, input)
      onDone()
    },
    { initial: { id: ask.id, answer: choices[0] ?? 'answered', because: '' } },
  )
  return (
    <Form form={form} label={words.your} className="w-full">
      {choices.length > 1 && (
        <RadioGroup
          label={words.your}
          look="line"
          {...form.bind('answer')}
          choices={choices.map(value => ({ value, label: words.answers[value] }))}
        />
      )}
      <TextArea
        label={words.because}
        hint={words.becauseOf[ask.kind as keyof typeof words.becauseOf]}
        autoFocus
        {...form.bind('because')}
      />
      <div className="flex gap-2">
        <Button type="submit" kind="go" busy={form.busy}>
          {words.send}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </Form>
  )
}
